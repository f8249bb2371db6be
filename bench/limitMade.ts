import type { RecordKind, Records } from '#model/records'
import { type RecordTable, recordTables } from '#store/recordTables'
import type { ActKind } from './act.ts'

/** What an act makes, by hand: one statement a table, and what the audit's chain keeps of it. */
export interface Made {
  readonly act: string
  readonly subject: readonly [type: string, id: string]
  readonly kind?: ActKind
  readonly rows: readonly Statement[]
  readonly body: object
  readonly answer: object
  /** Entries before its own, where it does another act with it. */
  readonly also?: readonly Pick<Made, 'act' | 'subject' | 'body'>[]
}

export type Statement = readonly [sql: string, values: readonly unknown[]]
/** The edge: what the benchmark sends, unchecked. */
// biome-ignore lint/suspicious/noExplicitAny: it is read without being checked, which is what makes the limit.
type Order = any
export type LimitAct = (order: Order, asked: URLSearchParams) => Made

type Row = Readonly<Record<string, unknown>>

/** `$1` is always the organisation. Rows of one table have the same columns. */
export const into = (table: string, ...rows: readonly Row[]): Statement => {
  const columns = Object.keys(rows[0] ?? {})
  const places = rows.map(
    (_, row) => `($1, ${columns.map((_column, at) => `$${row * columns.length + at + 2}`).join(', ')})`,
  )
  return [
    `insert into ${table} (organisation_id, ${columns.join(', ')}) values ${places.join(', ')}`,
    rows.flatMap((row) => columns.map((column) => row[column])),
  ]
}

/** Records as the store has them as rows. */
export const recordsInto = <Kind extends RecordKind>(kind: Kind, records: Records[Kind]): Statement => {
  const { table, codec }: RecordTable<Records[Kind][number]> = recordTables[kind]
  return into(table, ...records.map((each) => codec.row(each)))
}

/** What is another in some rows, and one more of their version. */
export const changed = (table: string, ids: readonly string[], row: Row): Statement => {
  const sets = Object.keys(row).map((column, at) => `${column} = $${at + 3}`)
  return [
    `update ${table} set ${[...sets, 'version = version + 1'].join(', ')} where organisation_id = $1 and id = any($2::uuid[])`,
    [ids, ...Object.values(row)],
  ]
}

/** What a decision did to records, so that it can be undone. */
export const remembered = (
  decisionId: string,
  effects: readonly (readonly [kind: string, before: Identified | null, after: Identified | null])[],
): Statement =>
  into(
    'decision_effects',
    ...effects.map(([kind, before, after]) => ({
      ...{ decision_id: decisionId, record_id: (before ?? after)?.id, kind },
      ...{ before: before && JSON.stringify(before), after: after && JSON.stringify(after) },
    })),
  )

interface Identified {
  readonly id: string
}

/** Who is said to have done it all. */
export const account = 'an account'
export const by = { personId: null, rights: ['register', 'administer'], token: '00000000-0000-4000-8000-000000000002' }

export function decided(id: string, kind: string, clause: string, { decision }: Order, about: object): Statement {
  const { kind: maker, officeId, role, side, objectId, forumId } = decision.by
  return into('decisions', {
    ...{ id, kind, clause, maker_kind: maker, maker_office_id: officeId, maker_role: role, maker_side: side },
    ...{ maker_object_id: objectId, maker_forum: forumId, decided_on: decision.on, reference: decision.reference },
    ...{ wording_sv: '{person} får det som beslutas', wording_en: '{person} gets what is decided' },
    ...{ recorded_by: account, recorded_at: new Date() },
    ...about,
  })
}

/** As the product remembers most of it: by whom, what before, what after. */
export const kept = (
  act: string,
  subject: Made['subject'],
  rows: Made['rows'],
  after: object,
  before?: object,
): Made => ({
  ...{ act, subject, rows, answer: after },
  body: before === undefined ? { by, after } : { by, before, after },
})
