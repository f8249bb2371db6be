import { z } from 'zod'
import { CalendarDate } from '#model/dates'
import { makeAppointment } from '#model/roles/appointing'
import { confirmAppointment } from '#model/roles/confirming'
import { endAppointment } from '#model/roles/ending'
import { appointmentList } from './appointmentList.ts'
import { acting, reading } from './endpoint.ts'
import { listing } from './listShapes.ts'
import { DecisionRef, Id, ObjectRef, PersonRef, RefusalShape, SideShape, TextShape } from './shapes.ts'

export const AppointmentShape = z
  .object({
    id: z.uuid(),
    role: z.string(),
    side: SideShape,
    title: TextShape,
    person: PersonRef,
    object: ObjectRef,
    products: z.array(z.object({ id: z.uuid(), name: z.string() })),
    from: CalendarDate,
    to: CalendarDate.nullable(),
    linePosition: z.object({ id: z.uuid(), title: z.string() }).nullable(),
    dialogueWith: PersonRef.nullable(),
    worksFor: z.object({ appointmentId: z.uuid(), person: PersonRef, title: TextShape }).nullable(),
    /** For an acting holder: the appointment that it stands in for, whose holder steps back in afterwards. */
    standsInFor: z.object({ appointmentId: z.uuid(), person: PersonRef }).nullable(),
    /** Those who have acted, act or will act for this holder. */
    actingHolders: z.array(
      z.object({ appointmentId: z.uuid(), person: PersonRef, from: CalendarDate, to: CalendarDate.nullable() }),
    ),
    /** For a lent-out role: who lent it, or had last confirmed it on the day. */
    lentBy: PersonRef.nullable(),
    decision: DecisionRef,
  })
  .meta({ id: 'Appointment' })

/** One appointment with what the one who asks may do with it: null, or the refusal that stands in the button's place. */
const AppointmentRecord = AppointmentShape.extend({
  version: z.int(),
  can: z.object({ end: RefusalShape.nullable(), confirm: RefusalShape.nullable() }),
}).meta({ id: 'AppointmentRecord' })

export const appointmentEndpoints = {
  'GET /appointments': listing(appointmentList, AppointmentShape, {
    sv: 'Tillsättningar en dag',
    en: 'Appointments on a day',
  }),
  'GET /appointments/{id}': reading({
    reads: 'signed-in',
    summary: { sv: 'En tillsättning', en: 'One appointment' },
    params: Id,
    answer: AppointmentRecord,
  }),
  'POST /appointments': acting({
    act: makeAppointment,
    summary: { sv: 'Registrera en tillsättning som den är beslutad', en: 'Record an appointment as it was decided' },
    answer: AppointmentShape,
    status: 201,
  }),
  'POST /appointments/{id}/ending': acting({
    act: endAppointment,
    summary: { sv: 'Registrera att ett uppdrag är avslutat', en: 'Record that an appointment is ended' },
    guard: 'appointment',
    params: Id,
    answer: AppointmentShape,
    status: 201,
  }),
  'POST /appointments/{id}/confirmation': acting({
    act: confirmAppointment,
    summary: {
      sv: 'Registrera att den nya ledaren står bakom en delegation',
      en: 'Record that the new leader stands behind a delegation',
    },
    guard: 'appointment',
    params: Id,
    answer: AppointmentShape,
    status: 201,
  }),
} as const
