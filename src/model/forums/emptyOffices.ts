import { dayAfter, latest } from '../dates.ts'
import { type Finding, type FindingQuestion, untilSomebodyComes } from '../findings.ts'
import type { Governance } from '../governance.ts'
import { forumFindingWords } from './findingWords.ts'
import { type ForumOnDay, forumsOf, forumsOn } from './forums.ts'
import { type Seat, seatsOf } from './seats.ts'
import { whoFills } from './whoFills.ts'

const words = forumFindingWords['forum-office-vacant']

/** Which forum seats stand empty because nobody holds the office that they come from? */
export const emptyOffices = {
  kind: 'forum-office-vacant',
  about: ['forum', 'office'],
  name: words.name,
  clauses: (governance) => [
    ...new Set(
      governance.model.forums.flatMap(({ seats }) =>
        seats.flatMap(({ from, clause }) => ('office' in from ? [clause] : [])),
      ),
    ),
  ],
  ask: (governance, extent = governance) =>
    (extent === governance ? forumsOn(governance) : forumsOf(extent.objects, governance)).flatMap((forum) =>
      seatsOf(forum, governance).flatMap((seat) => emptyOffice(seat, forum, governance)),
    ),
  askedOf: (clause, governance) =>
    forumsOn(governance)
      .flatMap((forum) => seatsOf(forum, governance))
      .filter((seat) => seat.ground.kind === 'office' && seat.clause === clause).length,
} as const satisfies FindingQuestion

function emptyOffice(seat: Seat, forum: ForumOnDay, governance: Governance): readonly Finding[] {
  const { ground, personId } = seat
  if (ground.kind !== 'office' || personId !== null) return []
  const { office, officeKind } = ground
  const kind = governance.model.offices.find(({ id }) => id === officeKind)
  const finding: Finding = {
    id: `forum-office-vacant~${forum.id}~${office?.id ?? officeKind}`,
    kind: 'forum-office-vacant',
    clause: seat.clause,
    title: words.title({ office: kind?.name ?? officeKind }),
    why: words.why({ forum: forum.name }),
    subject:
      office === null
        ? { type: 'forum', id: forum.id, name: forum.kind.abbreviation }
        : { type: 'office', id: office.id, name: office.title },
    objectId: forum.object?.id ?? null,
    since: office === null ? neverOpened(officeKind, governance) : (seat.vacantSince ?? office.from),
    shouldAct: whoFills(seat, governance),
    mend: null,
    ...causedByOffice(seat, forum, governance),
  }
  return [untilSomebodyComes(finding, seat.coming, governance)]
}

/** An office that may decide, or belongs to a unit, is found empty for that: its seats in the organisation's forums are told with it. */
function causedByOffice({ ground }: Seat, forum: ForumOnDay, { model }: Governance): Pick<Finding, 'causedBy'> {
  if (ground.kind !== 'office' || ground.office === null || forum.object !== null) return {}
  const kind = model.offices.find(({ id }) => id === ground.officeKind)
  const cause = kind?.unit === undefined ? 'office-vacant' : 'unit-office-vacant'
  return { causedBy: `${cause}~${ground.office.id}` }
}

/** The office itself doesn't exist on the day: since it was last closed, or since the model asked for it. */
function neverOpened(officeKind: string, governance: Governance): string {
  const closed = governance.structure.offices.flatMap(({ kind, to }) =>
    kind === officeKind && to !== null && to < governance.day ? [dayAfter(to)] : [],
  )
  return latest([governance.version.from ?? governance.day, ...closed]) ?? governance.day
}
