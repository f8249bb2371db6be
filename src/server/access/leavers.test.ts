import { afterAll, beforeAll, expect, it } from 'vitest'
import { persist } from '#store/changes'
import { inOrganisation } from '#store/frame'
import { wallDay } from '../clock.ts'
import { type Caller, openOwnHouse, type TestHouse } from '../http/houseForTests.ts'
import { newOrganisation, startTestServer } from '../http/serverForTests.ts'
import { keyFor } from '../http/waysInForTests.ts'

let house: TestHouse
let call: Caller
let organisationId = ''
let now = ''

beforeAll(async () => {
  house = await openOwnHouse({ now: () => now, today: () => wallDay(now) })
})
afterAll(() => house.close())

const noon = '2026-11-23T11:00:00.000Z'

/** An organisation of its own, with somebody who administers and isn't a person of it. */
async function openOrganisation() {
  now = noon
  organisationId = await newOrganisation(house.store, `Vretaby ${crypto.randomUUID()}`)
  call = await house.caller({ organisationId, rights: ['administer', 'register'] })
}

async function employed(name: string, rights: string[] = []) {
  const person = await call('POST /persons', { body: { name, email: null, administrationId: null } })
  const personId = person.body.id
  const as = await house.caller({ organisationId, personId, name, rights })
  const account = (await call('GET /accounts')).body.items.find((each) => each.personId === personId)
  const accountId = account?.id ?? ''
  const token = await keyFor(house.store, organisationId, accountId, ['read', 'links.add'], '2027-11-01T00:00:00Z')
  const headers = { authorization: `Bearer ${token}` }
  const asks = async () => (await house.app.inject({ url: '/api/v1/acts', headers })).statusCode
  const writes = async () =>
    (await house.app.inject({ method: 'POST', url: '/api/v1/links', headers, payload: link })).statusCode
  return { personId, accountId, as, asks, writes }
}
const link = { element: 'forum:object-steering-group', title: 'Rutin', url: 'https://vretaby.example/rutin' }

const leave = (id: string, on: string) => call('POST /persons/{id}/leaving', { params: { id }, body: { on } })

it('whoever leaves is in through their last day, by Stockholm’s clock, and out from the day after', async () => {
  await openOrganisation()
  const { personId, accountId, asks, writes } = await employed('Göte Alm', ['register'])
  const preview = await call('GET /persons/{id}/leaving', { params: { id: personId }, query: { on: '2026-11-30' } })
  expect(preview.body.ends.accounts).toBe(1)
  expect((await leave(personId, '2026-11-30')).body.leftOn).toBe('2026-11-30')
  const seen = async () => (await call('GET /accounts/{id}', { params: { id: accountId } })).body
  expect(await seen()).toMatchObject({ lastDay: '2026-11-30', closed: false })
  expect([await asks(), await writes()]).toEqual([200, 201])
  now = '2026-11-30T22:59:59.000Z'
  expect([await asks(), await writes()]).toEqual([200, 201])
  now = '2026-11-30T23:00:00.000Z'
  expect([await asks(), await writes()]).toEqual([401, 401])
  expect(await seen()).toMatchObject({ lastDay: '2026-11-30', closed: true })
})

it('a closed way in isn’t opened again by another: no code, no token, no new account, no rights', async () => {
  await openOrganisation()
  const { personId, accountId, asks } = await employed('Gerd Alm')
  await leave(personId, '2026-11-22')
  const body = { personId, name: 'Gerd Alm', email: 'gerd@vretaby.example', rights: [] }
  expect(await call('POST /accounts', { body })).toMatchObject({ status: 422, body: { code: 'person-left' } })
  const code = await call('POST /accounts/{id}/activation', { params: { id: accountId }, body: {} })
  expect(code).toMatchObject({ status: 422, body: { code: 'account-disabled' } })
  const order = { accountId, name: 'ny', scopes: ['read'], expiresAt: '2027-01-01T00:00:00Z' }
  expect(await call('POST /tokens', { body: order })).toMatchObject({ status: 422, body: { code: 'token-of-another' } })
  const given = await call('PUT /accounts/{id}/rights', { params: { id: accountId }, body: { rights: ['register'] } })
  expect(given).toMatchObject({ status: 422, body: { code: 'person-left' } })
  expect(await asks()).toBe(401)
})

