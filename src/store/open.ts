import { tmpdir } from 'node:os'
import { backup } from './backups/backup.ts'
import { removeDraftsIn, removeNotedDrafts } from './backups/leftBehind.ts'
import { type Connection, connect } from './connection.ts'
import { embeddedName, embeddedPort, openEmbedded } from './embedded/embedded.ts'
import { EmbeddedFault } from './embedded/fault.ts'
import { backupBefore } from './embedded/folder.ts'
import { socketFolderOf } from './embedded/lock.ts'
import { type Login, loginOf, migrationNeeded, ownerNeeded, rolesMissing } from './login.ts'
import { migrate, migrations, versionsApart } from './migrate.ts'
import { notBackedUp, olderData } from './versionFault.ts'
import { serverLimits } from './watchedPool.ts'

const embeddedPatience = 20_000
const never = new Promise<never>(() => {})

export interface StoreAddress {
  /** A PostgreSQL server, version 16 or later; without it the embedded database in `folder`. */
  readonly databaseUrl?: string | undefined
  /** The same database by the login that owns its tables, where that is another. */
  readonly ownerUrl?: string | undefined
  readonly folder: string
  readonly baked?: string | undefined
}

/** The last migration before and after. */
export interface Brought {
  /** Undefined where the database was made. */
  readonly from: string | undefined
  readonly to: string
  readonly backup: string | undefined
}

export interface Store {
  readonly connection: Connection
  /** Undefined where it was at this version, or was opened as it is. */
  readonly brought?: Brought | undefined
  readonly embedded: boolean
  /** Logged in as the tables' owner, or as one who can become that. The embedded database has one login. */
  readonly isOwners: boolean
  /** Why the embedded database doesn't answer right now; it is opened again meanwhile. */
  readonly away: () => EmbeddedFault | undefined
  /** Comes once the embedded database's folder is gone, after which nothing can be kept. */
  readonly lost: Promise<EmbeddedFault>
  close(): Promise<void>
}

/** What is done where the database is of an earlier version. One of a newer version is never opened. */
export interface Opening {
  /** `this`: it is brought to this version, unless said otherwise. `same`: it isn't opened. `earlier`: it is opened as it is. */
  readonly version?: 'this' | 'same' | 'earlier'
  /** Where it is backed up first; in a data folder a file is always written. */
  readonly backup?: string | undefined
  /** A server's data are migrated only where they have been backed up, or somebody says that they have. */
  readonly isBackedUp?: boolean
  /** What only the tables' owner may is done by the owner's login. */
  readonly by?: 'owner'
  /** What makes up this version. */
  readonly wanted?: typeof migrations
}

/** Opens the database, brings it to this version and probes what it would otherwise get silently wrong. */
export async function openStore(address: StoreAddress, opening: Opening = {}): Promise<Store> {
  // What is moved to a server passes here; a move that was killed leaves it.
  await removeDraftsIn(tmpdir())
  const url = opening.by === 'owner' ? (address.ownerUrl ?? address.databaseUrl) : address.databaseUrl
  return url === undefined ? openFolder(address, opening) : openServer(url, opening)
}

/** As `openStore`, but where a running server holds the folder it is reached through that server, which then has the database's version. */
export async function openAlongside(address: StoreAddress, opening: Opening = {}): Promise<Store> {
  try {
    return await openStore(address, opening)
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
    const { version } = opening
    const beside: Opening = { ...opening, version: version === 'earlier' ? version : 'same' }
    return atVersion({ ...reached(connection), embedded: true, isOwners: true }, beside)
  }
}

async function openServer(connectionString: string, opening: Opening): Promise<Store> {
  const connection = connect({ connectionString, max: 10, limits: serverLimits })
  const login = await loginOf(connection).catch(async (error: unknown) => {
    await connection.close()
    throw error
  })
  const isOwners = login.isNew ? login.mayCreate : login.isOwners
  const store = { ...reached(connection), embedded: false, isOwners: isOwners || login.becomesOwner }
  return isOwners ? atVersion(store, opening) : closedOnFault(store, () => asLesser(store, login, opening))
}

const reached = (connection: Connection) => ({
  ...{ connection, away: () => undefined, lost: never, close: () => connection.close() },
})

/** By a login that owns nothing: it must have its roles, and the database must be at this version. */
async function asLesser({ connection }: Store, login: Login, { by, version, wanted }: Opening): Promise<undefined> {
  if (by === 'owner') throw ownerNeeded(login)
  const missing = rolesMissing(login)
  if (missing !== undefined) throw missing
  if (!login.readsVersion) throw migrationNeeded(login)
  const apart = await versionsApart(connection, wanted)
  if (apart !== undefined) throw version === 'same' ? olderData(apart) : migrationNeeded(login)
}

async function openFolder({ folder, baked }: StoreAddress, opening: Opening): Promise<Store> {
  const embedded = await openEmbedded(folder, baked === undefined ? {} : { baked })
  const connection = connect({
    host: embedded.socketFolder,
    port: embedded.port,
    user: embedded.user,
    database: embedded.databaseName,
    max: 4,
    patience: embeddedPatience,
  })
  const close = async () => {
    await connection.close()
    await embedded.close()
  }
  const store = { connection, embedded: true, isOwners: true, away: () => embedded.fault(), lost: embedded.lost, close }
  return atVersion(store, opening, folder)
}

const atVersion = (store: Store, opening: Opening, folder?: string): Promise<Store> =>
  closedOnFault(store, async () => {
    if (folder !== undefined) await removeNotedDrafts(folder)
    return bringToVersion(store, opening, folder)
  })

/** Closes it where it can't be used: a folder is then let go of, and the process can end. */
async function closedOnFault(store: Store, prepare: () => Promise<Brought | undefined>): Promise<Store> {
  try {
    return { ...store, brought: await prepare() }
  } catch (error) {
    await store.close()
    throw error
  }
}

async function bringToVersion(
  { connection }: Store,
  opening: Opening,
  folder: string | undefined,
): Promise<Brought | undefined> {
  const { version = 'this', isBackedUp = false, wanted = migrations } = opening
  const apart = await versionsApart(connection, wanted)
  if (version === 'earlier') return undefined
  let file: string | undefined
  if (apart !== undefined && !apart.isNew) {
    if (version === 'same') throw olderData(apart)
    file = opening.backup ?? (folder === undefined ? undefined : backupBefore(apart.program, folder))
    if (file !== undefined) await backup(connection, file, folder)
    else if (!isBackedUp) throw notBackedUp(apart)
  }
  await migrate(connection, wanted)
  return apart && { from: apart.isNew ? undefined : apart.data, to: apart.program, backup: file }
}
