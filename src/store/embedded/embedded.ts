import { mkdtempSync, rmSync } from 'node:fs'
import { tmpdir } from 'node:os'
import { join, resolve } from 'node:path'
import { setTimeout as wait } from 'node:timers/promises'
import pg from 'pg'
import { makeDatabase } from './baked.ts'
import {
  cannotOpen,
  databaseMissing,
  diskFull,
  EmbeddedFault,
  folderLost,
  isDiskFull,
  pathTooLong,
  stopped,
} from './fault.ts'
import { databaseIn, hasDatabase, prepareFolder } from './folder.ts'
import { type FolderLock, takeLock } from './lock.ts'
import { openThread, type Thread } from './thread.ts'

/** The socket's number, and the name of both the database and its one user. */
export const embeddedPort = 5432
export const embeddedName = 'postgres'
const port = embeddedPort
const databaseName = embeddedName
const user = embeddedName
// sun_path holds 108 bytes on Linux, 104 on macOS, its end mark included.
const longestSocketPath = 103
const firstReopenMilliseconds = 200
const slowestReopenMilliseconds = 5_000

export interface EmbeddedOptions {
  /** A .tar.gz made by `bakeFolder`, unpacked instead of initialising an empty folder. */
  readonly baked?: string
  /** The database went away: answer 503 until `onReopen`. It is being opened again meanwhile, on the same socket. */
  readonly onExit?: (fault: EmbeddedFault) => void
  readonly onReopen?: () => void
}

export interface Embedded {
  /** `host` for the `pg` driver. */
  readonly socketFolder: string
  readonly port: number
  readonly databaseName: string
  readonly user: string
  /** What keeps it from answering right now, if anything. */
  fault(): EmbeddedFault | undefined
  /** Comes once the folder, or the lock in it, is gone: it is not opened again. */
  readonly lost: Promise<EmbeddedFault>
  /** fsync and fdatasync calls that reached the disk since the database was (re)opened. */
  syncs(): Promise<number>
  /** VACUUM ANALYZE table by table, so that others get their turn in between, then a checkpoint. */
  vacuum(): Promise<void>
  close(): Promise<void>
}

/** Opens the database in the folder, for this process alone; throws `EmbeddedFault`. */
export async function openEmbedded(folder: string, options: EmbeddedOptions = {}): Promise<Embedded> {
  const whole = resolve(folder)
  const socketFolder = makeSocketFolder()
  const lock = lockFolder(whole, socketFolder)
  const places = { database: databaseIn(whole), socket: join(socketFolder, `.s.PGSQL.${port}`) }
  let thread: Thread | undefined
  let fault: EmbeddedFault | undefined
  let isClosed = false
  let isLost = false
  let reopening: Promise<void> = Promise.resolve()
  const lost = new Promise<EmbeddedFault>((resolve) => {
    lock.watch(
      () => thread === undefined || hasDatabase(whole),
      () => {
        isLost = true
        fault = folderLost(whole)
        thread?.terminate()
        options.onExit?.(fault)
        resolve(fault)
      },
    )
  })

  async function open(): Promise<void> {
    // Asked for a database that isn't there, PGlite would make an empty one.
    if (!hasDatabase(whole)) throw databaseMissing(whole)
    rmSync(places.socket, { force: true })
    thread = await openThread(whole, places, (why) => {
      reopening = reopen(why)
    })
    fault = undefined
  }

  async function reopen(why: EmbeddedFault): Promise<void> {
    if (isClosed || isLost) return
    fault = why
    thread = undefined
    options.onExit?.(why)
    for (
      let pause = firstReopenMilliseconds;
      !isClosed && !isLost;
      pause = Math.min(2 * pause, slowestReopenMilliseconds)
    ) {
      await wait(pause)
      if (isClosed || isLost) return
      try {
        await open()
        break
      } catch (error) {
        fault = error instanceof EmbeddedFault ? error : stopped(String(error))
      }
    }
    if (!isClosed && !isLost) options.onReopen?.()
  }

  async function leave(): Promise<void> {
    await thread?.close()
    lock.release()
    rmSync(socketFolder, { recursive: true, force: true })
  }

  try {
    await makeDatabase(whole, options.baked)
    await open()
  } catch (error) {
    await leave()
    if (error instanceof EmbeddedFault && error.code === 'stopped') throw cannotOpen(whole, error)
    throw isDiskFull(error) ? diskFull(whole, error) : error
  }

  return {
    socketFolder,
    port,
    databaseName,
    user,
    fault: () => fault,
    lost,
    async syncs() {
      if (thread === undefined) throw fault ?? stopped('closed')
      return thread.syncs()
    },
    vacuum: () => vacuum(socketFolder),
    async close() {
      if (isClosed) return
      isClosed = true
      // The lock is let go only when no thread is, or is about to be, at the folder.
      await reopening
      await leave()
    },
  }
}

function makeSocketFolder(): string {
  // mkdtemp makes it 0700: whoever reaches the socket is superuser in the database.
  const socketFolder = mkdtempSync(join(tmpdir(), 'styrbord-'))
  const socket = join(socketFolder, `.s.PGSQL.${port}`)
  if (Buffer.byteLength(socket) <= longestSocketPath) return socketFolder
  rmSync(socketFolder, { recursive: true })
  throw pathTooLong(socket)
}

function lockFolder(folder: string, socketFolder: string): FolderLock {
  try {
    prepareFolder(folder)
    return takeLock(folder, socketFolder)
  } catch (error) {
    rmSync(socketFolder, { recursive: true, force: true })
    throw isDiskFull(error) ? diskFull(folder, error) : error
  }
}

async function vacuum(socketFolder: string): Promise<void> {
  const client = new pg.Client({ host: socketFolder, port, database: databaseName, user })
  await client.connect()
  try {
    const tables = await client.query<{ name: string }>(
      `select format('%I.%I', schemaname, tablename) as name from pg_tables where schemaname <> 'information_schema'`,
    )
    for (const { name } of tables.rows) await client.query(`vacuum (analyze) ${name}`)
    await client.query('checkpoint')
  } finally {
    await client.end()
  }
}
