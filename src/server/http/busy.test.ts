import { sql } from 'kysely'
import { expect, it } from 'vitest'
import { connect } from '#store/connection'
import { isOnServer, newDatabase } from '#store/databaseForTests'
import { faultOf } from './problems.ts'

it.runIf(isOnServer)(
  'who waits in vain for a connection is told that many are asking, not that the database is away',
  async () => {
    const place = await newDatabase()
    const connection = connect({ connectionString: place.address.databaseUrl ?? '', max: 1, patience: 100 })
    const taken = await connection.pool.connect()
    const waited = await sql`select 1`.execute(connection.db).catch((error: unknown) => error)
    expect(faultOf(waited)).toBe('busy')
    taken.release()
    expect((await sql`select 1`.execute(connection.db)).rows).toHaveLength(1)
    await connection.close()
    expect(connection.pool.ended).toBe(true)
    await place.remove()
  },
)
