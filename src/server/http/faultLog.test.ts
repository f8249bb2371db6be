import { afterAll, beforeAll, expect, it, vi } from 'vitest'
import { stoppedAt } from '../clock.ts'
import { cursorsBy } from '../lists/cursors.ts'
import { buildApp } from './app.ts'
import type { House } from './binder.ts'
import { faultLogTo } from './faultLog.ts'
import { testNow } from './houseForTests.ts'
import { startTestServer, type TestServer } from './serverForTests.ts'
import { sessionFor, testSecret } from './waysInForTests.ts'

let server: TestServer
const said = vi.spyOn(console, 'error').mockImplementation(() => {})
beforeAll(async () => {
  server = await startTestServer()
})
afterAll(async () => {
  said.mockRestore()
  await server.close()
})

it('a fault is one line with its time and the request’s number, which whoever asked was told', async () => {
  const { id } = await server.invite({ name: 'Nadia Kaya', email: 'nadia.kaya@vretaby.example' })
  const cookie = await sessionFor(server.store, id)
  await server.store.connection.pool.query('alter table requests rename to elsewhere')
  const answered = await fetch(`${server.url}/api/v1/home`, { headers: { cookie } })
  expect(answered.status).toBe(500)
  const lines = said.mock.calls.map(([line]) => String(line))
  expect(lines).toHaveLength(1)
  expect(JSON.parse(lines[0] ?? '')).toMatchObject({
    ...{ log: 'fault', kind: 'fault', at: expect.stringMatching(/Z$/), code: '42P01' },
    ...{ request: answered.headers.get('x-request-id'), route: 'GET /api/v1/home' },
    stack: expect.arrayContaining([expect.stringMatching(/^at /)]),
  })
})

it('nothing that was sent stands in it, and nothing breaks out of its line', () => {
  const lines: string[] = []
  const report = faultLogTo(
    (line) => void lines.push(line),
    () => '2026-11-23T08:00:00.000Z',
  )
  const cause = new SyntaxError(`Unexpected token 'h', "hemligt\nom allt" is not valid JSON`)
  report(new Error('reading failed\nagain', { cause }))
  report('hemligt')
  expect(lines).toHaveLength(2)
  expect(lines.join()).not.toMatch(/hemligt|\n/)
  expect(JSON.parse(lines[0] ?? '').cause.name).toBe('SyntaxError')
})

it.each([
  () => JSON.parse('["Anna Svensson", x]'),
  () => JSON.parse('{"name": "Anna Svensson", "by": \'x\'}'),
  () => JSON.parse(`${'['.repeat(60)}"Anna Svensson", x`),
  () => raise(`ogiltigt värde för heltal: »Anna "x" Svensson«`),
  () => raise('value “Anna ‘x’ Svensson” is too long'),
  () => raise('reading "x\n    at Anna Svensson"'),
])('what is quoted isn’t in it, whatever quotes are in that (%#)', (fails) => {
  const lines: string[] = []
  const report = faultLogTo(
    (line) => void lines.push(line),
    () => '2026-11-23T08:00:00.000Z',
  )
  try {
    fails()
  } catch (error) {
    report(error)
  }
  expect(lines).toHaveLength(1)
  expect(JSON.parse(lines[0] ?? '').stack.length).toBeGreaterThan(1)
  expect(lines.join()).not.toMatch(/Anna|Svensson/)
})

const raise = (message: string, code?: string) => {
  throw Object.assign(new Error(message), { code })
}

it.each([
  ['ECONNREFUSED', 'database-away'],
  ['ENOTFOUND', 'database-not-found'],
  ['53100', 'disk-full'],
  ['25006', 'read-only'],
])('a fault by %s is told with the number that whoever asked was given', async (code, kind) => {
  const lines: string[] = []
  const house: House = {
    ...{ connection: server.store.connection, clock: stoppedAt(testNow), cursors: cursorsBy(testSecret) },
    ...{
      shown: () => undefined,
      report: faultLogTo(
        (line) => void lines.push(line),
        () => testNow,
      ),
    },
  }
  const app = await buildApp(house, async (fastify) => {
    fastify.get('/failing', () => raise('not now', code))
  })
  const answered = await app.inject('/failing')
  await app.close()
  expect(lines.map((line) => JSON.parse(line))).toMatchObject([{ kind, request: expect.any(String) }])
  expect(answered.headers['x-request-id']).toBe(JSON.parse(lines[0] ?? '').request)
})

it('a database that is away is told of once a minute', () => {
  const lines: string[] = []
  let now = '2026-11-23T08:00:00.000Z'
  const report = faultLogTo(
    (line) => void lines.push(line),
    () => now,
  )
  const away = Object.assign(new Error('connect ECONNREFUSED'), { code: 'ECONNREFUSED' })
  for (let i = 0; i < 5; i++) report(away)
  now = '2026-11-23T08:01:01.000Z'
  report(away)
  expect(lines.map((line) => JSON.parse(line).kind)).toEqual(['database-away', 'database-away'])
})
