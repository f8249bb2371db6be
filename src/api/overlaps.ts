import { z } from 'zod'
import { text } from '#model/text'
import { ComponentRef } from './componentShapes.ts'
import { reading } from './endpoint.ts'
import { listed } from './listExport.ts'
import { AsOf, countedPageOf, Paging, TextShape } from './shapes.ts'

const OverlapShape = z
  .object({
    id: z.string(),
    components: z.array(ComponentRef).length(2),
    likeness: z.enum(['same-name', 'similar-name', 'same-supplier']),
    why: z.array(TextShape),
  })
  .meta({ id: 'Overlap', description: 'Two components in different objects that seem to do the same for the same.' })

export const overlapEndpoints = {
  'GET /overlaps': reading({
    reads: 'signed-in',
    summary: {
      sv: 'Det som objekt verkar ha dubbelt, det troligaste först',
      en: 'What objects seem to have twice, the likeliest first',
    },
    query: AsOf.extend(Paging.shape).extend({ object: z.uuid().optional(), component: z.uuid().optional() }),
    /** At most the 500 likeliest are kept. */
    answer: countedPageOf(OverlapShape),
    export: {
      title: text('Överlapp', 'Overlaps'),
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
        why: { heading: text('Varför', 'Why'), text: ({ why }) => listed(why) },
      },
    },
  }),
} as const
