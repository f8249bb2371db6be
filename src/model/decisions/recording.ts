import { z } from 'zod'
import type { Acting } from '../acting.ts'
import { type Act, mandate, mandateRefusals } from '../acts.ts'
import type { Governance } from '../governance.ts'
import { type Refusal, refuse } from '../refusal.ts'
import { type DecisionKind, decisionKinds } from '../shapes/modelMandates.ts'
import type { Decision } from '../structure.ts'
import { text } from '../text.ts'
import { DecidedBody, decisionOf, whyNotDecided } from './decided.ts'

/** Kinds that leave nothing behind but the decision itself. The others are recorded with what they change. */
const alone: readonly DecisionKind[] = ['decide-on-model', 'set-shared-scope']

export const recordDecision = {
  id: 'decisions.record',
  name: text('Registrera beslut', 'Record a decision'),
  clauses: ['2.3.1-psg-decides-model', '2.2.2-line-sets-scope'],
  by: mandate(...alone),
  body: z.strictObject({
    kind: z.enum(decisionKinds),
    wording: z.string().trim().min(1).max(2000),
    objectId: z.uuid().nullable().default(null),
    /** The proposed version that a decision on the model is about. */
    versionId: z.uuid().nullish(),
    decision: DecidedBody,
  }),
  refusals: [...mandateRefusals, 'scope-set-in-line', 'kind-has-own-record', 'object-not-open', 'version-unknown'],
} as const satisfies Act

export function decisionRecorded(
  order: z.infer<typeof recordDecision.body>,
  acting: Acting,
  governance: Governance,
): Decision | Refusal {
  const { kind, objectId, versionId = null } = order
  const matter = objectId === null ? { kind } : { kind, objectId }
  if (!alone.includes(kind)) return refuse('kind-has-own-record', null, { field: 'kind' })
  if (objectId !== null && governance.object(objectId) === undefined)
    return refuse('object-not-open', null, { field: 'objectId' })
  const isProposed = governance.structure.models.some(({ id, from }) => id === versionId && from === null)
  if (versionId !== null && !(isProposed && kind === 'decide-on-model'))
    return refuse('version-unknown', null, { field: 'versionId' })
  const refusal = whyNotDecided(matter, order.decision, acting, governance)
  // Written by hand in one language: it stands as it was written.
  return (
    refusal ?? decisionOf(matter, order.decision, text(order.wording, order.wording), { versionId }, acting, governance)
  )
}