it('a last day that was registered by mistake is taken back: the account opens, by its password alone', async () => {
  await openOrganisation()
  const { personId, accountId, as, asks } = await employed('Moa Alm')
  const params = { id: personId }
  const body = { reason: 'Fel person' }
  const back = () => call('DELETE /persons/{id}/leaving', { params, body })
  expect(await back()).toMatchObject({ status: 422, body: { code: 'no-last-day' } })
  const office = await call('POST /offices', { body: { title: 'Samordnare', from: '2026-01-01' } })
  const holds = { personId, from: '2026-02-01' }
  await call('POST /offices/{id}/holders', { params: { id: office.body.id }, body: holds })

  // Through that day nothing was shut and all that it ends can be put back.
  expect((await leave(personId, '2026-12-31')).body).toMatchObject({
    endedOnLastDay: [],
    offices: [{ to: '2026-12-31' }],
  })
  const registrar = await house.caller({ organisationId, rights: ['register'] })
  expect((await registrar('DELETE /persons/{id}/leaving', { params, body })).status).toBe(403)
  expect((await back()).body).toMatchObject({ leftOn: null, endedOnLastDay: [], offices: [{ to: null }] })
  expect(await asks()).toBe(200)

  // From the day after, only the way in.
  expect((await leave(personId, '2026-11-22')).body.endedOnLastDay).toMatchObject([{ sv: 'Samordnare' }])
  const seen = async () => (await call('GET /accounts/{id}', { params: { id: accountId } })).body
  expect(await seen()).toMatchObject({ left: true, closed: true })
  const key = async () => (await call('GET /tokens')).body.items.find(({ account }) => account === 'Moa Alm')
  expect(await key()).toMatchObject({ left: true, lastDay: '2026-11-22', validThrough: '2026-11-22' })
  expect((await back()).body).toMatchObject({
    can: { takeBackLeaving: { code: 'no-last-day' } },
    offices: [{ to: '2026-11-22' }],
  })
  expect(await seen()).toMatchObject({ left: false, closed: false, lastDay: null })
  expect(await asks()).toBe(401)
  const told = await house.caller({ organisationId, rights: ['read-all'] })
  const [entry] = (await told('GET /audit-entries', { query: { limit: 1 } })).body.items
  expect(entry).toMatchObject({
    act: 'persons.take-back-leaving',
    body: { reason: 'Fel person', accountIds: [accountId] },
  })
  expect(await as('GET /acts')).toMatchObject({ status: 401 })
})

it('an account that was disabled by itself isn’t opened by taking back a last day', async () => {
  await openOrganisation()
  const { personId, accountId } = await employed('Pia Alm')
  await call('PUT /accounts/{id}/rights', { params: { id: accountId }, body: { rights: [], disabled: true } })
  await leave(personId, '2026-11-22')
  await call('DELETE /persons/{id}/leaving', { params: { id: personId }, body: { reason: 'Fel dag' } })
  const account = await call('GET /accounts/{id}', { params: { id: accountId } })
  expect(account.body).toMatchObject({ left: false, closed: true })
})

