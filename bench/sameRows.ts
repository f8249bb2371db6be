import { sql } from 'kysely'
import { openAlongside, type Store } from '#store/open'
import { type Kind, programOf, type Servers, sentTo } from './asking.ts'
import type { Databases } from './databases.ts'
import { askedOnce, isRight } from './load.ts'
import type { Row } from './row.ts'

/**
 * Does each act once on both servers, and stops the run where they haven't left as many rows, new or changed, in the same
 * tables: what writes less than the product is no limit for it.
 */
export async function checkSameRows(acts: readonly Row[], servers: Servers, databases: Databases): Promise<void> {
  if (acts.length === 0) return
  const product = await besideOf(databases.product)
  const limit = await besideOf(databases.limit)
  try {
    const unlike: string[] = []
    for (const act of acts) {
      const made = await writtenBy(act, 'product', servers, product)
      const limits = await writtenBy(act, 'limit', servers, limit)
      if (made !== limits || made.startsWith('nothing'))
        unlike.push(`${act.name}: the product leaves ${made}, but the limit server leaves ${limits}`)
    }
    if (unlike.length > 0) throw new Error(unlike.join('\n'))
    console.log(`${acts.length} acts leave the same rows on both servers`)
  } finally {
    await product.close()
    await limit.close()
  }
}

/** Reaches a database that a server has open, too. */
const besideOf = ({ DATABASE_URL, STYRBORD_DATA }: Readonly<Record<string, string>>): Promise<Store> =>
  openAlongside({ databaseUrl: DATABASE_URL, folder: STYRBORD_DATA ?? '' })

async function writtenBy(act: Row, kind: Kind, servers: Servers, store: Store): Promise<string> {
  const key = `${kind} ${act.id}`
  const n = servers.counts.get(key) ?? 0
  servers.counts.set(key, n + 1)
  const asked = act.nth?.(n)
  const before = await transactionNow(store)
  const ask = asked && sentTo(kind, asked, servers.tenants[0])
  const { status, answer } = await askedOnce(programOf(servers, kind).url, ask)
  if (!isRight(status)) return `nothing (${kind} answers ${status} ${answer.toString().slice(0, 500)})`
  const rows = await rowsSince(before, store)
  return rows.map(({ table, count }) => `${count} in ${table}`).join(', ')
}

async function transactionNow({ connection }: Store): Promise<string> {
  const { rows } = await sql<{ now: string }>`select pg_current_xact_id()::text as now`.execute(connection.db)
  return rows[0]?.now ?? ''
}

/** Rows whose newest version is younger than the transaction. What is left out isn't an act's: when somebody was last seen. */
async function rowsSince(transaction: string, { connection }: Store) {
  const tables = await sql<{ name: string }>`
    select quote_ident(table_schema) || '.' || quote_ident(table_name) as name from information_schema.tables
    where table_schema in ('public', 'auth') and table_type = 'BASE TABLE' and table_name <> 'session' order by 1`.execute(
    connection.db,
  )
  const counts = tables.rows.map(
    ({ name }) =>
      sql`select ${name}::text as "table", count(*)::int as count from ${sql.raw(name)} where xmin::text::bigint > ${transaction}::bigint`,
  )
  const { rows } = await sql<{ table: string; count: number }>`${sql.join(counts, sql` union all `)}`.execute(
    connection.db,
  )
  return rows.filter(({ count }) => count > 0)
}
