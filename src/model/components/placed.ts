import { type CalendarDate, covers } from '../dates.ts'
import { onceFor } from '../onceFor.ts'
import type { Structure } from '../structure.ts'
import type { Component, ItComponent, Placement } from './component.ts'

/** The part of a Governance that placing is asked with; named so that Governance itself can ask. */
interface OnDay {
  readonly structure: Structure
  readonly day: CalendarDate
  component(id: string): Component | undefined
}

/** Where a component stands on the day. A server or database stands where its parent does, however deep. */
export function placementOn(componentId: string, governance: OnDay): Placement | undefined {
  const standing = standingOn(governance)
  const seen = new Set<string>()
  let id: string | null = componentId
  while (id !== null && !seen.has(id)) {
    seen.add(id)
    const component = governance.component(id)
    if (component?.kind !== 'it' || component.partOfId === null) return standing.get(id)
    id = component.partOfId
  }
  return undefined
}

const standingOn = onceFor(
  ({ structure, day }: OnDay): ReadonlyMap<string, Placement> =>
    new Map(
      structure.placements.filter((each) => covers(each, day)).map((placement) => [placement.componentId, placement]),
    ),
)

/** The components of the day. */
export const componentsOn = onceFor(({ structure, day }: OnDay): readonly Component[] =>
  structure.components.filter((each) => covers(each, day)),
)

export const itComponentsOn = onceFor((on: OnDay): readonly ItComponent[] =>
  componentsOn(on).filter((each) => each.kind === 'it'),
)

/** The components that stand in each object on the day, by the object's id; those without a place under the empty id. */
export const componentsByObject = onceFor((on: OnDay): ReadonlyMap<string, readonly Component[]> => {
  const byObject = new Map<string, Component[]>()
  for (const component of componentsOn(on)) {
    const objectId = placementOn(component.id, on)?.objectId ?? ''
    const those = byObject.get(objectId) ?? []
    byObject.set(objectId, those)
    those.push(component)
  }
  return byObject
})
