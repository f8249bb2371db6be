import { dayAfter, latest } from '../dates.ts'
import { ableTo } from '../decisions/mandates.ts'
import type { Finding, FindingQuestion } from '../findings.ts'
import type { Governance } from '../governance.ts'
import { holdingsOfPerson } from '../lookups.ts'
import type { Forum } from '../shapes/modelForums.ts'
import type { Seating } from '../structure.ts'
import { enumerate } from '../text.ts'
import { chargesHeld, chargesOf } from './charges.ts'
import { forumFindingWords } from './findingWords.ts'
import { groundClause, groundsOf } from './grounds.ts'
import { matterOfSeat } from './seating.ts'

const words = forumFindingWords['seated-no-manager']

/** Who sits in a steering group on a ground that no office of theirs answers for? */
export const seatedNoManagers = {
  kind: 'seated-no-manager',
  about: ['person'],
  name: words.name,
  clauses: ({ model }) => model.forums.flatMap((forum) => (groundsOf(forum).length === 0 ? [] : [groundClause(forum)])),
  ask: (governance, extent = governance) => {
    const objects = new Set(extent.objects.map(({ id }) => id))
    return governance.seatings.flatMap((seating) => {
      const kind = governance.model.forums.find(({ id }) => id === seating.forum)
      return kind === undefined || !objects.has(seating.objectId) ? [] : heldInVain(seating, kind, governance)
    })
  },
  askedOf: (clause, governance) =>
    governance.seatings.filter(({ forum }) =>
      governance.model.forums.some((kind) => kind.id === forum && groundClause(kind) === clause),
    ).length,
} as const satisfies FindingQuestion

function heldInVain(seating: Seating, kind: Forum, governance: Governance): readonly Finding[] {
  const { personId, objectId } = seating
  const held = chargesHeld(personId, governance.day, governance)
  const lacking = groundsOf(kind).filter(({ id }) => seating.grounds.includes(id) && !held.has(id))
  if (lacking.length === 0) return []
  const ids = new Set(lacking.map(({ id }) => id))
  const ended = holdingsOfPerson(governance.structure, personId).flatMap(({ officeId, to }) => {
    const office = governance.office(officeId)
    const answered = office !== undefined && chargesOf(office, governance).some((id) => ids.has(id))
    return answered && to !== null && to < governance.day ? [dayAfter(to)] : []
  })
  const [name, code] = [governance.nameOf(personId), governance.object(objectId)?.code ?? '']
  return [
    {
      id: `seated-no-manager~${seating.id}`,
      kind: 'seated-no-manager',
      clause: groundClause(kind),
      title: words.title({ name, forum: `${kind.abbreviation} ${code}` }),
      why: words.why({ name, grounds: enumerate(lacking.map((ground) => ground.name)) }),
      subject: { type: 'person', id: personId, name },
      objectId,
      since: latest([seating.from, ...ended]) ?? seating.from,
      shouldAct: ableTo(matterOfSeat(objectId), governance),
      mend: { act: 'seats.leave', with: { id: seating.id } },
    },
  ]
}
