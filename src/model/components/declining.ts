import { z } from 'zod'
import type { Acting } from '../acting.ts'
import { type Act, mandate } from '../acts.ts'
import { type Ending, type StructureChange, withChange } from '../changes.ts'
import { type CalendarDate, dayBefore } from '../dates.ts'
import { whyNotReasoned } from '../decisions/ending.ts'
import { recordTitle } from '../decisions/recordTitle.ts'
import { type Governance, governanceOn } from '../governance.ts'
import { whyNotLeaveProduct } from '../objects/productClosing.ts'
import { isRefusal, type Refusal, refuse } from '../refusal.ts'
import { refersToAny } from '../sameRecord.ts'
import type { Decision, ObjectProduct } from '../structure.ts'
import { compose, text } from '../text.ts'
import { contentChosen, contentIds, contentRefusals, wordingOf } from './chosenContent.ts'
import { isConfirmed } from './confirmed.ts'
import { whyNotOnlyProposed } from './confirming.ts'
import { contentDecided, contentDecisionOf, contentDecisionRefusals, whyNotDecideContent } from './contentDecision.ts'
import { objectsOf } from './moveDecisions.ts'
import { standingOrComing } from './placing.ts'

export const declineContent = {
  id: 'placements.decline',
  name: text('Avböj vad objektet skulle svara för', 'Decline what the object would answer for'),
  clauses: ['3.2-osg-decides-content'],
  by: mandate('decide-content'),
  body: z.strictObject({ ...contentIds, reason: z.string().trim().max(1000).default(''), ...contentDecided }),
  refusals: [
    ...contentDecisionRefusals,
    ...contentRefusals,
    ...(['content-confirmed', 'reason-missing', 'components-left-behind', 'still-in-use'] as const),
  ],
} as const satisfies Act

export interface Declined {
  readonly decision: Decision
  readonly change: StructureChange
}

/** What was proposed was usable at once; from the day that the group declines it, the object doesn't answer for it. */
export function contentDeclined(
  order: z.infer<typeof declineContent.body>,
  acting: Acting,
  governance: Governance,
): Declined | Refusal {
  const content = contentChosen(order, (one) => whyNotOnlyProposed(one, governance), governance)
  if (isRefusal(content)) return content
  const { objectId, products } = content
  const refusal = whyNotDecideContent(objectId, order, acting, governance) ?? whyNotReasoned(order.reason)
  if (refusal !== undefined) return refusal
  const last = dayBefore(order.decision.on)
  const placements = content.placements.flatMap(({ componentId }) =>
    placesEnded(componentId, objectId, last, governance),
  )
  const without = governanceOn(withChange(governance.structure, { ended: { placements } }), governance.day)
  for (const product of products) {
    const left = whyNotLeaveProduct(product, last, without) ?? whyNotTakenBack(product, last, without)
    if (left !== undefined) return left
  }
  const wording = wordingOf(content, declined, governance)
  const told = compose((l) => `${wording[l]}: ${order.reason}`)
  const decision = contentDecisionOf(objectId, order, told, acting, governance)
  const components = new Set(content.placements.map(({ componentId }) => componentId))
  return {
    decision,
    change: {
      decision,
      changed: {
        products: products.filter(({ from }) => from <= last).map((each) => ({ ...each, to: last })),
        moves: governance.structure.moves
          .filter(({ state, componentId }) => state === 'open' && components.has(componentId))
          .filter((move) => objectsOf(move).includes(objectId))
          .map((each) => ({ ...each, state: 'withdrawn' })),
      },
      ended: { placements },
      removed: { products: products.filter(({ from }) => from > last).map(({ id }) => id) },
    },
  }
}

const declined = { one: text('avböjs av', 'is declined by'), several: text('avböjs av', 'are declined by') }

/** Also where it would go on after the object's last day, as long as no group has decided that. */
function placesEnded(
  componentId: string,
  objectId: string,
  to: CalendarDate,
  governance: Governance,
): readonly Ending[] {
  const component = governance.component(componentId)
  const places = component === undefined ? [] : standingOrComing(component, governance)
  return places
    .filter((each) => each.objectId === objectId && !isConfirmed(each, governance.structure))
    .map(({ id }) => ({ id, to }))
}

/** One that never stood goes altogether, unless something is said of it already. */
function whyNotTakenBack(product: ObjectProduct, last: CalendarDate, governance: Governance): Refusal | undefined {
  if (product.from <= last) return undefined
  const ids = new Set([product.id])
  const missing = (['appointments', 'seatings', 'components', 'placements', 'moves'] as const).flatMap((kind) =>
    governance.structure[kind]
      .filter((each) => refersToAny(each, ids))
      .map((each) => recordTitle(kind, each as never, governance)),
  )
  return missing.length === 0 ? undefined : refuse('still-in-use', null, { missing, field: 'productIds' })
}
