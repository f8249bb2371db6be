import { cachedByParts } from './cached.ts'
import { type CalendarDate, covers } from './dates.ts'
import type { Component, Placement } from './shapes/component.ts'
import type { Structure } from './structure.ts'

/** The part of a Governance that placing is asked with; named so that Governance itself can ask. */
export interface OnDay {
  readonly structure: Structure
  readonly day: CalendarDate
  component(id: string): Component | undefined
}

/** What it rests on where components stand: nothing else that changes asks for it again. */
export const placementParts = ({ structure: { placements, components }, day }: OnDay) =>
  [placements, components, day] as const

/** Where a component stands on the day. A server or database stands where its parent does, however deep. */
export function placementOn(componentId: string, governance: OnDay): Placement | undefined {
  const known = foundOn(governance)
  const found = known.get(componentId)
  if (found !== undefined) return found ?? undefined
  // Unknown ids aren't cached, since there is no limit to how many may be asked for.
  if (governance.component(componentId) === undefined) return undefined
  const placement = placementSoughtOn(componentId, governance)
  known.set(componentId, placement ?? null)
  return placement
}

/** Answers for the day, since lists and sums ask for thousands of components again and again; null: nowhere. */
const foundOn = cachedByParts(placementParts, () => new Map<string, Placement | null>())

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

const standingOn = cachedByParts(
  placementParts,
  ({ structure, day }): ReadonlyMap<string, Placement> =>
    new Map(
      structure.placements.filter((each) => covers(each, day)).map((placement) => [placement.componentId, placement]),
    ),
)
