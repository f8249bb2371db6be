import type { z } from 'zod'
import { text } from '#model/text'
import type { AppointmentShape } from './appointments.ts'
import { list } from './list.ts'
import { listed } from './listExport.ts'
import { sideWords, whenWords } from './listWords.ts'

/** Who holds which role in which object. */
export const appointmentList = list<z.output<typeof AppointmentShape>>()({
  route: 'GET /appointments',
  title: text('Tillsättningar', 'Appointments'),
  ofDay: true,
  filters: {
    object: { kind: 'thing', of: 'object', name: text('Objekt', 'Object') },
    person: { kind: 'thing', of: 'person', name: text('Person', 'Person') },
    role: { kind: 'word', name: text('Roll', 'Role') },
    side: { kind: 'choice', values: sideWords, name: text('Sida', 'Side') },
    /** `current` on the day, `coming` after it, `past` before it, or `all`. */
    when: { kind: 'choice', values: whenWords, first: 'current', name: text('Tid', 'Time') },
  },
  orders: { from: { name: text('Äldst först', 'Oldest first') } },
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
    standsInFor: {
      heading: text('Tillförordnad för', 'Acts for'),
      text: ({ standsInFor }) => standsInFor?.person.name ?? null,
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
})
