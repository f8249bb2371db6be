import { z } from 'zod'
import type { Acting } from '../acting.ts'
import { type Act, right } from '../acts.ts'
import { ableTo, mandatesFor } from '../decisions/mandates.ts'
import { whoInstead } from '../decisions/whoInstead.ts'
import type { Governance } from '../governance.ts'
import { type Refusal, refuse } from '../refusal.ts'
import type { ModelVersion } from '../structure.ts'
import { text } from '../text.ts'
import { isSpellingOnly } from './spelling.ts'

export const correctModelVersion = {
  id: 'model-versions.correct',
  name: text('Rätta stavning i modellen', "Correct the model's spelling"),
  clauses: ['1-director-adopts'],
  by: right('register'),
  body: z.strictObject({}),
  refusals: ['already-adopted', 'more-than-spelling'],
} as const satisfies Act

/** A spelling fix needs no decision: it counts from today, and nobody has adopted it. */
export const corrected = (version: ModelVersion, acting: Acting, governance: Governance): ModelVersion | Refusal =>
  whyNotCorrect(version, governance) ?? { ...version, from: acting.today }

export function whyNotCorrect(version: ModelVersion, governance: Governance): Refusal | undefined {
  if (version.from !== null) return refuse('already-adopted', null)
  if (isSpellingOnly(governance.model, version.model)) return undefined
  const adoption = { kind: 'adopt-model' } as const
  const missing = ableTo(adoption, governance).map(({ title }) =>
    text(`Ett antagande av ${title.sv}, med datum och referens`, `An adoption by ${title.en}, with date and reference`),
  )
  return refuse('more-than-spelling', mandatesFor(adoption, governance)[0]?.clause ?? null, {
    missing,
    couldBeDoneBy: whoInstead(adoption, governance),
  })
}
