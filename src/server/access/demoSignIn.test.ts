import { afterAll, beforeAll, expect, it } from 'vitest'
import { startTestServer, type TestServer } from '../http/serverForTests.ts'

// The demo is there on the embedded database alone.
let server: TestServer
beforeAll(async () => {
  server = await startTestServer({ settings: { demo: true } })
})
afterAll(() => server.close())

const choose = (account: string) =>
  fetch(`${server.url}/api/sign-in/demo`, {
    method: 'POST',
    headers: { 'content-type': 'application/json' },
    body: JSON.stringify({ account }),
  })

it('in the demo a person is chosen; a made-up one is refused', async () => {
  const { id } = await server.invite({ name: 'Vald Person', email: 'vald@vretaby.example' })
  const choices = (await (await fetch(`${server.url}/api/sign-in/choices`)).json()) as { demo: { id: string }[] }
  expect(choices.demo).toContainEqual(expect.objectContaining({ id, name: 'Vald Person' }))
  const chosen = await choose(id)
  const cookie = chosen.headers.getSetCookie()[0]?.split(';')[0] ?? ''
  expect((await fetch(`${server.url}/api/v1/acts`, { headers: { cookie } })).status).toBe(200)
  const made = await choose(crypto.randomUUID())
  expect([made.status, made.headers.getSetCookie()]).toEqual([401, []])
})
