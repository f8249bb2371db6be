import type { ClientBase } from 'pg'
import type { Connection } from './connection.ts'
import { migrationFailed, newerData } from './versionFault.ts'

// Written without a type at the call: only so do the tests, which cache translated modules, see that it rests on other files.
const files: Readonly<Record<string, string>> = import.meta.glob('./migrations/*.sql', {
  query: '?raw',
  import: 'default',
  eager: true,
})

/** The migrations as the build found them: name → SQL, in order of their numbers. */
export const migrations = Object.entries(files)
  .map(([path, sql]) => ({ name: path.replace(/^.*\/|\.sql$/g, ''), sql }))
  .sort((a, b) => a.name.localeCompare(b.name))

type Migrations = typeof migrations

/** The migrations that the database has been through; of one that nobody has made anything in, none. */
export async function migrationsDone(client: Pick<ClientBase, 'query'>): Promise<readonly string[]> {
  const { rows: found } = await client.query(`select where to_regclass('public.migrations') is not null`)
  if (found.length === 0) return []
  const { rows } = await client.query<{ name: string }>('select name from public.migrations order by name')
  return rows.map(({ name }) => name)
}

/** Both versions where the database isn't of this one; refuses a database of a newer version. */
export async function versionsApart({ pool }: Pick<Connection, 'pool'>, wanted = migrations) {
  const done = await migrationsDone(pool)
  const versions = { data: done.at(-1) ?? '–', program: wanted.at(-1)?.name ?? '–' }
  if (done.some((name) => wanted.every((each) => each.name !== name))) throw newerData(versions)
  return wanted.length === done.length ? undefined : { ...versions, isNew: done.length === 0 }
}

/** Brings the database to this version: all migrations that it lacks or none, one process at a time. */
export async function migrate({ pool }: Connection, wanted = migrations): Promise<readonly string[]> {
  const apart = await versionsApart({ pool }, wanted)
  const client = await pool.connect()
  try {
    // Most starts have nothing to do and needn't wait for the lock, nor write.
    const done = apart === undefined ? [] : await allOrNothing(client, wanted)
    await refuseWrongOrder(client)
    return done
  } finally {
    client.release()
  }
}

async function allOrNothing(client: ClientBase, wanted: Migrations): Promise<readonly string[]> {
  await client.query('begin')
  try {
    const done = await migrateIn(client, wanted)
    await client.query('commit')
    return done
  } catch (error) {
    await client.query('rollback')
    throw error
  }
}

/** The same in a transaction that has begun. */
export async function migrateIn(client: ClientBase, wanted: Migrations): Promise<readonly string[]> {
  await client.query('select pg_advisory_xact_lock(4180)')
  await client.query(
    'create table if not exists public.migrations (name text primary key, at timestamptz not null default now())',
  )
  const known = await migrationsDone(client)
  const lacking = wanted.filter(({ name }) => !known.includes(name))
  for (const { name, sql } of lacking) {
    try {
      await client.query(sql)
    } catch (error) {
      throw migrationFailed(name, error)
    }
    await client.query('insert into public.migrations (name) values ($1)', [name])
  }
  return lacking.map(({ name }) => name)
}

/** A database that sorts Swedish wrongly doesn't say so: ask it before anybody pages through a list. */
async function refuseWrongOrder(client: ClientBase) {
  const words = ['zebra', 'ånga', 'äng', 'öra', 'æra', 'yl', 'ül', 'zon']
  const { rows } = await client.query<{ word: string }>(
    `select word from unnest(array['öra','zon','ül','äng','ånga','zebra','yl','æra']) word order by word collate sv`,
  )
  const expected = [...words].sort(new Intl.Collator('sv').compare)
  const got = rows.map((row) => row.word)
  if (got.join() !== expected.join()) {
    throw new Error(`the database sorts Swedish wrongly: ${got.join(' ')}, expected ${expected.join(' ')}`)
  }
}
