import { afterAll, beforeAll, describe, expect, it } from 'vitest'
import { newOrganisation, startTestServer, type TestServer } from '../http/serverForTests.ts'

const email = 'per.holm@konsult.example'
const passwords = { here: 'ett långt lösenord', there: 'cykel under granen' }

describe('the same address in two organisations', () => {
  let server: TestServer
  let here = ''
  let there = ''
  let codes: { here: string; there: string }
  let addresses = 0

  beforeAll(async () => {
    server = await startTestServer()
    here = server.organisationId
    codes = { here: '', there: '' }
  })
  afterAll(() => server.close())

  const newAddress = () => {
    addresses += 1
    return `192.0.2.${addresses}`
  }
  const post = (path: string, body: object, { cookie = '', from = newAddress() } = {}) =>
    fetch(`${server.url}/api/sign-in${path}`, {
      method: 'POST',
      headers: { 'content-type': 'application/json', 'x-forwarded-for': from, cookie },
      body: JSON.stringify(body),
    })
  const enter = (password: string, organisation?: string, from?: string) =>
    post(
      '/sign-in/email',
      { email, password, ...(organisation && { organisation }) },
      from === undefined ? {} : { from },
    )
  const cookieOf = (response: Response) =>
    response.headers
      .getSetCookie()
      .find((each) => each.includes('session_token'))
      ?.split(';')[0] ?? ''
  const organisationOf = async (cookie: string) => {
    const session = await (await fetch(`${server.url}/api/v1/session`, { headers: { cookie } })).json()
    return session?.organisation.id
  }

  it('where there is one organisation it needn’t be said', async () => {
    codes.here = (await server.invite({ name: 'Per Holm', email })).code
    expect((await post('/activate', { code: codes.here, password: passwords.here })).status).toBe(200)
    expect(await organisationOf(cookieOf(await enter(passwords.here)))).toBe(here)
    expect(await organisationOf(cookieOf(await enter(passwords.here, here)))).toBe(here)
  })

  it('an account is made in the other as if there were none, and its code sets the password of that one alone', async () => {
    there = await newOrganisation(server.store, 'Näsby kommun')
    const admin = await server.invite({
      ...{ name: 'Nadia Kaya', email: 'nadia@nasby.example', rights: ['administer'], organisationId: there },
    })
    const cookie = cookieOf(await post('/activate', { code: admin.code, password: passwords.here }))
    const made = await fetch(`${server.url}/api/v1/accounts`, {
      method: 'POST',
      headers: { 'content-type': 'application/json', cookie },
      body: JSON.stringify({ name: 'Per Holm', email, personId: null }),
    })
    expect(made.status).toBe(201)
    codes.there = ((await made.json()) as { code: string }).code
    // Until it is used, the password of the other organisation's account opens nothing here.
    expect((await enter(passwords.here, there)).status).toBe(401)
    expect((await post('/activate', { code: codes.there, password: passwords.there })).status).toBe(200)
    expect(await organisationOf(cookieOf(await enter(passwords.there, there)))).toBe(there)
    expect(await organisationOf(cookieOf(await enter(passwords.here, here)))).toBe(here)
  })

  it('a password opens its own organisation, and neither answer nor log tells of the other’s account', async () => {
    const told = []
    for (const organisation of [here, there, crypto.randomUUID()]) {
      const answered = await enter('inte mitt lösenord', organisation)
      told.push([answered.status, await answered.text()])
    }
    expect(new Set(told.map((each) => JSON.stringify(each))).size).toBe(1)
    expect((await enter(passwords.there, here)).status).toBe(401)
    expect((await enter(passwords.here, there)).status).toBe(401)
    const unsaid = await enter(passwords.here)
    expect([unsaid.status, (await unsaid.json()).code]).toEqual([400, 'organisation-unsaid'])
    expect(await (await post('/sign-in/email', { email: 'ingen@x.example', password: 'x' })).json()).toMatchObject({
      code: 'organisation-unsaid',
    })
    expect((await enter(passwords.here, 'Vretaby')).status).toBe(400)
  })

  it('tries are counted for an organisation however its id is spelled', async () => {
    const from = newAddress()
    const statuses: number[] = []
    for (let n = 0; n < 6; n++) {
      const organisation = n % 2 === 0 ? here.toUpperCase() : here
      const body = { organisation, email: 'ingen@konsult.example', password: 'något annat' }
      statuses.push((await post('/sign-in/email', body, { from })).status)
    }
    expect(statuses).toEqual([401, 401, 401, 401, 401, 429])
  })

  it('tries at the one delay nobody at the other', async () => {
    const from = newAddress()
    const tried = []
    for (let i = 0; i < 6; i++) tried.push((await enter('inte mitt lösenord', there, from)).status)
    expect(tried).toEqual([401, 401, 401, 401, 401, 429])
    expect((await enter(passwords.here, here, from)).status).toBe(200)
    expect((await enter(passwords.there, there, from)).status).toBe(429)
    expect((await enter(passwords.there, there)).status).toBe(200)
  })

  it('a changed password is that of the one account, whose sessions alone end', async () => {
    const mine = cookieOf(await enter(passwords.here, here))
    const theirs = cookieOf(await enter(passwords.there, there))
    const changed = await post(
      '/password',
      { present: passwords.here, password: 'regn över hela ön' },
      { cookie: mine },
    )
    expect(changed.status).toBe(200)
    expect([await organisationOf(mine), await organisationOf(theirs)]).toEqual([undefined, there])
    expect((await enter('regn över hela ön', there)).status).toBe(401)
    expect((await enter('regn över hela ön', here)).status).toBe(200)
    expect((await enter(passwords.there, there)).status).toBe(200)
  })
})
