import { cached } from '../cached.ts'
import { type CalendarDate, covers } from '../dates.ts'
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
  const known = foundOn(governance)
  const found = known.get(componentId)
  if (found !== undefined) return found ?? undefined
  // An id that is nobody's isn't kept: there is no end to those that may be asked.
  if (governance.component(componentId) === undefined) return undefined
  const placement = placementSoughtOn(componentId, governance)
  known.set(componentId, placement ?? null)
  return placement
}

/** What has been asked of the day, since lists and sums ask it of thousands of components again and again; null: nowhere. */
const foundOn = cached((_day: OnDay) => new Map<string, Placement | null>())

function placementSoughtOn(componentId: string, governance: OnDay): Placement | undefined {
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

const standingOn = cached(
  ({ structure, day }: OnDay): ReadonlyMap<string, Placement> =>
    new Map(
      structure.placements.filter((each) => covers(each, day)).map((placement) => [placement.componentId, placement]),
    ),
)

/** The components of the day. */
export const componentsOn = cached(({ structure, day }: OnDay): readonly Component[] =>
  structure.components.filter((each) => covers(each, day)),
)

export const itComponentsOn = cached((on: OnDay): readonly ItComponent[] =>
  componentsOn(on).filter((each) => each.kind === 'it'),
)

/** The components that stand in each object on the day, by the object's id; those without a place under the empty id. */
export const componentsByObject = cached((on: OnDay): ReadonlyMap<string, readonly Component[]> => {
  const byObject = new Map<string, Component[]>()
  for (const component of componentsOn(on)) {
    const objectId = placementOn(component.id, on)?.objectId ?? ''
    const those = byObject.get(objectId) ?? []
    byObject.set(objectId, those)
    those.push(component)
  }
  return byObject
})

/**
 * All components by name, as Swedish orders them. Kept while the components are the same, so that another day or an
 * appointment doesn't ask for it again.
 */
export const componentsByName = cached((all: readonly Component[]): readonly Component[] =>
  all.toSorted((a, b) => swedish.compare(a.name, b.name) || (a.id < b.id ? -1 : 1)),
)
const swedish = new Intl.Collator('sv')
