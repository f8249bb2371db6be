import type { z } from 'zod'
import type { AdministrationRef, ComponentRef, PlacementShape, PlacementState, ProductRef } from '#api/componentShapes'
import { isConfirmed } from '#model/components/confirmed'
import type { Governance } from '#model/governance'
import { placementsOf } from '#model/lookups'
import type { Component, Placement } from '#model/shapes/component'
import type { Structure } from '#model/structure'
import { objectView } from '../http/views.ts'

/** What components of both kinds look like from outside. */
export function componentRef(component: Component, governance: Governance): z.output<typeof ComponentRef> {
  const { id, name, kind, type } = component
  const objectId = governance.placementOf(id)?.objectId
  return { id, name, kind, type, object: objectId === undefined ? null : objectView(objectId, governance) }
}

export const componentRefOf = (id: string, governance: Governance): z.output<typeof ComponentRef>[] => {
  const component = governance.component(id)
  return component === undefined ? [] : [componentRef(component, governance)]
}

/** Where it stands on the day, and whether that is decided. */
export function placeView(component: Component, governance: Governance) {
  const placement = governance.placementOf(component.id)
  return {
    object: placement === undefined ? null : objectView(placement.objectId, governance),
    product: placement?.productId == null ? null : (productName(placement.productId, governance.structure) ?? null),
    state: stateOf(placement, governance),
  }
}

export const stateOf = (
  placement: Placement | undefined,
  { structure }: Governance,
): z.output<typeof PlacementState> =>
  placement === undefined ? 'unplaced' : isConfirmed(placement, structure) ? 'confirmed' : 'proposed'

export const placementView = (placement: Placement, governance: Governance): z.output<typeof PlacementShape> => ({
  id: placement.id,
  object: objectView(placement.objectId, governance),
  product: placement.productId === null ? null : (productName(placement.productId, governance.structure) ?? null),
  from: placement.from,
  to: placement.to,
  decisionId: placement.decisionId,
})

export const placementViews = (component: Component, governance: Governance): z.output<typeof PlacementShape>[] =>
  placementsOf(governance.structure, component.id).map((each) => placementView(each, governance))

export function productView(id: string, governance: Governance): z.output<typeof ProductRef>[] {
  const product = governance.structure.products.find((each) => each.id === id)
  return product === undefined ? [] : [{ id, name: product.name, object: objectView(product.objectId, governance) }]
}

export function administrationView(id: string, { structure }: Governance): z.output<typeof AdministrationRef>[] {
  const found = structure.administrations.find((each) => each.id === id)
  return found === undefined ? [] : [{ id, code: found.code, name: found.name }]
}

export function productName(id: string, { products }: Pick<Structure, 'products'>) {
  const product = products.find((each) => each.id === id)
  return product && { id, name: product.name }
}
