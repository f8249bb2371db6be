import { z } from 'zod'
import type { Acting } from '../acting.ts'
import { type Act, mandate, mandateRefusals } from '../acts.ts'
import type { StructureChange } from '../changes.ts'
import { covers } from '../dates.ts'
import { DecidedBody, decisionOf, whyNotDecided } from '../decisions/decided.ts'
import { holdersOf } from '../decisions/mandates.ts'
import { ownDecision } from '../decisions/ownDecision.ts'
import { type Governance, governanceOn } from '../governance.ts'
import { isRefusal, type Refusal, refuse } from '../refusal.ts'
import type { Appointment, Confirmation, Decision } from '../structure.ts'
import { compose, type Text, text } from '../text.ts'
import { matterOf } from './appointing.ts'
import { delegatorOn } from './delegating.ts'

export const ConfirmationOrder = z.strictObject({ decision: DecidedBody })
export type ConfirmationOrder = z.infer<typeof ConfirmationOrder>

export const confirmAppointment = {
  id: 'appointments.confirm',
  name: text('Bekräfta delegation', 'Confirm a delegation'),
  clauses: ['3.5.3-coordinator-when-needed'],
  by: mandate('appoint'),
  body: ConfirmationOrder,
  refusals: [...mandateRefusals, 'not-delegated', 'already-confirmed', 'already-ended'],
} as const satisfies Act

export interface DelegationConfirmed {
  readonly appointment: Appointment
  readonly confirmation: Confirmation
  readonly decision: Decision
  readonly change: StructureChange
}

export function confirm(
  delegation: Appointment,
  order: ConfirmationOrder,
  acting: Acting,
  governance: Governance,
): DelegationConfirmed | Refusal {
  const refusal = whyNotConfirm(delegation, order, acting, governance)
  const delegatorId = delegatorIn(order, governance)
  if (refusal !== undefined) return refusal
  if (delegatorId === null) return refuse('decision-maker-vacant', governance.role(delegation.role)?.clause ?? null)
  const { personId } = delegation
  const decision = decisionOf(
    matterOf(delegation, governance),
    order.decision,
    wordingOf(delegation, governance),
    { personId },
    acting,
    governance,
  )
  const confirmation = {
    ...{ id: acting.newId(), appointmentId: delegation.id, personId: delegatorId, from: decision.on },
    decisionId: decision.id,
  }
  // The appointment is another than it was, for whoever has seen it before.
  const change = { decision, added: { confirmations: [confirmation] }, changed: { appointments: [delegation] } }
  return { decision, appointment: delegation, confirmation, change }
}

/** A delegation stands until it is withdrawn, but whoever leads the object now is asked to stand for it. */
function whyNotConfirm(
  delegation: Appointment,
  order: ConfirmationOrder,
  acting: Acting,
  governance: Governance,
): Refusal | undefined {
  return (
    whyNotDelegated(delegation, acting, governance) ??
    whyNotDecided(matterOf(delegation, governance), order.decision, acting, governance) ??
    (delegatorIn(order, governance) === delegatorOn(delegation, governanceOn(governance.structure, order.decision.on))
      ? refuse('already-confirmed', governance.role(delegation.role)?.clause ?? null)
      : undefined)
  )
}

export function whyNotConfirmToday(
  delegation: Appointment,
  acting: Acting,
  governance: Governance,
): Refusal | undefined {
  const refusal = whyNotDelegated(delegation, acting, governance)
  if (refusal !== undefined) return refusal
  const decision = ownDecision(matterOf(delegation, governance), acting, governance)
  return isRefusal(decision) ? decision : whyNotConfirm(delegation, { decision }, acting, governance)
}

function whyNotDelegated(delegation: Appointment, acting: Acting, governance: Governance): Refusal | undefined {
  const role = governance.role(delegation.role)
  if (!role?.delegated) return refuse('not-delegated', role?.clause ?? null)
  return covers(delegation, acting.today) || delegation.from > acting.today
    ? undefined
    : refuse('already-ended', role.clause)
}

function delegatorIn({ decision }: ConfirmationOrder, governance: Governance): string | null {
  return holdersOf(decision.by, governanceOn(governance.structure, decision.on))[0] ?? null
}

const wordingOf = (delegation: Appointment, governance: Governance): Text => {
  const title = governance.roleTitle(delegation.role, delegation.side)
  const code = governance.object(delegation.objectId)?.code ?? ''
  return compose((l) =>
    l === 'sv'
      ? `Delegationen till {person} som ${title.sv} i ${code} bekräftas`
      : `The delegation to {person} as ${title.en} in ${code} is confirmed`,
  )
}
