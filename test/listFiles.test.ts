import { expect, test } from 'vitest'
import { contract } from '#api/contract'
import type { Endpoint, EndpointTable, Route } from '#api/endpoint'
import type { List } from '#api/list'
import { promised } from '#api/listFiles'
import { filterNames, noFilters } from '../src/server/lists/filterWords.ts'

const endpoints = Object.entries(contract as EndpointTable) as [Route, Endpoint][]
/** A list is what answers with items. */
const lists = endpoints.filter(
  ([route, { answer }]) => route.startsWith('GET') && 'shape' in answer && 'items' in (answer.shape as object),
)

test('every list says what it looks like as a file, and answers as CSV and Excel by the same right', () => {
  expect(lists.length).toBeGreaterThan(30)
  expect(lists.filter(([, endpoint]) => !('export' in endpoint)).map(([route]) => route)).toEqual([])
  const rights = lists.flatMap(([route, endpoint]) =>
    ['csv', 'xlsx'].map(
      (format) => [route, 'reads' in endpoint && endpoint.reads, promised[`${route}.${format}` as Route]] as const,
    ),
  )
  expect(
    rights
      .filter(([, reads, file]) => file === undefined || !('reads' in file) || file.reads !== reads)
      .map(([route]) => route),
  ).toEqual([])
})

test('a file takes the list’s filters and no paging, and every filter has a word in the file', () => {
  for (const [route, endpoint] of lists) {
    const filters = Object.keys(endpoint.query?.shape ?? {}).filter((part) => part !== 'after' && part !== 'limit')
    expect([route, Object.keys(promised[`${route}.csv`]?.query?.shape ?? {})]).toEqual([route, [...filters, 'lang']])
    const described = 'export' in endpoint ? endpoint.export?.filters : undefined
    expect(filters.filter((part) => !noFilters.includes(part) && !(part in (described ?? filterNames)))).toEqual([])
  }
})

test('no two columns of a list have the same heading, so that a reader can tell them apart', () => {
  const twice = lists.flatMap(([route, endpoint]) => {
    if (!('export' in endpoint) || endpoint.export === undefined || !('columns' in endpoint.export)) return []
    const headings = Object.values(endpoint.export.columns).flatMap(({ heading }) => [
      `sv ${heading.sv}`,
      `en ${heading.en}`,
    ])
    return headings.filter((heading, at) => headings.indexOf(heading) !== at).map((heading) => `${route}: ${heading}`)
  })
  expect(twice).toEqual([])
})

test('what a list says of its page names columns that it has, and its page stands among its tabs', async () => {
  const modules: Readonly<Record<string, Record<string, unknown>>> = import.meta.glob('../src/api/*List.ts', {
    eager: true,
  })
  const described = Object.values(modules)
    .flatMap((module) => Object.values(module) as List<never>[])
    .filter(({ page }) => page)
  expect(described.length).toBeGreaterThan(8)
  const unknown = described.flatMap(({ route, columns, page }) => {
    const named = [...(page?.shows ?? []), ...Object.values(columns).flatMap(({ under }) => under ?? [])]
    return named.filter((name) => !(name in columns)).map((name) => `${route}: ${name}`)
  })
  expect(unknown).toEqual([])
  const beside = described.filter(({ page }) => page?.tabs?.of.every(({ address }) => address !== page.address))
  expect(beside.map(({ route }) => route)).toEqual([])
})
