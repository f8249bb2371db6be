import type { ActKind } from './acts.ts'

/** What an act makes, by hand: one statement a table, and what the audit's chain keeps of it. */
export interface Made {
  readonly act: string
  readonly subject: readonly [type: string, id: string]
  readonly kind?: ActKind
  readonly rows: readonly Statement[]
  readonly body: object
  readonly answer: object
}

export type Statement = readonly [sql: string, values: readonly unknown[]]
/** The edge: what the benchmark sends, unchecked. */
// biome-ignore lint/suspicious/noExplicitAny: it is read without being checked, which is what makes the limit.
type Order = any
export type LimitAct = (order: Order, asked: URLSearchParams) => Made

/** `$1` is always the organisation. */
export const into = (table: string, row: Readonly<Record<string, unknown>>): Statement => {
  const columns = Object.keys(row)
  const places = columns.map((_, at) => `$${at + 2}`)
  return [
    `insert into ${table} (organisation_id, ${columns.join(', ')}) values ($1, ${places.join(', ')})`,
    Object.values(row),
  ]
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
