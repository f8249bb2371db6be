import { z } from 'zod'
import { searchedTypes } from '#model/search/entries'
import { text } from '#model/text'
import { reading } from './endpoint.ts'
import { thingWords } from './listWords.ts'
import { AsOf, pageOf, TextShape } from './shapes.ts'

const FoundShape = z
  .object({ type: z.enum(searchedTypes), id: z.string(), title: TextShape, beside: TextShape.nullable() })
  .meta({ id: 'Found' })

export const searchEndpoints = {
  'GET /search': reading({
    reads: 'signed-in',
    summary: {
      sv: 'Sök på del av ord; ett skrivfel förlåts',
      en: 'Search by part of words; one typing error is forgiven',
    },
    query: AsOf.extend({ q: z.string().max(200), limit: z.coerce.number().int().min(1).max(100).default(20) }),
    answer: pageOf(FoundShape),
    export: {
      title: text('Sökträffar', 'Search hits'),
      columns: {
        type: { heading: text('Slag', 'Kind'), text: ({ type }) => thingWords[type] },
        title: { heading: text('Träff', 'Hit'), text: ({ title }) => title },
        beside: { heading: text('Mer', 'More'), text: ({ beside }) => beside },
      },
    },
  }),
} as const
