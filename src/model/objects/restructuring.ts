import type { Acting } from '../acting.ts'
import type { CalendarDate } from '../dates.ts'
import { decisionOf, whyNotDecided } from '../decisions/decided.ts'
import { mandatesFor } from '../decisions/mandates.ts'
import type { Governance } from '../governance.ts'
import { type Refusal, refuse } from '../refusal.ts'
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
  const refusal = whyNotDecided(matter, decision, acting, governance)
  if (refusal !== undefined) return refusal
  if (effective === null || effective >= decision.on) return undefined
  return refuse('effective-before-decision', mandatesFor(matter, governance)[0]?.clause ?? null, {
    field: 'decision.on',
  })
}

export const structureDecision = (
  objectId: string,
  wording: Text,
  decision: Decided,
  acting: Acting,
  governance: Governance,
): Decision => ({ ...decisionOf(matter, decision, wording, {}, acting, governance), objectId })
