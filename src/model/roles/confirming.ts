import { z } from 'zod'
import { type Act, mandateRefusals } from '../acts.ts'
import type { StructureChange } from '../changes.ts'
import { covers } from '../dates.ts'
import { type Acting, DecidedBody, decisionOf, whyNotDecided } from '../decisions/decided.ts'
import { holdersOf } from '../decisions/mandates.ts'
import { ownDecision } from '../decisions/ownDecision.ts'
import { Governance } from '../governance.ts'
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
  by: 'decides',
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
  lent: Appointment,
  order: ConfirmationOrder,
  acting: Acting,
  governance: Governance,
): DelegationConfirmed | Refusal {
  const refusal = whyNotConfirm(lent, order, acting, governance)
  const lenderId = lenderIn(order, governance)
  if (refusal !== undefined) return refusal
  if (lenderId === null) return refuse('decision-maker-vacant', governance.role(lent.role)?.clause ?? null)
  const { personId } = lent
  const decision = decisionOf(
    matterOf(lent, governance),
    order.decision,
    wordingOf(lent, governance),
    { personId },
    acting,
    governance,
  )
  const confirmation = {
    ...{ id: acting.newId(), appointmentId: lent.id, personId: lenderId, from: decision.on },
    decisionId: decision.id,
  }
  // The appointment is another than it was, for whoever has seen it before.
  const change = { decision, added: { confirmations: [confirmation] }, changed: { appointments: [lent] } }
  return { decision, appointment: lent, confirmation, change }
}

/** A delegation stands until it is withdrawn, but whoever leads the object now is asked to stand for it. */
function whyNotConfirm(
  lent: Appointment,
  order: ConfirmationOrder,
  acting: Acting,
  governance: Governance,
): Refusal | undefined {
  return (
    whyNotLent(lent, acting, governance) ??
    whyNotDecided(matterOf(lent, governance), order.decision, acting, governance) ??
    (lenderIn(order, governance) === delegatorOn(lent, new Governance(governance.structure, order.decision.on))
      ? refuse('already-confirmed', governance.role(lent.role)?.clause ?? null)
      : undefined)
  )
}

export function whyNotConfirmToday(lent: Appointment, acting: Acting, governance: Governance): Refusal | undefined {
  const refusal = whyNotLent(lent, acting, governance)
  if (refusal !== undefined) return refusal
  const decision = ownDecision(matterOf(lent, governance), acting, governance)
  return isRefusal(decision) ? decision : whyNotConfirm(lent, { decision }, acting, governance)
}

function whyNotLent(lent: Appointment, acting: Acting, governance: Governance): Refusal | undefined {
  const role = governance.role(lent.role)
  if (!role?.delegated) return refuse('not-delegated', role?.clause ?? null)
  return covers(lent, acting.today) || lent.from > acting.today ? undefined : refuse('already-ended', role.clause)
}

function lenderIn({ decision }: ConfirmationOrder, governance: Governance): string | null {
  return holdersOf(decision.by, new Governance(governance.structure, decision.on))[0] ?? null
}

const wordingOf = (lent: Appointment, governance: Governance): Text => {
  const title = governance.roleTitle(lent.role, lent.side)
  const code = governance.object(lent.objectId)?.code ?? ''
  return compose((l) =>
    l === 'sv'
      ? `Delegationen till {person} som ${title.sv} i ${code} bekräftas`
      : `The delegation to {person} as ${title.en} in ${code} is confirmed`,
  )
}
