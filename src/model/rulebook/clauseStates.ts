import { findingsOn } from '../findingsOn.ts'
import type { Governance } from '../governance.ts'
import { grouped } from '../grouped.ts'
import type { Clause } from '../shapes/governanceModel.ts'
import type { ClauseId } from '../shapes/ids.ts'
import { type Carrier, carriersIn } from './carriers.ts'

export const clauseStateNames = ['kept', 'broken', 'deviation', 'not-built'] as const
type ClauseStateName = (typeof clauseStateNames)[number]

/** How practice stands to one clause on the day, and what makes it hold. */
export interface ClauseState {
  readonly clause: Clause
  readonly state: ClauseStateName
  readonly findingIds: readonly string[]
  readonly deviationIds: readonly string[]
  readonly enforcedBy: readonly Carrier[]
}

/**
 * Every clause of the model in force. A finding breaks it, a recorded deviation departs from it in good order,
 * and a clause that nothing carries is said to be not built, also where a task of it is moved: nobody knows whether the
 * rest of it is kept.
 */
export function clauseStates(governance: Governance): readonly ClauseState[] {
  const carriers = carriersIn(governance)
  const findings = grouped(findingsOn(governance), (finding) => finding.clause)
  const deviations = deviationsByClause(governance)
  return governance.model.clauses.map((clause) => {
    const enforcedBy = carriers.get(clause.id) ?? []
    const findingIds = (findings.get(clause.id) ?? []).map((finding) => finding.id)
    const deviationIds = deviations.get(clause.id) ?? []
    return { clause, state: stateOf(enforcedBy, findingIds, deviationIds), findingIds, deviationIds, enforcedBy }
  })
}

function stateOf(
  enforcedBy: readonly Carrier[],
  findings: readonly string[],
  deviations: readonly string[],
): ClauseStateName {
  if (enforcedBy.length === 0) return 'not-built'
  if (findings.length > 0) return 'broken'
  return deviations.length > 0 ? 'deviation' : 'kept'
}

/** A deviation departs from the clauses that gave the role the tasks that were moved. */
function deviationsByClause({ deviations, model }: Governance): ReadonlyMap<ClauseId, readonly string[]> {
  const pairs = deviations.flatMap(({ id, source, tasks }) => {
    const role = model.roles.find((each) => each.id === source.role)
    const moved = [...(role?.duties ?? []), ...(role?.powers ?? [])].filter((task) => tasks.includes(task.id))
    return [...new Set(moved.map((task) => task.clause))].map((clause) => ({ clause, id }))
  })
  const byClause = grouped(pairs, ({ clause }) => clause)
  return new Map([...byClause].map(([clause, all]) => [clause, all.map(({ id }) => id)]))
}
