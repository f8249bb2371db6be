import { dayAfter, latest } from '../dates.ts'
import type { Finding, FindingQuestion } from '../findings.ts'
import type { Governance } from '../governance.ts'
import { compose, text } from '../text.ts'
import { type ForumOnDay, forumsOn } from './forums.ts'
import { type Seat, seatsOf } from './seats.ts'
import { whoFills } from './whoFills.ts'

/** Which forum seats stand empty because nobody holds the office that they come from? */
export const emptyOffices = {
  kind: 'forum-office-vacant',
  about: ['forum', 'office'],
  name: text('Befattning med plats i ett forum är vakant', 'Office with a seat in a forum is vacant'),
  clauses: (governance) => [
    ...new Set(
      governance.model.forums.flatMap(({ seats }) =>
        seats.flatMap(({ from, clause }) => ('office' in from ? [clause] : [])),
      ),
    ),
  ],
  ask: (governance) =>
    forumsOn(governance).flatMap((forum) =>
      seatsOf(forum, governance).flatMap((seat) => emptyOffice(seat, forum, governance)),
    ),
} as const satisfies FindingQuestion

function emptyOffice(seat: Seat, forum: ForumOnDay, governance: Governance): readonly Finding[] {
  const { ground, personId } = seat
  if (ground.kind !== 'office' || personId !== null) return []
  const { office, officeKind } = ground
  const kind = governance.model.offices.find(({ id }) => id === officeKind)
  const name = kind?.name ?? text(officeKind, officeKind)
  return [
    {
      id: `forum-office-vacant~${forum.id}~${office?.id ?? officeKind}`,
      kind: 'forum-office-vacant',
      clause: seat.clause,
      title: compose((l) => (l === 'sv' ? `Ingen är ${name.sv}` : `Nobody is ${name.en}`)),
      why: compose((l) =>
        l === 'sv'
          ? `Platsen i ${forum.name.sv} följer med befattningen och står tom.`
          : `The seat in ${forum.name.en} comes with the office and stands empty.`,
      ),
      subject:
        office === null
          ? { type: 'forum', id: forum.id, name: forum.kind.abbreviation }
          : { type: 'office', id: office.id, name: office.title },
      objectId: forum.object?.id ?? null,
      since: office === null ? neverOpened(officeKind, governance) : (seat.vacantSince ?? office.from),
      shouldAct: whoFills(seat, governance),
      mend: null,
    },
  ]
}

/** The office itself doesn't exist on the day: since it was last closed, or since the model asked for it. */
function neverOpened(officeKind: string, governance: Governance): string {
  const closed = governance.structure.offices.flatMap(({ kind, to }) =>
    kind === officeKind && to !== null && to < governance.day ? [dayAfter(to)] : [],
  )
  return latest([governance.version.from ?? governance.day, ...closed]) ?? governance.day
}
