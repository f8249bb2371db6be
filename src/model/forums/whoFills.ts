import { ableTo } from '../decisions/mandates.ts'
import type { Governance } from '../governance.ts'
import type { Able } from '../refusal.ts'
import { text } from '../text.ts'
import type { Seat } from './seats.ts'

/** Offices are filled in the line, outside the model. */
const theLine: Able = {
  kind: 'line',
  id: null,
  title: text('linjen', 'the line organisation'),
  personIds: [],
}

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
