import { createHash } from 'node:crypto'
import { createReadStream } from 'node:fs'
import { pipeline } from 'node:stream'
import { createGunzip } from 'node:zlib'
import { z } from 'zod'

/**
 * A backup is gzipped lines of JSON: a head (`format`, `migrations`), then `{ in }` for each organisation whose
 * rows follow, `{ into, rows }` for rows as PostgreSQL writes them in JSON, and a foot (`rows`, `sha256` of all lines before it).
 */
export const backupFormat = 'styrbord-backup-1'

const Head = z.strictObject({ format: z.literal(backupFormat), migrations: z.array(z.string()) })
const Rows = z.union([
  z.strictObject({ in: z.uuid() }),
  z.strictObject({ into: z.string(), rows: z.array(z.record(z.string(), z.unknown())) }),
])
const Foot = z.strictObject({ rows: z.int(), sha256: z.string() })

export interface Counted {
  readonly organisations: number
  readonly rows: number
}

/** The file isn't a backup, or isn't whole. */
export class Unreadable extends Error {
  readonly because: 'not-a-backup' | 'damaged'
  constructor(because: Unreadable['because']) {
    super(because)
    this.because = because
  }
}

/** What a backup holds after its head. What is read of one that isn't whole is worth nothing: it ends in `Unreadable`. */
export async function* rowsOfBackup(file: string): AsyncGenerator<z.output<typeof Rows>> {
  const hash = createHash('sha256')
  let rows = 0
  let isFirst = true
  let isWhole = false
  for await (const text of linesIn(file)) {
    if (isWhole) throw new Unreadable('damaged')
    const foot = isFirst ? undefined : parsed(text, Foot)
    if (foot !== undefined) {
      if (foot.sha256 !== hash.digest('hex') || foot.rows !== rows) throw new Unreadable('damaged')
      isWhole = true
      continue
    }
    hash.update(`${text}\n`)
    if (isFirst) {
      isFirst = false
      continue
    }
    const line = parsed(text, Rows)
    if (line === undefined) throw new Unreadable('damaged')
    if ('rows' in line) rows += line.rows.length
    yield line
  }
  if (!isWhole) throw new Unreadable(isFirst ? 'not-a-backup' : 'damaged')
}

/** The migrations that the backed up database had been through. */
export async function versionOfBackup(file: string): Promise<readonly string[]> {
  for await (const text of linesIn(file)) {
    const head = parsed(text, Head)
    if (head !== undefined) return head.migrations
    break
  }
  throw new Unreadable('not-a-backup')
}

/** Reads a backup through to its end, without restoring it. */
export async function countedIn(file: string): Promise<Counted> {
  const counted = { organisations: 0, rows: 0 }
  for await (const line of rowsOfBackup(file)) {
    if ('in' in line) counted.organisations++
    else counted.rows += line.rows.length
  }
  return counted
}

async function* linesIn(file: string): AsyncGenerator<string> {
  const unpacked = createGunzip().setEncoding('utf8')
  // A fault of either stream ends the loop below with it.
  pipeline(createReadStream(file), unpacked, () => {})
  let rest = ''
  try {
    for await (const chunk of unpacked) {
      const lines = (rest + String(chunk)).split('\n')
      rest = lines.pop() ?? ''
      yield* lines
    }
  } catch (error) {
    // Cut short, or not gzip.
    const isDamage = error instanceof Error && 'code' in error && String(error.code).startsWith('Z_')
    throw isDamage ? new Unreadable('damaged') : error
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
