import { afterAll, beforeAll, describe, expect, it } from 'vitest'
import { startTestServer, type TestServer } from '../http/serverForTests.ts'

const password = 'ett långt lösenord'

describe('signing in', () => {
  let server: TestServer
  let ahead = 0
  const now = () => new Date(Date.now() + ahead).toISOString()

  beforeAll(async () => {
    const clock = { now, today: () => now().slice(0, 10) }
    server = await startTestServer({ clock })
  })
  afterAll(() => server.close())

  const post = (path: string, body: object, headers: Record<string, string> = {}) =>
    fetch(`${server.url}${path}`, {
      method: 'POST',
      headers: { 'content-type': 'application/json', ...headers },
      body: JSON.stringify(body),
    })
  const session = (cookie: string) => fetch(`${server.url}/api/v1/session`, { headers: { cookie } })
  /** What only one who is signed in may ask for. */
  const inside = (cookie: string) => fetch(`${server.url}/api/v1/acts`, { headers: { cookie } })
  const cookieOf = (response: Response) => response.headers.getSetCookie()[0]?.split(';')[0] ?? ''

  it('a code sets a password once, opens a session that no script reads, and signing out ends it at once', async () => {
    const { code } = await server.invite({ name: 'Nadia Kaya', email: 'nadia.kaya@vretaby.example' })
    const weak = await post('/api/sign-in/activate', { code, password: 'kort' })
    expect([weak.status, (await weak.json()).code]).toEqual([400, 'malformed'])

    const activated = await post('/api/sign-in/activate', { code, password })
    expect(activated.status).toBe(200)
    expect(activated.headers.getSetCookie()[0]).toMatch(
      /^styrbord\.session_token=.+; Max-Age=604800; Path=\/; HttpOnly; SameSite=Lax$/,
    )
    const cookie = cookieOf(activated)
    const seen = await session(cookie)
    expect(await seen.json()).toMatchObject({
      account: { name: 'Nadia Kaya' },
      rights: [],
      organisation: { name: 'Vretaby kommun' },
    })

    const again = await post('/api/sign-in/activate', { code, password })
    expect([again.status, (await again.json()).code]).toEqual([400, 'code-not-valid'])

    const out = await post('/api/sign-in/sign-out', {}, { cookie })
    expect(out.status).toBe(200)
    expect(out.headers.getSetCookie().join()).toContain('Max-Age=0')
    expect((await inside(cookie)).status).toBe(401)
  })

  it('an e-mail address and its password open a session; what is wrong is never told', async () => {
    const { code } = await server.invite({ name: 'Daniel Åsbrink', email: 'Daniel.Asbrink@vretaby.example' })
    const first = cookieOf(await post('/api/sign-in/activate', { code, password }))
    const email = 'daniel.asbrink@vretaby.example'
    const signedIn = await post('/api/sign-in/sign-in/email', { email, password })
    expect((await inside(cookieOf(signedIn))).status).toBe(200)
    expect((await inside(first)).status).toBe(200)

    const wrong = await post('/api/sign-in/sign-in/email', { email, password: 'ett annat lösenord' })
    const unknown = await post('/api/sign-in/sign-in/email', { email: 'ingen@vretaby.example', password })
    expect([wrong.status, unknown.status]).toEqual([401, 401])
    expect(wrong.headers.get('content-type')).toContain('application/problem+json')
    const told = await wrong.json()
    expect(told).toMatchObject({ code: 'not-let-in', title: 'Uppgifterna stämmer inte. Försök igen.' })
    expect(await unknown.json()).toEqual(told)
    expect(wrong.headers.getSetCookie()).toEqual([])
  })

  it('whoever isn’t signed in may ask who they are, and hears that they are nobody; a token that opens nothing is told', async () => {
    for (const cookie of ['', 'styrbord.session_token=x.y']) {
      const nobody = await session(cookie)
      expect([nobody.status, await nobody.json()]).toEqual([200, null])
    }
    const invented = await fetch(`${server.url}/api/v1/session`, {
      headers: { authorization: `Bearer sb_${'A'.repeat(43)}` },
    })
    expect([invented.status, (await invented.json()).code]).toEqual([401, 'not-signed-in'])
  })

  it('a changed or invented cookie opens nothing', async () => {
    const { code } = await server.invite({ name: 'Test', email: 'test@vretaby.example' })
    const cookie = cookieOf(await post('/api/sign-in/activate', { code, password }))
    const [name = '', value = ''] = cookie.split('=')
    const token = decodeURIComponent(value).split('.')[0] ?? ''
    for (const bad of [
      token,
      `${token}.`,
      `${token}.AAAA`,
      `x${value}`,
      '%E0%A4%A',
      '.',
      `${token}.${'A'.repeat(44)}`,
    ]) {
      expect((await inside(`${name}=${bad}`)).status).toBe(401)
    }
    expect((await inside(`other=1; ${cookie}`)).status).toBe(200)
  })

  it('there is no other door: nobody signs up, and nothing else of the library is reached', async () => {
    const body = { email: 'ny@vretaby.example', password, name: 'Ny', newPassword: password }
    for (const path of [
      'sign-up/email',
      'update-user',
      'request-password-reset',
      'sign-in/social',
      'list-sessions',
      'delete-user',
    ]) {
      expect((await post(`/api/sign-in/${path}`, body)).status, path).toBe(404)
    }
    expect((await fetch(`${server.url}/api/sign-in/get-session`)).status).toBe(404)
  })

  it('a disabled account is out at once, and is not let in again', async () => {
    const admin = await server.invite({ name: 'Admin', email: 'admin@vretaby.example', rights: ['administer'] })
    const other = await server.invite({ name: 'Slutar', email: 'slutar@vretaby.example' })
    const cookie = cookieOf(await post('/api/sign-in/activate', { code: admin.code, password }))
    const leaving = cookieOf(await post('/api/sign-in/activate', { code: other.code, password }))
    expect((await inside(leaving)).status).toBe(200)
    const put = (id: string, body: object) =>
      fetch(`${server.url}/api/v1/accounts/${id}/rights`, {
        method: 'PUT',
        headers: { cookie, 'content-type': 'application/json', 'if-match': '*' },
        body: JSON.stringify(body),
      })
    expect((await put(other.id, { rights: [], disabled: true })).status).toBe(200)
    expect((await inside(leaving)).status).toBe(401)
    const tried = await post('/api/sign-in/sign-in/email', { email: 'slutar@vretaby.example', password })
    expect([tried.status, (await tried.json()).code]).toEqual([401, 'not-let-in'])

    const last = await put(admin.id, { rights: [] })
    expect([last.status, (await last.json()).code]).toEqual([422, 'last-administrator'])
    expect((await put(admin.id, { rights: ['administer'], disabled: true })).status).toBe(422)
    expect((await put(admin.id, { rights: ['administer', 'register'] })).status).toBe(200)
  })

  it('a session that is too old is over', async () => {
    const { code } = await server.invite({ name: 'Gammal', email: 'gammal@vretaby.example' })
    const cookie = cookieOf(await post('/api/sign-in/activate', { code, password }))
    ahead += 8 * 86_400_000
    expect((await inside(cookie)).status).toBe(401)
    ahead -= 8 * 86_400_000
  })

  it.each([
    [{ origin: 'https://elak.example' }, 403],
    [{ 'sec-fetch-site': 'cross-site' }, 403],
    [{ 'sec-fetch-site': 'same-site' }, 403],
    [{ origin: 'null' }, 403],
    // Only what could be a token of ours takes the place of the cookie.
    [{ origin: 'https://elak.example', authorization: 'Basic eDp5' }, 403],
    [{ origin: 'https://elak.example', authorization: 'Bearer other' }, 403],
    [{ origin: 'http://127.0.0.1:4180' }, 200],
    [{ 'sec-fetch-site': 'same-origin', origin: 'http://127.0.0.1:4181' }, 200],
    [{}, 200],
  ] as [Record<string, string>, number][])('a change with a cookie from %j answers %i', async (headers, status) => {
    const answered = await post('/api/sign-in/sign-out', {}, headers)
    expect(answered.status).toBe(status)
    if (status === 403) expect((await answered.json()).code).toBe('foreign-origin')
  })

  it('pages and API answer with a strict policy and no sniffing, and what the API tells is kept by nobody', async () => {
    const api = [
      '/api/v1/session',
      '/api/v1/openapi.json',
      '/api/v1/persons',
      '/api/v1/nowhere',
      '/api/sign-in/choices',
    ]
    for (const path of ['/health/live', '/nowhere', ...api]) {
      const { headers } = await fetch(`${server.url}${path}`)
      expect([path, headers.get('cache-control')]).toEqual([path, api.includes(path) ? 'no-store' : null])
      expect(headers.get('content-security-policy'), path).toMatch(/default-src 'self';.*script-src 'self';/)
      expect(headers.get('content-security-policy')).toContain("frame-ancestors 'none'")
      expect(headers.get('x-content-type-options')).toBe('nosniff')
      expect(headers.get('referrer-policy')).toBe('no-referrer')
      expect(headers.get('strict-transport-security')).toBeNull()
    }
  })

  it('too many tries are told in Swedish, with when to come back', async () => {
    const tries = []
    for (let i = 0; i < 25; i++)
      tries.push(await post('/api/sign-in/sign-in/email', { email: 'x@vretaby.example', password: 'x' }))
    const last = tries.at(-1)
    expect(last?.status).toBe(429)
    expect(Number(last?.headers.get('retry-after'))).toBeGreaterThan(0)
    expect(await last?.json()).toMatchObject({
      code: 'too-many-requests',
      title: 'För många försök. Vänta en stund och försök igen.',
    })
  })
})

