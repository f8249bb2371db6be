import {
  type DatabaseConnection,
  type Driver,
  Kysely,
  PostgresAdapter,
  type PostgresDriver,
  PostgresIntrospector,
  PostgresQueryCompiler,
  type Transaction,
} from 'kysely'
import type { Database } from './database.ts'

const adapter = new PostgresAdapter()
const compiler = new PostgresQueryCompiler()
type Own = Parameters<PostgresDriver['releaseConnection']>[0]

/** A transaction that begins with the first question put to it: what is answered from memory opens none. */
export class OnDemand implements Driver {
  readonly tx: Transaction<Database>
  readonly #driver: PostgresDriver
  readonly #enter: (connection: DatabaseConnection) => Promise<void>
  #opened: Promise<Own> | undefined

  /** `enter` is done first in it, before anything else reaches the connection. */
  constructor(driver: PostgresDriver, enter: (connection: DatabaseConnection) => Promise<void>) {
    this.#driver = driver
    this.#enter = enter
    const kysely = new Kysely<Database>({
      dialect: {
        createAdapter: () => adapter,
        createDriver: () => this,
        createIntrospector: (db) => new PostgresIntrospector(db),
        createQueryCompiler: () => compiler,
      },
    })
    // Whatever is asked is asked in the one transaction that this driver begins.
    this.tx = kysely as unknown as Transaction<Database>
  }

  async acquireConnection(): Promise<DatabaseConnection> {
    this.#opened ??= this.#open()
    return this.#opened
  }

  async #open(): Promise<Own> {
    // It is the driver's own, though its type says less.
    const connection = (await this.#driver.acquireConnection()) as Own
    try {
      await this.#driver.beginTransaction(connection, { isolationLevel: 'repeatable read' })
      await this.#enter(connection)
      return connection
    } catch (error) {
      await this.#end(connection, 'rollback').catch(() => {})
      throw error
    }
  }

  /** Ends what was begun, if anything was. */
  async close(how: 'commit' | 'rollback'): Promise<void> {
    const connection = await this.#opened?.catch(() => undefined)
    if (connection !== undefined) await this.#end(connection, how)
  }

  async #end(connection: Own, how: 'commit' | 'rollback'): Promise<void> {
    try {
      if (how === 'commit') await this.#driver.commitTransaction(connection)
      else await this.#driver.rollbackTransaction(connection)
    } finally {
      await this.#driver.releaseConnection(connection)
    }
  }

  async init(): Promise<void> {}
  async releaseConnection(): Promise<void> {}
  async beginTransaction(): Promise<void> {
    throw new Error('a frame has one transaction')
  }
  async commitTransaction(): Promise<void> {}
  async rollbackTransaction(): Promise<void> {}
  async destroy(): Promise<void> {}
}
