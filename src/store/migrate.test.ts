import { afterAll, beforeAll, describe, expect, it } from 'vitest'
import { type Connection, connect } from './connection.ts'
import { newDatabase } from './databaseForTests.ts'
import { migrate, migrations } from './migrate.ts'

const organisation = crypto.randomUUID()
const object = crypto.randomUUID()

/** The tables' owner is superuser of nothing here, as on a municipality's server: forced security hides rows from it too. */
describe.runIf(process.env.STYRBORD_TEST_DATABASE === 'server')('a database of an earlier version', () => {
  const owner = `owner_${crypto.randomUUID().slice(0, 8)}`
  let place: Awaited<ReturnType<typeof newDatabase>>
  let admin: Connection
  let connection: Connection

  beforeAll(async () => {
    place = await newDatabase({ isBare: true })
    const url = new URL(place.address.databaseUrl ?? '')
    admin = connect({ connectionString: url.href, max: 1 })
    await admin.pool.query(
      `do $$ begin create role styrbord_app nologin; exception when duplicate_object then null; end $$`,
    )
    await admin.pool.query(`create role ${owner} login password 'owner'`)
    await admin.pool.query(`grant styrbord_app to ${owner}`)
    await admin.pool.query(`alter database ${url.pathname.slice(1)} owner to ${owner}`)
    url.username = owner
    url.password = 'owner'
    connection = connect({ connectionString: url.href, max: 2 })
    await migrate(
      connection,
      migrations.filter(({ name }) => name < '0006'),
    )
  })
  afterAll(async () => {
    await connection.close()
    await admin.close()
    await place.remove()
  })

  it('keeps what its objects are called, from their first day', async () => {
    const inFrame = async (sql: string, values: unknown[] = []) => {
      const client = await connection.pool.connect()
      try {
        await client.query('begin')
        await client.query(`select set_config('app.organisation', $1, true)`, [organisation])
        const { rows } = await client.query(sql, values)
        await client.query('commit')
        return rows
      } finally {
        client.release()
      }
    }
    await inFrame('insert into organisations (id, name) values ($1, $2)', [organisation, 'Vretaby kommun'])
    await inFrame(
      `insert into governance_objects (organisation_id, id, code, name, level, category, supports_all, supports_indirectly,
         administration_ids, position, valid_from) values ($1, $2, 'SAM', 'Samhällsbyggnad', 'object', 'core', false, false, '{}', 0, '2022-01-01')`,
      [organisation, object],
    )
    expect(await migrate(connection)).toContain('0006_periods')
    const rows = await inFrame('select object_id, code, name, valid_from, valid_to from object_versions')
    expect(rows).toEqual([
      { object_id: object, code: 'SAM', name: 'Samhällsbyggnad', valid_from: '2022-01-01', valid_to: null },
    ])
    const { rows: outside } = await connection.pool.query('select * from object_versions')
    expect(outside).toEqual([])
  })
})
