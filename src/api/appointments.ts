import { z } from 'zod'
import { CalendarDate } from '#model/dates'
import { makeAppointment } from '#model/roles/appointing'
import { confirmAppointment } from '#model/roles/confirming'
import { endAppointment } from '#model/roles/ending'
import { text } from '#model/text'
import { acting, reading } from './endpoint.ts'
import { listed } from './listExport.ts'
import {
  AsOf,
  DecisionRef,
  Id,
  ObjectRef,
  Paging,
  PersonRef,
  pageOf,
  RefusalShape,
  SideShape,
  TextShape,
} from './shapes.ts'

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
    export: {
      title: text('Tillsättningar', 'Appointments'),
      columns: {
        person: { heading: text('Person', 'Person'), text: ({ person }) => person.name },
        title: { heading: text('Roll och sida', 'Role and side'), text: ({ title }) => title },
        object: { heading: text('Objekt', 'Object'), text: ({ object }) => object.code },
        objectName: { heading: text('Objektets namn', 'Name of the object'), text: ({ object }) => object.name },
        products: {
          heading: text('Objektprodukter', 'Object products'),
          text: ({ products }) => listed(products.map(({ name }) => name)),
        },
        from: { heading: text('Gäller från', 'Valid from'), date: ({ from }) => from },
        to: { heading: text('Gäller till', 'Valid to'), date: ({ to }) => to },
        linePosition: {
          heading: text('Befattning i linjen', 'Position in the line'),
          text: ({ linePosition }) => linePosition?.title ?? null,
        },
        dialogueWith: {
          heading: text('Dialog med', 'Dialogue with'),
          text: ({ dialogueWith }) => dialogueWith?.name ?? null,
        },
        worksFor: { heading: text('Arbetar åt', 'Works for'), text: ({ worksFor }) => worksFor?.person.name ?? null },
        decidedBy: { heading: text('Beslutad av', 'Decided by'), text: ({ decision }) => decision.by.title },
        decidedOn: { heading: text('Beslutsdag', 'Decided on'), date: ({ decision }) => decision.on },
        reference: {
          heading: text('Beslutsreferens', 'Decision reference'),
          text: ({ decision }) => decision.reference,
        },
        clause: { heading: text('Klausul', 'Clause'), text: ({ decision }) => decision.clause },
      },
    },
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
