import { z } from 'zod'
import type { Acting } from '../acting.ts'
import { type Act, mandate, mandateRefusals, role } from '../acts.ts'
import type { StructureChange } from '../changes.ts'
import { CalendarDate, covers, dayBefore } from '../dates.ts'
import { type Asking, DecidedBody, decisionOf, whyNotDecided, whyNotInForce } from '../decisions/decided.ts'
import { whyNotOwnDecision } from '../decisions/ownDecision.ts'
import type { Governance } from '../governance.ts'
import { movesOf } from '../lookups.ts'
import { isRefusal, type Refusal, refuse } from '../refusal.ts'
import type { ComponentMove, Placement } from '../shapes/component.ts'
import type { Decision } from '../structure.ts'
import { compose, text } from '../text.ts'
import { isOpenTo, type Workflow, whyNot, whyNotYet } from '../workflow.ts'
import { carriedForward } from './following.ts'
import { whyNotAdd } from './keepers.ts'
import { decidedFor, decisionsOf, objectsOf, reachedBy } from './moveDecisions.ts'
import { standingOrComing, whyNotPlace } from './placing.ts'
import { usingProductsOf } from './usingProducts.ts'

const Reason = z.string().trim().min(1).max(2_000)

const MoveOrder = z.strictObject({
  componentId: z.uuid(),
  toObjectId: z.uuid(),
  toProductId: z.uuid().nullable().default(null),
  reason: Reason,
})
type MoveOrder = z.infer<typeof MoveOrder>

export const proposeMove = {
  id: 'component-moves.propose',
  name: text('Föreslå flytt', 'Propose a move'),
  clauses: ['3.2-osg-decides-content'],
  by: role<undefined, MoveOrder>(({ body, acting, governance }) => {
    const component = governance.component(body.componentId)
    const [standing] = component === undefined ? [] : standingOrComing(component, governance)
    const fromObjectId = standing?.objectId ?? body.toObjectId
    return whyNotHandleBetween({ ...body, fromObjectId }, { acting, governance })
  }),
  body: MoveOrder,
  refusals: [
    ...([
      'may-not-add-to-object',
      'component-unknown',
      'component-follows-parent',
      'not-placed',
      'same-object',
    ] as const),
    ...(['move-open', 'object-not-open', 'product-not-in-object', 'period-backwards'] as const),
  ],
} as const satisfies Act

export const decideMove = {
  id: 'component-moves.decide',
  name: text('Registrera beslut om flytt', 'Record a decision on a move'),
  clauses: ['3.2-osg-decides-content'],
  by: mandate('decide-content'),
  /** The move takes effect on `from`, when the decisions reach both objects. Left out: the day of the last decision. */
  body: z.strictObject({ decision: DecidedBody, from: CalendarDate.nullable().default(null) }),
  refusals: [
    ...mandateRefusals,
    ...(['move-closed', 'already-decided', 'effective-before-decision', 'period-backwards'] as const),
    ...(['object-not-open', 'product-not-in-object', 'not-placed'] as const),
  ],
} as const satisfies Act

export const consultOnMove = {
  id: 'component-moves.consult',
  name: text('Registrera samråd', 'Record a consultation'),
  clauses: ['3.2-osg-decides-content'],
  by: role<ComponentMove>(({ record, ...asking }): Refusal | undefined => whyNot(moveSteps.consult, record, asking)),
  body: z.strictObject({ objectId: z.uuid(), on: CalendarDate, note: Reason }),
  refusals: ['may-not-add-to-object', 'move-closed', 'object-not-open'],
} as const satisfies Act

export const withdrawMove = {
  id: 'component-moves.withdraw',
  name: text('Dra tillbaka flytten', 'Withdraw the move'),
  clauses: [],
  by: role<ComponentMove>(({ record, ...asking }): Refusal | undefined => whyNot(moveSteps.withdraw, record, asking)),
  body: z.strictObject({}),
  refusals: ['may-not-add-to-object', 'move-closed'],
} as const satisfies Act

