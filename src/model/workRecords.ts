import type { ImportRecord } from './imports/importRecord.ts'
import type { Leaving } from './people/leaving.ts'
import type { DecisionRequest } from './requests/requests.ts'
import type { Link } from './rulebook/links.ts'
import { type Text, text } from './text.ts'

/** One kind of record beside the structure. */
interface KindOfWork<Of> {
  /** What the log and the lists call one of them. */
  readonly name: Text
  /** By which field they are read, the greatest first after a minus; the id parts those that come together. */
  readonly order: (keyof Of & string) | `-${keyof Of & string}`
  /** Without a version of its own: two who act on one wait for each other. */
  readonly unversioned?: true
}

const kind = <Of>(row: KindOfWork<Of>): KindOfWork<Of> => row

/**
 * The kinds of record beside the structure, by the name that acts, addresses and the audit have for each. A new kind is one row
 * here, and a migration: its table is its name in the plural, its columns its fields (src/store/workTables.ts).
 */
export const workKinds = {
  import: kind<ImportRecord>({ name: text('Inläsning', 'Import'), order: '-uploadedAt' }),
  leaving: kind<Leaving>({ name: text('Sista dag', 'Last day'), order: '-recordedAt', unversioned: true }),
  link: kind<Link>({ name: text('Länk', 'Link'), order: 'title', unversioned: true }),
  request: kind<DecisionRequest>({ name: text('Begäran', 'Request'), order: '-requestedAt' }),
} as const

export type WorkKind = keyof typeof workKinds
export type WorkRecords = {
  readonly [Kind in WorkKind]: (typeof workKinds)[Kind] extends KindOfWork<infer Of> ? Of : never
}

/** What an act makes beside the structure: records as they now are, and the ids of those that go. */
export interface WorkChange {
  readonly added?: { readonly [Kind in WorkKind]?: readonly WorkRecords[Kind][] }
  readonly changed?: { readonly [Kind in WorkKind]?: readonly WorkRecords[Kind][] }
  readonly removed?: { readonly [Kind in WorkKind]?: readonly string[] }
}
