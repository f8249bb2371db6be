import { createServer } from 'node:http'
import type { AddressInfo } from 'node:net'
import { afterAll, beforeAll, expect, test, vi } from 'vitest'
import { askWhole, queryClient } from './queries'

/** A list of 1,201, in pages as they are asked for, by a cursor that is the place of the next. */
const all = Array.from({ length: 1_201 }, (_, at) => ({ id: `${at}` }))
const asked: string[] = []
const server = createServer((request, response) => {
  const { searchParams } = new URL(request.url ?? '', 'http://localhost')
  asked.push(request.url ?? '')
  const from = Number(searchParams.get('after') ?? 0)
  const to = from + Number(searchParams.get('limit'))
  const next = to < all.length ? String(to) : null
  response.setHeader('content-type', 'application/json')
  response.end(JSON.stringify({ items: all.slice(from, to), next, total: all.length, before: from }))
})
const { fetch } = globalThis

beforeAll(async () => {
  await new Promise<void>((resolve) => server.listen(0, '127.0.0.1', resolve))
  const { port } = server.address() as AddressInfo
  vi.stubGlobal('fetch', (path: string, options: RequestInit) => fetch(`http://127.0.0.1:${port}${path}`, options))
})
afterAll(async () => {
  vi.unstubAllGlobals()
  await new Promise((resolve) => server.close(resolve))
})

test('a list of which all is shown, or chosen among, is asked for page after page until nothing is left', async () => {
  const { items, next } = await queryClient.fetchQuery(askWhole('GET /administrations', { query: { q: 'skola' } }))
  expect(items.map(({ id }) => id)).toEqual(all.map(({ id }) => id))
  expect(next).toBeNull()
  expect(asked).toEqual([
    '/api/v1/administrations?q=skola&limit=500',
    '/api/v1/administrations?q=skola&after=500&limit=500',
    '/api/v1/administrations?q=skola&after=1000&limit=500',
  ])
})
