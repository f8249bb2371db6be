import { cached } from '#model/cached'
import type { Governance } from '#model/governance'
import type { Place, SortKey } from './cursors.ts'

/** A row, and what places it in the list. */
export interface Placed<Row> {
  readonly row: Row
  readonly key: SortKey
}

export type Identified = { readonly id: string }

const swedish = new Intl.Collator('sv')

/** Rows in order by their key; two of the same key by their id, so that the order is the same each time. */
export function inOrder<Row extends Identified>(
  rows: readonly Row[],
  keyOf: (row: Row) => SortKey,
  turned = false,
): readonly Placed<Row>[] {
  return rows
    .map((row) => ({ row, key: keyOf(row) }))
    .sort((a, b) => compare({ key: a.key, id: a.row.id }, { key: b.key, id: b.row.id }, turned))
}

/** How many of the rows stand at the place or before it, whether or not the row that was there still is. */
export function firstAfter<Row extends Identified>(
  place: Place,
  placed: readonly Placed<Row>[],
  turned = false,
): number {
  let [low, high] = [0, placed.length]
  while (low < high) {
    const middle = (low + high) >> 1
    const at = placed[middle]
    if (at !== undefined && compare({ key: at.key, id: at.row.id }, place, turned) <= 0) low = middle + 1
    else high = middle
  }
  return low
}

function compare(a: Place, b: Place, turned: boolean): number {
  for (const [at, value] of a.key.entries()) {
    const other = b.key[at] ?? null
    // What nobody has said comes last, whichever way the list is turned.
    if (value === null || other === null) {
      if (value !== other) return value === null ? 1 : -1
      continue
    }
    // Only the first of the key is turned: those alike in it stay in the order that they have otherwise.
    const order =
      typeof value === 'string' && typeof other === 'string'
        ? swedish.compare(value, other)
        : Number(value) - Number(other)
    if (order !== 0) return turned && at === 0 ? -order : order
  }
  return a.id < b.id ? -1 : Number(a.id > b.id)
}

/** Orders of a day's structure, by list and order. */
export const laidOut = cached((_day: Governance) => new Map<string, readonly Placed<Identified>[]>())
