import { once } from 'node:events'
import { createServer, type IncomingMessage, request, type Server } from 'node:http'
import { afterAll, beforeAll, describe, expect, it } from 'vitest'
import { startTestServer, type TestServer } from './serverForTests.ts'

const site = 'https://styrbord.example'

/** What people see is https and another address; what the server sees is a proxy on its own machine. */
describe('behind a reverse proxy', () => {
  let server: TestServer
  let proxy: Server

  beforeAll(async () => {
    server = await startTestServer({ settings: { baseUrl: site, rateLimit: 40 } })
    const to = new URL(server.url)
    proxy = createServer((incoming, outgoing) => {
      const { method, url: path, headers } = incoming
      const forwarded = { 'x-forwarded-for': headers['x-test-from'] ?? '192.0.2.1', 'x-forwarded-proto': 'https' }
      const passed = request(
        { host: to.hostname, port: to.port, method, path, headers: { ...headers, ...forwarded } },
        (answered) => {
          outgoing.writeHead(answered.statusCode ?? 502, answered.rawHeaders)
          answered.pipe(outgoing)
        },
      )
      incoming.pipe(passed)
    }).listen(0, '127.0.0.1')
    await once(proxy, 'listening')
  })
  afterAll(async () => {
    proxy.close()
    await server.close()
  })

  async function ask(path: string, { body, ...headers }: { body?: object } & Record<string, unknown> = {}) {
    const address = proxy.address()
    const port = typeof address === 'object' && address !== null ? address.port : 0
    const sent = request({
      ...{ host: '127.0.0.1', port, path, method: body === undefined ? 'GET' : 'POST', agent: false },
      headers: { host: 'styrbord.example', 'content-type': 'application/json', ...headers },
    })
    sent.end(body === undefined ? undefined : JSON.stringify(body))
    const [answered] = (await once(sent, 'response')) as [IncomingMessage]
    answered.resume()
    return answered
  }

  it('one signs in at the address that people use, with a cookie for https alone, and from no other site', async () => {
    const { code } = await server.invite({ name: 'Nadia Kaya', email: 'nadia.kaya@vretaby.example' })
    const body = { code, password: 'ett långt lösenord' }
    expect((await ask('/api/sign-in/activate', { body, origin: 'https://other.example' })).statusCode).toBe(403)
    const entered = await ask('/api/sign-in/activate', { body, origin: site })
    expect(entered.statusCode).toBe(200)
    const [set = ''] = entered.headers['set-cookie'] ?? []
    expect(set).toMatch(/Secure/)
    const cookie = set.split(';')[0] ?? ''
    const session = await ask('/api/v1/session', { cookie })
    expect([session.statusCode, session.headers['strict-transport-security']]).toEqual([200, expect.any(String)])
  })

  it('whoever asks too often through it stops nobody else', async () => {
    const from = (address: string) => ask('/api/v1/openapi.json', { 'x-test-from': address })
    const statuses = []
    for (let n = 0; n < 45; n++) statuses.push((await from('192.0.2.7')).statusCode)
    expect(statuses.at(-1)).toBe(429)
    expect((await from('192.0.2.8')).statusCode).toBe(200)
  })
})
