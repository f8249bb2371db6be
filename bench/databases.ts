import { cpSync, mkdtempSync, rmSync } from 'node:fs'
import { tmpdir, totalmem } from 'node:os'
import { join } from 'node:path'
import pg from 'pg'
import type { Structure } from '#model/structure'
import { openStore } from '#store/open'
import { isAsked } from './lengths.ts'
import { startPostgres } from './postgresServer.ts'
import { seed, type Tenant } from './seeding.ts'

/** Longer than what settings ask for, and no secret. */
const secret = 'bench bench bench bench bench bench bench'

/** The same content twice over in the same kind of database, so that what one server adds doesn't weigh on the other. */
export interface Databases {
  readonly name: string
  /** The goal for the product's share of the limit server's answers a second. */
  readonly goal: number
  readonly product: Readonly<Record<string, string>>
  readonly limit: Readonly<Record<string, string>>
  readonly tenants: readonly Tenant[]
  remove(): Promise<void>
}

async function embeddedDatabases(structure: Structure, people = 1): Promise<Databases> {
  const folder = mkdtempSync(join(tmpdir(), 'styrbord-bench-'))
  const [product, limit] = [join(folder, 'product'), join(folder, 'limit')] as const
  const store = await openStore({ folder: product })
  const tenants = await seed(store.connection, structure, secret, 1, people)
  await store.close()
  cpSync(product, limit, { recursive: true })
  const common = { STYRBORD_DEMO: 'off', STYRBORD_SECRET: secret }
  return {
    name: 'embedded (the default)',
    goal: 0.3,
    product: { ...common, STYRBORD_DATA: product },
    limit: { STYRBORD_DATA: limit },
    tenants,
    remove: async () => rmSync(folder, { recursive: true, force: true }),
  }
}

/** What many organisations are remembered in: a third of it is theirs, and one of them takes some eleven megabytes. */
const roomy = () => ({
  NODE_OPTIONS: `--max-old-space-size=${Math.min(12_288, Math.floor(totalmem() / 2 / 2 ** 20))}`,
})

/** With as many organisations as are asked for, all alike: a server may serve every municipality of the country. */
export async function serverDatabases(structure: Structure, people = 1, organisations = 1): Promise<Databases> {
  // With syncs, unlike in the tests: a commit should cost what it does for those who run it.
  const server = await startPostgres({ syncs: true })
  process.once('exit', server.kill)
  const admin = await openStore({ databaseUrl: server.url, folder: '' })
  const tenants = await seed(admin.connection, structure, secret, organisations, people)
  await admin.close()
  const limit = new URL(server.url)
  limit.pathname = '/limit'
  await copyDatabase(server.url)
  return {
    name: 'PostgreSQL server',
    goal: 0.5,
    product: { DATABASE_URL: server.url, STYRBORD_SECRET: secret, ...(organisations > 1 ? roomy() : {}) },
    limit: { DATABASE_URL: limit.href },
    tenants,
    async remove() {
      process.off('exit', server.kill)
      await server.stop()
    },
  }
}

async function copyDatabase(url: string): Promise<void> {
  const elsewhere = new URL(url)
  elsewhere.pathname = '/template1'
  const client = new pg.Client({ connectionString: elsewhere.href })
  await client.connect()
  // By its files: through the log, as is usual, 290 organisations would be written twice.
  await client.query('create database "limit" template postgres strategy file_copy')
  await client.end()
}

/** The two kinds of database that are measured, as far as they are asked for. */
export const databaseKinds = (
  [
    ['server', serverDatabases],
    ['embedded', embeddedDatabases],
  ] as const
)
  .filter(([name]) => isAsked('BENCH_DATABASES', name))
  .map(([, open]) => open)
