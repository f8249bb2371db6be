import { ableTo } from '../decisions/mandates.ts'
import type { Governance } from '../governance.ts'
import { type Able, theLine } from '../refusal.ts'
import type { Seat } from './seats.ts'

/** Who is to give an empty seat a person: whoever appoints to the role that it follows from, or the line for an office. Nobody, where one is to come. */
export function whoFills({ personId, ground, coming }: Seat, governance: Governance): readonly Able[] {
  if (personId !== null || coming !== null) return []
  switch (ground.kind) {
    case 'office':
      return [theLine]
    case 'role':
      return ableTo({ kind: 'appoint', role: ground.role, side: ground.side, objectId: ground.object.id }, governance)
    case 'seating':
      return ableTo({ kind: 'seat', objectId: ground.seating.objectId }, governance)
    default:
      return ground satisfies never
  }
}
