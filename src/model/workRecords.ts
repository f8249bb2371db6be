import type { DecisionRequest } from './requests/requests.ts'
import type { Link } from './rulebook/links.ts'

/** The kinds of record beside the structure, by the name that acts, addresses and the audit have for each. */
export interface WorkRecords {
  readonly link: Link
  readonly request: DecisionRequest
}

export type WorkKind = keyof WorkRecords

/** What an act makes beside the structure: records as they now are, and the ids of those that go. */
export interface WorkChange {
  readonly added?: { readonly [Kind in WorkKind]?: readonly WorkRecords[Kind][] }
  readonly changed?: { readonly [Kind in WorkKind]?: readonly WorkRecords[Kind][] }
  readonly removed?: { readonly [Kind in WorkKind]?: readonly string[] }
}
