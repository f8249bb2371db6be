import { z } from 'zod'
import { CalendarDate } from '#model/dates'
import { makeAppointment } from '#model/roles/appointing'
import { acting, reading } from './endpoint.ts'
import { AsOf, Id, MakerShape, ObjectRef, Paging, PersonRef, pageOf, SideShape, TextShape } from './shapes.ts'

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
    /** For a lent-out role: who lent it or last confirmed it, and whether the present lender has. */
    lentBy: PersonRef.nullable(),
    decision: z.object({ id: z.uuid(), by: MakerShape, on: CalendarDate, reference: z.string(), clause: z.string() }),
  })
  .meta({ id: 'Appointment' })

export const appointmentEndpoints = {
  'GET /appointments': reading({
    reads: 'signed-in',
    summary: { sv: 'Tillsättningar en dag', en: 'Appointments on a day' },
    query: AsOf.extend({
      object: z.uuid().optional(),
      person: z.uuid().optional(),
      role: z.string().optional(),
      side: SideShape.optional(),
      /** `current` on the day, `coming` after it, `past` before it, or `all`. */
      when: z.enum(['current', 'coming', 'past', 'all']).default('current'),
      ...Paging.shape,
    }),
    answer: pageOf(AppointmentShape),
  }),
  'GET /appointments/{id}': reading({
    reads: 'signed-in',
    summary: { sv: 'En tillsättning', en: 'One appointment' },
    params: Id,
    answer: AppointmentShape,
  }),
  'POST /appointments': acting({
    act: makeAppointment,
    summary: { sv: 'Registrera en tillsättning som den är beslutad', en: 'Record an appointment as it was decided' },
    answer: AppointmentShape,
    status: 201,
  }),
} as const
