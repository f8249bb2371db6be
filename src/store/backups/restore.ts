import type { PoolClient } from 'pg'
import type { Connection } from '../connection.ts'
import { migrateIn, migrations, migrationsDone } from '../migrate.ts'
import { type Counted, rowsOfBackup, Unreadable, versionOfBackup } from './reading.ts'
import { enterOrganisation, organisationIds, type Table, tablesIn } from './tables.ts'

/** Why a backup can't be restored here. Nothing was written. */
export type NotRestored =
  | { readonly because: 'not-empty' | Unreadable['because'] }
  | { readonly because: 'another-version' | 'database-newer'; readonly backedUp: string; readonly here: string }

class Stop extends Error {
  readonly why: NotRestored
  constructor(why: NotRestored) {
    super(why.because)
    this.why = why
  }
}

interface Restored extends Counted {
  /** Tokens and codes that were good when the backup was made, and are no longer. */
  readonly ended: number
  /** Accounts that are open as they were then, whatever has become of them since. */
  readonly open: readonly OpenAgain[]
}

interface OpenAgain {
  readonly organisation: string
  readonly email: string
  readonly rights: readonly string[]
  readonly hasPassword: boolean
}

/** What goes on opening something. A code lies in somebody’s mail, and may have been used after the backup. */
export type WaysIn = 'all' | 'tokens' | 'none'

/**
 * Fills an empty database with a backup, in one transaction: all or nothing. One of an earlier version is put into a
 * database of that version, which is then migrated: so the database may not have come further than the backup.
 */
export async function restore(
  { pool }: Connection,
  file: string,
  { wanted = migrations, keeps = 'none' }: { readonly wanted?: typeof migrations; readonly keeps?: WaysIn } = {},
): Promise<Restored | NotRestored> {
  const client = await pool.connect()
  try {
    await client.query('begin')
    await client.query(`select set_config('TimeZone', 'UTC', true)`)
    if (!(await isEmpty(client, await tablesIn(client)))) throw new Stop({ because: 'not-empty' })
    await bringTo(await versionOfBackup(file), client, wanted)
    const tables = await tablesIn(client)
    const links = await linksIn(client)
    // Rows come in no order that links would allow: they are held together at the end instead.
    for (const link of links)
      await client.query(`alter table ${link.table} alter constraint ${link.name} deferrable initially deferred`)
    const counted = await fill(client, tables, file)
    await client.query('set constraints all immediate')
    for (const link of links)
      await client.query(`alter table ${link.table} alter constraint ${link.name} not deferrable`)
    await enterOrganisation(client, '')
    await migrateIn(client, wanted)
    const ids = await organisationIds(client, tables)
    const ended = await endWaysIn(client, ids, keeps)
    const open = await openAgain(client, ids)
    await client.query('commit')
    return { ...counted, ended, open }
  } catch (error) {
    await client.query('rollback').catch(() => {})
    if (error instanceof Stop) return error.why
    if (error instanceof Unreadable) return { because: error.because }
    if (isNotTaken(error)) return { because: 'damaged' }
    throw error
  } finally {
    client.release()
  }
}

async function bringTo(backedUp: readonly string[], client: PoolClient, wanted: typeof migrations): Promise<void> {
  const done = await migrationsDone(client)
  const versions = { backedUp: backedUp.at(-1) ?? '–', here: wanted.at(-1)?.name ?? '–' }
  if (backedUp.some((name) => wanted.every((each) => each.name !== name)))
    throw new Stop({ because: 'another-version', ...versions })
  if (done.some((name) => !backedUp.includes(name))) throw new Stop({ because: 'database-newer', ...versions })
  await migrateIn(
    client,
    wanted.filter(({ name }) => backedUp.includes(name)),
  )
}

async function isEmpty(client: PoolClient, tables: readonly Table[]): Promise<boolean> {
  // Their rows are met inside a frame alone, so they are asked for first.
  if ((await organisationIds(client, tables)).length > 0) return false
  for (const { name } of tables) {
    if (((await client.query(`select from ${name} limit 1`)).rowCount ?? 0) > 0) return false
  }
  return true
}

async function linksIn(client: PoolClient): Promise<readonly { table: string; name: string }[]> {
  const { rows } = await client.query<{ table: string; name: string }>(`
    select format('%I.%I', n.nspname, c.relname) as table, quote_ident(o.conname) as name
    from pg_constraint o join pg_class c on c.oid = o.conrelid join pg_namespace n on n.oid = c.relnamespace
    where o.contype = 'f' and not o.condeferrable and n.nspname in ('public', 'auth')`)
  return rows
}

async function fill(client: PoolClient, tables: readonly Table[], file: string): Promise<Counted> {
  const counted = { organisations: 0, rows: 0 }
  for await (const line of rowsOfBackup(file)) {
    if ('in' in line) {
      await enterOrganisation(client, line.in)
      counted.organisations++
      continue
    }
    const table = tables.find(({ name }) => name === line.into)
    if (table === undefined) throw new Unreadable('damaged')
    const { name, columns } = table
    await client.query(
      `insert into ${name} (${columns}) select ${columns} from json_populate_recordset(null::${name}, $1::json)`,
      [JSON.stringify(line.rows)],
    )
    counted.rows += line.rows.length
  }
  return counted
}

/** A backup doesn't know what was revoked or used after it: what opens a way in is made anew. */
async function endWaysIn(client: PoolClient, ids: readonly string[], keeps: WaysIn): Promise<number> {
  const statements = {
    tokens: 'update auth.api_tokens set revoked_at = now() where revoked_at is null and expires_at > now()',
    codes: 'delete from auth.activations where used_at is null and expires_at > now()',
  }
  const ending = keeps === 'all' ? [] : keeps === 'tokens' ? [statements.codes] : Object.values(statements)
  let ended = 0
  for (const id of ids) {
    await enterOrganisation(client, id)
    for (const statement of ending) ended += (await client.query(statement)).rowCount ?? 0
  }
  return ended
}

async function openAgain(client: PoolClient, ids: readonly string[]): Promise<readonly OpenAgain[]> {
  const open: OpenAgain[] = []
  for (const id of ids) {
    await enterOrganisation(client, id)
    const { rows } = await client.query<OpenAgain>(
      `
      select o.name as organisation, u.email, m.rights,
        exists (select from auth.account a where a."userId" = u.id and a.password is not null) as "hasPassword"
      from auth.memberships m join auth."user" u on u.id = m.user_id join organisations o on o.id = m.organisation_id
      where m.organisation_id = $1 and m.disabled_at is null
      order by u.email`,
      [id],
    )
    open.push(...rows)
  }
  return open
}

/** Rows that the tables don't take. */
const isNotTaken = (error: unknown): boolean =>
  error instanceof Error && 'code' in error && /^2[23]/.test(String(error.code))
