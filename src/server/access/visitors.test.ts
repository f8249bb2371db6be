import { afterAll, beforeAll, expect, it } from 'vitest'
import { inOrganisation } from '#store/frame'
import { type Caller, openOwnHouse, type TestHouse } from '../http/houseForTests.ts'
import { newOrganisation } from '../http/serverForTests.ts'

let house: TestHouse
let call: Caller
let accountId = ''
let organisationId = ''
let now = '2026-11-23T08:00:00.000Z'

beforeAll(async () => {
  house = await openOwnHouse({ now: () => now, today: () => now.slice(0, 10) })
  organisationId = await newOrganisation(house.store, 'Vretaby kommun')
  call = await house.caller({ organisationId, rights: ['administer', 'register'] })
  await house.caller({ organisationId, name: 'Har nyckel', rights: ['register'] })
  const { body } = await call('GET /accounts')
  accountId = body.items.find(({ name }) => name === 'Har nyckel')?.id ?? ''
})
afterAll(() => house.close())

async function newKey(expiresAt = '2027-01-01T00:00:00Z', scopes = ['read']) {
  const made = await call('POST /tokens', { body: { accountId, name: 'rapport', scopes, expiresAt } })
  const headers = { authorization: `Bearer ${made.body.token}` }
  const ask = async (url = '/api/v1/acts', payload?: object) =>
    payload === undefined
      ? (await house.app.inject({ url, headers })).statusCode
      : (await house.app.inject({ method: 'POST', url, headers, payload })).statusCode
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
  // The account is open again; the key isn't.
  expect(await ask()).toBe(401)
  expect(await (await newKey()).ask()).toBe(200)
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

/** Somebody else's change of the structure, which others wait for until it is let go. */
async function lockHeld() {
  let letGo = () => {}
  let done: Promise<void> = Promise.resolve()
  await new Promise<void>((isHeld) => {
    done = inOrganisation(house.store.connection.db, organisationId, 'change', async () => {
      isHeld()
      await new Promise<void>((resolve) => {
        letGo = resolve
      })
    })
  })
  return {
    letGo: async () => {
      letGo()
      await done
    },
  }
}

const vera = { name: 'Vera Ny', email: 'vera.ny@vretaby.example', administrationId: null }

it('whoever may not do it is told so without waiting for anybody, and locks nothing', async () => {
  const withoutRight = await house.caller({ organisationId })
  const reader = await house.caller({ organisationId, rights: ['register'], scopes: ['read'] })
  const lock = await lockHeld()
  const answered = await Promise.all([withoutRight, reader].map((ask) => ask('POST /persons', { body: vera })))
  await lock.letGo()
  expect(answered.map(({ status }) => status)).toEqual([403, 403])
})

it('what is taken back while somebody waits for their turn isn’t done', async () => {
  const { ask, id } = await newKey('2027-01-01T00:00:00Z', ['persons.register'])
  await elsewhere(`update auth.memberships set disabled_at = null, rights = '{register}' where user_id = $1`, accountId)
  const lock = await lockHeld()
  const waiting = ask('/api/v1/persons', vera)
  await new Promise((resolve) => setTimeout(resolve, 300))
  await elsewhere('update auth.api_tokens set revoked_at = now() where id = $1', id)
  await lock.letGo()
  expect(await waiting).toBe(401)
  expect((await call('GET /persons', { query: {} })).body.items.map(({ name }) => name)).not.toContain(vera.name)
})

it('what is long isn’t read before it is known who sends it, and that they may', async () => {
  const long = { name: 'x'.repeat(20_000), email: 3 }
  const { ask } = await newKey('2027-01-01T00:00:00Z', ['read'])
  expect(await ask('/api/v1/persons', long)).toBe(403)
  const send = (headers: Record<string, string>) =>
    house.app.inject({ method: 'POST', url: '/api/v1/persons', headers, payload: long })
  expect((await send({})).statusCode).toBe(401)
  expect((await send({ authorization: `Bearer sb_${'a'.repeat(43)}` })).statusCode).toBe(401)
})
