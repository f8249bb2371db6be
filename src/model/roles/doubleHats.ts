import { cached, cachedByKey } from '../cached.ts'
import { latest } from '../dates.ts'
import { ableTo } from '../decisions/mandates.ts'
import { citedFinding, type Finding } from '../findings.ts'
import type { Governance } from '../governance.ts'
import { grouped } from '../grouped.ts'
import { standingIn } from '../lookups.ts'
import { onceEach } from '../refusal.ts'
import type { ClauseId } from '../shapes/ids.ts'
import { holdersAmong } from '../standIns.ts'
import type { Appointment, GovernanceObject } from '../structure.ts'
import { enumerate } from '../text.ts'
import { matterOf } from './appointing.ts'
import { roleFindingWords } from './findingWords.ts'

const words = roleFindingWords['double-hat']

/**
 * Who stands on both sides of the same object, and so has nobody to answer to across the table? Only a model that says so by a
 * clause asks it; elsewhere it is told where it is seen, and nothing is wrong.
 */
export const doubleHats = citedFinding(
  'double-hat',
  ['person'],
  words.name,
  (clause, governance, { objects }) =>
    objects.flatMap((object) =>
      doubleHatsIn(object, governance).map((hat) => findingOf(hat, object, clause, governance)),
    ),
  ({ appointments }) => appointments.length,
)

interface DoubleHat {
  readonly personId: string
  readonly appointments: readonly Appointment[]
}

export const doubleHatsIn = ({ id }: GovernanceObject, governance: Governance): readonly DoubleHat[] =>
  doubleHatsOn(governance)(id)

/** By object: every forum's seats are asked about them. */
const doubleHatsOn = cached((governance: Governance) =>
  cachedByKey((objectId: string) => doubleHatsAmong(holdersAmong(standingIn(governance, objectId), governance.day))),
)

const doubleHatsAmong = (all: readonly Appointment[]): readonly DoubleHat[] =>
  [...grouped(all, ({ personId }) => personId)]
    .filter(([, held]) => new Set(held.map(({ side }) => side)).size > 1)
    .map(([personId, appointments]) => ({ personId, appointments }))

function findingOf(
  { personId, appointments }: DoubleHat,
  object: GovernanceObject,
  clause: ClauseId,
  governance: Governance,
): Finding {
  const name = governance.nameOf(personId)
  const titles = enumerate(appointments.map(({ role, side }) => governance.roleTitle(role, side)))
  // Both sides at once since the later of the two first days.
  const firsts = [...grouped(appointments, ({ side }) => side).values()].map(
    (held) => held.map(({ from }) => from).sort()[0] ?? governance.day,
  )
  return {
    id: `double-hat~${object.id}~${personId}`,
    kind: 'double-hat',
    clause,
    title: words.title({ name, code: object.code }),
    why: words.why({ roles: titles }),
    subject: { type: 'person', id: personId, name },
    objectId: object.id,
    since: latest(firsts) ?? governance.day,
    shouldAct: onceEach(appointments.flatMap((held) => ableTo(matterOf(held, governance), governance))),
    mend: null,
  }
}
