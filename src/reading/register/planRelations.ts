import type { Governance } from '#model/governance'
import { relationsOf } from '#model/lookups'
import type { Relation } from '#model/shapes/component'
import type { RelationKind } from '#model/shapes/componentKinds'
import type { ComponentNames } from './matching.ts'
import type { Naming } from './naming.ts'
import type { Placing } from './planPlaces.ts'
import type { RowPlan } from './rowPlan.ts'

/** What the row says that the component needs, integrates with or is replaced by. Relations that the file leaves out stay. */
export function planRelations(
  plan: RowPlan,
  names: ComponentNames,
  naming: Naming,
  taken: Set<string>,
  placing: Placing,
): void {
  const { governance, acting, from } = placing
  if (plan.hasErrors) return
  if (!plan.isNew) for (const each of standing(plan.id, placing)) taken.add(each)
  for (const { kind, names: written } of plan.row.relations) {
    for (const name of written) {
      const toId = referred(kind, name, plan, names, naming, governance)
      const pair = toId === undefined ? undefined : pairOf(kind, plan.id, toId)
      if (toId === undefined || pair === undefined || taken.has(pair)) continue
      taken.add(pair)
      const relation: Relation = { id: acting.newId(), kind, fromId: plan.id, toId, note: null, from, to: null }
      plan.relations.push(relation)
    }
  }
}

function standing(id: string, { governance, from }: Placing): readonly string[] {
  return relationsOf(governance.structure, id)
    .filter((each) => each.to === null || each.to >= from)
    .map(({ kind, fromId, toId }) => pairOf(kind, fromId, toId))
}

/** Integrations are the same from both ends. */
const pairOf = (kind: RelationKind, fromId: string, toId: string): string =>
  kind === 'integrates-with' && toId < fromId ? `${kind}~${toId}~${fromId}` : `${kind}~${fromId}~${toId}`

/** The component that a cell names; what is found nowhere is asked about, and kept in the note meanwhile. */
export function referred(
  field: RelationKind | 'part-of',
  written: string,
  { id, row }: RowPlan,
  names: ComponentNames,
  naming: Naming,
  governance: Governance,
): string | undefined {
  const { telling } = row
  const found = names.find(written)
  if (found !== undefined) return found === id ? undefined : found
  const value = written.slice(0, 500)
  const answer = naming.news.meet(telling.number, {
    ...{ kind: 'component', value, objectId: null, options: () => [], suggested: null, required: false },
  })
  if (answer?.is === 'existing' && governance.component(answer.id)?.kind === 'it' && answer.id !== id) return answer.id
  if (answer === null) telling.tell('component-not-found', field, { cell: written })
  telling.note(field, written)
  return undefined
}
