import type { Governance } from '../governance.ts'
import { appointmentsById, confirmationsOf } from '../lookups.ts'
import type { Appointment } from '../structure.ts'

/** Who answers for a delegation on the day: whoever confirmed it last, or gave it. */
export const delegatorOn = (delegation: Appointment, { structure, day }: Governance): string | null =>
  confirmationsOf(structure, delegation.id).findLast(({ from }) => from <= day)?.personId ?? delegation.lentById

/** Does somebody stand behind what the delegator gave: the delegator, or one who acts for them? */
export const isBehind = (held: Appointment, delegatorId: string | null, { structure }: Governance): boolean =>
  held.personId === delegatorId ||
  (held.standsInForId != null && appointmentsById(structure).get(held.standsInForId)?.personId === delegatorId)