const open = { from: ['open'], closed: 'move-closed' } as const

/** What becomes of a move. */
export const moveSteps = {
  propose: { act: proposeMove, from: null, to: 'open', who: whyNotHandle },
  decide: { act: decideMove, ...open, to: { whole: 'done', half: 'open' }, who: whyNotDecideNext },
  consult: { act: consultOnMove, ...open, to: 'open', who: whyNotHandle },
  withdraw: { act: withdrawMove, ...open, to: 'withdrawn', who: whyNotHandle },
} as const satisfies Workflow<ComponentMove>

export interface MoveChanged {
  readonly move: ComponentMove
  readonly change: StructureChange
}

export function moveProposed(order: MoveOrder, acting: Acting, governance: Governance): MoveChanged | Refusal {
  const component = governance.component(order.componentId)
  if (component === undefined) return refuse('component-unknown', null, { field: 'componentId' })
  const clause = governance.cites('content-decisions')
  const place = { objectId: order.toObjectId, productId: order.toProductId, from: acting.today }
  const refusal =
    whyNotPlace(component, place, governance) ??
    (movesOf(governance.structure, component.id).some((each) => each.state === 'open')
      ? refuse('move-open', clause)
      : undefined)
  if (refusal !== undefined) return refusal
  const [standing] = standingOrComing(component, governance)
  if (standing === undefined) return refuse('not-placed', governance.cites('component-unplaced'))
  if (standing.objectId === order.toObjectId) return refuse('same-object', clause, { field: 'toObjectId' })
  const move: ComponentMove = {
    ...{ id: acting.newId(), ...order, fromObjectId: standing.objectId, state: moveSteps.propose.to },
    ...{ proposedById: acting.actor.accountId, proposedOn: acting.today, consultations: [], decisionIds: [] },
  }
  return whyNot(moveSteps.propose, move, { acting, governance }) ?? { move, change: { added: { moves: [move] } } }
}

/** Both objects' groups decide, or one that reaches over both. The decision that completes the two takes effect. */
export function moveDecided(
  move: ComponentMove,
  order: z.infer<typeof decideMove.body>,
  acting: Acting,
  governance: Governance,
): (MoveChanged & { readonly decision: Decision }) | Refusal {
  const closed = whyNotYet(moveSteps.decide, move, { acting, governance })
  if (closed !== undefined) return closed
  const { decision: decided } = order
  const reached = reachedBy(move, decided, governance)
  const matter = { kind: 'decide-content', objectId: reached[0] ?? move.toObjectId } as const
  const refusal = whyNotDecided(matter, decided, acting, governance)
  if (refusal !== undefined) return refusal
  const before = decidedFor(move, governance)
  if (reached.every((id) => before.includes(id)))
    return refuse('already-decided', governance.cites('content-decisions'))
  const name = governance.component(move.componentId)?.name ?? ''
  const [fromCode, toCode] = [move.fromObjectId, move.toObjectId].map((id) => governance.object(id)?.code ?? '')
  const wording = compose((l) =>
    l === 'sv' ? `${name} flyttas från ${fromCode} till ${toCode}` : `${name} moves from ${fromCode} to ${toCode}`,
  )
  const decision = decisionOf(matter, decided, wording, {}, acting, governance)
  const isWhole = objectsOf(move).every((id) => [...before, ...reached].includes(id))
  const state = moveSteps.decide.to[isWhole ? 'whole' : 'half']
  const next: ComponentMove = { ...move, state, decisionIds: [...move.decisionIds, decision.id] }
  if (!isWhole) return { move: next, decision, change: { decision, changed: { moves: [next] } } }
  // The earlier of the two may have been recorded last: both have decided from the later of them.
  const last = decisionsOf(move, governance).reduce((one, each) => (each.on > one.on ? each : one), decision)
  const from = order.from ?? last.on
  const tooEarly = whyNotInForce(from, matter, last, governance)
  const replaced = tooEarly ?? replacedBy(move, from, decision, acting, governance)
  if (isRefusal(replaced)) return replaced
  const { changed, ...rest } = replaced
  return { move: next, decision, change: { ...rest, decision, changed: { ...changed, moves: [next] } } }
}

