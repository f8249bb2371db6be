import type { Acting } from '../acting.ts'
import type { StructureChange } from '../changes.ts'
import { movesWithdrawn, placementsAfter, placementsFollowing } from '../components/following.ts'
import { type CalendarDate, dayBefore } from '../dates.ts'
import type { Governance } from '../governance.ts'
import { objectOn } from '../objectOn.ts'
import type { Placement } from '../shapes/component.ts'
import type { Decision, GovernanceObject, ObjectHistory, ObjectProduct } from '../structure.ts'
import { endingWith } from './objects.ts'
import { closedOn, type NewlyOpened, opening } from './versions.ts'

export interface Regrouped {
  readonly objects: readonly GovernanceObject[]
  readonly change: StructureChange
}

interface Regrouping {
  readonly old: readonly ObjectHistory[]
  readonly made: readonly NewlyOpened[]
  /** What the old products become, by their old ids. */
  readonly successors: ReadonlyMap<string, ObjectProduct>
  /** Where a component goes; undefined: its placement ends. */
  readonly homeOf: (placement: Placement) => Pick<Placement, 'objectId' | 'productId'> | undefined
  readonly from: CalendarDate
  readonly decision: Decision
}

/** Objects end the day before, and what they answered for goes on in others. */
export function regrouped(regrouping: Regrouping, acting: Acting, governance: Governance): Regrouped {
  const { old, made, successors, homeOf, from, decision } = regrouping
  const last = dayBefore(from)
  const ids = new Set(old.map(({ id }) => id))
  const following = placementsFollowing(placementsAfter(ids, last, governance), from, homeOf, decision.id, acting)
  const objects = made.map(opening)
  return {
    objects: objects.map((each) => objectOn(each, from)),
    change: {
      changed: {
        objects: old.map((each) => closedOn(each, last)),
        // A product that hasn't begun has nothing to leave behind: it begins in its new object.
        products: productsFrom(old, from, governance).flatMap((product) =>
          product.from < from ? [{ ...product, to: last }] : (successors.get(product.id) ?? []),
        ),
        placements: following.changed,
        moves: movesWithdrawn(ids, governance),
      },
      added: {
        objects,
        // What was confirmed rests on the decision from then on; what was proposed still waits for a steering group.
        products: [...successors.values()]
          .filter(({ predecessorId }) => successors.has(predecessorId ?? ''))
          .map((each) => ({ ...each, decisionId: each.decisionId === null ? null : decision.id })),
        placements: following.added,
      },
      ended: { ...endingWith(old, last, governance), placements: following.ended },
      decision,
    },
  }
}

/** Each product as it will be in its new object: one of its own, or the same where it hadn't begun. */
export const successorsIn = (
  moved: readonly { readonly product: ObjectProduct; readonly to: string }[],
  from: CalendarDate,
  acting: Acting,
): ReadonlyMap<string, ObjectProduct> =>
  new Map(
    moved.map(({ product, to }) => {
      const begun = product.from < from
      const successor = begun ? { ...product, id: acting.newId(), predecessorId: product.id, from } : product
      return [product.id, { ...successor, objectId: to }]
    }),
  )

/** The objects' products that stand on the day or later. */
export const productsFrom = (
  objects: readonly ObjectHistory[],
  from: CalendarDate,
  { structure }: Governance,
): readonly ObjectProduct[] =>
  structure.products.filter(
    (each) => objects.some((object) => object.id === each.objectId) && (each.to === null || each.to >= from),
  )
