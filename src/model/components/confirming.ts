import { z } from 'zod'
import type { Acting } from '../acting.ts'
import { type Act, mandate, mandateRefusals } from '../acts.ts'
import type { StructureChange } from '../changes.ts'
import { DecidedBody, decisionOf, whyNotDecided } from '../decisions/decided.ts'
import { ownDecision } from '../decisions/ownDecision.ts'
import type { Governance } from '../governance.ts'
import { productsById } from '../lookups.ts'
import { isRefusal, type Refusal, refuse } from '../refusal.ts'
import type { Component, Placement } from '../shapes/component.ts'
import type { Decision, ObjectProduct } from '../structure.ts'
import { compose, type Text, text } from '../text.ts'
import { isConfirmed } from './confirmed.ts'
import { countedContent } from './countedContent.ts'
import { followsParent, standingOrComing } from './placing.ts'

const Ids = z.array(z.uuid()).max(2_000).default([])

export const confirmContent = {
  id: 'placements.confirm',
  name: text('Bekräfta vad objektet svarar för', 'Confirm what the object answers for'),
  clauses: ['3.2-osg-decides-content'],
  by: mandate('decide-content'),
  /** A batch, as a meeting decides it: products and components of one object. */
  body: z.strictObject({ productIds: Ids, componentIds: Ids, decision: DecidedBody }),
  refusals: [
    ...mandateRefusals,
    ...(['product-unknown', 'component-unknown', 'not-placed', 'component-follows-parent'] as const),
    ...(['content-missing', 'content-confirmed', 'content-of-several-objects', 'already-ended'] as const),
  ],
} as const satisfies Act

export interface Confirmed {
  readonly decision: Decision
  readonly products: readonly ObjectProduct[]
  readonly placements: readonly Placement[]
  readonly change: StructureChange
}

export function contentConfirmed(
  order: z.infer<typeof confirmContent.body>,
  acting: Acting,
  governance: Governance,
): Confirmed | Refusal {
  const products = each(order.productIds, (id) => confirmableProduct(id, governance))
  if (isRefusal(products)) return products
  const placements = each(order.componentIds, (id) => confirmable(id, governance))
  if (isRefusal(placements)) return placements
  const [objectId, ...others] = new Set([...products, ...placements].map((one) => one.objectId))
  if (objectId === undefined) return refuse('content-missing', null, { field: 'componentIds' })
  if (others.length > 0)
    return refuse('content-of-several-objects', governance.cites('content-decisions'), { field: 'componentIds' })
  const matter = { kind: 'decide-content', objectId } as const
  const refusal = whyNotDecided(matter, order.decision, acting, governance)
  if (refusal !== undefined) return refusal
  const wording = wordingOf(products, placements, objectId, governance)
  const decision = decisionOf(matter, order.decision, wording, {}, acting, governance)
  const confirmed = {
    products: products.map((one) => ({ ...one, decisionId: decision.id })),
    placements: placements.map((one) => ({ ...one, decisionId: decision.id })),
  }
  return { decision, ...confirmed, change: { decision, changed: confirmed } }
}

/** What a page asks before it shows the button. */
export const whyNotConfirmToday = (component: Component, acting: Acting, governance: Governance): Refusal | undefined =>
  whyNotDecideToday(confirmable(component.id, governance), acting, governance)

export const whyNotConfirmProductToday = (
  product: ObjectProduct,
  acting: Acting,
  governance: Governance,
): Refusal | undefined => whyNotDecideToday(confirmableProduct(product.id, governance), acting, governance)

function whyNotDecideToday(
  content: ObjectProduct | Placement | Refusal,
  acting: Acting,
  governance: Governance,
): Refusal | undefined {
  if (isRefusal(content)) return content
  const matter = { kind: 'decide-content', objectId: content.objectId } as const
  const own = ownDecision(matter, acting, governance)
  return isRefusal(own) ? own : whyNotDecided(matter, own, acting, governance)
}

/** Each once, or what the first that cannot be confirmed is refused with. */
function each<T extends object>(ids: readonly string[], find: (id: string) => T | Refusal): readonly T[] | Refusal {
  const found: T[] = []
  for (const id of new Set(ids)) {
    const one = find(id)
    if (isRefusal(one)) return one
    found.push(one)
  }
  return found
}

function confirmableProduct(id: string, governance: Governance): ObjectProduct | Refusal {
  const product = productsById(governance.structure).get(id)
  if (product === undefined) return refuse('product-unknown', null, { field: 'productIds' })
  if (product.to !== null && product.to < governance.day) return refuse('already-ended', null, { field: 'productIds' })
  return isConfirmed(product, governance.structure) ? alreadyConfirmed(governance) : product
}

function confirmable(componentId: string, governance: Governance): Placement | Refusal {
  const component = governance.component(componentId)
  if (component === undefined) return refuse('component-unknown', null, { field: 'componentIds' })
  if (component.kind === 'it' && component.partOfId !== null) return followsParent(component.partOfId, governance)
  const placement = standingOrComing(component, governance)[0]
  if (placement === undefined) return refuse('not-placed', governance.cites('component-unplaced'))
  return isConfirmed(placement, governance.structure) ? alreadyConfirmed(governance) : placement
}

const alreadyConfirmed = (governance: Governance): Refusal =>
  refuse('content-confirmed', governance.cites('content-decisions'))

/** "2 objektprodukter och 14 komponenter hör till UKF"; a single thing by its name. */
function wordingOf(
  products: readonly ObjectProduct[],
  placements: readonly Placement[],
  objectId: string,
  governance: Governance,
): Text {
  const code = governance.object(objectId)?.code ?? ''
  const isOne = products.length + placements.length === 1
  const name = products[0]?.name ?? governance.component(placements[0]?.componentId ?? '')?.name ?? ''
  const what = isOne ? text(name, name) : countedContent(products.length, placements.length)
  return compose(
    (l) => `${what[l]} ${l === 'sv' ? 'hör' : isOne ? 'belongs' : 'belong'} ${l === 'sv' ? 'till' : 'to'} ${code}`,
  )
}
