import { z } from 'zod'
import type { Acting } from '../acting.ts'
import { type Act, mandate } from '../acts.ts'
import type { StructureChange } from '../changes.ts'
import { whyNotDecided } from '../decisions/decided.ts'
import { ownDecision } from '../decisions/ownDecision.ts'
import type { Governance } from '../governance.ts'
import { isRefusal, type Refusal, refuse } from '../refusal.ts'
import type { Component, Placement } from '../shapes/component.ts'
import type { Decision, ObjectProduct } from '../structure.ts'
import { text } from '../text.ts'
import {
  contentChosen,
  contentIds,
  contentRefusals,
  placementChosen,
  productChosen,
  wordingOf,
} from './chosenContent.ts'
import { isConfirmed } from './confirmed.ts'
import { contentDecided, contentDecisionOf, contentDecisionRefusals, whyNotDecideContent } from './contentDecision.ts'

export const confirmContent = {
  id: 'placements.confirm',
  name: text('Bekräfta vad objektet svarar för', 'Confirm what the object answers for'),
  clauses: ['3.2-osg-decides-content'],
  by: mandate('decide-content'),
  body: z.strictObject({ ...contentIds, ...contentDecided }),
  refusals: [...contentDecisionRefusals, ...contentRefusals, 'content-confirmed'],
} as const satisfies Act

export interface Confirmed {
  readonly decision: Decision
  readonly products: readonly ObjectProduct[]
  readonly placements: readonly Placement[]
  readonly change: StructureChange
}

export function contentConfirmed(
  order: z.infer<typeof confirmContent.body>,
  acting: Acting,
  governance: Governance,
): Confirmed | Refusal {
  const content = contentChosen(order, (one) => whyNotOnlyProposed(one, governance), governance)
  if (isRefusal(content)) return content
  const refusal = whyNotDecideContent(content.objectId, order, acting, governance)
  if (refusal !== undefined) return refusal
  const wording = wordingOf(content, belongs, governance)
  const decision = contentDecisionOf(content.objectId, order, wording, acting, governance)
  const confirmed = {
    products: content.products.map((one) => ({ ...one, decisionId: decision.id })),
    placements: content.placements.map((one) => ({ ...one, decisionId: decision.id })),
  }
  return { decision, ...confirmed, change: { decision, changed: confirmed } }
}

const belongs = { one: text('hör till', 'belongs to'), several: text('hör till', 'belong to') }

/** What a page asks before it shows the button; the group that may confirm may decline as well. */
export const whyNotConfirmToday = (component: Component, acting: Acting, governance: Governance): Refusal | undefined =>
  whyNotDecideToday(placementChosen(component.id, governance), acting, governance)

export const whyNotConfirmProductToday = (
  product: ObjectProduct,
  acting: Acting,
  governance: Governance,
): Refusal | undefined => whyNotDecideToday(productChosen(product.id, governance), acting, governance)

function whyNotDecideToday(
  content: ObjectProduct | Placement | Refusal,
  acting: Acting,
  governance: Governance,
): Refusal | undefined {
  if (isRefusal(content)) return content
  const matter = { kind: 'decide-content', objectId: content.objectId } as const
  const own = ownDecision(matter, acting, governance)
  return (
    whyNotOnlyProposed(content, governance) ?? (isRefusal(own) ? own : whyNotDecided(matter, own, acting, governance))
  )
}

/** What a group has decided on is neither confirmed nor declined again. */
export const whyNotOnlyProposed = (
  content: Pick<Placement, 'decisionId'>,
  governance: Governance,
): Refusal | undefined =>
  isConfirmed(content, governance.structure)
    ? refuse('content-confirmed', governance.cites('content-decisions'))
    : undefined
