import { request } from 'node:http'
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

it.each([
  ['another name', { host: 'elak.example' }],
  ['another name that a page has given a proxy’s header', { host: 'elak.example', 'x-forwarded-host': 'localhost' }],
  ['a proxy', { 'x-forwarded-for': '192.0.2.1' }],
  ['a proxy that says no more than that it is one', { via: '1.1 proxy' }],
  ['a proxy of a network of its own', { 'cf-connecting-ip': '192.0.2.1' }],
  ['a proxy that says its port', { 'x-forwarded-port': '443' }],
])('the demo is answered by its own name alone, not by %s', async (_what, headers) => {
  const status = await new Promise((resolve, reject) => {
    request(`${server.url}/api/sign-in/choices`, { headers }, ({ statusCode }) => resolve(statusCode))
      .on('error', reject)
      .end()
  })
  expect(status).toBe(403)
})
