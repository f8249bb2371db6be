import { type CalendarDate, dayAfter, dayBefore } from '../dates.ts'
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

/** What has happened to a forum's seats after one day, up to and including another. */
export function seatChanges(
  forumId: string,
  structure: Structure,
  after: CalendarDate,
  until: CalendarDate,
): readonly DayChange[] {
  return turningDays(structure, after, until).flatMap((day) => {
    const [before, now] = [dayBefore(day), day].map((each) => new Governance(structure, each))
    return before === undefined || now === undefined ? [] : changesOn(forumId, before, now)
  })
}

/** The days on which something that seats come from begins, or is over for the first time. */
function turningDays(structure: Structure, after: CalendarDate, until: CalendarDate): readonly CalendarDate[] {
  const { appointments, holdings, seatings, objects, offices, models } = structure
  const periods = [appointments, holdings, seatings, objects, offices].flat()
  const days = [
    ...periods.flatMap(({ from, to }) => [from, ...(to === null ? [] : [dayAfter(to)])]),
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
