import { createHash } from 'node:crypto'
import { createReadStream } from 'node:fs'
import { pipeline } from 'node:stream'
import { createGunzip } from 'node:zlib'
import type { PoolClient } from 'pg'
import { z } from 'zod'
import type { Connection } from '../connection.ts'
import { backupFormat, type Counted } from './backup.ts'
import { enterOrganisation, migrationNames, organisationIds, type Table, tablesIn } from './tables.ts'

/** Why a backup can't be restored here. Nothing was written. */
export type NotRestored =
  | { readonly because: 'not-empty' | 'not-a-backup' | 'damaged' }
  | { readonly because: 'another-version'; readonly backedUp: readonly string[]; readonly here: readonly string[] }

const Head = z.strictObject({ format: z.literal(backupFormat), migrations: z.array(z.string()) })
const Line = z.union([
  z.strictObject({ in: z.uuid() }),
  z.strictObject({ into: z.string(), rows: z.array(z.record(z.string(), z.unknown())) }),
  z.strictObject({ rows: z.int(), sha256: z.string() }),
])

class Stop extends Error {
  readonly why: NotRestored
  constructor(why: NotRestored) {
    super(why.because)
    this.why = why
  }
}

/** Fills an empty, migrated database with a backup, in one transaction: all or nothing. */
export async function restore({ pool }: Connection, file: string): Promise<Counted | NotRestored> {
  const client = await pool.connect()
  try {
    await client.query('begin')
    await client.query(`select set_config('TimeZone', 'UTC', true)`)
    const tables = await tablesIn(client)
    if (!(await isEmpty(client, tables))) throw new Stop({ because: 'not-empty' })
    const links = await linksIn(client)
    // Rows come in no order that links would allow: they are held together at the end instead.
    for (const link of links)
      await client.query(`alter table ${link.table} alter constraint ${link.name} deferrable initially deferred`)
    const counted = await fill(client, tables, file)
    await client.query('set constraints all immediate')
    for (const link of links)
      await client.query(`alter table ${link.table} alter constraint ${link.name} not deferrable`)
    await client.query('commit')
    return counted
  } catch (error) {
    await client.query('rollback').catch(() => {})
    if (error instanceof Stop) return error.why
    if (isDamage(error)) return { because: 'damaged' }
    throw error
  } finally {
    client.release()
  }
}

async function isEmpty(client: PoolClient, tables: readonly Table[]): Promise<boolean> {
  if ((await organisationIds(client)).length > 0) return false
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
  const hash = createHash('sha256')
  const counted = { organisations: 0, rows: 0 }
  let isWhole = false
  let isFirst = true
  for await (const text of linesIn(file)) {
    if (isWhole) throw new Stop({ because: 'damaged' })
    if (isFirst) {
      await checkHead(client, text)
      isFirst = false
      hash.update(`${text}\n`)
      continue
    }
    const line = parsed(text, Line)
    if (line === undefined) throw new Stop({ because: 'damaged' })
    if ('sha256' in line) {
      if (line.sha256 !== hash.digest('hex') || line.rows !== counted.rows) throw new Stop({ because: 'damaged' })
      isWhole = true
      continue
    }
    hash.update(`${text}\n`)
    if ('in' in line) {
      await enterOrganisation(client, line.in)
      counted.organisations++
      continue
    }
    const table = tables.find(({ name }) => name === line.into)
    if (table === undefined) throw new Stop({ because: 'damaged' })
    const { name, columns } = table
    await client.query(
      `insert into ${name} (${columns}) select ${columns} from json_populate_recordset(null::${name}, $1::json)`,
      [JSON.stringify(line.rows)],
    )
    counted.rows += line.rows.length
  }
  if (!isWhole) throw new Stop({ because: isFirst ? 'not-a-backup' : 'damaged' })
  return counted
}

async function checkHead(client: PoolClient, text: string): Promise<void> {
  const head = parsed(text, Head)
  if (head === undefined) throw new Stop({ because: 'not-a-backup' })
  const here = await migrationNames(client)
  if (here.join() !== head.migrations.join())
    throw new Stop({ because: 'another-version', backedUp: head.migrations, here })
}

async function* linesIn(file: string): AsyncGenerator<string> {
  const unpacked = createGunzip().setEncoding('utf8')
  // A fault of either stream ends the loop below with it.
  pipeline(createReadStream(file), unpacked, () => {})
  let rest = ''
  for await (const chunk of unpacked) {
    const lines = (rest + String(chunk)).split('\n')
    rest = lines.pop() ?? ''
    yield* lines
  }
  if (rest !== '') yield rest
}

function parsed<T>(text: string, shape: z.ZodType<T>): T | undefined {
  try {
    return shape.safeParse(JSON.parse(text)).data
  } catch {
    return undefined
  }
}

/** A file that was cut short or isn't gzip, or rows that the tables don't take. */
function isDamage(error: unknown): boolean {
  const code = error instanceof Error && 'code' in error ? String(error.code) : ''
  return code.startsWith('Z_') || /^2[23]/.test(code)
}
