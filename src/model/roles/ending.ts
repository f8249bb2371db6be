import type { Acting } from '../acting.ts'
import { type Act, mandate, mandateRefusals } from '../acts.ts'
import type { StructureChange } from '../changes.ts'
import { decisionOf } from '../decisions/decided.ts'
import { EndingOrder, earliestEnd, endingRefusals, whyNotEndBy, whyNotEndPeriod } from '../decisions/ending.ts'
import { ownDecision } from '../decisions/ownDecision.ts'
import type { Governance } from '../governance.ts'
import { appointmentsTo } from '../lookups.ts'
import { isRefusal, type Refusal } from '../refusal.ts'
import { withStandIns } from '../standIns.ts'
import type { Appointment, Decision } from '../structure.ts'
import { compose, type Text, text } from '../text.ts'
import { matterOf } from './appointing.ts'

export const endAppointment = {
  id: 'appointments.end',
  name: text('Avsluta uppdrag', 'End an appointment'),
  clauses: [
    '3.5.1-owner-business-appointed',
    '3.5.1-owner-it-appointed',
    '3.5.2-leader-business',
    '3.5.2-leader-it',
    '3.5.3-coordinator-when-needed',
    '3.5.4-specialist-appointed',
  ],
  by: mandate('appoint'),
  body: EndingOrder,
  refusals: [...mandateRefusals, ...endingRefusals],
} as const satisfies Act

export interface AppointmentEnded {
  readonly appointment: Appointment
  readonly decision: Decision
  readonly change: StructureChange
}

export function end(
  held: Appointment,
  order: EndingOrder,
  acting: Acting,
  governance: Governance,
): AppointmentEnded | Refusal {
  const refusal = whyNotEnd(held, order, acting, governance)
  if (refusal !== undefined) return refusal
  const { personId } = held
  const decision = decisionOf(
    matterOf(held, governance),
    order.decision,
    wordingOf(held, order, governance),
    { personId },
    acting,
    governance,
  )
  const place = appointmentsTo(governance.structure, held)
  const ended = withStandIns([{ id: held.id, to: order.lastDay }], place)
  const change = { decision, ended: { appointments: ended } }
  return { decision, appointment: { ...held, to: order.lastDay }, change }
}

/** Whoever may appoint to a role may end it; a delegation stands until it is withdrawn like this. */
const whyNotEnd = (held: Appointment, order: EndingOrder, acting: Acting, governance: Governance) =>
  whyNotEndBy(matterOf(held, governance), held, order, acting, governance)

/** The same question before anything is filled in: could the one who asks end it today? */
export function whyNotEndToday(held: Appointment, acting: Acting, governance: Governance): Refusal | undefined {
  const lastDay = earliestEnd(held, acting.today)
  const over = whyNotEndPeriod(held, lastDay, acting.today)
  if (over !== undefined) return over
  const decision = ownDecision(matterOf(held, governance), acting, governance)
  return isRefusal(decision) ? decision : whyNotEnd(held, { lastDay, reason: '-', decision }, acting, governance)
}

const wordingOf = (held: Appointment, { lastDay, reason }: EndingOrder, governance: Governance): Text => {
  const title = governance.titleOf(held)
  const code = governance.object(held.objectId)?.code ?? ''
  return compose((l) =>
    l === 'sv'
      ? `{person} lämnar uppdraget som ${title.sv} i ${code} efter ${lastDay}. Skäl: ${reason}`
      : `{person} leaves as ${title.en} in ${code} after ${lastDay}. Reason: ${reason}`,
  )
}
