import { z } from 'zod'
import type { Governance } from '../governance.ts'
import { productsById } from '../lookups.ts'
import { isRefusal, type Refusal, refuse } from '../refusal.ts'
import type { Placement } from '../shapes/component.ts'
import type { ObjectProduct } from '../structure.ts'
import { compose, type Text, text } from '../text.ts'
import { countedContent } from './countedContent.ts'
import { followsParent, standingOrComing } from './placing.ts'

const Ids = z.array(z.uuid()).max(2_000).default([])

/** A batch, as a meeting decides it: products and components of one object. */
export const contentIds = { productIds: Ids, componentIds: Ids } as const

export const contentRefusals = [
  ...(['product-unknown', 'component-unknown', 'not-placed', 'component-follows-parent'] as const),
  ...(['content-missing', 'content-of-several-objects', 'already-ended'] as const),
] as const

export interface Content {
  readonly objectId: string
  readonly products: readonly ObjectProduct[]
  readonly placements: readonly Placement[]
}

/** What of an object was chosen, each once, or what the first that isn't to be decided on is refused with. */
export function contentChosen(
  { productIds, componentIds }: { readonly productIds: readonly string[]; readonly componentIds: readonly string[] },
  whyNot: (content: ObjectProduct | Placement) => Refusal | undefined,
  governance: Governance,
): Content | Refusal {
  const products = each(productIds, (id) => productChosen(id, governance), whyNot)
  if (isRefusal(products)) return products
  const placements = each(componentIds, (id) => placementChosen(id, governance), whyNot)
  if (isRefusal(placements)) return placements
  const [objectId, ...others] = new Set([...products, ...placements].map((one) => one.objectId))
  if (objectId === undefined) return refuse('content-missing', null, { field: 'componentIds' })
  if (others.length > 0)
    return refuse('content-of-several-objects', governance.cites('content-decisions'), { field: 'componentIds' })
  return { objectId, products, placements }
}

function each<T extends ObjectProduct | Placement>(
  ids: readonly string[],
  find: (id: string) => T | Refusal,
  whyNot: (content: T) => Refusal | undefined,
): readonly T[] | Refusal {
  const found: T[] = []
  for (const id of new Set(ids)) {
    const one = find(id)
    if (isRefusal(one)) return one
    const refusal = whyNot(one)
    if (refusal !== undefined) return refusal
    found.push(one)
  }
  return found
}

export function productChosen(id: string, governance: Governance): ObjectProduct | Refusal {
  const product = productsById(governance.structure).get(id)
  if (product === undefined) return refuse('product-unknown', null, { field: 'productIds' })
  const isOver = product.to !== null && product.to < governance.day
  return isOver ? refuse('already-ended', null, { field: 'productIds' }) : product
}

/** Where the component stands, or will: a server or database stands where what it is part of does. */
export function placementChosen(componentId: string, governance: Governance): Placement | Refusal {
  const component = governance.component(componentId)
  if (component === undefined) return refuse('component-unknown', null, { field: 'componentIds' })
  if (component.kind === 'it' && component.partOfId !== null) return followsParent(component.partOfId, governance)
  return standingOrComing(component, governance)[0] ?? refuse('not-placed', governance.cites('component-unplaced'))
}

/** "2 objektprodukter och 14 komponenter hör till UKF": a single thing by its name, with the verb that is said of it. */
export function wordingOf(
  { objectId, products, placements }: Content,
  verb: { readonly one: Text; readonly several: Text },
  governance: Governance,
): Text {
  const code = governance.object(objectId)?.code ?? ''
  const isOne = products.length + placements.length === 1
  const name = products[0]?.name ?? governance.component(placements[0]?.componentId ?? '')?.name ?? ''
  const what = isOne ? text(name, name) : countedContent(products.length, placements.length)
  return compose((l) => `${what[l]} ${(isOne ? verb.one : verb.several)[l]} ${code}`)
}
