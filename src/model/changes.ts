import { type CalendarDate, covers, type Period } from './dates.ts'
import type { Decision, Structure } from './structure.ts'

/** Records that an act can open or rewrite as a whole. Appointments, seatings and deviations have acts of their own. */
type Written =
  | 'administrations'
  | 'offices'
  | 'holdings'
  | 'persons'
  | 'objects'
  | 'products'
  | 'components'
  | 'placements'
  | 'relations'
  | 'moves'
/** Records that end with what they hang on. */
type Ended = 'holdings' | 'appointments' | 'seatings' | 'deviations' | 'placements' | 'relations'

/** A last day put to a record that stands. One before its first day withdraws what never began. */
export interface Ending {
  readonly id: string
  readonly to: CalendarDate
}

/** What an act makes of the structure, before anybody has kept it: so it can be tried dry, and asked what follows. */
export interface StructureChange {
  readonly decision?: Decision
  readonly added?: Partial<Pick<Structure, Written>>
  readonly changed?: Partial<Pick<Structure, Written>>
  readonly ended?: Partial<Record<Ended, readonly Ending[]>>
}

/** The structure as it would be with the change. */
export function withChange(structure: Structure, change: StructureChange): Structure {
  const { added = {}, changed = {}, ended = {} } = change
  const written = <T extends { readonly id: string }>(
    all: readonly T[],
    news: readonly T[] = [],
    instead: readonly T[] = [],
  ) => {
    // The same list as before where nothing happened to it: what is looked up in it is then kept too.
    if (news.length === 0 && instead.length === 0) return all
    const byId = new Map(instead.map((each) => [each.id, each]))
    return [...all.map((each) => byId.get(each.id) ?? each), ...news]
  }
  return {
    ...structure,
    administrations: written(structure.administrations, added.administrations, changed.administrations),
    offices: written(structure.offices, added.offices, changed.offices),
    holdings: endedIn(written(structure.holdings, added.holdings, changed.holdings), ended.holdings),
    persons: written(structure.persons, added.persons, changed.persons),
    objects: written(structure.objects, added.objects, changed.objects),
    products: written(structure.products, added.products, changed.products),
    components: written(structure.components, added.components, changed.components),
    placements: endedIn(written(structure.placements, added.placements, changed.placements), ended.placements),
    relations: endedIn(written(structure.relations, added.relations, changed.relations), ended.relations),
    moves: written(structure.moves, added.moves, changed.moves),
    appointments: endedIn(structure.appointments, ended.appointments),
    seatings: endedIn(structure.seatings, ended.seatings),
    deviations: endedIn(structure.deviations, ended.deviations),
    decisions: change.decision === undefined ? structure.decisions : [change.decision, ...structure.decisions],
  }
}

/** What of these stands after a day, and the last day that ends it. */
export const endingsOf = (all: readonly (Period & { readonly id: string })[], to: CalendarDate): readonly Ending[] =>
  all.filter((each) => each.to === null || each.to > to).map(({ id }) => ({ id, to }))

/** Does it stand on the day, or begin after it? */
export const standsFrom = (period: Period, day: CalendarDate): boolean => covers(period, day) || period.from > day

function endedIn<T extends Period & { readonly id: string }>(
  all: readonly T[],
  endings: readonly Ending[] = [],
): readonly T[] {
  if (endings.length === 0) return all
  const lastDays = new Map(endings.map((ending) => [ending.id, ending.to]))
  return all.flatMap((each) => {
    const to = lastDays.get(each.id)
    if (to === undefined) return [each]
    return to < each.from ? [] : [{ ...each, to }]
  })
}
