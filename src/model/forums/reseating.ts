import { z } from 'zod'
import type { Acting } from '../acting.ts'
import { type Act, mandate, mandateRefusals } from '../acts.ts'
import type { Ending } from '../changes.ts'
import { CalendarDate, covers, dayBefore, latest } from '../dates.ts'
import { DecidedBody, decisionOf, whyNotDecided, whyNotInForce } from '../decisions/decided.ts'
import { EndingOrder, earliestEnd, endingRefusals, whyNotEndBy, whyNotEndPeriod } from '../decisions/ending.ts'
import { ownDecision } from '../decisions/ownDecision.ts'
import type { Governance } from '../governance.ts'
import { isRefusal, type Refusal, refuse } from '../refusal.ts'
import type { Forum } from '../shapes/modelForums.ts'
import type { Decision, Seating } from '../structure.ts'
import { compose, type Text, text } from '../text.ts'
import { whyNotManager } from './charges.ts'
import { inModelOrder, mandateOfSeatRefusals, matterOfSeat, type Seated, whyNotValidMandate } from './seating.ts'

export const SeatChange = z.strictObject({
  grounds: z.array(z.string()).max(20),
  productIds: z.array(z.uuid()),
  /** The day that the change counts from; that of the decision when left out. */
  from: CalendarDate.optional(),
  decision: DecidedBody,
})
export type SeatChange = z.infer<typeof SeatChange>

export const changeSeat = {
  id: 'seats.change',
  name: text('Ändra grund eller produkter för en plats', 'Change the grounds or products of a seat'),
  clauses: ['3.5.1-owner-leads-osg', '2.3.2-osg-mandate-over-products'],
  by: mandate('seat'),
  body: SeatChange,
  refusals: [
    ...mandateRefusals,
    ...mandateOfSeatRefusals,
    ...(['already-ended', 'not-a-seated-forum', 'effective-before-decision', 'period-backwards'] as const),
  ],
} as const satisfies Act

export const leaveSeat = {
  id: 'seats.leave',
  name: text('Avsluta plats i styrgrupp', 'End a seat in a steering group'),
  clauses: ['3.5.1-owner-leads-osg'],
  by: mandate('seat'),
  body: EndingOrder,
  refusals: [...mandateRefusals, ...endingRefusals],
} as const satisfies Act

/** A seat that goes over in another: the one ends the day before, or never began where the other takes its first day. */
export interface Reseated extends Seated {
  readonly ended: Ending
}

/** The days before show the seat as it was. */
export function seatChanged(
  seat: Seating,
  order: SeatChange,
  acting: Acting,
  governance: Governance,
): Reseated | Refusal {
  const refusal = whyNotChangeSeat(seat, order, acting, governance)
  const kind = kindOf(seat, governance)
  if (refusal !== undefined) return refusal
  if (kind === undefined) return refuse('not-a-seated-forum', null)
  const { productIds } = order
  const decision = decided(
    seat,
    order,
    text('{person}: nya grunder eller produkter för platsen', '{person}: new grounds or products for the seat'),
    acting,
    governance,
  )
  const from = turningDay(seat, order)
  const ended = { id: seat.id, to: dayBefore(from) }
  const seating = {
    ...seat,
    ...{ id: acting.newId(), from, productIds, decisionId: decision.id },
    grounds: inModelOrder(order.grounds, kind),
  }
  return {
    decision,
    ended,
    seating,
    change: { decision, added: { seatings: [seating] }, ended: { seatings: [ended] } },
  }
}

/** A seat that hasn't begun is changed from its first day. */
const turningDay = (seat: Seating, { from, decision }: SeatChange): CalendarDate =>
  from ?? latest([decision.on, seat.from]) ?? decision.on

function whyNotChangeSeat(
  seat: Seating,
  order: SeatChange,
  acting: Acting,
  governance: Governance,
): Refusal | undefined {
  const kind = kindOf(seat, governance)
  if (kind === undefined) return refuse('not-a-seated-forum', null)
  if (isOver(seat, acting)) return refuse('already-ended', kind.clause)
  return (
    whyNotDecided(matterOfSeat(seat.objectId), order.decision, acting, governance) ??
    whyNotTurn(seat, order, governance) ??
    whyNotValidMandate(kind, seat.objectId, order, governance) ??
    whyNotManager(kind, seat.personId, order.grounds, turningDay(seat, order), governance)
  )
}

function whyNotTurn(seat: Seating, order: SeatChange, governance: Governance): Refusal | undefined {
  const from = turningDay(seat, order)
  return (
    whyNotInForce(from, matterOfSeat(seat.objectId), order.decision, governance) ??
    (covers(seat, from) ? undefined : refuse('period-backwards', null, { field: 'from' }))
  )
}

export function seatLeft(seat: Seating, order: EndingOrder, acting: Acting, governance: Governance): Seated | Refusal {
  const refusal = whyNotLeaveSeat(seat, order, acting, governance)
  if (refusal !== undefined) return refusal
  const { lastDay, reason } = order
  const wording = compose((l) =>
    l === 'sv'
      ? `{person} lämnar sin plats efter ${lastDay}. Skäl: ${reason}`
      : `{person} leaves the seat after ${lastDay}. Reason: ${reason}`,
  )
  const decision = decided(seat, order, wording, acting, governance)
  const change = { decision, ended: { seatings: [{ id: seat.id, to: lastDay }] } }
  return { decision, seating: { ...seat, to: lastDay }, change }
}

const whyNotLeaveSeat = (seat: Seating, order: EndingOrder, acting: Acting, governance: Governance) =>
  whyNotEndBy(matterOfSeat(seat.objectId), seat, order, acting, governance)

/** What the one who asks could do with the seat today. */
export function whyNotsOfSeat(seat: Seating, acting: Acting, governance: Governance) {
  const lastDay = earliestEnd(seat, acting.today)
  const over = whyNotEndPeriod(seat, lastDay, acting.today)
  if (over !== undefined) return { change: over, leave: over }
  const decision = ownDecision(matterOfSeat(seat.objectId), acting, governance)
  if (isRefusal(decision)) return { change: decision, leave: decision }
  const { grounds } = seat
  return {
    change: whyNotChangeSeat(
      seat,
      { grounds: [...grounds], productIds: [...seat.productIds], decision },
      acting,
      governance,
    ),
    leave: whyNotLeaveSeat(seat, { lastDay, reason: '-', decision }, acting, governance),
  }
}

const kindOf = (seat: Seating, governance: Governance): Forum | undefined =>
  governance.model.forums.find(({ id }) => id === seat.forum)

const isOver = (seat: Seating, { today }: Acting): boolean => seat.to !== null && seat.to < today

const decided = (
  seat: Seating,
  { decision }: SeatChange | EndingOrder,
  wording: Text,
  acting: Acting,
  governance: Governance,
): Decision =>
  decisionOf(matterOfSeat(seat.objectId), decision, wording, { personId: seat.personId }, acting, governance)
