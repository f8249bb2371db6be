import type { Ending } from './changes.ts'
import { type CalendarDate, covers, type Period } from './dates.ts'
import { type Refusal, refuse } from './refusal.ts'
import type { ClauseId } from './shapes/ids.ts'
import { compose, type Text, text } from './text.ts'

/** What somebody can hold, and another act in for a time: a role in an object, or an office. */
export interface Held extends Period {
  readonly id: string
  readonly personId: string
  /**
   * The one that an acting holder stands in for, and who steps back in afterwards. Null: held in one's own right; a record
   * that was kept before there were acting holders has no such field.
   */
  readonly standsInForId: string | null
}

/** An acting holder. */
interface StandIn extends Held {
  readonly standsInForId: string
}

const isStandIn = (held: Held): held is StandIn => held.standsInForId != null

/** Of those who have the same place: who holds it on the day. Whoever acts for another does so in their stead. */
export function holdersAmong<Each extends Held>(all: readonly Each[], day: CalendarDate): readonly Each[] {
  const standing = all.filter((each) => covers(each, day))
  const away = new Set(standing.filter(isStandIn).map(({ standsInForId }) => standsInForId))
  return away.size === 0 ? standing : standing.filter(({ id }) => !away.has(id))
}

/** Nobody acts for one who has no place to step back into: whoever stands in for what ends, ends with it. */
export const withStandIns = (ended: readonly Ending[], all: readonly Held[]): readonly Ending[] => [
  ...ended,
  ...ended.flatMap(({ id, to }) =>
    all
      .filter((each) => each.standsInForId === id && (each.to === null || each.to > to))
      .filter((each) => !ended.some((other) => other.id === each.id))
      .map((each) => ({ id: each.id, to })),
  ),
]

/** Those of others who act for the holders of these. */
export function actingFor<Each extends Held>(own: readonly Each[], all: readonly Each[]): readonly Each[] {
  const ids = new Set(own.map(({ id }) => id))
  return all.filter((each) => isStandIn(each) && ids.has(each.standsInForId) && !ids.has(each.id))
}

/** Among all that are held in the place: is it taken, for one in one's own right or for one who acts? */
export const isInTheWay = (order: Pick<Held, 'standsInForId'>, held: Held, all: readonly Held[]): boolean =>
  (order.standsInForId != null) === (isStandIn(held) && all.some(({ id }) => id === held.standsInForId))

/** An acting holder stands in for somebody else who holds the same place in their own right, within their period. */
export function whyNotStandIn(
  order: Omit<Held, 'id'>,
  place: readonly Held[],
  clause: ClauseId | null,
  nameOf: (personId: string) => string,
): Refusal | undefined {
  if (order.standsInForId == null) return undefined
  const held = place.find(({ id }) => id === order.standsInForId)
  if (held === undefined || isStandIn(held) || held.personId === order.personId)
    return refuse('stands-in-for-nobody', clause, { field: 'standsInForId' })
  const isWithin = held.from <= order.from && (held.to === null || (order.to !== null && order.to <= held.to))
  if (isWithin) return undefined
  const [name, until] = [nameOf(held.personId), held.to]
  return refuse('acting-outside-period', clause, {
    missing: [
      until === null
        ? text(`${name} tillträder ${held.from}`, `${name} begins on ${held.from}`)
        : text(
            `${name} står i platsen från ${held.from} till och med ${until}`,
            `${name} has the place from ${held.from} to ${until}`,
          ),
    ],
    field: held.from <= order.from ? 'to' : 'from',
  })
}

/** "t.f. objektägare verksamhet". */
export const actingTitle = (title: Text): Text => compose((l) => `${text('t.f.', 'acting')[l]} ${title[l]}`)
