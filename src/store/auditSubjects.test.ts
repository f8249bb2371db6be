import { sql } from 'kysely'
import { afterAll, beforeAll, expect, it } from 'vitest'
import { entriesNaming } from './auditEntries.ts'
import { newDatabase } from './databaseForTests.ts'
import { audit, inOrganisation } from './frame.ts'
import { migrations } from './migrate.ts'
import { openStore, type Store } from './open.ts'

const now = '2026-11-23T08:00:00.000Z'
const [own, other, person, colleague] = [1, 2, 3, 4].map(() => crypto.randomUUID()) as [string, string, string, string]
let place: Awaited<ReturnType<typeof newDatabase>>
let store: Store

beforeAll(async () => {
  place = await newDatabase()
  store = await openStore(place.address)
  for (const id of [own, other]) {
    await store.connection.db.transaction().execute(async (tx) => {
      await sql`select set_config('app.organisation', ${id}, true)`.execute(tx)
      await tx.insertInto('organisations').values({ id, name: 'Kommun', demo: false }).execute()
      await tx.insertInto('audit_heads').values({ organisation_id: id }).execute()
    })
  }
})
afterAll(async () => {
  await store.close()
  await place.remove()
})

const note = (subjectId: string, body: Readonly<Record<string, unknown>>) => ({
  ...{ at: now, actor: 'test', act: 'test.act', clause: null, subjectType: 'test', subjectId, body },
})
const naming = (organisationId: string, id: string, before?: number) =>
  inOrganisation(store.connection.db, organisationId, 'read', async (frame) =>
    (await entriesNaming(frame, id, before, 10)).map(({ number }) => number),
  )

it('what concerns somebody is found as subject and anywhere in what was remembered, the newest first', async () => {
  await inOrganisation(store.connection.db, own, 'change', async (frame) => {
    audit(frame, note(person, { after: { name: 'Åsa' } }))
    audit(frame, note('an account', { by: { personId: colleague }, after: [{ holders: [person, person] }] }))
    audit(frame, note('nothing', {}))
    audit(frame, note(colleague, {}), note('more', { before: { [person]: 1 } }))
  })
  await inOrganisation(store.connection.db, other, 'change', async (frame) => audit(frame, note(person, {})))
  expect(await naming(own, person)).toEqual([5, 2, 1])
  expect(await naming(own, person, 5)).toEqual([2, 1])
  expect(await naming(own, colleague)).toEqual([4, 2])
  expect(await naming(other, person)).toEqual([1])
  expect(await naming(other, colleague)).toEqual([])
})

it('entries from before are found too, in every organisation, when an older database is brought to this version', async () => {
  const before = [await naming(own, person), await naming(own, colleague), await naming(other, person)]
  const { pool } = store.connection
  await pool.query('drop table audit_subjects; alter table auth.memberships drop column version')
  await pool.query(migrations.find(({ name }) => name === '0007_subjects')?.sql ?? '')
  expect([await naming(own, person), await naming(own, colleague), await naming(other, person)]).toEqual(before)
})

it('is found by its index, however many entries there are', async () => {
  const client = await store.connection.pool.connect()
  try {
    await client.query('begin')
    await client.query("select set_config('app.organisation', $1, true)", [own])
    await client.query(
      `insert into audit_subjects select $1, gen_random_uuid(), n from generate_series(100, 5000) as n`,
      [own],
    )
    await client.query('analyze audit_subjects')
    const { rows } = await client.query<{ 'QUERY PLAN': string }>(
      `explain select number from audit_subjects where organisation_id = $1 and subject = $2 order by number desc limit 10`,
      [own, person],
    )
    const plan = rows.map((row) => row['QUERY PLAN']).join('\n')
    expect(plan).toMatch(/Index (Only )?Scan.* using audit_subjects_pkey/)
    expect(plan).not.toContain('Sort')
  } finally {
    await client.query('rollback')
    client.release()
  }
})
