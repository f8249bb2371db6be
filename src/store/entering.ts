import { type DatabaseConnection, type Kysely, type RawBuilder, sql } from 'kysely'
import type { Database } from './database.ts'
import type { Standing } from './keptStructures.ts'

/** A record whose version is asked for on the way in; in a frame that changes something it is locked. */
export interface RecordAsked {
  readonly table: keyof Database & string
  readonly key: 'id' | 'user_id'
  readonly id: string
}

export interface Entered {
  readonly standing: Standing
  /** Undefined: none was asked for, or the organisation has no such record. */
  readonly recordVersion: number | undefined
}

interface Row {
  readonly version: number | null
  readonly stamp: string | null
  readonly record_version: number | null
}

/** See `enter` in migration 0013: role and organisation hold until the transaction ends, which outside one is at once. */
const entering = (
  organisationId: string,
  purpose: string,
  record: RecordAsked | undefined,
): RawBuilder<Row> => sql<Row>`
  select version, stamp, record_version from enter(${organisationId}::uuid, ${purpose},
    ${record?.table ?? null}::regclass, ${record?.key ?? null}, ${record?.id ?? null})`

/** Enters an organisation's frame in one round trip, and answers which structure stands and the record's version. */
export async function enter(
  db: Kysely<Database>,
  organisationId: string,
  purpose: 'read' | 'work' | 'change',
  record?: RecordAsked,
): Promise<Entered> {
  const { rows } = await entering(organisationId, purpose, record).execute(db)
  return entered(rows[0], organisationId)
}

/** The same, straight on a connection whose transaction has just begun. */
export async function enterOn(
  connection: DatabaseConnection,
  db: Kysely<Database>,
  organisationId: string,
): Promise<Entered> {
  const { rows } = await connection.executeQuery<Row>(entering(organisationId, 'read', undefined).compile(db))
  return entered(rows[0], organisationId)
}

function entered(row: Row | undefined, organisationId: string): Entered {
  if (row === undefined || row.version === null || row.stamp === null)
    throw new Error(`there is no organisation ${organisationId}`)
  return { standing: { version: row.version, stamp: row.stamp }, recordVersion: row.record_version ?? undefined }
}
