import { whyNotHeld } from '../decisions/held.ts'
import { decisionsById } from '../lookups.ts'
import type { Structure } from '../structure.ts'

/**
 * Has somebody whose it was to decide confirmed that an object answers for it? Where it turns out that the group or role did
 * not hold the mandate, it is proposed as before, until it is decided anew.
 */
export function isConfirmed({ decisionId }: { readonly decisionId: string | null }, structure: Structure): boolean {
  if (decisionId === null) return false
  const decision = decisionsById(structure).get(decisionId)
  return decision === undefined || (decision.annulled === null && whyNotHeld(decision, structure) === undefined)
}
