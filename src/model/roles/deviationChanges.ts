import { z } from 'zod'
import { type Acting, hasRight } from '../acting.ts'
import { type Act, mandate, mandateRefusals, role } from '../acts.ts'
import { decisionOf } from '../decisions/decided.ts'
import { EndingOrder, earliestEnd, endingRefusals, whyNotEndBy, whyNotEndPeriod } from '../decisions/ending.ts'
import { ableTo } from '../decisions/mandates.ts'
import { ownDecision } from '../decisions/ownDecision.ts'
import { whoInstead } from '../decisions/whoInstead.ts'
import type { Governance } from '../governance.ts'
import { isRefusal, type Refusal, refuse } from '../refusal.ts'
import type { Deviation } from '../structure.ts'
import { compose, text } from '../text.ts'
import { type Deviated, matterOfDeviation } from './deviating.ts'

export const DeviationNote = z.strictObject({ notedIn: z.string().trim().min(1).max(300) })
export type DeviationNote = z.infer<typeof DeviationNote>

export const noteDeviation = {
  id: 'deviations.note',
  name: text('Ange var ett avsteg står', 'Say where a deviation is noted'),
  clauses: ['3.5-deviations-recorded'],
  by: role<Deviation>(({ record, acting, governance }) => whyNotNote(record, acting, governance), 'record-deviation'),
  body: DeviationNote,
  refusals: ['may-not-record'],
} as const satisfies Act

export const endDeviation = {
  id: 'deviations.end',
  name: text('Avsluta avsteg', 'End a deviation'),
  clauses: ['3.5-deviations-recorded'],
  by: mandate('record-deviation'),
  body: EndingOrder,
  refusals: [...mandateRefusals, ...endingRefusals],
} as const satisfies Act

/** Noting is no decision: the object's owners and leaders may, and whoever has the right to register. */
export function whyNotNote(deviation: Deviation, acting: Acting, governance: Governance): Refusal | undefined {
  if (hasRight(acting.actor, 'register')) return undefined
  const matter = matterOfDeviation(deviation.objectId)
  const { personId } = acting.actor
  const may = personId !== null && ableTo(matter, governance).some(({ personIds }) => personIds.includes(personId))
  return may
    ? undefined
    : refuse('may-not-record', governance.cites('deviation-not-noted'), {
        couldBeDoneBy: whoInstead(matter, governance),
      })
}

export function deviationNoted(
  deviation: Deviation,
  { notedIn }: DeviationNote,
  acting: Acting,
  governance: Governance,
): Deviation | Refusal {
  return whyNotNote(deviation, acting, governance) ?? { ...deviation, notedIn }
}

export function deviationEnded(
  deviation: Deviation,
  order: EndingOrder,
  acting: Acting,
  governance: Governance,
): Deviated | Refusal {
  const refusal = whyNotEndDeviation(deviation, order, acting, governance)
  if (refusal !== undefined) return refusal
  const code = governance.object(deviation.objectId)?.code ?? ''
  const { lastDay, reason } = order
  const wording = compose((l) =>
    l === 'sv'
      ? `Avsteget i ${code} upphör efter ${lastDay}. Skäl: ${reason}`
      : `The deviation in ${code} ends after ${lastDay}. Reason: ${reason}`,
  )
  const decision = decisionOf(matterOfDeviation(deviation.objectId), order.decision, wording, {}, acting, governance)
  const change = { decision, ended: { deviations: [{ id: deviation.id, to: lastDay }] } }
  return { decision, deviation: { ...deviation, to: lastDay }, change }
}

const whyNotEndDeviation = (deviation: Deviation, order: EndingOrder, acting: Acting, governance: Governance) =>
  whyNotEndBy(matterOfDeviation(deviation.objectId), deviation, order, acting, governance)

export function whyNotEndDeviationToday(
  deviation: Deviation,
  acting: Acting,
  governance: Governance,
): Refusal | undefined {
  const lastDay = earliestEnd(deviation, acting.today)
  const over = whyNotEndPeriod(deviation, lastDay, acting.today)
  if (over !== undefined) return over
  const decision = ownDecision(matterOfDeviation(deviation.objectId), acting, governance)
  return isRefusal(decision)
    ? decision
    : whyNotEndDeviation(deviation, { lastDay, reason: '-', decision }, acting, governance)
}
