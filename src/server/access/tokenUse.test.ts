import { afterAll, beforeAll, expect, it, vi } from 'vitest'
import { type Caller, openOwnHouse, type TestHouse } from '../http/houseForTests.ts'
import { newOrganisation, startTestServer } from '../http/serverForTests.ts'
import { keyFor } from '../http/waysInForTests.ts'

let house: TestHouse
let call: Caller
let organisationId = ''
let accountId = ''

beforeAll(async () => {
  house = await openOwnHouse()
  organisationId = await newOrganisation(house.store, 'Vretaby kommun')
  call = await house.caller({ organisationId, rights: ['administer'] })
  accountId = (await call('GET /accounts')).body.items[0]?.id ?? ''
})
afterAll(() => house.close())

const lastUses = async () => (await call('GET /tokens')).body.items.map(({ lastUsedOn }) => lastUsedOn)
const scopes = ['read']

async function asksWith(key: string, url: string) {
  const headers = { authorization: `Bearer ${key}` }
  return (await house.app.inject({ url, headers })).statusCode
}

it('nobody waits for it to be noted that a token was used; what it may not do is no use', async () => {
  const key = await keyFor(house.store, organisationId, accountId, scopes, '2027-01-01T00:00:00Z')
  const before = (await lastUses()).filter((day) => day !== null).length
  expect(await asksWith(key, '/api/v1/audit-entries?cursor=x')).toBeGreaterThanOrEqual(400)
  const holding = await house.store.connection.pool.connect()
  try {
    await holding.query('begin')
    await holding.query('select from auth.api_tokens for update')
    expect(await asksWith(key, '/api/v1/acts')).toBe(200)
    expect((await lastUses()).filter((day) => day !== null)).toHaveLength(before)
  } finally {
    await holding.query('rollback')
    holding.release()
  }
  await vi.waitFor(async () => expect((await lastUses()).filter((day) => day !== null)).toHaveLength(before + 1))
})

it('a server that closes waits until it is noted', async () => {
  const server = await startTestServer()
  try {
    const { id } = await server.invite({ name: 'Registret', email: 'registret@vretaby.example' })
    const key = await keyFor(server.store, server.organisationId, id, scopes, '2099-01-01T00:00:00Z')
    const closing = await server.another()
    const holding = await server.store.connection.pool.connect()
    await holding.query('begin')
    await holding.query('select from auth.api_tokens for update')
    const headers = { authorization: `Bearer ${key}` }
    expect((await fetch(`${closing.url}/api/v1/acts`, { headers })).status).toBe(200)
    let isClosed = false
    const closed = closing.app.close().then(() => {
      isClosed = true
    })
    await new Promise((resolve) => setTimeout(resolve, 300))
    const closedBefore = isClosed
    await holding.query('rollback')
    expect(closedBefore).toBe(false)
    await closed
    const { rows } = await holding.query('select last_used_at is not null as used from auth.api_tokens')
    holding.release()
    expect(rows).toEqual([{ used: true }])
  } finally {
    await server.close()
  }
})
