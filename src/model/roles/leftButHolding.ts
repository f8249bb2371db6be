import { covers, dayAfter, latest } from '../dates.ts'
import { ableTo } from '../decisions/mandates.ts'
import type { Finding, FindingQuestion } from '../findings.ts'
import { matterOfSeat } from '../forums/seating.ts'
import type { Governance } from '../governance.ts'
import { hasLeft } from '../people/presence.ts'
import { type Able, theLine } from '../refusal.ts'
import type { ClauseId } from '../shapes/ids.ts'
import type { Person } from '../structure.ts'
import { type Text, text } from '../text.ts'
import { matterOf } from './appointing.ts'
import { roleFindingWords } from './findingWords.ts'
import { appointedUnder } from './vacancies.ts'

const words = roleFindingWords['left-but-holding']

/** Who has left and still stands in a role, a seat or an office? */
export const leftButHolding = {
  kind: 'left-but-holding',
  about: ['person'],
  name: words.name,
  clauses: ({ model }) => [
    ...model.roles.flatMap((role) => role.sides.map((side) => role.vacancy[side] ?? role.clause)),
    ...model.forums.flatMap(({ seats }) => seats.flatMap((seat) => ('seating' in seat.from ? [seat.clause] : []))),
  ],
  ask: (governance, { structure } = governance) =>
    structure.persons.flatMap((person) =>
      hasLeft(person, governance.day)
        ? placesOf(person, governance).map((place) => findingOf(person, person.leftOn ?? '', place, governance))
        : [],
    ),
  askedOf: (clause, governance) =>
    appointedUnder(clause, governance).length +
    governance.seatings.filter((seat) => clauseOfSeat(seat.forum, governance) === clause).length,
} as const satisfies FindingQuestion

/** Something that a person stands in, and who can take them out of it. */
interface Place {
  readonly id: string
  readonly title: Text
  readonly clause: ClauseId
  readonly objectId: string | null
  readonly from: string
  readonly shouldAct: readonly Able[]
  readonly mend: Finding['mend']
}

const placesOf = (person: Person, governance: Governance): readonly Place[] => [
  ...rolesOf(person, governance),
  ...seatsHeldBy(person, governance),
  ...officesOf(person, governance),
]

const rolesOf = (person: Person, governance: Governance): readonly Place[] =>
  governance.appointmentsOf(person.id).flatMap((held) => {
    const role = governance.role(held.role)
    const title = governance.roleTitle(held.role, held.side)
    const code = governance.object(held.objectId)?.code ?? ''
    const place = {
      id: held.id,
      title: words.role({ role: title, code }),
      objectId: held.objectId,
      from: held.from,
      shouldAct: ableTo(matterOf(held, governance), governance),
      mend: { act: 'appointments.end', with: { id: held.id } },
    }
    return role === undefined ? [] : [{ ...place, clause: role.vacancy[held.side] ?? role.clause }]
  })

const seatsHeldBy = (person: Person, governance: Governance): readonly Place[] =>
  governance.seatings
    .filter(({ personId }) => personId === person.id)
    .flatMap((seat) => {
      const kind = governance.model.forums.find(({ id }) => id === seat.forum)
      const clause = clauseOfSeat(seat.forum, governance)
      const code = governance.object(seat.objectId)?.code ?? ''
      const place = {
        id: seat.id,
        title: words.seat({ forum: kind?.name ?? '', code }),
        objectId: seat.objectId,
        from: seat.from,
        shouldAct: ableTo(matterOfSeat(seat.objectId), governance),
        mend: { act: 'seats.leave', with: { id: seat.id } },
      }
      return clause === undefined ? [] : [{ ...place, clause }]
    })

const clauseOfSeat = (forum: string, { model }: Governance): ClauseId | undefined =>
  model.forums.find(({ id }) => id === forum)?.seats.find(({ from }) => 'seating' in from)?.clause

/** Only the model's own offices: who fills an ordinary line position is no business of the model. */
const officesOf = (person: Person, governance: Governance): readonly Place[] =>
  governance.structure.holdings
    .filter((each) => each.personId === person.id && covers(each, governance.day))
    .flatMap((holding) => {
      const office = governance.office(holding.officeId)
      const clause = governance.model.offices.find(({ id }) => id === office?.kind)?.clause
      if (office === undefined || clause === undefined) return []
      return [
        {
          id: holding.id,
          title: text(office.title, office.title),
          clause,
          objectId: null,
          from: holding.from,
          shouldAct: [theLine],
          mend: null,
        },
      ]
    })

function findingOf(person: Person, leftOn: string, place: Place, governance: Governance): Finding {
  const name = governance.nameOf(person.id)
  return {
    id: `left-but-holding~${place.id}`,
    kind: 'left-but-holding',
    clause: place.clause,
    title: words.title({ name, place: place.title }),
    why: words.why({ day: leftOn }),
    subject: { type: 'person', id: person.id, name },
    objectId: place.objectId,
    since: latest([dayAfter(leftOn), place.from]) ?? place.from,
    shouldAct: place.shouldAct,
    mend: place.mend,
  }
}
