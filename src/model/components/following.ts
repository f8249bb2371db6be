import type { Acting } from '../acting.ts'
import type { StructureChange } from '../changes.ts'
import { type CalendarDate, dayAfter, dayBefore } from '../dates.ts'
import type { Governance } from '../governance.ts'
import { componentsById, productSuccessors } from '../lookups.ts'
import type { Component, ComponentMove, Placement } from '../shapes/component.ts'

type Home = Pick<Placement, 'objectId' | 'productId'>

/** What is still placed in the objects after their last day. */
export const placementsAfter = (
  objectIds: ReadonlySet<string>,
  last: CalendarDate,
  { structure }: Governance,
): readonly Placement[] =>
  structure.placements.filter((each) => objectIds.has(each.objectId) && (each.to === null || each.to > last))

/**
 * Components go on from a day where their home does. What was confirmed rests on the decision from then on; what was
 * proposed still waits for a steering group. Without a home (undefined) a placement ends.
 */
export function placementsFollowing(
  placements: readonly Placement[],
  from: CalendarDate,
  homeOf: (placement: Placement) => Home | undefined,
  decisionId: string,
  acting: Acting,
): { readonly changed: readonly Placement[]; readonly added: readonly Placement[] } & Ended {
  const last = dayBefore(from)
  const begun = placements.filter((each) => each.from < from)
  const coming = placements.filter((each) => each.from >= from)
  return {
    changed: [
      ...begun.map((each) => ({ ...each, to: last })),
      ...coming.flatMap((each) => {
        const home = homeOf(each)
        return home === undefined ? [] : [{ ...each, ...home }]
      }),
    ],
    added: begun.flatMap((each) => {
      const home = homeOf(each)
      const ground = each.decisionId === null ? null : decisionId
      return home === undefined ? [] : [{ ...each, ...home, id: acting.newId(), decisionId: ground, from }]
    }),
    ended: coming.filter((each) => homeOf(each) === undefined).map(({ id }) => ({ id, to: last })),
  }
}

type Ended = { readonly ended: NonNullable<NonNullable<StructureChange['ended']>['placements']> }

/** Components that would have no place after the day. Servers and databases follow what they are part of. */
export const unplacedAfter = (
  placements: readonly Placement[],
  last: CalendarDate,
  { structure }: Governance,
): readonly Component[] => {
  const ids = new Set(placements.map(({ componentId }) => componentId))
  return [...ids].flatMap((id) => {
    const component = componentsById(structure).get(id)
    if (component === undefined || (component.to !== null && component.to <= last)) return []
    return component.kind === 'it' && component.partOfId !== null ? [] : [component]
  })
}

/** A move to or from an object that ends is withdrawn, since it is no longer what was proposed. */
export const movesWithdrawn = (objectIds: ReadonlySet<string>, { structure }: Governance): readonly ComponentMove[] =>
  structure.moves
    .filter((each) => each.state === 'open' && (objectIds.has(each.fromObjectId) || objectIds.has(each.toObjectId)))
    .map((each) => ({ ...each, state: 'withdrawn' }))

/** Did the first object come out of the second, by a merger or a split? */
export const isSuccessor = (objectId: string, ofId: string, { structure }: Governance): boolean =>
  structure.objects.some((each) => each.id === objectId && each.predecessorIds.includes(ofId))

/**
 * A placement in an object whose last day is decided ends there, and goes on where the product does, or else the whole
 * object. After a closing, or a split of what had no product, it just ends.
 */
export function carriedForward(placement: Placement, acting: Acting, governance: Governance): readonly Placement[] {
  const { structure } = governance
  const object = structure.objects.find(({ id }) => id === placement.objectId)
  const last = object?.to ?? null
  if (object === undefined || last === null || (placement.to !== null && placement.to <= last)) return [placement]
  const from = dayAfter(last)
  const successor = productSuccessors(structure, placement.productId ?? '').find((each) => each.from === from)
  const next = structure.objects.filter((each) => each.predecessorIds.includes(object.id) && each.from === from)
  const objectId = successor?.objectId ?? (next.length === 1 ? next[0]?.id : undefined)
  const here = { ...placement, to: last }
  if (objectId === undefined) return [here]
  const there = { ...placement, id: acting.newId(), objectId, productId: successor?.id ?? null, from }
  return [here, ...carriedForward(there, acting, governance)]
}
