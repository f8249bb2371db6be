import { z } from 'zod'
import type { Acting } from '../acting.ts'
import { type Act, mandate, mandateRefusals } from '../acts.ts'
import type { StructureChange } from '../changes.ts'
import { CalendarDate, covers, lastDayIn, outlasts, overlaps } from '../dates.ts'
import { DecidedBody, decisionOf, whyNotDecided, whyNotInForce } from '../decisions/decided.ts'
import type { Matter } from '../decisions/mandates.ts'
import { ownDecision } from '../decisions/ownDecision.ts'
import { type Governance, governanceOn } from '../governance.ts'
import { missingWords } from '../missingWords.ts'
import { hasLeft, refuseLeft } from '../people/presence.ts'
import { isRefusal, type Refusal, refuse } from '../refusal.ts'
import type { RefusalCode } from '../refusalCodes.ts'
import type { Forum } from '../shapes/modelForums.ts'
import type { Decision, Seating } from '../structure.ts'
import { compose, enumerate, type Text, text } from '../text.ts'
import { whyNotManager } from './charges.ts'
import type { ForumOnDay } from './forums.ts'
import { groundClause, groundsOf } from './grounds.ts'
import { seatNames } from './seatNames.ts'
import { seatsOf } from './seats.ts'

export const SeatOrder = z.strictObject({
  personId: z.uuid(),
  /** What the manager answers for in the object: the model's grounds, such as operations, staff, budget. */
  grounds: z.array(z.string()).max(20),
  /** The products that the manager's mandate reaches. */
  productIds: z.array(z.uuid()).default([]),
  from: CalendarDate,
  to: CalendarDate.nullable().default(null),
  decision: DecidedBody,
})
export type SeatOrder = z.infer<typeof SeatOrder>

/** What can be wrong with grounds and products, whether a seat is taken or changed. */
export const mandateOfSeatRefusals = [
  'ground-missing',
  'not-a-manager',
  'ground-not-held',
  'product-not-in-object',
] as const satisfies readonly RefusalCode[]

export const takeSeat = {
  id: 'seats.take',
  name: text('Ge plats i styrgrupp', 'Seat in a steering group'),
  clauses: ['3.5.1-owner-leads-osg', '2.3.2-osg-members'],
  by: mandate('seat'),
  body: SeatOrder,
  refusals: [
    ...mandateRefusals,
    ...mandateOfSeatRefusals,
    'not-a-seated-forum',
    'object-not-open',
    'person-unknown',
    'person-left',
    'period-backwards',
    'effective-before-decision',
    'already-seated',
  ],
} as const satisfies Act

export interface Seated {
  readonly seating: Seating
  readonly decision: Decision
  readonly change: StructureChange
}

export function seatTaken(
  forum: ForumOnDay,
  order: SeatOrder,
  acting: Acting,
  governance: Governance,
): Seated | Refusal {
  const refusal = whyNotSeat(forum, order, acting, governance)
  const { object } = forum
  if (refusal !== undefined) return refusal
  if (object === null) return refuse('not-a-seated-forum', forum.kind.clause)
  const { personId, productIds, from } = order
  const to = lastDayIn(object, order.to)
  const decision = decisionOf(
    matterOfSeat(object.id),
    order.decision,
    wordingOf(forum, order),
    { personId },
    acting,
    governance,
  )
  const seating = {
    id: acting.newId(),
    objectId: object.id,
    forum: forum.kind.id,
    ...{ personId, productIds, from, to },
    grounds: inModelOrder(order.grounds, forum.kind),
    decisionId: decision.id,
  }
  return { decision, seating, change: { decision, added: { seatings: [seating] } } }
}

/** Only the object's owners seat; every seat says on what ground, and nobody has two in one group. */
function whyNotSeat(forum: ForumOnDay, order: SeatOrder, acting: Acting, governance: Governance): Refusal | undefined {
  const { object, kind } = forum
  if (object === null || groundsOf(kind).length === 0) return refuse('not-a-seated-forum', kind.clause)
  return (
    whyNotPerson(forum, order, governance) ??
    whyNotDecided(matterOfSeat(object.id), order.decision, acting, governance) ??
    whyNotInForce(order.from, matterOfSeat(object.id), order.decision, governance) ??
    whyNotValidMandate(kind, object.id, order, governance) ??
    whyNotUnseated(object.id, order, kind, governance) ??
    whyNotCountedTwice(forum, order, governance) ??
    whyNotManager(kind, order.personId, order.grounds, order.from, governance)
  )
}