export function moveConsulted(
  move: ComponentMove,
  consultation: z.infer<typeof consultOnMove.body>,
  acting: Acting,
  governance: Governance,
): MoveChanged | Refusal {
  const object = governance.object(consultation.objectId)
  if (object === undefined) return refuse('object-not-open', null, { field: 'objectId' })
  const next = { ...move, state: moveSteps.consult.to, consultations: [...move.consultations, consultation] }
  return whyNot(moveSteps.consult, move, { acting, governance }) ?? changed(next)
}

export const moveWithdrawn = (move: ComponentMove, acting: Acting, governance: Governance): MoveChanged | Refusal =>
  whyNot(moveSteps.withdraw, move, { acting, governance }) ?? changed({ ...move, state: moveSteps.withdraw.to })

const changed = (move: ComponentMove): MoveChanged => ({ move, change: { changed: { moves: [move] } } })

/** Those who may add to either object may also handle a move between them. */
function whyNotHandle(move: ComponentMove, asking: Asking): Refusal | undefined {
  return whyNotHandleBetween(move, asking)
}

function whyNotHandleBetween(
  move: Pick<ComponentMove, 'fromObjectId' | 'toObjectId'>,
  { acting: { actor }, governance }: Asking,
): Refusal | undefined {
  const inTo = whyNotAdd(move.toObjectId, actor, governance)
  return inTo === undefined ? undefined : whyNotAdd(move.fromObjectId, actor, governance) && inTo
}

/** What a page asks before it shows the button; the act itself asks of whom its decision names. */
function whyNotDecideNext(move: ComponentMove, { acting, governance }: Asking): Refusal | undefined {
  const objectId = objectsToDecide(move, governance)[0] ?? move.toObjectId
  return whyNotOwnDecision({ kind: 'decide-content', objectId }, acting, governance)
}

/** Which of the two objects are still without a decision, while the move is open. */
export const objectsToDecide = (move: ComponentMove, governance: Governance): readonly string[] => {
  if (!isOpenTo(moveSteps.decide, move)) return []
  const decided = decidedFor(move, governance)
  return objectsOf(move).filter((id) => !decided.includes(id))
}

/** Objects whose products use the component, beside the two: those that are concerned, and to be consulted. */
export function objectsConcerned(move: ComponentMove, governance: Governance): readonly string[] {
  const component = governance.component(move.componentId)
  if (component?.kind !== 'it') return []
  const using = usingProductsOf(component, governance).filter((each) => covers(each, governance.day))
  return [...new Set(using.map((each) => each.objectId))].filter((id) => !objectsOf(move).includes(id))
}

function replacedBy(
  move: ComponentMove,
  from: CalendarDate,
  decision: Decision,
  acting: Acting,
  governance: Governance,
): StructureChange | Refusal {
  const clause = governance.cites('content-decisions')
  const component = governance.component(move.componentId)
  const standing = component === undefined ? [] : standingOrComing(component, governance)
  const [first] = standing
  if (component === undefined || first === undefined) return refuse('not-placed', clause)
  if (from < first.from) return refuse('period-backwards', clause, { field: 'from' })
  const place = { objectId: move.toObjectId, productId: move.toProductId, from }
  const refusal = whyNotPlace(component, place, governance)
  if (refusal !== undefined) return refusal
  const placement: Placement = {
    ...{ id: acting.newId(), componentId: component.id, ...place, to: null, decisionId: decision.id },
  }
  const last = dayBefore(from)
  return {
    added: { placements: carriedForward(placement, acting, governance) },
    changed: {},
    ended: {
      placements: standing.filter((each) => covers(each, from) || each.from > last).map(({ id }) => ({ id, to: last })),
    },
  }
}
