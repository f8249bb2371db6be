import { latest } from '../dates.ts'
import { ableTo, makerFrom } from '../decisions/mandates.ts'
import type { Finding, FindingQuestion } from '../findings.ts'
import type { Governance } from '../governance.ts'
import type { Appointment } from '../structure.ts'
import { matterOf } from './appointing.ts'
import { delegatorOn, isBehind } from './delegating.ts'
import { roleFindingWords } from './findingWords.ts'
import { appointedUnder } from './vacancies.ts'

const words = roleFindingWords['delegation-not-confirmed']

/** Which delegations were given by somebody who no longer holds the delegating role, and not confirmed by whoever does now? */
export const unconfirmedDelegations = {
  kind: 'delegation-not-confirmed',
  about: ['person'],
  name: words.name,
  clauses: (governance) => governance.model.roles.flatMap((role) => (role.delegated ? [role.clause] : [])),
  ask: (governance, { appointments } = governance) =>
    appointments.flatMap((delegation) =>
      governance.role(delegation.role)?.delegated ? unconfirmed(delegation, governance) : [],
    ),
  askedOf: (clause, governance) =>
    appointedUnder(clause, governance).filter(({ role }) => governance.role(role)?.delegated).length,
} as const satisfies FindingQuestion

function unconfirmed(delegation: Appointment, governance: Governance): readonly Finding[] {
  const delegators = presentDelegators(delegation, governance)
  const delegatorId = delegatorOn(delegation, governance)
  const isConfirmed = delegators.some((each) => isBehind(each, delegatorId, governance))
  // Without any present delegator there is nobody to ask: the vacancy is the finding then.
  if (delegators.length === 0 || isConfirmed || isDelegatedLater(delegation, governance)) return []
  const since = latest([delegation.from, ...delegators.map(({ from }) => from)]) ?? delegation.from
  const name = governance.nameOf(delegation.personId)
  const title = governance.roleTitle(delegation.role, delegation.side)
  const code = governance.object(delegation.objectId)?.code ?? ''
  const delegator = delegatorId === null ? words.unknown : governance.nameOf(delegatorId)
  return [
    {
      id: `delegation-not-confirmed~${delegation.id}`,
      kind: 'delegation-not-confirmed',
      clause: governance.role(delegation.role)?.clause ?? '',
      title: words.title({ name }),
      why: words.why({ name, role: title, code, delegator }),
      subject: { type: 'person', id: delegation.personId, name },
      objectId: delegation.objectId,
      since,
      shouldAct: ableTo(matterOf(delegation, governance), governance).filter(({ personIds }) => personIds.length > 0),
      mend: { act: 'appointments.confirm', with: { id: delegation.id } },
    },
  ]
}

/** Those who hold a role that may delegate this one, on its own side, on the day: who hasn't given it is asked to stand for it. */
function presentDelegators(delegation: Appointment, governance: Governance): readonly Appointment[] {
  return delegatingRoles(delegation, governance).flatMap(({ role, side }) =>
    governance.inRole(role, side, delegation.objectId),
  )
}

const delegatingRoles = (delegation: Appointment, governance: Governance) =>
  ableTo(matterOf(delegation, governance), governance).flatMap((able) => {
    const by = makerFrom(able)
    return by?.kind === 'role' ? [by] : []
  })

/** Recorded for days past too, but delegated by somebody who took over after the day that is asked about. */
const isDelegatedLater = (delegation: Appointment, governance: Governance): boolean =>
  delegatingRoles(delegation, governance).some(({ role, side }) =>
    governance.structure.appointments.some(
      (each) =>
        each.role === role &&
        each.side === side &&
        each.objectId === delegation.objectId &&
        each.personId === delegation.lentById &&
        each.from > governance.day,
    ),
  )
