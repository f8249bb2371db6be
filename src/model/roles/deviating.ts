import { z } from 'zod'
import type { Acting } from '../acting.ts'
import { type Act, mandate, mandateRefusals } from '../acts.ts'
import type { StructureChange } from '../changes.ts'
import { CalendarDate, covers, lastDayIn, outlasts, overlaps } from '../dates.ts'
import { DecidedBody, decisionOf, whyNotDecided, whyNotInForce } from '../decisions/decided.ts'
import { whyNotReasoned } from '../decisions/ending.ts'
import { ableTo, holdersOf, type Matter } from '../decisions/mandates.ts'
import { type Governance, governanceOn } from '../governance.ts'
import { appointmentsTo, productsById } from '../lookups.ts'
import { type Refusal, refuse } from '../refusal.ts'
import type { Decision, Deviation, RoleOnSide } from '../structure.ts'
import { compose, enumerate, type Text, text } from '../text.ts'
import { tasksOf, whyNotMoved } from './movable.ts'

const RoleOnSideBody = z.strictObject({ role: z.string(), side: z.enum(['business', 'it']) })

export const DeviationOrder = z.strictObject({
  objectId: z.uuid(),
  /** The one product that it concerns; without it all of the object. */
  productId: z.uuid().nullable().default(null),
  /** Duties of the source role on its side, by the model's ids. Powers, mandates and ladder steps stay where they are. */
  tasks: z.array(z.string()).min(1).max(50),
  source: RoleOnSideBody,
  target: RoleOnSideBody,
  reason: z.string().trim().max(1000),
  /** The plan or document that notes it, if it is noted already. */
  notedIn: z.string().trim().min(1).max(300).nullable().default(null),
  from: CalendarDate,
  to: CalendarDate.nullable().default(null),
  decision: DecidedBody,
})
export type DeviationOrder = z.infer<typeof DeviationOrder>

export const recordDeviation = {
  id: 'deviations.record',
  name: text('Notera avsteg', 'Record a deviation'),
  clauses: ['3.5-deviations-recorded'],
  by: mandate('record-deviation'),
  body: DeviationOrder,
  refusals: [
    ...mandateRefusals,
    'object-not-open',
    'product-not-in-object',
    'period-backwards',
    'effective-before-decision',
    'role-not-in-model',
    'side-not-in-role',
    'same-role',
    'task-not-movable',
    'task-already-moved',
    'deviation-only-gainer',
    'reason-missing',
  ],
} as const satisfies Act

export interface Deviated {
  readonly deviation: Deviation
  readonly decision: Decision
  readonly change: StructureChange
}

export function deviate(order: DeviationOrder, acting: Acting, governance: Governance): Deviated | Refusal {
  const refusal = whyNotDeviate(order, acting, governance)
  if (refusal !== undefined) return refusal
  const { objectId, productId, source, target, reason, notedIn, from } = order
  const tasks = tasksOf(order.source, governance).flatMap(({ id }) => (order.tasks.includes(id) ? [id] : []))
  const decision = decisionOf(
    matterOfDeviation(objectId),
    order.decision,
    wordingOf(order, governance),
    {},
    acting,
    governance,
  )
  const whole = productsById(governance.structure).get(productId ?? '') ?? governance.object(objectId)
  const to = lastDayIn(governance.object(objectId), lastDayIn(whole, order.to))
  const deviation = {
    id: acting.newId(),
    ...{ objectId, productId, tasks, source, target, reason, notedIn, from, to },
    decisionId: decision.id,
  }
  return { decision, deviation, change: { decision, added: { deviations: [deviation] } } }
}

/** What is moved must be movable, and anchored by somebody else than the one who gains it. */
function whyNotDeviate(order: DeviationOrder, acting: Acting, governance: Governance): Refusal | undefined {
  return (
    whyNotSuch(order, governance) ??
    whyNotDecided(matterOfDeviation(order.objectId), order.decision, acting, governance) ??
    whyNotInForce(order.from, matterOfDeviation(order.objectId), order.decision, governance) ??
    whyNotMovable(order, governance) ??
    whyNotAnchored(order, governance) ??
    whyNotReasoned(order.reason)
  )
}