/** Could the one who asks seat somebody here today? Asked without a person: what is filled in is tried when it is sent. */
export function whyNotSeatToday(forum: ForumOnDay, acting: Acting, governance: Governance): Refusal | undefined {
  const { object, kind } = forum
  if (object === null || groundsOf(kind).length === 0) return refuse('not-a-seated-forum', kind.clause)
  if (!covers(object, acting.today)) return refuse('object-not-open', null)
  const decision = ownDecision(matterOfSeat(object.id), acting, governance)
  return isRefusal(decision) ? decision : whyNotDecided(matterOfSeat(object.id), decision, acting, governance)
}

export const matterOfSeat = (objectId: string): Matter => ({ kind: 'seat', objectId })

/** Grounds that the model knows, at least one, and products of the object only. */
export function whyNotValidMandate(
  kind: Forum,
  objectId: string,
  { grounds, productIds }: Pick<SeatOrder, 'grounds' | 'productIds'>,
  governance: Governance,
): Refusal | undefined {
  const known = groundsOf(kind)
  if (grounds.length === 0 || !grounds.every((ground) => known.some(({ id }) => id === ground))) {
    return refuse('ground-missing', groundClause(kind), { missing: known.map(({ name }) => name), field: 'grounds' })
  }
  const own = new Set(governance.structure.products.filter((each) => each.objectId === objectId).map(({ id }) => id))
  return productIds.every((id) => own.has(id))
    ? undefined
    : refuse('product-not-in-object', groundClause(kind), { field: 'productIds' })
}

export const inModelOrder = (grounds: readonly string[], kind: Forum): string[] =>
  groundsOf(kind).flatMap(({ id }) => (grounds.includes(id) ? [id] : []))

function whyNotPerson({ object }: ForumOnDay, order: SeatOrder, governance: Governance): Refusal | undefined {
  const person = governance.person(order.personId)
  if (object === null || !covers(object, order.from)) return refuse('object-not-open', null, { field: 'from' })
  if (person === undefined) return refuse('person-unknown', null, { field: 'personId' })
  if (hasLeft(person, order.from)) return refuseLeft(person, governance, 'personId')
  if (outlasts(order.to, object)) return refuse('object-not-open', null, { field: 'to' })
  return order.to !== null && order.to < order.from ? refuse('period-backwards', null, { field: 'to' }) : undefined
}

function whyNotUnseated(objectId: string, order: SeatOrder, kind: Forum, governance: Governance): Refusal | undefined {
  const held = governance.structure.seatings.some(
    (each) =>
      each.objectId === objectId && each.forum === kind.id && each.personId === order.personId && overlaps(each, order),
  )
  return held ? refuse('already-seated', groundClause(kind), { field: 'personId' }) : undefined
}

/** Whoever decides in the group already, by a role or an office, does so once. */
function whyNotCountedTwice(forum: ForumOnDay, order: SeatOrder, { structure }: Governance): Refusal | undefined {
  const thatDay = governanceOn(structure, order.from)
  const held = seatsOf(forum, thatDay).find((seat) => seat.decides && seat.personId === order.personId)
  if (held === undefined) return undefined
  const seat = enumerate(held.kinds.map((kind) => seatNames[kind]))
  const missing = missingWords['already-seated']({ name: thatDay.nameOf(order.personId), seat })
  return refuse('already-seated', groundClause(forum.kind), { missing: [missing], field: 'personId' })
}

const wordingOf = ({ name, kind }: ForumOnDay, order: SeatOrder): Text => {
  const grounds = enumerate(
    groundsOf(kind)
      .filter(({ id }) => order.grounds.includes(id))
      .map((each) => each.name),
  )
  return compose((l) =>
    l === 'sv' ? `{person} får plats i ${name.sv}: ${grounds.sv}` : `{person} is seated in ${name.en}: ${grounds.en}`,
  )
}
