import { afterAll, beforeAll, expect, it, vi } from 'vitest'
import { startTestServer, type TestServer } from '../http/serverForTests.ts'

let server: TestServer
let addresses = 0
const newAddress = () => {
  addresses += 1
  return `192.0.2.${addresses}`
}
const post = (path: string, body: object, address = newAddress(), signal: AbortSignal | null = null) =>
  fetch(`${server.url}/api/sign-in${path}`, {
    method: 'POST',
    headers: { 'content-type': 'application/json', 'x-forwarded-for': address },
    body: JSON.stringify(body),
    signal,
  })
const enter = (email: string, address?: string, signal?: AbortSignal) =>
  post('/sign-in/email', { email, password: 'inte mitt lösenord' }, address, signal)

beforeAll(async () => {
  // Nearly as in service, so that the others still wait when somebody hangs up.
  server = await startTestServer({ settings: { passwordCost: 16 } })
})
afterAll(() => server.close())

it('whoever hangs up while they wait hasn’t tried, and needn’t wait longer for it', async () => {
  const [email, here] = ['otalig@vretaby.example', newAddress()]
  const counted = async () => {
    const { rows } = await server.store.connection.pool.query(
      `select failures from auth.sign_in_tries where account = (select account from auth.sign_in_tries where address = $1)`,
      [here],
    )
    return rows.map(({ failures }) => failures)
  }
  const before = Array.from({ length: 8 }, (_, at) => enter(`annan${at}@vretaby.example`))
  await vi.waitFor(async () => {
    const { rows } = await server.store.connection.pool.query('select count(*)::int from auth.sign_in_tries')
    expect(rows).toEqual([{ count: 16 }])
  }, 5_000)
  const hangingUp = new AbortController()
  const tries = Array.from({ length: 5 }, () => enter(email, here, hangingUp.signal).catch(() => 'gone'))
  await vi.waitFor(async () => expect(await counted()).toEqual([5, 5]), 20_000)
  hangingUp.abort()
  expect(await Promise.all(tries)).toEqual(Array(5).fill('gone'))
  for (const { status } of await Promise.all(before)) expect(status).toBe(401)
  await vi.waitFor(async () => expect(await counted()).toEqual([0, 0]), 20_000)
  // Five that fail are waited for, and this is the first.
  expect((await enter(email, here)).status).toBe(401)
  expect(await counted()).toEqual([1, 1])
})

it('that too many wait is told with the door that they stand at', async () => {
  const { code } = await server.invite({ name: 'Nadia Kaya', email: 'nadia.kaya@vretaby.example' })
  const office = newAddress()
  const body = { code, password: 'ett långt lösenord' }
  const statuses = await Promise.all(
    Array.from({ length: 16 }, async () => (await post('/activate', body, office)).status),
  )
  expect(statuses.filter((status) => status === 503).length).toBeGreaterThan(0)
  expect(server.told.filter(({ event }) => event === 'limited')).toMatchObject([
    { limit: 'hashing', route: 'POST /api/sign-in/activate', address: office },
  ])
})
