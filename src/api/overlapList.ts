import type { z } from 'zod'
import { text } from '#model/text'
import { list } from './list.ts'
import { listed } from './listExport.ts'
import type { OverlapShape } from './overlaps.ts'

const likenesses = {
  'same-name': text('Samma namn', 'Same name'),
  'similar-name': text('Liknande namn', 'Similar name'),
  'same-supplier': text('Samma leverantör', 'Same supplier'),
} as const

/** What two objects seem to have each their own of, and why it seems so. */
export const overlapList = list<z.output<typeof OverlapShape>>()({
  route: 'GET /overlaps',
  title: text('Överlapp', 'Overlaps'),
  ofDay: true,
  filters: {
    object: {
      kind: 'thing',
      of: 'object',
      address: 'objekt',
      name: text('Objekt', 'Object'),
      all: text('Alla objekt', 'All objects'),
    },
    component: { kind: 'thing', of: 'it-component', name: text('Komponent', 'Component') },
  },
  orders: { likeliest: { turned: true, name: text('Troligast först', 'Likeliest first') } },
  columns: {
    one: { heading: text('Komponent', 'Component'), text: ({ components }) => components[0]?.name ?? null },
    oneObject: { heading: text('Objekt', 'Object'), text: ({ components }) => components[0]?.object?.code ?? null },
    other: {
      heading: text('Annan komponent', 'Other component'),
      text: ({ components }) => components[1]?.name ?? null,
    },
    otherObject: {
      heading: text('Annat objekt', 'Other object'),
      text: ({ components }) => components[1]?.object?.code ?? null,
    },
    likeness: { heading: text('Tecken', 'Sign'), text: ({ likeness }) => likenesses[likeness] },
    why: { heading: text('Varför', 'Why'), text: ({ why }) => listed(why) },
  },
  page: {
    address: '/overlapp',
    heading: text('Överlapp', 'Overlaps'),
    sentence: text(
      'Det som två objekt verkar ha var för sig, det troligaste först och högst 500. Det är inga brister, utan något att tala om.',
      'What two objects seem to have each their own of, the likeliest first and 500 at most. They are no findings, but something to talk about.',
    ),
    none: {
      done: true,
      heading: text('Inga överlapp', 'No overlaps'),
      why: text(
        'Två komponenter visas här när de ligger i olika objekt, används av samma förvaltningar och liknar varandra till namn eller kommer från samma leverantör.',
        'Two components are shown here when they stand in different objects, are used by the same administrations, and are called alike or come from the same supplier.',
      ),
    },
    noneFiltered: text('Objektet har inga överlapp med andra', 'The object has no overlaps with others'),
  },
})
