import type { searchEndpoints } from '#api/search'
import { search } from '#model/search/searching'
import type { Handlers } from '../http/asked.ts'

export const searchHandlers: Handlers<typeof searchEndpoints> = {
  'GET /search': async ({ query, asOf }) => ({
    items: [...search(query.q, asOf(query.asOf), query.limit)],
    next: null,
  }),
}
