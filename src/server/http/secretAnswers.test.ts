import { afterAll, beforeAll, expect, it } from 'vitest'
import { contract } from '#api/contract'
import type { Endpoint } from '#api/endpoint'
import { dropAllOldAnswers } from '#store/idempotency'
import { type Caller, openOwnHouse, type TestHouse, testNow } from './houseForTests.ts'
import { newOrganisation } from './serverForTests.ts'

let house: TestHouse
let call: Caller
let now = testNow
const clock = { now: () => now, today: () => now.slice(0, 10) }

beforeAll(async () => {
  house = await openOwnHouse(clock)
  const organisationId = await newOrganisation(house.store, 'Vretaby kommun')
  call = await house.caller({ organisationId, rights: ['administer', 'register'] })
})
afterAll(() => house.close())

/** Every row of every table, as a thief with the database's files or a backup would have them. */
async function everythingKept(): Promise<string> {
  const { pool } = house.store.connection
  const client = await pool.connect()
  try {
    const organisations = await client.query('select id from organisations')
    const tables = await client.query(
      `select format('%I.%I', schemaname, tablename) as name from pg_tables where schemaname in ('public', 'auth')`,
    )
    const kept: string[] = []
    for (const { id } of organisations.rows) {
      await client.query(`select set_config('app.organisation', $1, false)`, [id])
      for (const { name } of tables.rows) {
        const { rows } = await client.query(`select row_to_json(r)::text as row from ${name} r`)
        kept.push(...rows.map(({ row }) => row))
      }
    }
    return kept.join('\n')
  } finally {
    client.release(true)
  }
}

const keyed = (key: string) => ({ 'idempotency-key': key })

it('every endpoint whose answer holds a secret says so, and there are no others', () => {
  const saying = Object.entries(contract as Readonly<Record<string, Endpoint>>).flatMap(([route, endpoint]) =>
    'act' in endpoint && endpoint.secretAnswer ? [route] : [],
  )
  expect(saying).toEqual(['POST /accounts', 'POST /accounts/{id}/activation', 'POST /tokens'])
})

it('a token and a code are kept nowhere, and a repeated request is told that they were shown', async () => {
  const account = { name: 'Per Holm', email: 'per.holm@vretaby.example' }
  const made = await call('POST /accounts', { body: account }, keyed('a'))
  const params = { id: made.body.id }
  const renewed = await call('POST /accounts/{id}/activation', { params }, keyed('b'))
  const order = { accountId: made.body.id, name: 'rapport', scopes: ['read'], expiresAt: '2027-01-01T00:00:00Z' }
  const token = await call('POST /tokens', { body: order }, keyed('c'))
  const secrets = [made.body.code, renewed.body.code, token.body.token]
  for (const secret of secrets) expect(secret).toMatch(/^sb_[\w-]{43}$/)

  const kept = await everythingKept()
  for (const secret of secrets) expect(kept).not.toContain(secret)
  const again = [
    await call('POST /accounts', { body: account }, keyed('a')),
    await call('POST /accounts/{id}/activation', { params }, keyed('b')),
    await call('POST /tokens', { body: order }, keyed('c')),
  ]
  for (const each of again) expect([each.status, each.body]).toMatchObject([409, { code: 'secret-shown-before' }])
  expect((await call('GET /tokens')).body.items.filter(({ name }) => name === 'rapport')).toHaveLength(1)
})

it('an answer is kept for 24 hours, also where nobody sends a key any more', async () => {
  const send = () => call('POST /persons', { body: { name: 'En gång' } }, keyed('p'))
  const first = await send()
  now = '2026-11-24T07:59:00.000Z'
  expect((await send()).body.id).toBe(first.body.id)
  now = '2026-11-24T08:00:01.000Z'
  const later = await send()
  expect([later.status, later.body.id === first.body.id]).toEqual([201, false])

  now = '2026-11-25T08:00:02.000Z'
  await dropAllOldAnswers(house.store.connection, now)
  expect(await everythingKept()).not.toContain('"request_hash"')
})
