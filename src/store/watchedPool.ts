import {
  CompiledQuery,
  type DatabaseConnection,
  PostgresDialect,
  type PostgresDialectConfig,
  PostgresDriver,
  type PostgresPool,
  type PostgresPoolClient,
  type TransactionSettings,
} from 'kysely'
import pg from 'pg'

/** Milliseconds at most. A server's; the embedded database's thread is looked after where it is started. */
export interface Limits {
  readonly lock: number
  readonly statement: number
  /** Between two questions of one transaction, after which its locks are let go. */
  readonly idle: number
  /** Until a server that says nothing at all is taken for gone: longer than the others, which it tells of itself. */
  readonly silence: number
}

export const serverLimits: Limits = { lock: 8_000, statement: 10_000, idle: 60_000, silence: 12_000 }

/** No connection was to be had: others have them all and are answered, or the server has gone silent. */
class NoConnection extends Error {
  readonly code: 'busy' | 'silent'
  constructor(code: NoConnection['code'], options?: ErrorOptions) {
    super(`no connection to the database: ${code}`, options)
    this.code = code
  }
}

/** The pool as Kysely wants it. A question that is never answered ends with its connection, and with all that are as old. */
export function watchedPool(pool: pg.Pool, silence: number | undefined): PostgresPool {
  const connectedAt = new WeakMap<pg.PoolClient, number>()
  let answeredAt = 0
  let silentAt = 0
  pool.on('connect', (client) => connectedAt.set(client, performance.now()))

  async function connect(): Promise<PostgresPoolClient> {
    const since = performance.now()
    const client = await pool.connect().catch((error: unknown) => {
      const isLate = error instanceof Error && /timeout exceeded|connection timeout/.test(error.message)
      throw isLate ? new NoConnection(answeredAt >= since ? 'busy' : 'silent', { cause: error }) : error
    })
    if ((connectedAt.get(client) ?? 0) < silentAt) {
      client.release(true)
      return connect()
    }
    let isGone = false
    const giveUp = () => {
      isGone = true
      silentAt = performance.now()
      client.release(true)
    }
    // Kysely asks in this one way, as it was given no cursor.
    const query = (text: string, values: readonly unknown[]) => {
      if (isGone) throw new NoConnection('silent')
      return answered(client.query(text, [...values]), giveUp)
    }
    return {
      query: query as unknown as PostgresPoolClient['query'],
      release: () => (isGone ? undefined : client.release()),
    }
  }

  async function answered<T>(asked: Promise<T>, giveUp: () => void): Promise<T> {
    let isAnswered = false
    // What came while this process was busy is read before anybody gives up.
    const late = () => setImmediate(() => (isAnswered ? undefined : giveUp()))
    const timer = silence === undefined ? undefined : setTimeout(late, silence)
    try {
      const answer = await asked
      answeredAt = performance.now()
      return answer
    } catch (error) {
      if (error instanceof pg.DatabaseError) answeredAt = performance.now()
      throw error
    } finally {
      isAnswered = true
      clearTimeout(timer)
    }
  }

  return { connect, end: () => pool.end() }
}

/** A driver whose transactions carry their limits: sent with their beginning, since PgBouncer takes none at the start of a connection. */
export class LimitedDriver extends PostgresDriver {
  readonly #begun: string
  constructor(config: PostgresDialectConfig, limits: Limits | undefined) {
    super(config)
    this.#begun =
      limits === undefined
        ? ''
        : `; set local lock_timeout = ${limits.lock}; set local statement_timeout = ${limits.statement}; set local idle_in_transaction_session_timeout = ${limits.idle}`
  }

  override async beginTransaction(connection: DatabaseConnection, { isolationLevel }: TransactionSettings) {
    const level = isolationLevel === undefined ? '' : ` isolation level ${isolationLevel}`
    await connection.executeQuery(CompiledQuery.raw(`start transaction${level}${this.#begun}`))
  }
}

export class LimitedDialect extends PostgresDialect {
  readonly #make: () => LimitedDriver
  constructor(config: PostgresDialectConfig, limits: Limits | undefined) {
    super(config)
    this.#make = () => new LimitedDriver(config, limits)
  }

  override createDriver() {
    return this.#make()
  }
}
