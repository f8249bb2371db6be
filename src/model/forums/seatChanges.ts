import { type CalendarDate, dayAfter } from '../dates.ts'
import { Governance } from '../governance.ts'
import type { Structure } from '../structure.ts'
import { compose, enumerate, type Text, text } from '../text.ts'
import { forumOn } from './forums.ts'
import { seatNames } from './seatNames.ts'
import { type Seat, seatsOf } from './seats.ts'

export interface DayChange {
  readonly on: CalendarDate
  readonly text: Text
}

/** A structure doesn't change, so the answers for the few days that are asked about are cached. */
const told = new WeakMap<Structure, Map<string, readonly DayChange[]>>()
const cachedAtMost = 200

/** What has happened to a forum's seats after one day, up to and including another. */
export function seatChanges(
  forumId: string,
  structure: Structure,
  after: CalendarDate,
  until: CalendarDate,
): readonly DayChange[] {
  const asked = [forumId, after, until].join(' ')
  const kept = told.get(structure) ?? new Map<string, readonly DayChange[]>()
  const changes = kept.get(asked) ?? changesBetween(forumId, structure, after, until)
  if (kept.size > cachedAtMost) kept.clear()
  told.set(structure, kept.set(asked, changes))
  return changes
}

function changesBetween(
  forumId: string,
  structure: Structure,
  after: CalendarDate,
  until: CalendarDate,
): readonly DayChange[] {
  let before = new Governance(structure, after)
  return turningDays(forumId, structure, after, until).flatMap((day) => {
    const now = new Governance(structure, day)
    const changes = changesOn(forumId, before, now)
    // Nothing that these seats come from turns in between, so the day before looks as the last day that did.
    before = now
    return changes
  })
}

/** The days on which something that the forum's seats come from begins, or is over for the first time. */
function turningDays(
  forumId: string,
  structure: Structure,
  after: CalendarDate,
  until: CalendarDate,
): readonly CalendarDate[] {
  const { appointments, holdings, seatings, objects, offices, models } = structure
  const kinds = models.flatMap(({ model }) => model.forums.filter(({ id }) => id === forumId.split('~')[0]))
  const sources = kinds.flatMap(({ seats }) => seats.map(({ from }) => from))
  const roles = new Set(sources.flatMap((from) => ('role' in from ? [from.role] : [])))
  const officeKinds = new Set(sources.flatMap((from) => ('office' in from ? [from.office] : [])))
  const seated = offices.filter(({ kind }) => kind !== null && officeKinds.has(kind))
  const officeIds = new Set(seated.map(({ id }) => id))
  const periods = [
    ...appointments.filter(({ role }) => roles.has(role)),
    ...holdings.filter(({ officeId }) => officeIds.has(officeId)),
    ...seatings.filter(({ forum }) => kinds.some(({ id }) => id === forum)),
    ...objects,
    ...seated,
  ]
  const days = [
    ...periods.flatMap(({ from, to }) => [from, ...(to === null ? [] : [dayAfter(to)])]),
    ...objects.flatMap(({ versions }) => versions.map(({ from }) => from)),
    ...models.flatMap(({ from }) => from ?? []),
  ]
  return [...new Set(days)].filter((day) => day > after && day <= until).sort()
}

function changesOn(forumId: string, before: Governance, now: Governance): readonly DayChange[] {
  const [left, came] = [seatsIn(forumId, before), seatsIn(forumId, now)]
  const gone = [...left]
    .filter(([key]) => !came.has(key))
    .map(([, seat]) => tell(seat, before, text('lämnar', 'leaves')))
  const come = [...came]
    .filter(([key]) => !left.has(key))
    .map(([, seat]) => tell(seat, now, text('tillkommer', 'joins')))
  return [...gone, ...come].map((each) => ({ on: now.day, text: each }))
}

/** Held seats by who holds them and what they follow from. */
function seatsIn(forumId: string, governance: Governance): ReadonlyMap<string, Seat> {
  const forum = forumOn(forumId, governance)
  const held = forum === undefined ? [] : seatsOf(forum, governance).filter(({ personId }) => personId !== null)
  return new Map(held.map((seat) => [keyOf(seat), seat]))
}

function keyOf({ personId, kinds, ground }: Seat): string {
  const from =
    ground.kind === 'office'
      ? ground.officeKind
      : ground.kind === 'role'
        ? `${ground.role}~${ground.side}~${ground.object.id}`
        : 'seating'
  return [personId, kinds.join('+'), from].join('~')
}

const tell = ({ personId, kinds }: Seat, governance: Governance, verb: Text): Text => {
  const name = governance.nameOf(personId ?? '')
  const as = enumerate(kinds.map((kind) => seatNames[kind]))
  return compose((l) => (l === 'sv' ? `${name} ${verb.sv} som ${as.sv}` : `${name} ${verb.en} as ${as.en}`))
}
