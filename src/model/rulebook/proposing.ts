import { z } from 'zod'
import type { Acting } from '../acting.ts'
import { type Act, right } from '../acts.ts'
import { mandatesFor } from '../decisions/mandates.ts'
import type { Governance } from '../governance.ts'
import { type Refusal, refuse } from '../refusal.ts'
import type { GovernanceModel } from '../shapes/governanceModel.ts'
import type { Decision, ModelVersion } from '../structure.ts'
import { text } from '../text.ts'
import { contradictionsIn } from './contradictions.ts'

/** Characters in a model's file; Linköping's has ninety thousand. */
export const modelFileLimit = 500_000

export const Proposal = z.strictObject({
  /** The model's file, as it is written. */
  yaml: z.string().min(1),
  /** The decision about the model that the proposal rests on, if it is made already. */
  groundDecisionId: z.uuid().nullable().default(null),
})
export type Proposal = z.infer<typeof Proposal>

export const proposeModelVersion = {
  id: 'model-versions.propose',
  name: text('Föreslå en ny version av modellen', 'Propose a new version of the model'),
  clauses: ['1-director-adopts', '2-pm3-with-adaptations'],
  by: right('register'),
  body: Proposal,
  refusals: ['model-not-readable', 'model-contradicts-itself', 'ground-unknown'],
} as const satisfies Act

/** A version before it is kept: the store gives it the next number. */
export type ProposedVersion = Omit<ModelVersion, 'number'>

/** A proposal holds nobody to anything. A model that contradicts itself can't be adopted, so it is never kept. */
export function proposeVersion(
  model: GovernanceModel,
  { groundDecisionId }: Pick<Proposal, 'groundDecisionId'>,
  acting: Acting,
  governance: Governance,
): ProposedVersion | Refusal {
  const contradictions = contradictionsIn(model)
  if (contradictions.length > 0) {
    return refuse('model-contradicts-itself', null, {
      missing: contradictions.map((each) => each.message),
      field: 'yaml',
    })
  }
  if (groundDecisionId !== null && modelDecision(groundDecisionId, governance) === undefined) {
    return refuse('ground-unknown', mandatesFor({ kind: 'decide-on-model' }, governance)[0]?.clause ?? null, {
      field: 'groundDecisionId',
    })
  }
  return { id: acting.newId(), model, from: null, adoptionId: null, proposedAt: acting.now, groundId: groundDecisionId }
}

/** A decision in a question about the model that still stands. */
export const modelDecision = (id: string, governance: Governance): Decision | undefined =>
  governance.structure.decisions.find(
    (each) => each.id === id && each.kind === 'decide-on-model' && each.annulled === null,
  )

const Withdrawal = z.strictObject({ reason: z.string().trim().min(1).max(500) })

export const withdrawModelVersion = {
  id: 'model-versions.withdraw',
  name: text('Dra tillbaka ett förslag till modell', 'Withdraw a proposed model'),
  clauses: ['1-director-adopts'],
  by: right('register'),
  body: Withdrawal,
  refusals: ['already-adopted'],
} as const satisfies Act

export const whyNotWithdraw = (version: ModelVersion): Refusal | undefined =>
  version.from === null ? undefined : refuse('already-adopted', null)
