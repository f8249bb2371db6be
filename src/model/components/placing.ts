import { z } from 'zod'
import type { Acting } from '../acting.ts'
import type { Act } from '../acts.ts'
import type { StructureChange } from '../changes.ts'
import { CalendarDate, covers, dayBefore } from '../dates.ts'
import type { Governance } from '../governance.ts'
import { placementsOf, productSuccessors } from '../lookups.ts'
import { missingWords } from '../missingWords.ts'
import { wholeOf } from '../placementOn.ts'
import { type Refusal, refuse } from '../refusal.ts'
import type { Component, Placement } from '../shapes/component.ts'
import { text } from '../text.ts'
import { carriedForward, isSuccessor } from './following.ts'
import { adder, whyNotAdd } from './keepers.ts'

const Place = z.strictObject({ objectId: z.uuid(), productId: z.uuid().nullable().default(null), from: CalendarDate })
type Place = z.infer<typeof Place>

export const placeComponent = {
  id: 'placements.propose',
  name: text('Placera komponent', 'Place a component'),
  clauses: ['2.1-objects-govern-it-support', '3.2-object-products', '3.2-osg-decides-content'],
  by: adder,
  body: Place.extend({ componentId: z.uuid() }),
  refusals: [
    ...['may-not-add-to-object', 'component-unknown', 'component-follows-parent', 'object-not-open'],
    ...['product-not-in-object', 'stands-in-other-object', 'period-backwards'],
  ],
} as const satisfies Act

/** A first place for an orphan, or another home product in the same object. To another object it is moved, by decision. */
export function componentPlaced(
  order: z.infer<typeof placeComponent.body>,
  acting: Acting,
  governance: Governance,
): { readonly change: StructureChange; readonly placement: Placement } | Refusal {
  const component = governance.component(order.componentId)
  if (component === undefined) return refuse('component-unknown', null, { field: 'componentId' })
  const refusal = whyNotAdd(order.objectId, acting.actor, governance) ?? whyNotPlace(component, order, governance)
  if (refusal !== undefined) return refusal
  const standing = standingOrComing(component, governance)
  const other = standing.find(
    ({ objectId }, at) =>
      objectId !== order.objectId && (at === 0 || !isSuccessor(objectId, order.objectId, governance)),
  )
  if (other !== undefined) return standsIn(other.objectId, 'objectId', governance)
  const [before] = standing
  if (before === undefined) {
    const placements = placesOf(component.id, order, acting, governance)
    const [placement = placed(component.id, order, acting)] = placements
    return { placement, change: { added: { placements } } }
  }
  const others = standing.slice(1).flatMap((each) => relocated(each, order.productId, governance))
  if (order.from <= before.from) {
    const placement = { ...before, productId: order.productId }
    return { placement, change: { changed: { placements: [placement, ...others] } } }
  }
  const placement = { ...before, id: acting.newId(), productId: order.productId, from: order.from }
  const ended = { ...before, to: dayBefore(order.from) }
  return { placement, change: { changed: { placements: [ended, ...others] }, added: { placements: [placement] } } }
}

/** To another object it is moved, by those who decide. */
export function standsIn(objectId: string, field: string, governance: Governance): Refusal {
  const code = governance.object(objectId)?.code ?? ''
  const missing = [missingWords['stands-in-other-object']({ code })]
  return refuse('stands-in-other-object', governance.cites('content-decisions'), { field, missing })
}

/** Could the component stand there from that day? */
export function whyNotPlace(component: Component, place: Place, governance: Governance): Refusal | undefined {
  if (component.kind === 'it' && component.partOfId !== null) return followsParent(component.partOfId, governance)
  const object = governance.object(place.objectId)
  if (object === undefined || !covers(object, place.from)) return refuse('object-not-open', null, { field: 'objectId' })
  const product = governance.structure.products.find((each) => each.id === place.productId)
  const fits = place.productId === null || (product?.objectId === place.objectId && covers(product, place.from))
  if (!fits) return refuse('product-not-in-object', governance.cites('home-product-missing'), { field: 'productId' })
  return place.from < component.from ? refuse('period-backwards', null, { field: 'from' }) : undefined
}

/** A new placement, and where it goes on if the object's last day is decided already. */
export const placesOf = (
  componentId: string,
  place: Place,
  acting: Acting,
  governance: Governance,
): readonly Placement[] => carriedForward(placed(componentId, place, acting), acting, governance)

/** After a merger or split that is decided, a component stands where its new home product goes. */
function relocated(coming: Placement, productId: string | null, { structure }: Governance): readonly Placement[] {
  const successor = productSuccessors(structure, productId ?? '').find((each) => each.from === coming.from)
  return successor?.objectId === coming.objectId ? [{ ...coming, productId: successor.id }] : []
}

const placed = (componentId: string, { objectId, productId, from }: Place, acting: Acting): Placement => ({
  ...{ id: acting.newId(), componentId, objectId, productId, decisionId: null, from, to: null },
})

/** The places of what it is a part of, or its own: those that hold or will. */
export function placesOfWhole(componentId: string, governance: Governance): readonly Placement[] {
  const whole = wholeOf(componentId, governance)
  return whole === undefined ? [] : standingOrComing(whole, governance)
}

/** The placement that holds today, or the next one that will. */
export const standingOrComing = (component: Component, { structure, day }: Governance): readonly Placement[] =>
  placementsOf(structure, component.id)
    .filter((each) => each.to === null || each.to >= day)
    .sort((a, b) => a.from.localeCompare(b.from))

export function followsParent(parentId: string, governance: Governance): Refusal {
  const name = governance.component(parentId)?.name ?? ''
  return refuse('component-follows-parent', governance.cites('content-decisions'), {
    missing: [missingWords['component-follows-parent']({ name })],
  })
}
