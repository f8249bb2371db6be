import { z } from 'zod'
import type { Acting } from '../acting.ts'
import { CalendarDate, dayAfter, latest, type Period } from '../dates.ts'
import type { Governance } from '../governance.ts'
import { type Refusal, refuse } from '../refusal.ts'
import type { RefusalCode } from '../refusalCodes.ts'
import { DecidedBody, whyNotDecided, whyNotInForce } from './decided.ts'
import type { Matter } from './mandates.ts'

/** An ending as it was decided: the last day that counts, and why. */
export const EndingOrder = z.strictObject({
  lastDay: CalendarDate,
  reason: z.string().trim().max(1000),
  decision: DecidedBody,
})
export type EndingOrder = z.infer<typeof EndingOrder>

export const endingRefusals = [
  'already-ended',
  'period-backwards',
  'effective-before-decision',
  'reason-missing',
] as const satisfies readonly RefusalCode[]

/** A period that is over is never moved: that would be a mistake to annul. */
export function whyNotEndPeriod(record: Period, lastDay: string, today: string): Refusal | undefined {
  const isOver = record.to !== null && (record.to < today || record.to <= lastDay)
  if (isOver) return refuse('already-ended', null, { field: 'lastDay' })
  return lastDay < record.from ? refuse('period-backwards', null, { field: 'lastDay' }) : undefined
}

/** Whoever may begin it may end it: from the day of the decision at the earliest, with a reason. */
export const whyNotEndBy = (
  matter: Matter,
  record: Period,
  { lastDay, reason, decision }: EndingOrder,
  acting: Acting,
  governance: Governance,
): Refusal | undefined =>
  whyNotEndPeriod(record, lastDay, acting.today) ??
  whyNotDecided(matter, decision, acting, governance) ??
  whyNotInForce(dayAfter(lastDay), matter, decision, governance, 'lastDay') ??
  whyNotReasoned(reason)

/** Whoever ends, annuls or answers says why. */
export const whyNotReasoned = (reason: string, field = 'reason'): Refusal | undefined =>
  reason.trim() === '' ? refuse('reason-missing', null, { field }) : undefined

/** The first day that could be the last one, for whoever ends something today. */
export const earliestEnd = ({ from }: Period, today: string): string => latest([from, today]) ?? today
