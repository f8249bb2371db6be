import { cached } from '../cached.ts'
import { covers } from '../dates.ts'
import type { Governance } from '../governance.ts'
import { relationsOf } from '../lookups.ts'
import type { Component } from '../shapes/component.ts'
import { type ItComponentType, relationKinds, relationKindsBackwards } from '../shapes/componentKinds.ts'
import type { Structure } from '../structure.ts'
import { type Text, text } from '../text.ts'

/** What two components have to do with each other, seen from one of them: a relation, being a part, or being about. */
export interface Tie {
  /** Null: said by `partOfId`, not by a relation of its own. */
  readonly relationId: string | null
  readonly words: Text
  readonly otherId: string
  readonly note: string | null
}

/** A component that is reached from another, and from which one it is reached: `via` stands one step nearer. */
export interface Reached {
  readonly componentId: string
  readonly viaId: string
  readonly steps: number
}

/** A whole rests on these parts of it. Other parts rest on their whole: a module stops with its system, not the reverse. */
const carrying: readonly ItComponentType[] = ['server', 'database']

const isPartOf = text('Är del av', 'Is part of')
const consistsOf = text('Består av', 'Consists of')
const isAbout = text('Gäller', 'Is about')
const hasAround = text('Har stöd av', 'Has around it')

/** What a component has to do with others on the day, in words, from where it stands. */
export function tiesOn(componentId: string, governance: Governance): readonly Tie[] {
  const component = governance.component(componentId)
  const said = (words: Text, otherId: string): Tie => ({ relationId: null, words, otherId, note: null })
  const own = component === undefined ? [] : saidByItself(component).map(([words, id]) => said(words, id))
  const back = pointingAt(governance.structure).get(componentId) ?? []
  const relations = relationsOf(governance.structure, componentId).filter((each) => covers(each, governance.day))
  return [
    ...relations.map(({ id, kind, fromId, toId, note }) => ({
      relationId: id,
      words: fromId === componentId ? relationKinds[kind] : relationKindsBackwards[kind],
      otherId: fromId === componentId ? toId : fromId,
      note,
    })),
    ...own,
    ...back.map((other) => said(other.kind === 'it' ? consistsOf : hasAround, other.id)),
  ].filter(({ otherId }) => isThere(otherId, governance))
}

const saidByItself = (component: Component): readonly (readonly [Text, string])[] =>
  component.kind === 'business'
    ? component.itComponentIds.map((id) => [isAbout, id] as const)
    : component.partOfId === null
      ? []
      : [[isPartOf, component.partOfId]]

/** What stops if the component stops, near and far, the nearest first. */
export const dependentsOf = (componentId: string, governance: Governance): readonly Reached[] =>
  reachedFrom(componentId, governance, restingOn)

/** What the component can't be without, near and far, the nearest first. */
export const dependenciesOf = (componentId: string, governance: Governance): readonly Reached[] =>
  reachedFrom(componentId, governance, restsOn)

type Step = (componentId: string, governance: Governance) => readonly string[]

/** Each is reached once, by a shortest way, so that components that need each other end the walk. */
function reachedFrom(startId: string, governance: Governance, step: Step): readonly Reached[] {
  const seen = new Set([startId])
  const reached: Reached[] = []
  let edge: readonly string[] = [startId]
  for (let steps = 1; edge.length > 0; steps += 1) {
    const next: string[] = []
    for (const viaId of edge) {
      for (const componentId of step(viaId, governance)) {
        if (seen.has(componentId) || !isThere(componentId, governance)) continue
        seen.add(componentId)
        next.push(componentId)
        reached.push({ componentId, viaId, steps })
      }
    }
    edge = next
  }
  return reached
}

function restsOn(componentId: string, governance: Governance): readonly string[] {
  const component = governance.component(componentId)
  const whole = component?.kind === 'it' && !carrying.includes(component.type) ? component.partOfId : null
  const parts = partsOf(componentId, governance.structure).filter(({ type }) => carrying.includes(type))
  return [
    ...dependencies(componentId, governance).flatMap(({ fromId, toId }) => (fromId === componentId ? [toId] : [])),
    ...(whole === null ? [] : [whole]),
    ...parts.map(({ id }) => id),
  ]
}

function restingOn(componentId: string, governance: Governance): readonly string[] {
  const component = governance.component(componentId)
  const whole = component?.kind === 'it' && carrying.includes(component.type) ? component.partOfId : null
  const parts = partsOf(componentId, governance.structure).filter(({ type }) => !carrying.includes(type))
  return [
    ...dependencies(componentId, governance).flatMap(({ fromId, toId }) => (toId === componentId ? [fromId] : [])),
    ...(whole === null ? [] : [whole]),
    ...parts.map(({ id }) => id),
  ]
}

const dependencies = (componentId: string, governance: Governance) =>
  relationsOf(governance.structure, componentId).filter(
    (each) => each.kind === 'depends-on' && covers(each, governance.day),
  )

const partsOf = (componentId: string, structure: Structure) =>
  (pointingAt(structure).get(componentId) ?? []).filter((each) => each.kind === 'it')

/** A component that has ended neither stops nor stops anything. */
function isThere(componentId: string, governance: Governance): boolean {
  const component = governance.component(componentId)
  return component !== undefined && covers(component, governance.day)
}

/** Those that name a component as their whole, or as what they are about. */
const pointingAt = ({ components }: Structure) => pointers(components)
const pointers = cached((components: readonly Component[]): ReadonlyMap<string, readonly Component[]> => {
  const at = new Map<string, Component[]>()
  for (const component of components) {
    for (const [, id] of saidByItself(component)) {
      const those = at.get(id)
      if (those === undefined) at.set(id, [component])
      else those.push(component)
    }
  }
  return at
})
