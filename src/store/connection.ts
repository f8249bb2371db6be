import { Kysely, type PostgresDriver } from 'kysely'
import pg from 'pg'
import type { Database } from './database.ts'
import { LimitedDialect, LimitedDriver, type Limits, watchedPool } from './watchedPool.ts'

/** Dates stay calendar dates, instants become ISO text in UTC, counters become numbers: no `Date` enters the house. */
const types = new pg.TypeOverrides()
types.setTypeParser(pg.types.builtins.DATE, (day) => day)
types.setTypeParser(pg.types.builtins.TIMESTAMPTZ, (instant) => new Date(instant).toISOString())
types.setTypeParser(pg.types.builtins.INT8, Number)

export interface Address {
  readonly connectionString?: string
  readonly host?: string
  readonly port?: number
  readonly user?: string
  readonly database?: string
  /** Connections at most. The embedded database serves one transaction at a time whatever this is. */
  readonly max: number
  /** Milliseconds that a connection may take, or be waited for when all are taken; the embedded database greets nobody while another's transaction runs. */
  readonly patience?: number
  readonly limits?: Limits
}

/** The pool stays in here: outside the store the only way to the database is a frame (`inOrganisation`, `inFrame`, `readInFrame`). What takes its time (a migration, a backup) asks it without limits. */
export interface Connection {
  readonly db: Kysely<Database>
  readonly pool: pg.Pool
  /** For a transaction that begins when it is first asked. */
  readonly driver: PostgresDriver
  close(): Promise<void>
}

export function connect({ limits, ...address }: Address): Connection {
  const pool = poolFor({ ...address, types })
  const watched = { pool: watchedPool(pool, limits?.silence) }
  const db = new Kysely<Database>({ dialect: new LimitedDialect(watched, limits) })
  const driver = new LimitedDriver(watched, limits)
  // It has nothing to wait for: the pool is made.
  void driver.init()
  const close = async () => {
    // Not through Kysely, which closes no pool that it hasn't asked anything yet.
    await pool.end()
  }
  return { db, pool, driver, close }
}

/** A client that loses its server, idle or between two queries, must not end the process: the next query meets the fault. */
function poolFor({ patience = 10_000, ...config }: Address & pg.PoolConfig): pg.Pool {
  const pool = new pg.Pool({ ...config, connectionTimeoutMillis: patience, idleTimeoutMillis: 30_000, keepAlive: true })
  pool.on('error', () => {})
  pool.on('connect', (client) => client.on('error', () => {}))
  return pool
}
