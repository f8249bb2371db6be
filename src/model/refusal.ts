import type { CalendarDate } from './dates.ts'
import type { RefusalCode } from './refusalCodes.ts'
import type { ClauseId } from './shapes/ids.ts'
import { type Text, text } from './text.ts'

/** One who could do what was refused: an office, a role, a forum, or the line outside the model. */
export interface Able {
  readonly kind: 'office' | 'role' | 'forum' | 'line'
  /** What a decision made by it is recorded with: office id, `role~side~objectId`, forum id; null for the line. */
  readonly id: string | null
  readonly title: Text
  readonly personIds: readonly string[]
  /** Named for this only: the empty place that it can put somebody in. */
  readonly fills?: Text
  /** The day that it is told as of, where that isn't today. */
  readonly asOf?: CalendarDate
}

/** Offices are filled in the line, outside the model. */
export const theLine: Able = { kind: 'line', id: null, title: text('linjen', 'the line organisation'), personIds: [] }

/** Keeps the first of those that are the same office, role or forum. */
export const onceEach = (ables: readonly Able[]): readonly Able[] => [
  ...new Map(ables.map((able) => [`${able.kind}~${able.id}`, able])).values(),
]

/**
 * An answer, not a fault: what the model doesn't allow, by which clause, what is missing, and who could do it instead.
 * `field` names the part of the body that caused it.
 */
export interface Refusal {
  readonly refused: RefusalCode
  readonly clause: ClauseId | null
  readonly missing: readonly Text[]
  readonly couldBeDoneBy: readonly Able[]
  readonly field?: string
}

export interface RefusalParts {
  readonly missing?: readonly Text[]
  readonly couldBeDoneBy?: readonly Able[]
  readonly field?: string
}

export function refuse(code: RefusalCode, clause: ClauseId | null, parts: RefusalParts = {}): Refusal {
  const { missing = [], couldBeDoneBy = [], field } = parts
  return { refused: code, clause, missing, couldBeDoneBy, ...(field === undefined ? {} : { field }) }
}

/** What another question refused, by where this act's body has the field that it names; where it has none, by no field. */
export function refusedAt(
  pathOf: (field: string) => string | undefined,
  refusal: Refusal | undefined,
): Refusal | undefined {
  if (refusal?.field === undefined) return refusal
  const { field, ...rest } = refusal
  const path = pathOf(field)
  return path === undefined ? rest : { ...rest, field: path }
}

export const isRefusal = (value: unknown): value is Refusal =>
  typeof value === 'object' && value !== null && 'refused' in value
