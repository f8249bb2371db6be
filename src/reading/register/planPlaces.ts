import type { Acting } from '#model/acting'
import { moveProposed } from '#model/components/moving'
import { componentPlaced, placesOf, standingOrComing, whyNotPlace } from '#model/components/placing'
import type { CalendarDate } from '#model/dates'
import type { Governance } from '#model/governance'
import { isRefusal } from '#model/refusal'
import { text } from '#model/text'
import { faultOfRefusal } from '../problems/faults.ts'
import type { RowPlan } from './rowPlan.ts'

export interface Placing {
  /** With the people and products that the file makes. */
  readonly governance: Governance
  readonly acting: Acting
  readonly from: CalendarDate
}

/** New components and orphans are placed as proposed; what stands in another object than the file says stays, with a proposal to move it. */
export function planPlace(plan: RowPlan, placing: Placing): void {
  const { row, after, before } = plan
  if (plan.hasErrors || after.partOfId !== null) return
  if (row.objectId === undefined) {
    const isOrphan = before === undefined || standingOrComing(before, placing.governance).length === 0
    if (isOrphan) row.telling.tell('without-object', 'object', { about: 'without-object' })
    return
  }
  if (before === undefined) placeNew(plan, row.objectId, placing)
  else placeKnown(plan, row.objectId, placing)
}

function placeNew({ row, after, placements }: RowPlan, objectId: string, { governance, acting }: Placing): void {
  const place = { objectId, productId: row.productId ?? null, from: after.from }
  const refusal = whyNotPlace(after, place, governance)
  if (refusal === undefined) placements.push(...placesOf(after.id, place, acting, governance))
  else row.telling.faults.push(faultOfRefusal(refusal, { field: 'object', cell: row.telling.text('object') }))
}

function placeKnown(plan: RowPlan, objectId: string, { governance, acting, from }: Placing): void {
  const { row, before } = plan
  if (before === undefined) return
  const [standing] = standingOrComing(before, governance)
  const productId = row.productId ?? null
  if (standing !== undefined && standing.objectId !== objectId) {
    proposeMove(plan, objectId, { governance, acting, from })
    return
  }
  if (standing !== undefined && (productId === null || productId === standing.productId)) return
  const day = from < before.from ? before.from : from
  const outcome = componentPlaced({ componentId: before.id, objectId, productId, from: day }, acting, governance)
  if (isRefusal(outcome)) {
    row.telling.faults.push(faultOfRefusal(outcome, { field: 'object', cell: row.telling.text('object') }))
    return
  }
  plan.placements.push(...(outcome.change.added?.placements ?? []))
  plan.changedPlacements.push(...(outcome.change.changed?.placements ?? []))
}

function proposeMove(plan: RowPlan, toObjectId: string, { governance, acting }: Placing): void {
  const { row, before } = plan
  const open = governance.structure.moves.find((each) => each.componentId === before?.id && each.state === 'open')
  const code = governance.object(toObjectId)?.code ?? ''
  if (open !== undefined) {
    if (open.toObjectId !== toObjectId) row.telling.tell('move-waiting', 'object', { about: 'move-waiting' })
    return
  }
  const order = {
    ...{ componentId: plan.id, toObjectId, toProductId: row.productId ?? null },
    reason: `Det inlästa registret har komponenten i ${code}.`,
  }
  const proposed = moveProposed(order, acting, governance)
  if (isRefusal(proposed)) {
    row.telling.faults.push(faultOfRefusal(proposed, { field: 'object', cell: row.telling.text('object') }))
    return
  }
  plan.move = proposed.move
  const from = governance.object(proposed.move.fromObjectId)?.code ?? ''
  row.telling.tell('move-proposed', 'object', {
    detail: text(`Från ${from} till ${code}`, `From ${from} to ${code}`),
    about: `${from}~${code}`,
  })
}
