import { z } from 'zod'
import type { Acting } from '../acting.ts'
import { mandateRefusals } from '../acts.ts'
import { DecidedBody, decisionOf, whyNotDecided } from '../decisions/decided.ts'
import { isBeyondOwn } from '../decisions/mandates.ts'
import { type Governance, governanceOn } from '../governance.ts'
import { type Refusal, refuse } from '../refusal.ts'
import type { Decision } from '../structure.ts'
import { compose, type Text } from '../text.ts'

/** How a decision on an object's content is told: the object's own group decides, another one in a case that it says. */
export const contentDecided = {
  decision: DecidedBody,
  specialCase: z.string().trim().max(500).nullish(),
} as const
interface ContentDecided {
  readonly decision: z.infer<typeof DecidedBody>
  readonly specialCase?: string | null | undefined
}

export const contentDecisionRefusals = [...mandateRefusals, 'special-case-missing'] as const

const matterOf = (objectId: string) => ({ kind: 'decide-content', objectId }) as const

export const whyNotDecideContent = (
  objectId: string,
  { decision, specialCase }: ContentDecided,
  acting: Acting,
  governance: Governance,
): Refusal | undefined =>
  whyNotDecided(matterOf(objectId), decision, acting, governance) ??
  (isSpecial(objectId, decision, governance) && (specialCase ?? '') === ''
    ? refuse('special-case-missing', governance.cites('content-decisions'), { field: 'specialCase' })
    : undefined)

/** The decision with its case in its words. Ask `whyNotDecideContent` first. */
export function contentDecisionOf(
  objectId: string,
  { decision, specialCase }: ContentDecided,
  wording: Text,
  acting: Acting,
  governance: Governance,
): Decision {
  const told = isSpecial(objectId, decision, governance)
    ? compose((l) => `${wording[l]} (${l === 'sv' ? 'särskilt fall' : 'special case'}: ${specialCase})`)
    : wording
  return decisionOf(matterOf(objectId), decision, told, {}, acting, governance)
}

const isSpecial = (objectId: string, { by, on }: ContentDecided['decision'], { structure }: Governance): boolean =>
  isBeyondOwn(matterOf(objectId), by, governanceOn(structure, on))
