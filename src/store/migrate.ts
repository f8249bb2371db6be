import type { Connection } from './connection.ts'

/** The migrations as the build found them: name → SQL, in order of their numbers. */
const files = import.meta.glob<string>('./migrations/*.sql', { query: '?raw', import: 'default', eager: true })

export const migrations = Object.entries(files)
  .map(([path, sql]) => ({ name: path.replace(/^.*\/|\.sql$/g, ''), sql }))
  .sort((a, b) => a.name.localeCompare(b.name))

/** Brings the database to this version: each migration once, in a transaction of its own, one process at a time. */
export async function migrate({ pool }: Connection, wanted = migrations): Promise<readonly string[]> {
  const done: string[] = []
  const client = await pool.connect()
  try {
    await client.query(
      'create table if not exists migrations (name text primary key, at timestamptz not null default now())',
    )
    const { rows } = await client.query<{ name: string }>('select name from migrations')
    const kept = new Set(rows.map(({ name }) => name))
    // Most starts have nothing to do and needn't wait for the lock; one that has looks again once it holds it.
    for (const { name, sql } of wanted.filter((each) => !kept.has(each.name))) {
      await client.query('begin')
      try {
        await client.query('select pg_advisory_xact_lock(4180)')
        const known = await client.query('select from migrations where name = $1', [name])
        if (known.rowCount === 0) {
          await client.query(sql)
          await client.query('insert into migrations (name) values ($1)', [name])
          done.push(name)
        }
        await client.query('commit')
      } catch (error) {
        await client.query('rollback')
        throw error
      }
    }
    await refuseWrongOrder(client)
  } finally {
    client.release()
  }
  return done
}

/** A database that sorts Swedish wrongly doesn't say so: ask it before anybody pages through a list. */
async function refuseWrongOrder(client: { query: (sql: string) => Promise<{ rows: { word: string }[] }> }) {
  const words = ['zebra', 'ånga', 'äng', 'öra', 'æra', 'yl', 'ül', 'zon']
  const { rows } = await client.query(
    `select word from unnest(array['öra','zon','ül','äng','ånga','zebra','yl','æra']) word order by word collate sv`,
  )
  const expected = [...words].sort(new Intl.Collator('sv').compare)
  const got = rows.map((row) => row.word)
  if (got.join() !== expected.join()) {
    throw new Error(`the database sorts Swedish wrongly: ${got.join(' ')}, expected ${expected.join(' ')}`)
  }
}
