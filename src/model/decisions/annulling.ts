import { z } from 'zod'
import { whyNotRecord } from '../access/actor.ts'
import type { Act } from '../acts.ts'
import type { Governance } from '../governance.ts'
import { whyNotKept } from '../people/personnummer.ts'
import { type Refusal, refuse } from '../refusal.ts'
import type { Decision } from '../structure.ts'
import { text } from '../text.ts'
import type { Acting } from './decided.ts'

export const annulDecision = {
  id: 'decisions.annul',
  name: text('Annullera beslutet', 'Annul the decision'),
  clauses: [],
  by: 'decides',
  body: z.strictObject({ reason: z.string().trim().max(1000).default('') }),
  refusals: ['already-annulled', 'reason-missing', 'may-not-record', 'still-in-use', 'personnummer-not-kept'],
} as const satisfies Act

/** A mistake is annulled, never deleted: the records that rest on it fall, and it stays readable with its reason. */
export function annulled(
  decision: Decision,
  reason: string,
  acting: Acting,
  governance: Governance,
): Decision | Refusal {
  const refusal =
    whyNotAnnul(decision, acting, governance) ??
    (reason === '' ? refuse('reason-missing', null, { field: 'reason' }) : undefined) ??
    whyNotKept({ reason })
  return refusal ?? { ...decision, annulled: { at: acting.now, byId: acting.actor.accountId, reason } }
}

export function whyNotAnnul(decision: Decision, acting: Acting, governance: Governance): Refusal | undefined {
  if (decision.annulled !== null) return refuse('already-annulled', null)
  return whyNotRecord(acting.actor, decision.by, governance) ?? whyNotUndone(decision, governance)
}

/** What changed the object structure or the model has been built upon: a new decision changes it back. */
function whyNotUndone(decision: Decision, { structure }: Governance): Refusal | undefined {
  const isGround = structure.models.some(
    (version) => version.groundId === decision.id || version.adoptionId === decision.id,
  )
  if (decision.kind !== 'change-object-structure' && !isGround) return undefined
  return refuse('still-in-use', decision.clause, {
    missing: [text('Ett nytt beslut som ändrar tillbaka', 'A new decision that changes it back')],
  })
}
