import { covers } from '../dates.ts'
import type { Governance } from '../governance.ts'
import { productSuccessors, productsById } from '../lookups.ts'
import type { ItComponent } from '../shapes/component.ts'
import type { ObjectProduct } from '../structure.ts'

/** The products that use a component beside its home, as they are on the day: a merger or split gives them to others. */
export const usingProductsOf = (component: ItComponent, governance: Governance): readonly ObjectProduct[] =>
  component.usingProductIds.flatMap((id) => {
    const named = productsById(governance.structure).get(id)
    return named === undefined ? [] : standingFor(named, governance)
  })

/** The product that corresponds to this one on the day: itself, its predecessor or its successor. Itself also where there is none. */
function standingFor(named: ObjectProduct, governance: Governance): ObjectProduct {
  const { structure, day } = governance
  const isLater = named.from > day
  const step = (product: ObjectProduct): ObjectProduct | undefined =>
    isLater
      ? productsById(structure).get(product.predecessorId ?? '')
      : productSuccessors(structure, product.id).find((each) => each.from > product.from)
  for (let at: ObjectProduct | undefined = named; at !== undefined; at = step(at)) {
    if (covers(at, day)) return at
  }
  return named
}