describe('behind TLS, without the demo', () => {
  let server: TestServer
  beforeAll(async () => {
    server = await startTestServer({ settings: { baseUrl: 'https://styrbord.vretaby.example' } })
  })
  afterAll(() => server.close())

  it('the cookie is Secure, the browser is told to stay on TLS, and nobody is chosen from a list', async () => {
    const { code } = await server.invite({ name: 'Nadia Kaya', email: 'nadia.kaya@vretaby.example' })
    const headers = { 'content-type': 'application/json', origin: 'https://styrbord.vretaby.example' }
    const body = JSON.stringify({ code, password })
    const activated = await fetch(`${server.url}/api/sign-in/activate`, { method: 'POST', headers, body })
    const cookie = activated.headers.getSetCookie()[0] ?? ''
    expect(cookie).toMatch(/^__Host-styrbord\.session_token=.+; Path=\/; HttpOnly; Secure; SameSite=Lax$/)
    expect(cookie).not.toContain('Domain')
    const seen = await fetch(`${server.url}/api/v1/session`, { headers: { cookie: cookie.split(';')[0] ?? '' } })
    expect(seen.status).toBe(200)
    expect(await seen.json()).toMatchObject({ account: { name: 'Nadia Kaya' } })
    // What another host of the same domain, or somebody on the way, could have set opens nothing.
    const value = cookie.split(';')[0]?.split('=').slice(1).join('=')
    for (const name of ['styrbord.session_token', '__Secure-styrbord.session_token']) {
      const set = await fetch(`${server.url}/api/v1/session`, { headers: { cookie: `${name}=${value}` } })
      expect(await set.json()).toBeNull()
    }
    const out = await fetch(`${server.url}/api/sign-in/sign-out`, {
      ...{ method: 'POST', body: '{}', headers: { ...headers, cookie: cookie.split(';')[0] ?? '' } },
    })
    expect(out.headers.getSetCookie().filter((each) => !each.startsWith('__Host-'))).toEqual([])
    expect(seen.headers.get('strict-transport-security')).toContain('max-age=')

    const choices = await fetch(`${server.url}/api/sign-in/choices`)
    expect(await choices.json()).toEqual({ demo: [] })
    const demo = await fetch(`${server.url}/api/sign-in/demo`, {
      method: 'POST',
      headers,
      body: JSON.stringify({ account: 'x' }),
    })
    expect(demo.status).toBe(404)
  })
})
