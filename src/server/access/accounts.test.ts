import { afterAll, beforeAll, describe, expect, it, vi } from 'vitest'
import { contract } from '#api/contract'
import type { EndpointTable } from '#api/endpoint'
import { type Caller, openOwnHouse, type TestHouse } from '../http/houseForTests.ts'
import { newOrganisation } from '../http/serverForTests.ts'

describe('accounts and tokens', () => {
  let house: TestHouse
  let call: Caller
  let organisationId = ''
  const logged = [vi.spyOn(console, 'log'), vi.spyOn(console, 'error'), vi.spyOn(console, 'warn')]

  beforeAll(async () => {
    house = await openOwnHouse()
    organisationId = await newOrganisation(house.store, 'Vretaby kommun')
    call = await house.caller({ organisationId, rights: ['administer'] })
  })
  afterAll(() => house.close())

  const accountOf = async (wanted: string) =>
    (await call('GET /accounts')).body.items.find(({ name }) => name === wanted)?.id ?? ''

  it('an account is made once for an address, for a person who is there', async () => {
    const body = { name: 'Nadia Kaya', email: 'Nadia.Kaya@vretaby.example' }
    const unknown = await call('POST /accounts', { body: { ...body, personId: crypto.randomUUID() } })
    expect([unknown.status, unknown.body]).toMatchObject([422, { code: 'person-unknown' }])
    const made = await call('POST /accounts', { body })
    expect([made.status, made.body.code]).toEqual([201, expect.stringMatching(/^sb_/)])
    const again = await call('POST /accounts', { body: { ...body, email: 'nadia.kaya@vretaby.example' } })
    expect([again.status, again.body]).toMatchObject([422, { code: 'email-taken' }])
    const renewed = await call('POST /accounts/{id}/activation', { params: { id: made.body.id } })
    expect(renewed.body.code).not.toBe(made.body.code)
    const elsewhere = await call('POST /accounts/{id}/activation', { params: { id: 'nobody' } })
    expect(elsewhere.status).toBe(404)
  })

  it('an address that another organisation uses is taken like every other, and nothing tells of it', async () => {
    const other = await newOrganisation(house.store, 'Näsby kommun')
    const theirs = await house.caller({ organisationId: other, rights: ['administer'] })
    const body = { name: 'Per Holm', email: 'per.holm@nasby.example' }
    expect((await theirs('POST /accounts', { body })).status).toBe(201)
    const made = await call('POST /accounts', { body })
    expect(made.status).toBe(201)
    expect((await call('POST /accounts', { body })).body).toMatchObject({ code: 'email-taken' })
  })

  it('a token is shown once, does what its scopes say, and is over when it is revoked or its last day has passed', async () => {
    const accountId = await accountOf('Nadia Kaya')
    const order = { accountId, name: 'rapport', scopes: ['read'], expiresAt: '2027-01-01T00:00:00Z' }
    const unknown = await call('POST /tokens', { body: { ...order, scopes: ['read', 'rule.all'] } })
    expect([unknown.status, unknown.body]).toMatchObject([
      422,
      { code: 'token-scope-unknown', missing: [{ sv: 'rule.all' }] },
    ])
    const late = await call('POST /tokens', { body: { ...order, expiresAt: '2026-11-22T00:00:00Z' } })
    expect([late.status, late.body]).toMatchObject([422, { code: 'token-already-expired' }])
    const long = await call('POST /tokens', { body: { ...order, expiresAt: '2027-11-25T00:00:00Z' } })
    expect([long.status, long.body]).toMatchObject([422, { code: 'token-lasts-too-long' }])
    const made = await call('POST /tokens', { body: order })
    const ask = async () =>
      (await house.app.inject({ url: '/api/v1/session', headers: { authorization: `Bearer ${made.body.token}` } }))
        .statusCode
    expect(await ask()).toBe(200)
    const listed = await call('GET /tokens')
    expect(JSON.stringify(listed.body)).not.toContain(made.body.token)
    const { rows } = await house.store.connection.pool.query(
      'select a.body, t.hash from audit_entries a, auth.api_tokens t',
    )
    expect(JSON.stringify(rows)).not.toContain(made.body.token)
    expect((await call('POST /tokens/{id}/revocation', { params: { id: made.body.id } })).status).toBe(200)
    expect(await ask()).toBe(401)
    expect((await call('POST /tokens/{id}/revocation', { params: { id: made.body.id } })).status).toBe(404)
    expect(JSON.stringify(logged.flatMap((each) => each.mock.calls))).not.toContain(made.body.token)
  })

  it('a token is made for oneself or for an account without a person, and for nobody else', async () => {
    const registrar = await house.caller({ organisationId, rights: ['register'] })
    const person = await registrar('POST /persons', { body: { name: 'Siv Ek' } })
    const admin = await house.caller({
      organisationId,
      personId: person.body.id,
      rights: ['administer'],
      name: 'Siv Ek',
    })
    const other = await registrar('POST /persons', { body: { name: 'Ulf Ek' } })
    await house.caller({ organisationId, personId: other.body.id, name: 'Ulf Ek' })
    await house.caller({ organisationId, rights: ['register'], name: 'Intranätet' })
    const { items } = (await admin('GET /accounts')).body
    const made = await Promise.all(
      ['Siv Ek', 'Ulf Ek', 'Intranätet'].map((of) => {
        const accountId = items.find(({ name }) => name === of)?.id ?? ''
        const order = { accountId, name: 'rapport', scopes: ['read'], expiresAt: '2027-01-01T00:00:00Z' }
        return admin('POST /tokens', { body: order })
      }),
    )
    expect(made).toMatchObject([{ status: 201 }, { status: 422, body: { code: 'token-of-another' } }, { status: 201 }])
    expect(items.filter(({ can }) => can.makeToken).map(({ name }) => name)).toEqual(
      expect.arrayContaining(['Siv Ek', 'Intranätet']),
    )
    expect(items.find(({ name }) => name === 'Ulf Ek')?.can.makeToken).toBe(false)
  })

  it('what opens ways in is done by whoever is signed in, never by a token, whatever it is for', async () => {
    const bySession = Object.entries(contract as EndpointTable).filter(
      ([, endpoint]) => 'act' in endpoint && endpoint.act.bySession,
    )
    expect(bySession.map(([route]) => route).sort()).toEqual([
      'DELETE /persons/{id}/leaving',
      'POST /accounts',
      'POST /accounts/{id}/activation',
      'POST /sessions/{id}/ending',
      'POST /tokens',
      'POST /tokens/{id}/revocation',
      'PUT /accounts/{id}/rights',
    ])
    const { items } = (await call('GET /acts')).body
    const scopes = ['read', ...items.map(({ id }) => id)]
    const byToken = await house.caller({ organisationId, rights: ['administer', 'register'], scopes })
    for (const [route] of bySession) {
      const answered = await byToken(
        route as 'POST /accounts',
        { params: { id: crypto.randomUUID() }, body: {} } as never,
      )
      expect([route, answered.status, answered.body]).toMatchObject([route, 403, { code: 'session-needed' }])
    }
    const wanted = items.flatMap(({ id, bySession }) => (bySession ? [id] : []))
    const own = (await call('GET /session')).body?.account.id ?? ''
    const order = { accountId: own, name: 'allt', scopes: wanted, expiresAt: '2027-01-01T00:00:00Z' }
    expect((await call('POST /tokens', { body: order })).body).toMatchObject({ code: 'token-scope-unknown' })
  })

  it('a person has one account that is open, also where two are made at once or an older one is opened', async () => {
    const registrar = await house.caller({ organisationId, rights: ['register'] })
    const personId = (await registrar('POST /persons', { body: { name: 'Ylva Ek' } })).body.id
    const make = (email: string) => call('POST /accounts', { body: { personId, name: 'Ylva Ek', email } })
    const both = await Promise.all([make('ylva@vretaby.example'), make('ylva.ek@vretaby.example')])
    expect(both.map(({ status }) => status).sort()).toEqual([201, 422])
    expect(both.find(({ status }) => status === 422)?.body).toMatchObject({ code: 'person-has-account' })
    const first = both.find(({ status }) => status === 201)?.body.id ?? ''
    const set = (id: string, disabled: boolean) =>
      call('PUT /accounts/{id}/rights', { params: { id }, body: { rights: [], disabled } })
    expect((await set(first, true)).status).toBe(200)
    const second = await make('ylva.e@vretaby.example')
    expect(second.status).toBe(201)
    expect(await set(first, false)).toMatchObject({ status: 422, body: { code: 'person-has-account' } })
    expect((await set(second.body.id, true)).status).toBe(200)
    expect((await set(first, false)).status).toBe(200)
  })

  it('the owner of an account is told of rights, codes and tokens, and by whom, and nothing of others', async () => {
    const registrar = await house.caller({ organisationId, rights: ['register'] })
    const personId = (await registrar('POST /persons', { body: { name: 'Tor Ek' } })).body.id
    const owner = await house.caller({ organisationId, personId, name: 'Tor Ek' })
    expect((await owner('GET /account-events')).body.items).toEqual([])
    const id = (await owner('GET /session')).body?.account.id ?? ''
    await call('PUT /accounts/{id}/rights', { params: { id }, body: { rights: ['administer', 'register'] } })
    await call('POST /accounts/{id}/activation', { params: { id } })
    const order = { accountId: id, name: 'min rapport', scopes: ['read'], expiresAt: '2027-01-01T00:00:00Z' }
    const token = await owner('POST /tokens', { body: order })
    await call('POST /tokens/{id}/revocation', { params: { id: token.body.id } })
    const { items } = (await owner('GET /account-events')).body
    expect(items).toMatchObject([
      { act: 'tokens.revoke', token: 'min rapport', own: false, by: { name: 'Test' } },
      { act: 'tokens.make', token: 'min rapport', own: true, by: { person: { name: 'Tor Ek' } } },
      { act: 'accounts.renew-activation', own: false, recent: true },
      { act: 'accounts.change', rights: ['administer', 'register'], own: false },
    ])
    expect((await registrar('GET /account-events')).body.items).toEqual([])
    const boss = await house.caller({ organisationId, rights: ['administer', 'register'] })
    await boss('POST /persons/{id}/leaving', { params: { id: personId }, body: { on: '2026-12-31' } })
    expect((await owner('GET /account-events')).body.items[0]).toMatchObject({
      ...{ act: 'persons.leave', actName: { sv: 'Din sista dag registrerades' } },
    })
  })

  it('what a token of one’s own does to others is nothing that happened to one’s account', async () => {
    const owner = await house.caller({ organisationId, rights: ['administer', 'register'], name: 'Integratören' })
    const accountId = (await owner('GET /session')).body?.account.id ?? ''
    const leaver = await owner('POST /persons', { body: { name: 'Uno Ek' } })
    const order = { accountId, name: 'avslut', scopes: ['persons.leave'], expiresAt: '2027-01-01T00:00:00Z' }
    const made = await owner('POST /tokens', { body: order })
    const before = (await owner('GET /account-events')).body.items
    expect(before.map(({ act }) => act)).toEqual(['tokens.make'])
    const left = await house.app.inject({
      ...{ method: 'POST', url: `/api/v1/persons/${leaver.body.id}/leaving`, payload: { on: '2026-12-31' } },
      headers: { authorization: `Bearer ${made.body.token}`, 'if-match': '*' },
    })
    expect(left.statusCode).toBe(200)
    expect((await owner('GET /account-events')).body.items).toEqual(before)
  })

  it('another account in one’s name is told of on one’s own', async () => {
    const registrar = await house.caller({ organisationId, rights: ['register'] })
    const personId = (await registrar('POST /persons', { body: { name: 'Vera Ek' } })).body.id
    const vera = await house.caller({ organisationId, personId, name: 'Vera Ek' })
    const id = (await vera('GET /session')).body?.account.id ?? ''
    const set = (disabled: boolean) =>
      call('PUT /accounts/{id}/rights', { params: { id }, body: { rights: [], disabled } })
    await set(true)
    const other = await call('POST /accounts', { body: { personId, name: 'Vera Ek', email: 'annan@vretaby.example' } })
    expect(other.status).toBe(201)
    await call('PUT /accounts/{id}/rights', { params: { id: other.body.id }, body: { rights: [], disabled: true } })
    await set(false)
    const after = await house.caller({ organisationId, personId, name: 'Vera Ek' })
    const told = (await after('GET /account-events')).body.items.map(({ act }) => act)
    expect(told).toEqual(['accounts.change', 'accounts.change', 'accounts.make', 'accounts.change'])
  })

  it('somebody ends a session of their own, and nobody else’s', async () => {
    const one = await house.caller({ organisationId, name: 'Ena Ek' })
    const other = await house.caller({ organisationId, name: 'Andra Ek' })
    const id = (await one('GET /sessions')).body.items[0]?.id ?? ''
    expect((await other('POST /sessions/{id}/ending', { params: { id } })).status).toBe(404)
    expect((await one('POST /sessions/{id}/ending', { params: { id } })).status).toBe(200)
    expect((await one('GET /sessions')).body.items).toEqual([])
  })

  it('every entry says by what it was done, and of a token who made it and for whom', async () => {
    const auditor = await house.caller({ organisationId, rights: ['read-all'] })
    await house.caller({ organisationId, rights: ['register'], name: 'Registret' })
    const { items } = (await call('GET /accounts')).body
    const accountId = items.find(({ name }) => name === 'Registret')?.id ?? ''
    const order = { accountId, name: 'inläsning', scopes: ['persons.register'], expiresAt: '2027-01-01T00:00:00Z' }
    const { token } = (await call('POST /tokens', { body: order })).body
    const headers = { authorization: `Bearer ${token}` }
    const payload = { name: 'Nils Ek' }
    await house.app.inject({ method: 'POST', url: '/api/v1/persons', headers, payload })
    const [registered, made] = (await auditor('GET /audit-entries', { query: { limit: 2 } })).body.items
    const maker = { person: null, name: 'Test' }
    expect(registered).toMatchObject({
      actor: { name: 'Registret' },
      by: { kind: 'token', token: 'inläsning', madeBy: maker },
    })
    expect(made).toMatchObject({
      act: 'tokens.make',
      by: { kind: 'session', token: null },
      body: { after: { accountId } },
    })
  })

  it('the latest day that a token was used on is written, once a day', async () => {
    const { items } = (await call('GET /tokens')).body
    const kept = items.find(({ name }) => name === 'inläsning')
    expect(kept).toMatchObject({ lastUsedOn: '2026-11-23', validThrough: '2027-01-01' })
    expect(items.find(({ name }) => name === 'allt' || name === 'min rapport')?.lastUsedOn ?? null).toBeNull()
  })

  it('an account that nobody has chosen a password for is nobody who administers', async () => {
    const own = await newOrganisation(house.store, 'Bergby kommun', false)
    const admin = await house.caller({ organisationId: own, rights: ['administer'] })
    const id = (await admin('GET /session')).body?.account.id ?? ''
    const invited = await admin('POST /accounts', {
      body: { name: 'Ada', email: 'ada@bergby.example', rights: ['administer'] },
    })
    const leave = () => admin('PUT /accounts/{id}/rights', { params: { id }, body: { rights: [] } })
    expect(await leave()).toMatchObject({ status: 422, body: { code: 'last-administrator' } })
    await house.store.connection.pool.query(
      `insert into auth.account (id, "accountId", "providerId", "userId", password) values ($1, $1, 'credential', $1, 'x')`,
      [invited.body.id],
    )
    expect((await leave()).status).toBe(200)
  })

  it('rights of many accounts are changed at the same time, and the last two who administer can’t both be shut out', async () => {
    const own = await newOrganisation(house.store, 'Sjöby kommun')
    const admin = await house.caller({ organisationId: own, rights: ['administer'] })
    const names = ['ada', 'bo', 'cia', 'dag', 'eli', 'frej', 'gun', 'ham']
    const made = await Promise.all(
      names.map((name) => admin('POST /accounts', { body: { name, email: `${name}@sjoby.example` } })),
    )
    const change = (id: string, rights: ('administer' | 'register')[]) =>
      admin('PUT /accounts/{id}/rights', { params: { id }, body: { rights } })
    const changed = await Promise.all(made.map(({ body }) => change(body.id, ['administer'])))
    expect(changed.map(({ status }) => status)).toEqual(names.map(() => 200))
    const { items } = (await admin('GET /accounts')).body
    const administrators = items.filter(({ rights }) => rights.includes('administer'))
    const ended = await Promise.all(administrators.map(({ id }) => change(id, [])))
    // Whoever waits is asked again when it is their turn: the one who asks may have been among them.
    expect(ended.map(({ status }) => status)).toContain(200)
    expect(ended.filter(({ status }) => ![200, 403, 422].includes(status))).toEqual([])
    const { rows } = await house.store.connection.pool.query<{ left: number }>(
      `select count(*)::int as left from auth.memberships where organisation_id = $1 and 'administer' = any(rights)`,
      [own],
    )
    expect(rows[0]?.left).toBeGreaterThan(0)
  })
})
