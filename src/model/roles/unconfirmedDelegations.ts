import { dayAfter, latest } from '../dates.ts'
import { ableTo } from '../decisions/mandates.ts'
import { makerFrom } from '../decisions/ownDecision.ts'
import type { Finding, FindingQuestion } from '../findings.ts'
import type { Governance } from '../governance.ts'
import type { Appointment } from '../structure.ts'
import { capitalised, compose, text } from '../text.ts'
import { matterOf } from './appointing.ts'
import { lenderOn } from './lending.ts'

/** Which delegations were given by somebody who no longer holds the lending role, and not confirmed by who does now? */
export const unconfirmedDelegations = {
  kind: 'delegation-not-confirmed',
  name: text('Delegation som inte är bekräftad', 'Delegation not confirmed'),
  clauses: (governance) => governance.model.roles.flatMap((role) => (role.delegated ? [role.clause] : [])),
  ask: (governance) =>
    governance.appointments.flatMap((lent) =>
      governance.role(lent.role)?.delegated ? unconfirmed(lent, governance) : [],
    ),
} as const satisfies FindingQuestion

function unconfirmed(lent: Appointment, governance: Governance): readonly Finding[] {
  const lenders = presentLenders(lent, governance)
  const lenderId = lenderOn(lent, governance)
  const isConfirmed = lenders.some(({ personId }) => personId === lenderId)
  // Without any present lender there is nobody to ask: the vacancy is the finding then.
  if (lenders.length === 0 || isConfirmed || lenderComesLater(lent, governance)) return []
  const former = lenderThen(lent, lenderId, governance)
  const successors = lenders.filter(({ side }) => side === (former?.side ?? lent.side))
  const asked = successors.length > 0 ? successors : lenders
  const left = former?.to && former.to < governance.day ? [dayAfter(former.to)] : []
  const since = latest([lent.from, ...(successors.length > 0 ? successors.map(({ from }) => from) : left)]) ?? lent.from
  const name = governance.nameOf(lent.personId)
  const title = governance.roleTitle(lent.role, lent.side)
  const code = governance.object(lent.objectId)?.code ?? ''
  const lender =
    lenderId === null
      ? text('någon som inte är känd', 'somebody unknown')
      : text(governance.nameOf(lenderId), governance.nameOf(lenderId))
  const ables = ableTo(matterOf(lent, governance), governance)
  return [
    {
      id: `delegation-not-confirmed~${lent.id}`,
      kind: 'delegation-not-confirmed',
      clause: governance.role(lent.role)?.clause ?? '',
      title: capitalised(
        compose((l) =>
          l === 'sv'
            ? `Delegationen till ${name} väntar på bekräftelse`
            : `The delegation to ${name} waits for confirmation`,
        ),
      ),
      why: compose((l) =>
        l === 'sv'
          ? `${name} är ${title.sv} i ${code} på delegation av ${lender.sv}, som inte längre har den lånande rollen.`
          : `${name} is ${title.en} in ${code} by delegation from ${lender.en}, who no longer holds the lending role.`,
      ),
      subject: { type: 'person', id: lent.personId, name },
      objectId: lent.objectId,
      since,
      shouldAct: ables.filter((able) => able.personIds.some((id) => asked.some(({ personId }) => personId === id))),
      mend: { act: 'appointments.confirm', with: { id: lent.id } },
    },
  ]
}

/** Those who hold a role that may lend this one, on the day. */
function presentLenders(lent: Appointment, governance: Governance): readonly Appointment[] {
  return lendingRoles(lent, governance).flatMap(({ role, side }) => governance.inRole(role, side, lent.objectId))
}

const lendingRoles = (lent: Appointment, governance: Governance) =>
  ableTo(matterOf(lent, governance), governance).flatMap((able) => {
    const by = makerFrom(able)
    return by?.kind === 'role' ? [by] : []
  })

/** The appointment that it was lent out from: its successor is asked first, whoever else may lend the role after that. */
function lenderThen(lent: Appointment, lenderId: string | null, governance: Governance): Appointment | undefined {
  const roles = lendingRoles(lent, governance)
  return governance.structure.appointments.findLast(
    (each) =>
      each.personId === lenderId &&
      each.objectId === lent.objectId &&
      roles.some(({ role, side }) => role === each.role && side === each.side),
  )
}

/** Lent out, for days past too, by somebody who took over after the day that is asked about. */
const lenderComesLater = (lent: Appointment, governance: Governance): boolean =>
  lendingRoles(lent, governance).some(({ role, side }) =>
    governance.structure.appointments.some(
      (each) =>
        each.role === role &&
        each.side === side &&
        each.objectId === lent.objectId &&
        each.personId === lent.lentById &&
        each.from > governance.day,
    ),
  )
