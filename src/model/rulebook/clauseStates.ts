import type { Act } from '../acts.ts'
import { covers } from '../dates.ts'
import { clausesOf } from '../findings.ts'
import { findingsOn } from '../findingsOn.ts'
import type { Governance } from '../governance.ts'
import { grouped } from '../grouped.ts'
import type { Clause } from '../shapes/governanceModel.ts'
import type { ClauseId } from '../shapes/ids.ts'
import type { Text } from '../text.ts'
import { type Carrier, carriersIn } from './carriers.ts'
import { missingParts } from './missingParts.ts'

export const clauseStateNames = [
  ...(['kept', 'broken', 'deviation', 'partly-built', 'nothing-to-try', 'not-measured', 'not-built'] as const),
] as const
type ClauseStateName = (typeof clauseStateNames)[number]

/** How practice stands to one clause on the day, and what makes it hold. */
export interface ClauseState {
  readonly clause: Clause
  readonly state: ClauseStateName
  /** How many things its questions were asked of. */
  readonly asked: number
  /** What the product hasn't yet of it. */
  readonly missing: Text | null
  readonly findingIds: readonly string[]
  readonly deviationIds: readonly string[]
  readonly enforcedBy: readonly Carrier[]
}

/**
 * Every clause of the model in force, where these acts can be done. A finding breaks it, a recorded deviation departs from it in good order,
 * and a clause that nothing carries is said to be not built, also where a task of it is moved: nobody knows whether the
 * rest of it is kept. It is kept where something was asked, and nothing found.
 */
export function clauseStates(governance: Governance, acts: readonly Act[]): readonly ClauseState[] {
  const carriers = carriersIn(governance, acts)
  const breaches = findingsOn(governance).filter(({ reminds }) => reminds === undefined)
  const broken = breaches.flatMap((finding) => clausesOf(finding).map((clause) => ({ clause, id: finding.id })))
  const findings = grouped(broken, ({ clause }) => clause)
  const deviations = deviationsByClause(governance)
  return governance.model.clauses.map((clause) => {
    const carried = carriers.get(clause.id) ?? []
    const findingIds = (findings.get(clause.id) ?? []).map(({ id }) => id)
    const deviationIds = deviations.get(clause.id) ?? []
    const enforcedBy = findingIds.length > 0 || isPractised(governance) ? carried : carried.map(untried)
    const counted = enforcedBy.flatMap(({ asked }) => asked ?? [])
    const asked = counted.reduce((sum, { count }) => sum + count, 0)
    const evidence = { asked, missing: missingParts[clause.id] ?? null, findingIds, deviationIds, enforcedBy }
    return { clause, state: stateOf(evidence, counted.length > 0), ...evidence }
  })
}

/** What the model's own file lays out is no practice before anybody holds anything, or has decided, on the day. */
const isPractised = ({ structure, day, appointments, seatings }: Governance): boolean =>
  appointments.length > 0 ||
  seatings.length > 0 ||
  structure.holdings.some((each) => covers(each, day)) ||
  structure.decisions.some(({ annulled, on }) => annulled === null && on <= day)

const untried = (carrier: Carrier): Carrier => ({ ...carrier, asked: carrier.asked && { ...carrier.asked, count: 0 } })

function stateOf(evidence: Omit<ClauseState, 'clause' | 'state'>, isMeasured: boolean): ClauseStateName {
  const { asked, missing, findingIds, deviationIds, enforcedBy } = evidence
  if (enforcedBy.length === 0) return 'not-built'
  if (findingIds.length > 0) return 'broken'
  if (deviationIds.length > 0) return 'deviation'
  if (missing !== null) return 'partly-built'
  if (!isMeasured) return 'not-measured'
  return asked === 0 ? 'nothing-to-try' : 'kept'
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
