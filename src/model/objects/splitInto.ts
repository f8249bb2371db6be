import type { Acting } from '../acting.ts'
import { placementsAfter, unplacedAfter } from '../components/following.ts'
import { whyNotLeaveBehind } from '../components/leavingBehind.ts'
import { type CalendarDate, dayBefore } from '../dates.ts'
import type { Governance } from '../governance.ts'
import { objectOn } from '../objectOn.ts'
import { type Refusal, refuse } from '../refusal.ts'
import type { Placement } from '../shapes/component.ts'
import type { ObjectHistory } from '../structure.ts'
import { text } from '../text.ts'
import { productsFrom, successorsIn } from './regrouping.ts'

/** A part of a split: the object that it becomes, and what it takes with it. */
interface Part {
  readonly made: { readonly id: string }
  readonly productIds: readonly string[]
  readonly componentIds: readonly string[]
}

/** Only what is the object's own is shared out, once; and no component may be left without a part. */
export function whyNotSplitInto(
  object: ObjectHistory,
  parts: readonly Part[],
  from: CalendarDate,
  governance: Governance,
): Refusal | undefined {
  const products = productsFrom([object], from, governance)
  const placements = placementsAfter(new Set([object.id]), dayBefore(from), governance)
  const product = namedAstray(
    parts,
    'productIds',
    products.map(({ id }) => id),
  )
  if (product !== undefined) return refuse('product-not-in-object', null, { field: product })
  const component = namedAstray(
    parts,
    'componentIds',
    placements.map(({ componentId }) => componentId),
  )
  if (component !== undefined)
    return refuse('component-not-in-object', governance.cites('component-unplaced'), { field: component })
  const left = placements.filter((each) => partOf(each, parts) === undefined)
  return whyNotLeaveBehind(
    unplacedAfter(left, dayBefore(from), governance),
    objectOn(object, from).code,
    governance.cites('component-unplaced'),
    text(
      'Säg vilken del var och en av dem går till: de har ingen produkt som någon del tar',
      'Say which part each of them goes to: they have no product that a part takes',
    ),
    // No part is to blame: the last is where a form asks which of them go elsewhere than to the first.
    `into.${parts.length - 1}.componentIds`,
  )
}

/** Where a part first names what isn't the object's own, or what a part before it took. */
function namedAstray(
  parts: readonly Part[],
  list: 'productIds' | 'componentIds',
  own: readonly string[],
): string | undefined {
  const left = new Set(own)
  const at = parts.findIndex((part) => !part[list].every((id) => left.delete(id)))
  return at === -1 ? undefined : `into.${at}.${list}`
}

/** Where products and components go. A component that a part names keeps its product if the same part takes that too. */
export function splitInto(
  object: ObjectHistory,
  parts: readonly Part[],
  from: CalendarDate,
  acting: Acting,
  governance: Governance,
) {
  const products = productsFrom([object], from, governance)
  const moved = parts.flatMap(({ made, productIds }) =>
    products.filter((each) => productIds.includes(each.id)).map((product) => ({ product, to: made.id })),
  )
  const successors = successorsIn(moved, from, acting)
  const homeOf = (placement: Placement) => {
    const part = partOf(placement, parts)
    if (part === undefined) return undefined
    const successor = successors.get(placement.productId ?? '')
    return { objectId: part.made.id, productId: successor?.objectId === part.made.id ? successor.id : null }
  }
  return { successors, homeOf }
}

const partOf = ({ componentId, productId }: Placement, parts: readonly Part[]): Part | undefined =>
  parts.find(({ componentIds }) => componentIds.includes(componentId)) ??
  parts.find(({ productIds }) => productId !== null && productIds.includes(productId))
