import { type CalendarDate, covers, type Period } from './dates.ts'
import { byIds, fewAtMost, handOnTables, type Table } from './indexes.ts'
import { hasPlaceOf, placed } from './recordOrder.ts'
import { type RecordKind, type Records, recordKinds } from './records.ts'
import type { Decision, Structure } from './structure.ts'

/** Records that end with what they hang on. */
const endingKinds = [
  'holdings',
  'appointments',
  'seatings',
  'deviations',
  'placements',
  'relations',
] as const satisfies readonly RecordKind[]
type EndingKind = (typeof endingKinds)[number]

/** A last day put to a record that stands. One before its first day withdraws what never began. */
export interface Ending {
  readonly id: string
  readonly to: CalendarDate
}

/** What an act makes of the structure, before anybody has kept it: so it can be tried dry, and asked what follows. */
export interface StructureChange {
  /** What the change rests on; a new record itself. */
  readonly decision?: Decision
  readonly added?: Partial<Records>
  readonly changed?: Partial<Records>
  readonly ended?: Partial<Record<EndingKind, readonly Ending[]>>
  /** Annulled, or taken back: the structure is as if they never were. */
  readonly removed?: Partial<Record<RecordKind, readonly string[]>>
}

/** The structure as it would be with the change, its records in the order that a load gives. */
export function withChange(structure: Structure, change: StructureChange): Structure {
  const next: Partial<Record<RecordKind, readonly unknown[]>> = {}
  for (const kind of recordKinds) {
    const { added, changed, ended, removed } = changeOf(kind, change)
    // The same list as before where nothing happened to it: what is looked up in it is then kept too.
    if (added.length + changed.length + ended.length + removed.length === 0) continue
    next[kind] = rewritten(kind, structure, { added, changed, ended, removed })
  }
  return { ...structure, ...(next as Partial<Records>) }
}

/** What a change does to the records of one kind; its decision is an added one. */
export function changeOf<Kind extends RecordKind>(kind: Kind, change: StructureChange): ChangeOfKind<Kind> {
  const added = change.added?.[kind] ?? []
  const decided = kind === 'decisions' && change.decision !== undefined ? [change.decision] : []
  return {
    // Only decisions get one more; TypeScript can't follow that through the kinds.
    added: (decided.length === 0 ? added : [...decided, ...added]) as Records[Kind],
    changed: (change.changed?.[kind] ?? []) as Records[Kind],
    ended: (change.ended as Partial<Record<RecordKind, readonly Ending[]>> | undefined)?.[kind] ?? [],
    removed: change.removed?.[kind] ?? [],
  }
}

export interface ChangeOfKind<Kind extends RecordKind> {
  readonly added: Records[Kind]
  readonly changed: Records[Kind]
  readonly ended: readonly Ending[]
  readonly removed: readonly string[]
}

function rewritten<Kind extends RecordKind>(
  kind: Kind,
  structure: Structure,
  { added, changed, ended, removed }: ChangeOfKind<Kind>,
): readonly unknown[] {
  type Each = { readonly id: string; readonly from?: CalendarDate | null }
  const standing: readonly Each[] = structure[kind]
  const instead = new Map<string, Each>(changed.map((each) => [each.id, each]))
  const lastDays = new Map(ended.map((ending) => [ending.id, ending.to]))
  const gone = new Set(removed)
  const touched = new Set([...instead.keys(), ...lastDays.keys(), ...gone])
  const isAfter = (each: Each): Each | undefined => {
    const is = instead.get(each.id) ?? each
    if (gone.has(each.id)) return undefined
    const to = lastDays.get(each.id)
    if (to === undefined) return is
    return to < (is.from ?? '') ? undefined : ({ ...is, to } as Each)
  }
  const known: Table<Each> = byIds[kind](structure[kind])
  const before = [...touched].flatMap((id) => known.get(id) ?? [])
  const [stay, move]: [Each[], Each[]] = [[], []]
  const inPlaceOf = new Map<Each, Each | undefined>()
  for (const each of before) {
    const is = isAfter(each)
    const stays = is !== undefined && hasPlaceOf(kind, is as Records[Kind][number], each as Records[Kind][number])
    if (is !== undefined) (stays ? stay : move).push(is)
    inPlaceOf.set(each, stays ? is : undefined)
  }
  const kept = replaced(standing, inPlaceOf)
  const stood = new Set(before.map(({ id }) => id))
  // One that was taken back, and stands again, comes anew; one that has got another place is put there.
  const news: readonly Each[] = [...move, ...changed.filter(({ id }) => !stood.has(id)), ...added]
  const after: readonly Each[] = placed(kind, kept as unknown as Records[Kind], news as unknown as Records[Kind])
  handOnTables(kind, standing, after, before, [...stay, ...news])
  return after
}

/** A list with others in place of some; those with none in their place are left out. */
function replaced<T>(all: readonly T[], inPlaceOf: ReadonlyMap<T, T | undefined>): T[] {
  // Of ten years of records an act touches a few: the others aren't looked at.
  if (inPlaceOf.size > fewAtMost)
    return all.flatMap((each) => (inPlaceOf.has(each) ? (inPlaceOf.get(each) ?? []) : each))
  const kept = [...all]
  for (const [each, is] of inPlaceOf) kept.splice(kept.indexOf(each), 1, ...(is === undefined ? [] : [is]))
  return kept
}

/** What of these stands after a day, and the last day that ends it. */
export const endingsOf = (all: readonly (Period & { readonly id: string })[], to: CalendarDate): readonly Ending[] =>
  all.filter((each) => each.to === null || each.to > to).map(({ id }) => ({ id, to }))

/** Does it stand on the day, or begin after it? */
export const standsFrom = (period: Period, day: CalendarDate): boolean => covers(period, day) || period.from > day
