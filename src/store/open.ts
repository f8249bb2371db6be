import { tmpdir } from 'node:os'
import { removeDraftsIn, removeNotedDrafts } from './backups/leftBehind.ts'
import { type Connection, connect } from './connection.ts'
import { embeddedName, embeddedPort, openEmbedded } from './embedded/embedded.ts'
import { EmbeddedFault } from './embedded/fault.ts'
import { socketFolderOf } from './embedded/lock.ts'
import { migrate } from './migrate.ts'

const embeddedPatience = 20_000
const never = new Promise<never>(() => {})

export interface StoreAddress {
  /** A PostgreSQL server, version 16 or later; without it the embedded database in `folder`. */
  readonly databaseUrl?: string | undefined
  readonly folder: string
  readonly baked?: string | undefined
}

export interface Store {
  readonly connection: Connection
  readonly embedded: boolean
  /** Why the embedded database doesn't answer right now; it is opened again meanwhile. */
  readonly away: () => EmbeddedFault | undefined
  /** Comes once the embedded database's folder is gone, after which nothing can be kept. */
  readonly lost: Promise<EmbeddedFault>
  close(): Promise<void>
}

/** Opens the database, brings it to this version and probes what it would otherwise get silently wrong. */
export async function openStore(address: StoreAddress): Promise<Store> {
  // What is moved to a server passes here; a move that was killed leaves it.
  await removeDraftsIn(tmpdir())
  return address.databaseUrl === undefined ? openFolder(address) : openServer(address.databaseUrl)
}

/**
 * As `openStore`, but where a running server holds the folder it is reached through that server: for what is done beside it.
 * The running server's version is the database's, so nothing is migrated then.
 */
export async function openAlongside(address: StoreAddress): Promise<Store> {
  try {
    return await openStore(address)
  } catch (error) {
    const socketFolder =
      error instanceof EmbeddedFault && error.code === 'folder-in-use' ? socketFolderOf(address.folder) : undefined
    if (socketFolder === undefined) throw error
    const connection = connect({
      host: socketFolder,
      port: embeddedPort,
      user: embeddedName,
      database: embeddedName,
      max: 1,
      patience: embeddedPatience,
    })
    return { connection, embedded: true, away: () => undefined, lost: never, close: () => connection.close() }
  }
}

async function openServer(connectionString: string): Promise<Store> {
  const connection = connect({ connectionString, max: 10 })
  await migrate(connection)
  return { connection, embedded: false, away: () => undefined, lost: never, close: () => connection.close() }
}

async function openFolder({ folder, baked }: StoreAddress): Promise<Store> {
  const embedded = await openEmbedded(folder, baked === undefined ? {} : { baked })
  await removeNotedDrafts(folder)
  const connection = connect({
    host: embedded.socketFolder,
    port: embedded.port,
    user: embedded.user,
    database: embedded.databaseName,
    max: 4,
    patience: embeddedPatience,
  })
  await migrate(connection)
  const close = async () => {
    await connection.close()
    await embedded.close()
  }
  return { connection, embedded: true, away: () => embedded.fault(), lost: embedded.lost, close }
}
