import type { Acting } from '../acting.ts'
import type { CalendarDate } from '../dates.ts'
import { decisionOf, whyNotDecided, whyNotInForce } from '../decisions/decided.ts'
import type { Governance } from '../governance.ts'
import type { Refusal } from '../refusal.ts'
import type { Decided, Decision } from '../structure.ts'
import type { Text } from '../text.ts'

const matter = { kind: 'change-object-structure' } as const

/** The object structure changes only by decision of whoever the model gives it to, and never before that decision. */
export function whyNotRestructure(
  effective: CalendarDate | null,
  decision: Decided,
  acting: Acting,
  governance: Governance,
): Refusal | undefined {
  return (
    whyNotDecided(matter, decision, acting, governance) ??
    (effective === null ? undefined : whyNotInForce(effective, matter, decision, governance, 'decision.on'))
  )
}

export const structureDecision = (
  objectId: string,
  wording: Text,
  decision: Decided,
  acting: Acting,
  governance: Governance,
): Decision => ({ ...decisionOf(matter, decision, wording, {}, acting, governance), objectId })
