import type { z } from 'zod'
import { text } from '#model/text'
import type { DeviationShape } from './deviations.ts'
import { list } from './list.ts'
import { listed } from './listExport.ts'
import { whenWords } from './listWords.ts'

const { current, all } = whenWords

/** Where an object does otherwise than the model says, by decision. */
export const deviationList = list<z.output<typeof DeviationShape>>()({
  route: 'GET /deviations',
  title: text('Avsteg', 'Deviations'),
  ofDay: true,
  filters: {
    object: { kind: 'thing', of: 'object', name: text('Objekt', 'Object') },
    when: { kind: 'choice', values: { current, all }, first: 'current', name: text('Tid', 'Time') },
  },
  orders: { from: { name: text('Äldst först', 'Oldest first') } },
  columns: {
    object: { heading: text('Objekt', 'Object'), text: ({ object }) => object.code },
    product: { heading: text('Objektprodukt', 'Object product'), text: ({ product }) => product?.name ?? null },
    tasks: { heading: text('Uppgifter', 'Tasks'), text: ({ tasks }) => listed(tasks.map(({ name }) => name)) },
    source: { heading: text('Från', 'From'), text: ({ source }) => source.title },
    target: { heading: text('Till', 'To'), text: ({ target }) => target.title },
    carriers: {
      heading: text('Bärs av', 'Carried by'),
      text: ({ carriers }) => carriers.map(({ name }) => name).join(', '),
    },
    reason: { heading: text('Varför', 'Why'), text: ({ reason }) => reason },
    notedIn: { heading: text('Noterat i', 'Noted in'), text: ({ notedIn }) => notedIn },
    from: { heading: text('Gäller från', 'Valid from'), date: ({ from }) => from },
    to: { heading: text('Gäller till', 'Valid to'), date: ({ to }) => to },
    decidedBy: { heading: text('Beslutat av', 'Decided by'), text: ({ decision }) => decision.by.title },
    decidedOn: { heading: text('Beslutsdag', 'Decided on'), date: ({ decision }) => decision.on },
    reference: {
      heading: text('Beslutsreferens', 'Decision reference'),
      text: ({ decision }) => decision.reference,
    },
  },
})
