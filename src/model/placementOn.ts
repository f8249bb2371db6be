import { type CalendarDate, covers } from './dates.ts'
import { placementsOf } from './lookups.ts'
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
export function placementOn(componentId: string, on: OnDay): Placement | undefined {
  const seen = new Set<string>()
  let component = on.component(componentId)
  while (component?.kind === 'it' && component.partOfId !== null) {
    if (seen.has(component.id)) return undefined
    seen.add(component.id)
    component = on.component(component.partOfId)
  }
  return component && placementsOf(on.structure, component.id).findLast((each) => covers(each, on.day))
}
