import { whyNotHeld } from '../decisions/held.ts'
import { mandateClause } from '../decisions/mandates.ts'
import { type Governance, governanceOn } from '../governance.ts'
import { decisionsById } from '../lookups.ts'
import type { ComponentMove } from '../shapes/component.ts'
import type { Decided, Decision } from '../structure.ts'

/** The two objects of a move, both of which have to decide. */
export const objectsOf = (move: ComponentMove): readonly string[] => [move.fromObjectId, move.toObjectId]

/** Those that stand: of somebody who turns out not to have held the mandate it is as if nobody had decided. */
export const decisionsOf = ({ decisionIds }: ComponentMove, { structure }: Governance): readonly Decision[] =>
  decisionIds.flatMap((id) => {
    const decision = decisionsById(structure).get(id)
    return decision?.annulled === null && whyNotHeld(decision, structure) === undefined ? [decision] : []
  })

/** The objects that are decided for. */
export const decidedFor = (move: ComponentMove, governance: Governance): readonly string[] =>
  decisionsOf(move, governance).flatMap((decision) => reachedBy(move, decision, governance))

/** The objects of the move that the decision-maker's mandate reaches, on the day of the decision. */
export function reachedBy(move: ComponentMove, { by, on }: Decided, { structure }: Governance): readonly string[] {
  const thatDay = governanceOn(structure, on)
  return objectsOf(move).filter((objectId) => mandateClause({ kind: 'decide-content', objectId }, by, thatDay) !== null)
}