it('the last who administers doesn’t leave, nor the one before who is to leave', async () => {
  await openOrganisation()
  const own = (await call('GET /accounts')).body.items.find(({ name }) => name === 'Test')?.id ?? ''
  const first = await employed('Ada Ek', ['administer', 'register'])
  const second = await employed('Bo Ek', ['administer', 'register'])
  await second.as('PUT /accounts/{id}/rights', { params: { id: own }, body: { rights: [] } })
  const leaves = { params: { id: first.personId }, body: { on: '2026-12-31' } }
  expect((await second.as('POST /persons/{id}/leaving', leaves)).status).toBe(200)
  const params = { id: second.personId }
  const refused = { status: 422, body: { code: 'last-administrator' } }
  const query = { on: '2027-01-31' }
  expect(await second.as('GET /persons/{id}/leaving', { params, query })).toMatchObject(refused)
  expect(await second.as('POST /persons/{id}/leaving', { params, body: query })).toMatchObject(refused)
  // Nor does the one who still is in give the right away meanwhile.
  const given = { params: { id: second.accountId }, body: { rights: [] } }
  expect(await first.as('PUT /accounts/{id}/rights', given)).toMatchObject(refused)
})

it('who registers shuts nobody out who was given rights to see to it', async () => {
  await openOrganisation()
  const { personId } = await employed('Eva Ek', ['read-all'])
  const registrar = await house.caller({ organisationId, rights: ['register'] })
  const order = { params: { id: personId }, body: { on: '2026-11-22' } }
  const refused = { status: 403, body: { code: 'right-missing' } }
  expect(await registrar('POST /persons/{id}/leaving', order)).toMatchObject(refused)
  const query = { on: '2026-11-22' }
  const preview = await registrar('GET /persons/{id}/leaving', { params: { id: personId }, query })
  expect(preview).toMatchObject(refused)
  expect((await call('POST /persons/{id}/leaving', order)).status).toBe(200)
})

it('an account of somebody who has the address is that person’s', async () => {
  await openOrganisation()
  const person = await call('POST /persons', { body: { name: 'Ulf Ek', email: 'ulf.ek@vretaby.example' } })
  const body = { name: 'Ulf', email: 'Ulf.Ek@vretaby.example' }
  expect(await call('POST /accounts', { body })).toMatchObject({ status: 422, body: { code: 'person-has-address' } })
  expect((await call('POST /accounts', { body: { ...body, personId: person.body.id } })).status).toBe(201)
})

it('a token of an account that was disabled is over for good', async () => {
  await openOrganisation()
  const { accountId, asks } = await employed('Ola Ek')
  const set = (disabled: boolean) =>
    call('PUT /accounts/{id}/rights', { params: { id: accountId }, body: { rights: [], disabled } })
  await set(true)
  await set(false)
  expect(await asks()).toBe(401)
})

it('neither a session, a password nor a code lets in whoever has left', async () => {
  const server = await startTestServer()
  try {
    const { db } = server.store.connection
    const { id, code } = await server.invite({ name: 'Per Holm', email: 'per@vretaby.example' })
    const other = await server.invite({ name: 'Siv Holm', email: 'siv@vretaby.example' })
    const password = 'ett långt lösenord'
    const post = (path: string, body: object) =>
      fetch(`${server.url}/api/sign-in${path}`, {
        ...{ method: 'POST', headers: { 'content-type': 'application/json' }, body: JSON.stringify(body) },
      })
    const activated = await post('/activate', { code, password })
    const cookie = activated.headers.getSetCookie()[0]?.split(';')[0] ?? ''
    const inside = async () => (await fetch(`${server.url}/api/v1/acts`, { headers: { cookie } })).status
    expect(await inside()).toBe(200)

    await inOrganisation(db, server.organisationId, 'change', async (frame) => {
      const person = { id: crypto.randomUUID(), name: 'Holm', email: null, administrationId: null }
      const left = { ...person, operationId: null, protectedIdentity: false, formerNames: [], leftOn: '2026-01-31' }
      await persist(frame, { added: { persons: [left] } }, noon)
      await frame.tx
        .updateTable('auth.memberships')
        .set({ person_id: person.id })
        .where('user_id', 'in', [id, other.id])
        .execute()
    })
    expect(await inside()).toBe(401)
    expect((await post('/sign-in/email', { email: 'per@vretaby.example', password })).status).toBe(401)
    expect((await post('/activate', { code: other.code, password })).status).toBe(400)
  } finally {
    await server.close()
  }
})
