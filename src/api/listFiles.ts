import { z } from 'zod'
import { compose, type Text, text } from '#model/text'
import { contract } from './contract.ts'
import type { Endpoint, EndpointTable, Route, Shape } from './endpoint.ts'

export const listFormats = {
  csv: { mediaType: 'text/csv', name: text('CSV-fil', 'a CSV file') },
  xlsx: {
    mediaType: 'application/vnd.openxmlformats-officedocument.spreadsheetml.sheet',
    name: text('Excelfil', 'an Excel file'),
  },
} as const satisfies Record<string, { mediaType: string; name: Text }>

export type ListFormat = keyof typeof listFormats

const formats = Object.keys(listFormats) as ListFormat[]

/** A file isn't paged: it holds the whole list, and an address is often opened where no language can be said but in it. */
const Language = { lang: z.enum(['sv', 'en']).optional() }

/** Where a list answers as a file: `GET /persons` as `GET /persons.csv`. */
export const routeOfFile = (route: Route, format: ListFormat): Route => `${route}.${format}` as Route

/** The same right, and the same filter, as the list itself. */
const fileOf = (endpoint: Endpoint, format: ListFormat): Endpoint => {
  const { mediaType, name } = listFormats[format]
  return {
    ...('act' in endpoint ? { reads: 'signed-in' } : { reads: endpoint.reads, refusals: endpoint.refusals ?? [] }),
    summary: compose((l) => `${endpoint.summary[l]}, ${text('hela listan som', 'the whole list as')[l]} ${name[l]}`),
    ...(endpoint.params === undefined ? {} : { params: endpoint.params }),
    query: unpaged(endpoint.query),
    answer: z.string(),
    file: mediaType,
  }
}

function unpaged(query: Shape | undefined): Shape {
  const { after: _after, limit: _limit, ...filters } = query?.shape ?? {}
  return z.object({ ...filters, ...Language })
}

/** Every list of a table as files. */
const listFilesOf = (table: EndpointTable): EndpointTable =>
  Object.fromEntries(
    (Object.entries(table) as [Route, Endpoint][]).flatMap(([route, endpoint]) =>
      'export' in endpoint ? formats.map((format) => [routeOfFile(route, format), fileOf(endpoint, format)]) : [],
    ),
  )

/** The contract and what follows from it: what the server answers and the OpenAPI document describes. */
export const promised: EndpointTable = { ...contract, ...listFilesOf(contract) }
