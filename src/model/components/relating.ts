import { z } from 'zod'
import type { Acting } from '../acting.ts'
import { type Act, role } from '../acts.ts'
import type { StructureChange } from '../changes.ts'
import { covers, dayBefore } from '../dates.ts'
import type { Governance } from '../governance.ts'
import { relationsOf } from '../lookups.ts'
import { type Refusal, refuse } from '../refusal.ts'
import type { ItComponent, Relation } from '../shapes/component.ts'
import { relationKindIds } from '../shapes/componentKinds.ts'
import { text } from '../text.ts'
import { keeper, whyNotKeep } from './keepers.ts'

export const relate = {
  id: 'component-relations.add',
  name: text('Koppla komponenter', 'Relate components'),
  clauses: ['3.2-it-components'],
  by: keeper,
  body: z.strictObject({
    kind: z.enum(relationKindIds),
    toId: z.uuid(),
    note: z.string().trim().min(1).max(500).nullable().default(null),
  }),
  refusals: [...(['may-not-keep-component', 'component-unknown', 'relation-exists', 'relation-to-itself'] as const)],
} as const satisfies Act

export const unrelate = {
  id: 'component-relations.remove',
  name: text('Ta bort koppling', 'Remove a relation'),
  clauses: [],
  by: role(({ params: { id = '', relation }, acting, governance }) => {
    const named = relationsOn(id, governance).find((each) => each.id === relation)
    return named && whyNotUnrelate(named, acting, governance)
  }),
  body: z.strictObject({}),
  refusals: ['may-not-keep-component'],
} as const satisfies Act

type Outcome = { readonly relation: Relation; readonly change: StructureChange } | Refusal

export function related(
  component: ItComponent,
  order: z.infer<typeof relate.body>,
  acting: Acting,
  governance: Governance,
): Outcome {
  const to = governance.component(order.toId)
  if (to?.kind !== 'it') return refuse('component-unknown', null, { field: 'toId' })
  const refusal =
    whyNotKeep(component, acting.actor, governance) ??
    (to.id === component.id ? refuse('relation-to-itself', null, { field: 'toId' }) : undefined) ??
    (isThere(component.id, order, governance) ? refuse('relation-exists', null, { field: 'toId' }) : undefined)
  if (refusal !== undefined) return refusal
  const relation: Relation = { ...order, id: acting.newId(), fromId: component.id, from: acting.today, to: null }
  return { relation, change: { added: { relations: [relation] } } }
}

/** Those who keep either end may part them. */
export function whyNotUnrelate(relation: Relation, { actor }: Acting, governance: Governance): Refusal | undefined {
  const ends = [relation.fromId, relation.toId].flatMap((id) => governance.component(id) ?? [])
  const refusals = ends.map((each) => whyNotKeep(each, actor, governance))
  return refusals.includes(undefined) ? undefined : refusals[0]
}

export function unrelated(relation: Relation, acting: Acting, governance: Governance): Outcome {
  const refusal = whyNotUnrelate(relation, acting, governance)
  if (refusal !== undefined) return refusal
  const to = dayBefore(acting.today)
  return { relation: { ...relation, to }, change: { ended: { relations: [{ id: relation.id, to }] } } }
}

/** The relations of the day that the component has, at either end. */
export const relationsOn = (componentId: string, { structure, day }: Governance): readonly Relation[] =>
  relationsOf(structure, componentId).filter((each) => covers(each, day))

/** An integration is the same seen from both ends; the other kinds have a direction. */
const isThere = (fromId: string, { kind, toId }: z.infer<typeof relate.body>, governance: Governance): boolean =>
  relationsOn(fromId, governance).some(
    (each) =>
      each.kind === kind &&
      ((each.fromId === fromId && each.toId === toId) ||
        (kind === 'integrates-with' && each.fromId === toId && each.toId === fromId)),
  )
