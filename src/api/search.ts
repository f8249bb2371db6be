import { z } from 'zod'
import { searchedTypes } from '#model/search/searching'
import { reading } from './endpoint.ts'
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
  }),
} as const
