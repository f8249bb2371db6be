import { afterAll, beforeAll, describe, expect, it } from 'vitest'
import { type Connection, connect } from './connection.ts'
import { newDatabase } from './databaseForTests.ts'
import { migrate, migrations } from './migrate.ts'

const organisation = crypto.randomUUID()
const object = crypto.randomUUID()
const person = crypto.randomUUID()

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

  it('keeps what its objects are called, from their first day', async () => {
    await inFrame('insert into organisations (id, name) values ($1, $2)', [organisation, 'Vretaby kommun'])
    await inFrame(
      `insert into governance_objects (organisation_id, id, code, name, level, category, supports_all, supports_indirectly,
         administration_ids, position, valid_from) values ($1, $2, 'SAM', 'Samhällsbyggnad', 'object', 'core', false, false, '{}', 0, '2022-01-01')`,
      [organisation, object],
    )
    await inFrame(`insert into persons (organisation_id, id, name) values ($1, $2, 'Nu Heter')`, [organisation, person])
    for (const [number, before] of [
      { persons: [{ id: person, name: 'Hette Först' }] },
      { name: 'Hette Sedan' },
    ].entries())
      await inFrame(
        `insert into audit_entries (organisation_id, number, at, actor, act, subject_type, subject_id, body, previous_hash, hash)
           values ($1, $2, now(), 'x', 'persons.change', 'person', $3, $4, '', '')`,
        [organisation, number + 1, person, JSON.stringify({ before, after: { name: 'Nu Heter' } })],
      )
    await inFrame(
      `insert into idempotency_keys (organisation_id, account_id, key, request_hash, status, answer)
         values ($1, 'x', 'x', 'x', 201, '{"token":"sb_in-clear"}')`,
      [organisation],
    )
    expect(await migrate(connection)).toContain('0006_periods')
    const rows = await inFrame('select object_id, code, name, valid_from, valid_to from object_versions')
    expect(rows).toEqual([
      { object_id: object, code: 'SAM', name: 'Samhällsbyggnad', valid_from: '2022-01-01', valid_to: null },
    ])
    const { rows: outside } = await connection.pool.query('select * from object_versions')
    expect(outside).toEqual([])
  })

  it('has nothing left of answers that were kept with tokens and codes in clear', async () => {
    expect(await inFrame('select answer from idempotency_keys')).toEqual([])
  })

  it('has what somebody was called before from the audit, as it was told of old and since', async () => {
    const [row] = await inFrame('select name, former_names from persons')
    expect(row).toEqual({ name: 'Nu Heter', former_names: ['Hette Först', 'Hette Sedan'] })
  })

  it('names the role that its owner may not make where the server has none, and goes on where somebody has made it', async () => {
    const role = `sign_in_${crypto.randomUUID().slice(0, 8)}`
    // Another name, since all databases of the server share the one.
    const sql = migrations.find(({ name }) => name.startsWith('0024_'))?.sql.replaceAll('styrbord_sign_in', role) ?? ''
    const [making = ''] = /^do \$\$.*?^end \$\$;/ms.exec(sql) ?? []
    expect(making).toContain(`create role ${role}`)
    await expect(connection.pool.query(making)).rejects.toThrow(
      `The database user ${owner} may not make the role ${role}. Make it beforehand: create role ${role} nologin`,
    )
    await admin.pool.query(`create role ${role} nologin`)
    await connection.pool.query(making)
    await admin.pool.query(`drop role ${role}`)
  })
})
