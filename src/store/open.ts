import { type Connection, connect } from './connection.ts'
import { openEmbedded } from './embedded/embedded.ts'
import { migrate } from './migrate.ts'

export interface StoreAddress {
  /** A PostgreSQL server, version 16 or later; without it the embedded database in `folder`. */
  readonly databaseUrl?: string | undefined
  readonly folder: string
  readonly baked?: string | undefined
}

export interface Store {
  readonly connection: Connection
  readonly embedded: boolean
  close(): Promise<void>
}

/** Opens the database, brings it to this version and probes what it would otherwise get silently wrong. */
export async function openStore(address: StoreAddress): Promise<Store> {
  return address.databaseUrl === undefined ? openFolder(address) : openServer(address.databaseUrl)
}

async function openServer(connectionString: string): Promise<Store> {
  const connection = connect({ connectionString, max: 10 })
  await migrate(connection)
  return { connection, embedded: false, close: () => connection.close() }
}

async function openFolder({ folder, baked }: StoreAddress): Promise<Store> {
  const embedded = await openEmbedded(folder, baked === undefined ? {} : { baked })
  const connection = connect({
    host: embedded.socketFolder,
    port: embedded.port,
    user: embedded.user,
    database: embedded.databaseName,
    max: 4,
  })
  await migrate(connection)
  const close = async () => {
    await connection.close()
    await embedded.close()
  }
  return { connection, embedded: true, close }
}
