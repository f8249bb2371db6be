import type { WorkKind } from '#model/workRecords'

/**
 * The records that carry a version, and where each is read together with it. Whoever changes one says in `If-Match`
 * which version was seen; who has seen an older one gets 412 with what is read there now.
 */
export const readAt = {
  account: 'GET /accounts/{id}',
  administration: 'GET /administrations/{id}',
  appointment: 'GET /appointments/{id}',
  'business-component': 'GET /business-components/{id}',
  'component-move': 'GET /component-moves/{id}',
  deviation: 'GET /deviations/{id}',
  import: 'GET /imports/{id}',
  'it-component': 'GET /it-components/{id}',
  object: 'GET /objects/{id}',
  office: 'GET /offices/{id}',
  /** Who holds an office when is read with the office; each holding has a version of its own. */
  'office-holder': 'GET /offices/{id}',
  person: 'GET /persons/{id}',
  product: 'GET /object-products/{id}',
  seat: 'GET /seats/{id}',
} as const satisfies Record<string, `GET /${string}`>

export type GuardedRecord = keyof typeof readAt

/** What an act's address can name: it is found before the act is asked, or there is no such thing. */
export type RecordOn = GuardedRecord | WorkKind | 'decision' | 'model-version'

/**
 * Why an act on something that stands takes no `If-Match`: it puts a record beside it (`adds`), or it can happen once
 * in the record's life and is refused afterwards, with nothing of it that could be overwritten (`once`).
 */
type Unguarded = 'adds' | 'once'

export type Guard = GuardedRecord | Unguarded

export const isGuarded = (guard: Guard | undefined): guard is GuardedRecord =>
  guard !== undefined && guard !== 'adds' && guard !== 'once'
