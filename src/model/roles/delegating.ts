import type { Governance } from '../governance.ts'
import { confirmationsOf } from '../lookups.ts'
import type { Appointment } from '../structure.ts'

/** Who answers for a delegation on the day: whoever confirmed it last, or gave it. */
export const delegatorOn = (delegation: Appointment, { structure, day }: Governance): string | null =>
  confirmationsOf(structure, delegation.id).findLast(({ from }) => from <= day)?.personId ?? delegation.lentById
