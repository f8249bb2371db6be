import { type RecordKind, type Records, recordKinds } from './records.ts'
import type { Structure } from './structure.ts'

/*
 * In which order a structure has its records, whether they were loaded or handed on by an act. It is the model's and not
 * the database's, so that the two can't differ.
 */
type Order<Kind extends RecordKind> = (one: Records[Kind][number], other: Records[Kind][number]) => number

const swedish = new Intl.Collator('sv')
const byId = (one: { id: string }, other: { id: string }): number => compare(one.id, other.id)
const byFrom = (one: { id: string; from: string }, other: { id: string; from: string }): number =>
  compare(one.from, other.from) || byId(one, other)
const byName = (one: { id: string; name: string }, other: { id: string; name: string }): number =>
  swedish.compare(one.name, other.name) || byId(one, other)
const compare = (one: string, other: string): number => (one < other ? -1 : one > other ? 1 : 0)

const orders: { readonly [Kind in RecordKind]: Order<Kind> | null } = {
  administrations: byName,
  persons: byName,
  offices: (one, other) => swedish.compare(one.title, other.title) || byId(one, other),
  holdings: byFrom,
  // As they were opened: their place is a row's own.
  objects: null,
  decisions: (one, other) => compare(other.on, one.on) || compare(other.recordedAt, one.recordedAt) || byId(one, other),
  products: byName,
  models: (one, other) => one.number - other.number,
  appointments: byFrom,
  confirmations: byFrom,
  seatings: byFrom,
  deviations: byFrom,
  components: byName,
  placements: byFrom,
  relations: byFrom,
  moves: (one, other) => compare(one.proposedOn, other.proposedOn) || byId(one, other),
}

export function inOrder<Kind extends RecordKind>(kind: Kind, records: Records[Kind]): Records[Kind] {
  const order: Order<Kind> | null = orders[kind]
  return order === null ? records : ([...records].sort(order) as unknown as Records[Kind])
}

/** A structure with its records as a load would give them. */
export const structureInOrder = (structure: Structure): Structure => ({
  ...structure,
  ...(Object.fromEntries(
    recordKinds.map((kind) => [kind, inOrder(kind, structure[kind] as never)]),
  ) as Partial<Records>),
})

/** Has a record, now that it is another, the place that it had? */
export function hasPlaceOf<Kind extends RecordKind>(
  kind: Kind,
  is: Records[Kind][number],
  was: Records[Kind][number],
): boolean {
  const order: Order<Kind> | null = orders[kind]
  return order === null || order(is, was) === 0
}

/** New records put where they belong among those that stand in order. */
export function placed<Kind extends RecordKind>(
  kind: Kind,
  standing: Records[Kind],
  news: Records[Kind],
): Records[Kind] {
  const order: Order<Kind> | null = orders[kind]
  const all: Records[Kind][number][] = [...standing]
  if (order === null) return [...all, ...news] as unknown as Records[Kind]
  for (const each of news) all.splice(placeOf(each, all, order), 0, each)
  return all as unknown as Records[Kind]
}

function placeOf<T>(each: T, all: readonly T[], order: (one: T, other: T) => number): number {
  let low = 0
  let high = all.length
  while (low < high) {
    const middle = (low + high) >> 1
    const other = all[middle]
    if (other !== undefined && order(other, each) <= 0) low = middle + 1
    else high = middle
  }
  return low
}
