import { afterAll, beforeAll, expect, it } from 'vitest'
import { type Caller, openOwnHouse, type TestHouse } from '../http/houseForTests.ts'
import { newOrganisation } from '../http/serverForTests.ts'

let house: TestHouse
let call: Caller
let accountId = ''
let now = '2026-11-23T08:00:00.000Z'

beforeAll(async () => {
  house = await openOwnHouse({ now: () => now, today: () => now.slice(0, 10) })
  const organisationId = await newOrganisation(house.store, 'Vretaby kommun')
  call = await house.caller({ organisationId, rights: ['administer'] })
  await house.caller({ organisationId, name: 'Har nyckel', rights: ['register'] })
  const { body } = await call('GET /accounts')
  accountId = body.items.find(({ name }) => name === 'Har nyckel')?.id ?? ''
})
afterAll(() => house.close())

async function newKey(expiresAt = '2027-01-01T00:00:00Z') {
  const made = await call('POST /tokens', { body: { accountId, name: 'rapport', scopes: ['read'], expiresAt } })
  const headers = { authorization: `Bearer ${made.body.token}` }
  const ask = async (url = '/api/v1/acts') => (await house.app.inject({ url, headers })).statusCode
  return { id: made.body.id, ask }
}

/** As another process does it: this one isn't told. */
const elsewhere = (statement: string, id: string) => house.store.connection.pool.query(statement, [id])

it('a token that another process revokes is over at once', async () => {
  const { id, ask } = await newKey()
  expect(await ask()).toBe(200)
  await elsewhere('update auth.api_tokens set revoked_at = now() where id = $1', id)
  expect(await ask()).toBe(401)
})

it('rights that another process takes are gone at once, and so is an account that it closes', async () => {
  const { ask } = await newKey()
  expect(await ask('/api/v1/imports')).toBe(200)
  await elsewhere(`update auth.memberships set rights = '{}' where user_id = $1`, accountId)
  expect([await ask('/api/v1/imports'), await ask()]).toEqual([403, 200])
  await elsewhere('update auth.memberships set disabled_at = now() where user_id = $1', accountId)
  expect(await ask()).toBe(401)
  await elsewhere(`update auth.memberships set disabled_at = null, rights = '{register}' where user_id = $1`, accountId)
  expect(await ask('/api/v1/imports')).toBe(200)
})

it('a token that is revoked here is over at once', async () => {
  const { id, ask } = await newKey()
  expect(await ask()).toBe(200)
  expect((await call('POST /tokens/{id}/revocation', { params: { id } })).status).toBe(200)
  expect(await ask()).toBe(401)
})

it('rights taken here are gone at once, and so is an account that is closed', async () => {
  const { ask } = await newKey()
  expect(await ask('/api/v1/imports')).toBe(200)
  const params = { id: accountId }
  expect((await call('PUT /accounts/{id}/rights', { params, body: { rights: [] } })).status).toBe(200)
  expect([await ask('/api/v1/imports'), await ask()]).toEqual([403, 200])
  const closed = await call('PUT /accounts/{id}/rights', { params, body: { rights: [], disabled: true } })
  expect(closed.status).toBe(200)
  expect(await ask()).toBe(401)
  expect((await call('PUT /accounts/{id}/rights', { params, body: { rights: ['register'] } })).status).toBe(200)
  expect(await ask()).toBe(200)
})

it('what is kept of a token ends when the token does', async () => {
  now = '2026-11-23T09:00:00.000Z'
  const { ask } = await newKey('2026-11-23T09:00:10Z')
  expect(await ask()).toBe(200)
  now = '2026-11-23T09:00:11.000Z'
  expect(await ask()).toBe(401)
})

it('a change that comes while somebody is being looked up isn’t missed', async () => {
  const { id, ask } = await newKey()
  // Both are under way at once, in whichever order the database takes them; what is asked afterwards is over.
  await Promise.all([ask(), call('POST /tokens/{id}/revocation', { params: { id } }), ask(), ask()])
  expect(await ask()).toBe(401)
})
