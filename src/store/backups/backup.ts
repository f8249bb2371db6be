import { createHash } from 'node:crypto'
import { createWriteStream } from 'node:fs'
import { open, rename, rm } from 'node:fs/promises'
import { dirname } from 'node:path'
import { Readable } from 'node:stream'
import { pipeline } from 'node:stream/promises'
import { createGzip } from 'node:zlib'
import type { PoolClient } from 'pg'
import type { Connection } from '../connection.ts'
import { migrationsDone } from '../migrate.ts'
import { draftBeside, noteDraft, removeDraftsIn } from './leftBehind.ts'
import { backupFormat, type Counted, countedIn, Unreadable } from './reading.ts'
import { enterOrganisation, organisationIds, type Table, tablesIn } from './tables.ts'

const rowsALine = 200

/**
 * Writes everything but sessions to the file: whole or not at all. Readable by its owner alone, since it holds password
 * hashes. `notedIn` is the data folder where the next start looks for what this leaves if it is killed.
 */
export async function backup({ pool }: Connection, file: string, notedIn?: string): Promise<Counted> {
  const draft = draftBeside(file)
  await removeDraftsIn(dirname(draft))
  const forget = notedIn === undefined ? async () => {} : await noteDraft(notedIn, draft)
  const client = await pool.connect()
  const counted = { organisations: 0, rows: 0 }
  try {
    await client.query('begin isolation level repeatable read read only')
    await pipeline(
      Readable.from(withFoot(linesOf(client, counted), counted)),
      createGzip(),
      createWriteStream(draft, { mode: 0o600 }),
    )
    await client.query('commit')
    await syncFile(draft)
    // A backup that can't be read is found when it is needed, if it isn't read now.
    const read = await countedIn(draft)
    if (read.rows !== counted.rows) throw new Unreadable('damaged')
    await rename(draft, file)
  } catch (error) {
    await rm(draft, { force: true })
    client.release(true)
    throw error
  } finally {
    await forget()
  }
  client.release()
  return counted
}

async function* linesOf(client: PoolClient, counted: { organisations: number; rows: number }): AsyncGenerator<object> {
  await client.query(`select set_config('TimeZone', 'UTC', true)`)
  const tables = await tablesIn(client)
  yield { format: backupFormat, migrations: await migrationsDone(client) }
  for (const organisationId of await organisationIds(client, tables)) {
    await enterOrganisation(client, organisationId)
    counted.organisations++
    yield { in: organisationId }
    for (const table of tables.filter(({ owner }) => owner !== null))
      yield* rowsOf(table, organisationId, client, counted)
  }
  for (const table of tables.filter(({ owner }) => owner === null)) yield* rowsOf(table, null, client, counted)
}

async function* rowsOf(table: Table, organisationId: string | null, client: PoolClient, counted: { rows: number }) {
  // A cursor can't be given parameters by every driver; the id comes from the database itself.
  const whose = organisationId === null || table.owner === null ? '' : `where ${table.owner} = '${organisationId}'`
  await client.query(
    `declare backup_rows no scroll cursor for select row_to_json(r) as row from (select ${table.columns} from ${table.name} ${whose}) r`,
  )
  for (;;) {
    const { rows } = await client.query<{ row: object }>(`fetch ${rowsALine} from backup_rows`)
    if (rows.length === 0) break
    counted.rows += rows.length
    yield { into: table.name, rows: rows.map(({ row }) => row) }
  }
  await client.query('close backup_rows')
}

async function* withFoot(lines: AsyncGenerator<object>, counted: { rows: number }): AsyncGenerator<string> {
  const hash = createHash('sha256')
  for await (const line of lines) {
    const text = `${JSON.stringify(line)}\n`
    hash.update(text)
    yield text
  }
  yield `${JSON.stringify({ rows: counted.rows, sha256: hash.digest('hex') })}\n`
}

async function syncFile(path: string): Promise<void> {
  const handle = await open(path, 'r')
  try {
    await handle.sync()
  } finally {
    await handle.close()
  }
}
