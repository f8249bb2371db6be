import { afterAll, beforeAll, expect, it, vi } from 'vitest'
import { faultLogTo } from './faultLog.ts'
import { startTestServer, type TestServer } from './serverForTests.ts'
import { sessionFor } from './waysInForTests.ts'

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
