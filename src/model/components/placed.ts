import { cachedByParts } from '../cached.ts'
import { type CalendarDate, covers } from '../dates.ts'
import { placementOn, placementParts } from '../placementOn.ts'
import type { Component, ItComponent } from '../shapes/component.ts'
import type { Structure } from '../structure.ts'

interface Components {
  readonly structure: Pick<Structure, 'components'>
  readonly day: CalendarDate
}

/** The components of the day, by name. */
export const componentsOn = cachedByParts(
  ({ structure: { components }, day }: Components) => [components, day] as const,
  ({ structure, day }): readonly Component[] => structure.components.filter((each) => covers(each, day)),
)

export const itComponentsOn = cachedByParts(
  (on: Components) => [componentsOn(on)] as const,
  (on): readonly ItComponent[] => componentsOn(on).filter((each) => each.kind === 'it'),
)

/** The components that stand in each object on the day, by the object's id; those without a place under the empty id. */
export const componentsByObject = cachedByParts(placementParts, (on): ReadonlyMap<string, readonly Component[]> => {
  const byObject = new Map<string, Component[]>()
  for (const component of componentsOn(on)) {
    const objectId = placementOn(component.id, on)?.objectId ?? ''
    const those = byObject.get(objectId) ?? []
    byObject.set(objectId, those)
    those.push(component)
  }
  return byObject
})
