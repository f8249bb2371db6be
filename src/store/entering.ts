import { type DatabaseConnection, type Kysely, type RawBuilder, sql } from 'kysely'
import type { Actor } from '#model/acting'
import type { Row } from './columns.ts'
import type { Database } from './database.ts'
import type { Standing } from './keptStructures.ts'

/**
 * What a frame is entered for. `change`: the structure changes, so the organisation's row is locked first, and what the
 * rules are asked about stands still. `work`: only records beside the structure change; it is read without a lock.
 */
export type Purpose = 'read' | 'work' | 'change'

/** A record whose version is asked for on the way in; in a frame that changes something it is locked. */
export interface RecordAsked {
  readonly table: string
  readonly key: 'id' | 'user_id'
  readonly id: string
  /** Asked for with all that is in it, and who stands behind the accounts that it names. */
  readonly whole?: true
}

/** What a visitor shows to be let in: a session's token, or the hash of an API token. */
export interface Shown {
  readonly kind: 'session' | 'token'
  readonly key: string
  /** When it is shown: what has ended by then opens nothing. */
  readonly at: string
  /** What it is shown for. Who may not do that is let in to be told so, and locks nothing. */
  readonly toDo?: { readonly act: string; readonly right: string | null }
}

/** Whom a frame is entered for: an organisation, or whichever one what is shown opens. */
export type Into = string | Shown

/** Whose account it is that was shown, and by what it acts. */
export interface Member {
  readonly organisationId: string
  readonly accountId: string
  readonly personId: string | null
  readonly name: string
  readonly rights: readonly string[]
  /** A token's: `read`, or the ids of acts. */
  readonly scopes?: readonly string[]
  readonly by: Required<Actor>['by']
}

export interface Entered {
  readonly organisationId: string
  readonly member: Member | undefined
  readonly standing: Standing
  /** Undefined: none was asked for, or the organisation has no such record. */
  readonly recordVersion: number | undefined
  /** What is in it, where all of it was asked for. */
  readonly record: Row | undefined
  readonly accounts: readonly AccountMet[]
}

/** Who stands behind an account: what is known of it without asking further. */
export type AccountMet = { readonly id: string } & Pick<Member, 'name' | 'personId'>

interface EnteredRow {
  readonly member?: Member
  readonly version: number | null
  readonly stamp: string | null
  readonly record_version: number | null
  readonly record_row: Row | null
  readonly record_accounts: readonly AccountMet[] | null
}

/** See `enter` and `enter_shown` in migration 0018: role and organisation hold until the transaction ends, which outside one is at once. */
function entering(into: Into, purpose: Purpose, record: RecordAsked | undefined): RawBuilder<EnteredRow> {
  const what = sql`${purpose}, ${record?.table ?? null}::regclass, ${record?.key ?? null}, ${record?.id ?? null}, ${record?.whole ?? false}`
  if (typeof into === 'string')
    return sql<EnteredRow>`select version, stamp, record_version, record_row, record_accounts from enter(${into}::uuid, ${what})`
  const { kind, key, at, toDo } = into
  return sql<EnteredRow>`
    select member, version, stamp, record_version, record_row, record_accounts
    from enter_shown(${kind}, ${key}, ${at}::timestamptz, ${toDo?.act ?? null}, ${toDo?.right ?? null}, ${what})`
}

/** Enters a frame in one round trip, and answers which structure stands and the record's version; undefined: what is shown opens none. */
export async function enter(db: Kysely<Database>, into: string, purpose: Purpose): Promise<Entered>
export async function enter(
  db: Kysely<Database>,
  into: Into,
  purpose: Purpose,
  record?: RecordAsked,
): Promise<Entered | undefined>
export async function enter(db: Kysely<Database>, into: Into, purpose: Purpose, record?: RecordAsked) {
  const { rows } = await entering(into, purpose, record).execute(db)
  return entered(rows[0], into)
}

/** The same, straight on a connection whose transaction has just begun. */
export async function enterOn(
  connection: DatabaseConnection,
  db: Kysely<Database>,
  organisationId: string,
): Promise<Entered> {
  const { rows } = await connection.executeQuery<EnteredRow>(entering(organisationId, 'read', undefined).compile(db))
  return standingOf(rows[0], organisationId)
}

function entered(row: EnteredRow | undefined, into: Into): Entered | undefined {
  const organisationId = typeof into === 'string' ? into : row?.member?.organisationId
  return organisationId === undefined ? undefined : standingOf(row, organisationId)
}

function standingOf(row: EnteredRow | undefined, organisationId: string): Entered {
  if (row === undefined || row.version === null || row.stamp === null)
    throw new Error(`there is no organisation ${organisationId}`)
  return {
    ...{ organisationId, member: row.member, standing: { version: row.version, stamp: row.stamp } },
    recordVersion: row.record_version ?? undefined,
    record: row.record_row === null ? undefined : asTheDriverReads(row.record_row),
    accounts: row.record_accounts ?? [],
  }
}

/** A row comes as JSON, where an instant is written as the database's clock has it; the driver reads it as we write it. */
const asTheDriverReads = (row: Row): Row =>
  Object.fromEntries(
    Object.entries(row).map(([column, value]) => [
      column,
      column.endsWith('_at') && typeof value === 'string' ? new Date(value).toISOString() : value,
    ]),
  )
