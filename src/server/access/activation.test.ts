import { afterAll, beforeAll, describe, expect, it } from 'vitest'
import { startTestServer, type TestServer } from '../http/serverForTests.ts'

const password = 'ett långt lösenord'

describe('activation codes and accounts that are closed', () => {
  let server: TestServer
  let admin = ''

  beforeAll(async () => {
    server = await startTestServer()
    const made = await server.invite({ name: 'Nadia Kaya', email: 'nadia@vretaby.example', rights: ['administer'] })
    admin = cookieOf(await activate(made.code))
  })
  afterAll(() => server.close())

  const post = (path: string, body: object, headers: Record<string, string> = {}, method = 'POST') =>
    fetch(`${server.url}${path}`, {
      method,
      headers: { 'content-type': 'application/json', ...headers },
      body: JSON.stringify(body),
    })
  const activate = (code: string) => post('/api/sign-in/activate', { code, password })
  const cookieOf = (response: Response) => response.headers.getSetCookie()[0]?.split(';')[0] ?? ''
  const insideAs = async (cookie: string) => (await fetch(`${server.url}/api/v1/acts`, { headers: { cookie } })).status
  const renew = (id: string) => post(`/api/v1/accounts/${id}/activation`, {}, { cookie: admin })
  const setDisabled = (id: string, disabled: boolean) =>
    post(`/api/v1/accounts/${id}/rights`, { rights: [], disabled }, { cookie: admin, 'if-match': '*' }, 'PUT')

  it('a new code cancels the older, and what is used can’t be used by another', async () => {
    const { id, code } = await server.invite({ name: 'Per Holm', email: 'per@vretaby.example' })
    const newer = (await (await renew(id)).json()) as { code: string }
    expect((await activate(code)).status).toBe(400)
    expect((await activate(newer.code)).status).toBe(200)
    expect((await activate(newer.code)).status).toBe(400)
    expect((await activate(code)).status).toBe(400)
  })

  it('a disabled account gets no code, and one that was out is worth nothing, also when it is opened again', async () => {
    const { id, code } = await server.invite({ name: 'Siv Lund', email: 'siv@vretaby.example' })
    expect((await setDisabled(id, true)).status).toBe(200)
    const refused = await renew(id)
    expect([refused.status, (await refused.json()).code]).toEqual([422, 'account-disabled'])
    expect((await activate(code)).status).toBe(400)
    expect((await setDisabled(id, false)).status).toBe(200)
    expect((await activate(code)).status).toBe(400)
  })

  it('disabling ends sessions for good: opening the account again revives none', async () => {
    const { id, code } = await server.invite({ name: 'Ove Berg', email: 'ove@vretaby.example' })
    const cookie = cookieOf(await activate(code))
    expect(await insideAs(cookie)).toBe(200)
    await setDisabled(id, true)
    await setDisabled(id, false)
    expect(await insideAs(cookie)).toBe(401)
  })
})
