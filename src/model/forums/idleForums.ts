import { type Coming, comingAmong } from '../coming.ts'
import { latest, vacantSince } from '../dates.ts'
import { ableTo } from '../decisions/mandates.ts'
import { citedFinding, type Finding, untilSomebodyComes } from '../findings.ts'
import type { Governance } from '../governance.ts'
import type { Able } from '../refusal.ts'
import { causedByUnstaffed } from '../roles/unstaffed.ts'
import type { ClauseId } from '../shapes/ids.ts'
import type { GovernanceObject } from '../structure.ts'
import { capitalised, enumerate, type Text } from '../text.ts'
import { forumFindingWords } from './findingWords.ts'
import { type ForumOnDay, forumsOf, forumsOn } from './forums.ts'
import { groundsOf } from './grounds.ts'
import { matterOfSeat } from './seating.ts'
import { type Seat, seatsOf } from './seats.ts'

const words = forumFindingWords['forum-not-working']

/** Which objects have no working group: nobody in the chair, or no member with a mandate beside the owners? */
export const idleForums = citedFinding(
  'forum-not-working',
  ['forum'],
  words.name,
  (clause, governance, { objects }) =>
    forumsOf(objects, governance).flatMap((forum) =>
      forum.object === null ? [] : idle(forum, forum.object, clause, governance),
    ),
  (governance) => forumsOn(governance).filter(({ object }) => object !== null).length,
)

interface Lack {
  readonly what: Text
  readonly since: string
  readonly shouldAct: readonly Able[]
  /** Who is to end it. */
  readonly coming: Coming | null
}

function idle(
  forum: ForumOnDay,
  object: GovernanceObject,
  clause: ClauseId,
  governance: Governance,
): readonly Finding[] {
  const seats = seatsOf(forum, governance)
  const lacks = [...withoutChair(seats, governance), ...withoutMembers(forum, object, seats, governance)]
  const first = lacks.map(({ since }) => since).sort()[0]
  if (first === undefined) return []
  const finding: Finding = {
    id: `forum-not-working~${forum.id}`,
    kind: 'forum-not-working',
    clause,
    title: capitalised(words.title({ forum: forum.name })),
    why: words.why({ lacks: enumerate(lacks.map(({ what }) => what)) }),
    subject: { type: 'forum', id: forum.id, name: `${forum.kind.abbreviation} ${object.code}` },
    objectId: object.id,
    since: first,
    shouldAct: lacks.flatMap(({ shouldAct, coming }) => (coming === null ? shouldAct : [])),
    mend: null,
    ...causedByUnstaffed(object, governance),
  }
  return [untilSomebodyComes(finding, lastToCome(lacks), governance)]
}

/** It works from the day that the last of them has come; null while somebody is missing. */
const lastToCome = (lacks: readonly Lack[]): Coming | null =>
  lacks.some(({ coming }) => coming === null)
    ? null
    : (lacks.flatMap(({ coming }) => coming ?? []).sort((a, b) => b.from.localeCompare(a.from))[0] ?? null)

function withoutChair(seats: readonly Seat[], governance: Governance): readonly Lack[] {
  const chairs = seats.filter(({ kinds }) => kinds.includes('chair'))
  if (chairs.some(({ personId }) => personId !== null)) return []
  const since =
    latest(chairs.flatMap((seat) => (seat.vacantSince === null ? [] : [seat.vacantSince]))) ?? governance.day
  const shouldAct = chairs.flatMap(({ ground }) =>
    ground.kind === 'role'
      ? ableTo({ kind: 'appoint', role: ground.role, side: ground.side, objectId: ground.object.id }, governance)
      : [],
  )
  const comings = chairs.flatMap(({ coming }) => coming ?? []).sort((a, b) => a.from.localeCompare(b.from))
  return [{ what: words.chair, since, shouldAct, coming: comings[0] ?? null }]
}

/** Only where members are seated by decision: elsewhere an empty place is a vacancy of its own. */
function withoutMembers(
  forum: ForumOnDay,
  object: GovernanceObject,
  seats: readonly Seat[],
  governance: Governance,
): readonly Lack[] {
  if (groundsOf(forum.kind).length === 0 || seats.some(({ ground }) => ground.kind === 'seating')) return []
  const seatings = governance.structure.seatings.filter(
    (each) => each.objectId === object.id && each.forum === forum.kind.id,
  )
  const since = vacantSince(seatings, object.from, governance.day) ?? object.from
  return [
    {
      what: words.members,
      since,
      shouldAct: ableTo(matterOfSeat(object.id), governance),
      coming: comingAmong(seatings, governance),
    },
  ]
}
