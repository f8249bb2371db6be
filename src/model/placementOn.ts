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

/** Where a component stands on the day: where the whole does that it is a part of. */
export function placementOn(componentId: string, on: OnDay): Placement | undefined {
  const whole = wholeOf(componentId, on)
  return whole && placementsOf(on.structure, whole.id).findLast((each) => covers(each, on.day))
}

/** The component that has the place: itself, or what a server or database is a part of, however deep. None in a ring. */
export function wholeOf(componentId: string, on: Pick<OnDay, 'component'>): Component | undefined {
  let component = on.component(componentId)
  let seen: Set<string> | undefined
  while (component?.kind === 'it' && component.partOfId !== null) {
    // Most are part of nothing, and are asked for by the thousand.
    seen ??= new Set()
    if (seen.has(component.id)) return undefined
    seen.add(component.id)
    component = on.component(component.partOfId)
  }
  return component
}
