import { createHash } from 'node:crypto'
import { cpSync, existsSync, mkdirSync, mkdtempSync, readFileSync, renameSync, rmSync } from 'node:fs'
import { tmpdir } from 'node:os'
import { join } from 'node:path'
import pg from 'pg'
import { bakeFolder, makeDatabase } from './embedded/baked.ts'
import { databaseIn } from './embedded/folder.ts'
import { migrations } from './migrate.ts'
import { openStore, type Store, type StoreAddress } from './open.ts'

export const isOnServer = process.env.STYRBORD_TEST_DATABASE === 'server'

/** Embedded in a folder of its own, or a fresh database on the server that the test run started. Migrated, unless it is to be bare. */
export async function newDatabase({ isBare = false } = {}): Promise<{
  address: StoreAddress
  remove(): Promise<void>
}> {
  if (!isOnServer) {
    const folder = mkdtempSync(join(tmpdir(), 'styrbord-test-'))
    const data = join(folder, 'data')
    return {
      address: { folder: isBare ? await bareFolder(data) : await madeFolder(data) },
      remove: async () => rmSync(folder, { recursive: true, force: true }),
    }
  }
  const server = process.env.DATABASE_URL ?? ''
  const migrated = process.env.STYRBORD_TEST_TEMPLATE ?? ''
  const name = `${migrated}_${crypto.randomUUID().replaceAll('-', '').slice(0, 16)}`
  await asAdmin(server, `create database ${name}${isBare ? '' : ` template ${migrated}`}`)
  const url = new URL(server)
  url.pathname = `/${name}`
  return {
    address: { databaseUrl: url.href, folder: '' },
    remove: () => asAdmin(server, `drop database ${name} with (force)`),
  }
}

/**
 * Opens it as its owner, for what a test does beside the product; and on a server as the product's own login, which owns nothing.
 * The embedded database has one login.
 */
export async function openedTwice({ databaseUrl, folder }: StoreAddress): Promise<{ store: Store; served: Store }> {
  const store = await openStore({ databaseUrl, folder })
  if (databaseUrl === undefined) return { store, served: store }
  const url = new URL(databaseUrl)
  url.username = process.env.STYRBORD_TEST_TEMPLATE ?? ''
  url.password = 'lesser'
  const served = await openStore({ databaseUrl: url.href, folder })
  return { store, served }
}

/** A migrated database without content, made once for these migrations: unpacking takes a second, initialising five. */
export async function migratedArchive(): Promise<string> {
  const archive = join(tmpdir(), `styrbord-test-${hashOf(JSON.stringify(migrations))}.tar.gz`)
  if (existsSync(archive)) return archive
  const folder = mkdtempSync(join(tmpdir(), 'styrbord-test-'))
  const store = await openStore({ folder })
  await store.close()
  await bakeFolder(folder, archive)
  rmSync(folder, { recursive: true, force: true })
  return archive
}

/** A folder with a migrated database that nobody has opened yet. Copied: nobody waits for the disk as when one is unpacked. */
export async function madeFolder(folder: string): Promise<string> {
  const archive = await migratedArchive()
  return copied(await madeOnce(archive.replace('.tar.gz', ''), archive), folder)
}

/** The same without tables. */
const bareFolder = async (folder: string): Promise<string> => copied(await madeOnce(bare), folder)

/** For as long as what initialises it is the same. */
const bare = join(tmpdir(), `styrbord-test-bare-${hashOf(...['embedded/worker.mjs', '../../package.json'].map(read))}`)

function read(path: string): string {
  return readFileSync(join(import.meta.dirname, path), 'utf8')
}

function hashOf(...texts: readonly string[]): string {
  return createHash('sha256').update(texts.join()).digest('hex').slice(0, 16)
}

function copied(from: string, folder: string): string {
  mkdirSync(folder, { recursive: true })
  cpSync(databaseIn(from), databaseIn(folder), { recursive: true })
  return folder
}

async function madeOnce(folder: string, archive?: string): Promise<string> {
  if (existsSync(folder)) return folder
  const draft = `${folder}-${process.pid}`
  mkdirSync(draft)
  await makeDatabase(draft, archive)
  try {
    renameSync(draft, folder)
  } catch {
    // Another worker was first.
    rmSync(draft, { recursive: true, force: true })
  }
  return folder
}

async function asAdmin(connectionString: string, statement: string): Promise<void> {
  const client = new pg.Client({ connectionString })
  await client.connect()
  try {
    await client.query(statement)
  } finally {
    await client.end()
  }
}
