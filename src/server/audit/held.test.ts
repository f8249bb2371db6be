import { afterAll, beforeAll, expect, it } from 'vitest'
import { verifyAudit } from '#store/verifying'
import { openVretaby, type VretabyHouse } from '../http/vretabyForTests.ts'

let house: VretabyHouse

beforeAll(async () => {
  house = await openVretaby()
})
afterAll(() => house.close())

const differing = async () => (await verifyAudit(house.store.connection, house.organisationId)).differing ?? []

/** As whoever has the database in their hands, past everything of ours. */
async function asOwner(statement: string): Promise<string> {
  const client = await house.store.connection.pool.connect()
  try {
    await client.query('begin')
    await client.query(`select set_config('app.organisation', $1, true)`, [house.organisationId])
    const { rows } = await client.query<{ id: string }>(statement, [house.organisationId])
    // The stamp moves, so that nobody answers from what is kept in memory.
    await client.query('update organisations set structure_version = structure_version + 1 where id = $1', [
      house.organisationId,
    ])
    await client.query('commit')
    return rows[0]?.id ?? ''
  } catch (error) {
    await client.query('rollback')
    throw error
  } finally {
    client.release()
  }
}

const oneOf = (table: string, where = 'true') =>
  `(select id from ${table} where organisation_id = $1 and ${where} limit 1)`

it('what the municipality has told is what stands', async () => {
  expect(await differing()).toEqual([])
})

it.each([
  [
    'an appointment that ends otherwise',
    'appointments',
    `update appointments set valid_to = valid_from where organisation_id = $1 and id = ${oneOf('appointments', 'valid_to is not null')} returning id`,
  ],
  [
    'an appointment of another person',
    'appointments',
    `update appointments set person_id = ${oneOf('persons', 'persons.id <> appointments.person_id')} where organisation_id = $1 and id = ${oneOf('appointments', 'valid_to is null')} returning id`,
  ],
  [
    'a decision of another day',
    'decisions',
    `update decisions set decided_on = '2020-01-01' where organisation_id = $1 and id = ${oneOf('decisions', 'annulled_at is null')} returning id`,
  ],
  [
    'a seat that was annulled past us',
    'seatings',
    `update seatings set annulled_at = now() where organisation_id = $1 and id = ${oneOf('seatings', 'annulled_at is null')} returning id`,
  ],
])('%s, written past the product, is found', async (_, kind, statement) => {
  const before = await differing()
  const id = await asOwner(statement)
  expect((await differing()).filter((each) => !before.includes(each))).toEqual([`${kind} ${id}`])
})
