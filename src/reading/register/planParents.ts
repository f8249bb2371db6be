import type { Acting } from '#model/acting'
import { whyNotPart } from '#model/components/parts'
import type { Governance } from '#model/governance'
import type { ComponentNames } from './matching.ts'
import type { Naming } from './naming.ts'
import { referred } from './planRelations.ts'
import type { RowPlan } from './rowPlan.ts'

/** Servers and databases follow what they are part of, so a new parent must not take a placed component to another object. */
export function planParents(
  plans: readonly RowPlan[],
  names: ComponentNames,
  naming: Naming,
  governance: Governance,
  { actor }: Acting,
): void {
  const byId = new Map(plans.map((plan) => [plan.id, plan]))
  for (const plan of plans) {
    const { row, before, after } = plan
    if (row.said.partOf === '' || plan.hasErrors) continue
    const parentId = referred('part-of', row.said.partOf, plan, names, naming, governance)
    if (parentId === undefined || parentId === after.partOfId) continue
    const changed = { ...after, partOfId: parentId }
    if (before !== undefined && whyNotPart(changed, actor, governance) !== undefined)
      row.telling.tell('parent-not-changed', 'part-of')
    else plan.after = changed
  }
  for (const plan of plans.filter((each) => isInRing(each, byId, governance))) {
    plan.row.telling.tell('part-of-ring', 'part-of')
    plan.after = { ...plan.after, partOfId: plan.before?.partOfId ?? null }
  }
}

function isInRing(plan: RowPlan, byId: ReadonlyMap<string, RowPlan>, governance: Governance): boolean {
  const seen = new Set<string>()
  let id: string | null = plan.after.partOfId
  while (id !== null && !seen.has(id)) {
    if (id === plan.id) return true
    seen.add(id)
    const standing = governance.component(id)
    id = byId.get(id)?.after.partOfId ?? (standing?.kind === 'it' ? standing.partOfId : null)
  }
  return false
}
