import { afterAll, beforeAll, describe, expect, it, vi } from 'vitest'
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

  it('an address that another organisation uses is refused too, and not told more of', async () => {
    const other = await newOrganisation(house.store, 'Näsby kommun')
    const theirs = await house.caller({ organisationId: other, rights: ['administer'] })
    const body = { name: 'Per Holm', email: 'per.holm@nasby.example' }
    expect((await theirs('POST /accounts', { body })).status).toBe(201)
    const refused = await call('POST /accounts', { body })
    expect(refused.body).toMatchObject({ code: 'email-taken', couldBeDoneBy: [] })
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

  it('a token makes none that may do more than itself', async () => {
    const narrow = await house.caller({ organisationId, rights: ['administer'], scopes: ['read', 'tokens.make'] })
    const accountId = await accountOf('Nadia Kaya')
    const order = { accountId, name: 'rapport', expiresAt: '2027-01-01T00:00:00Z' }
    const wider = await narrow('POST /tokens', { body: { ...order, scopes: ['read', 'accounts.change'] } })
    expect([wider.status, wider.body]).toMatchObject([
      422,
      { code: 'token-scope-wider', missing: [{ sv: 'accounts.change' }] },
    ])
    expect((await narrow('POST /tokens', { body: { ...order, scopes: ['read'] } })).status).toBe(201)
    await house.caller({ organisationId, rights: ['read-all'], name: 'Granskaren' })
    const reader = await accountOf('Granskaren')
    const others = await narrow('POST /tokens', { body: { ...order, accountId: reader, scopes: ['read'] } })
    expect([others.status, others.body]).toMatchObject([422, { code: 'token-scope-wider' }])
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