export const matterOfDeviation = (objectId: string): Matter => ({ kind: 'record-deviation', objectId })

function whyNotSuch(order: DeviationOrder, governance: Governance): Refusal | undefined {
  const object = governance.object(order.objectId)
  if (object === undefined || !covers(object, order.from)) return refuse('object-not-open', null, { field: 'objectId' })
  if (order.to !== null && order.to < order.from) return refuse('period-backwards', null, { field: 'to' })
  if (outlasts(order.to, object)) return refuse('object-not-open', null, { field: 'to' })
  const product = productsById(governance.structure).get(order.productId ?? '')
  if (order.productId !== null && (product?.objectId !== object.id || !covers(product, order.from)))
    return refuse('product-not-in-object', governance.cites('deviation-not-noted'), { field: 'productId' })
  if (product !== undefined && outlasts(order.to, product))
    return refuse('product-not-in-object', governance.cites('deviation-not-noted'), { field: 'to' })
  return whyNotRole('source', order.source, governance) ?? whyNotRole('target', order.target, governance)
}

function whyNotRole(
  field: 'source' | 'target',
  { role, side }: RoleOnSide,
  governance: Governance,
): Refusal | undefined {
  const found = governance.role(role)
  if (found === undefined) return refuse('role-not-in-model', null, { field: `${field}.role` })
  return found.sides.includes(side) ? undefined : refuse('side-not-in-role', found.clause, { field: `${field}.side` })
}

function whyNotMovable(order: DeviationOrder, governance: Governance): Refusal | undefined {
  const clause = governance.cites('deviation-not-noted')
  const missing = order.tasks.flatMap((task) => whyNotMoved(task, order.source, governance) ?? [])
  if (missing.length > 0) return refuse('task-not-movable', clause, { missing, field: 'tasks' })
  if (sameRole(order.source, order.target)) return refuse('same-role', clause, { field: 'target' })
  const moved = governance.structure.deviations.some(
    (each) =>
      each.objectId === order.objectId &&
      (each.productId === null || order.productId === null || each.productId === order.productId) &&
      sameRole(each.source, order.source) &&
      overlaps(each, order) &&
      each.tasks.some((task) => order.tasks.includes(task)),
  )
  return moved ? refuse('task-already-moved', clause, { field: 'tasks' }) : undefined
}

/** Never only the one who gains: asked of the people, so that a double hat can't anchor its own gain either. */
function whyNotAnchored(
  { decision, target, objectId, from }: DeviationOrder,
  governance: Governance,
): Refusal | undefined {
  const { structure } = governance
  const thatDay = governanceOn(structure, decision.on)
  const gainers = appointmentsTo(structure, { ...target, objectId }).flatMap((each) =>
    covers(each, decision.on) || covers(each, from) ? [each.personId] : [],
  )
  const makers = holdersOf(decision.by, thatDay)
  if (!makers.every((personId) => gainers.includes(personId))) return undefined
  const others = ableTo(matterOfDeviation(objectId), thatDay).filter(({ personIds }) =>
    personIds.some((id) => !gainers.includes(id)),
  )
  return refuse('deviation-only-gainer', governance.cites('deviation-not-noted'), {
    couldBeDoneBy: others,
    field: 'decision.by',
  })
}

const sameRole = (a: RoleOnSide, b: RoleOnSide): boolean => a.role === b.role && a.side === b.side

const wordingOf = (order: DeviationOrder, governance: Governance): Text => {
  const tasks = enumerate(
    tasksOf(order.source, governance)
      .filter(({ id }) => order.tasks.includes(id))
      .map(({ name }) => name),
  )
  const product = productsById(governance.structure).get(order.productId ?? '')
  const code = [governance.object(order.objectId)?.code ?? '', ...(product ? [product.name] : [])].join(', ')
  const [source, target] = [order.source, order.target].map(({ role, side }) => governance.roleTitle(role, side))
  return compose((l) =>
    l === 'sv'
      ? `Avsteg i ${code}: ${tasks.sv}, flyttas från ${source?.sv} till ${target?.sv}. Skäl: ${order.reason}`
      : `Deviation in ${code}: ${tasks.en}, moved from ${source?.en} to ${target?.en}. Reason: ${order.reason}`,
  )
}
