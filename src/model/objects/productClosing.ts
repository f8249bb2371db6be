import { z } from 'zod'
import type { Acting } from '../acting.ts'
import { type Act, mandate, mandateRefusals, role } from '../acts.ts'
import { endingsOf } from '../changes.ts'
import { isConfirmed } from '../components/confirmed.ts'
import { placementsAfter, unplacedAfter } from '../components/following.ts'
import { whyNotAdd } from '../components/keepers.ts'
import { whyNotLeaveBehind } from '../components/leavingBehind.ts'
import { CalendarDate } from '../dates.ts'
import { DecidedBody, decisionOf, whyNotDecided, whyNotInForce } from '../decisions/decided.ts'
import { whyNotOwnDecision } from '../decisions/ownDecision.ts'
import type { Governance } from '../governance.ts'
import { whyNotEnd } from '../people/offices.ts'
import { type Refusal, refuse } from '../refusal.ts'
import type { ObjectProduct } from '../structure.ts'
import { compose, text } from '../text.ts'
import type { ProductChanged } from './products.ts'

export const closeProduct = {
  id: 'object-products.close',
  name: text('Avsluta objektprodukt', 'Close an object product'),
  clauses: ['3.2-object-products', '3.2-osg-decides-content'],
  by: mandate('decide-content'),
  /** `on` is the product's last day. */
  body: z.strictObject({ on: CalendarDate, decision: DecidedBody }),
  refusals: [
    ...mandateRefusals,
    ...(['effective-before-decision', 'already-ended', 'period-backwards', 'components-left-behind'] as const),
  ],
} as const satisfies Act

export const withdrawProduct = {
  id: 'object-products.withdraw',
  name: text('Ta tillbaka föreslagen objektprodukt', 'Withdraw a proposed object product'),
  clauses: ['3.2-osg-decides-content'],
  by: role<ObjectProduct>(({ record, acting, governance }) => whyNotWithdraw(record, acting, governance)),
  /** It has been usable since it was added, and is so until `on`. */
  body: z.strictObject({ on: CalendarDate }),
  refusals: [
    ...(['may-not-add-to-object', 'content-confirmed', 'already-ended', 'period-backwards'] as const),
    'components-left-behind',
  ],
} as const satisfies Act

export function productClosed(
  product: ObjectProduct,
  { on, decision: decided }: z.infer<typeof closeProduct.body>,
  acting: Acting,
  governance: Governance,
): ProductChanged | Refusal {
  const matter = matterOf(product)
  const refusal =
    whyNotDecided(matter, decided, acting, governance) ??
    whyNotInForce(on, matter, decided, governance, 'on') ??
    whyNotLastDay(product, on, governance)
  if (refusal !== undefined) return refusal
  const code = governance.object(product.objectId)?.code ?? ''
  const wording = compose((l) =>
    l === 'sv'
      ? `Objektprodukten ${product.name} i ${code} avslutas ${on}`
      : `The object product ${product.name} in ${code} is closed on ${on}`,
  )
  const decision = decisionOf(matter, decided, wording, {}, acting, governance)
  const closed = { ...product, to: on }
  return {
    product: closed,
    change: { decision, changed: { products: [closed] }, ended: deviationsEnded(product, on, governance) },
  }
}

/** What no group has decided on, those who may add it also take back. */
export function productWithdrawn(
  product: ObjectProduct,
  on: CalendarDate,
  acting: Acting,
  governance: Governance,
): ProductChanged | Refusal {
  const withdrawn = { ...product, to: on }
  const refusal = whyNotWithdraw(product, acting, governance) ?? whyNotLastDay(product, on, governance)
  const ended = deviationsEnded(product, on, governance)
  return refusal ?? { product: withdrawn, change: { changed: { products: [withdrawn] }, ended } }
}

/** What was moved for the product alone goes back with it. */
const deviationsEnded = ({ id }: ObjectProduct, on: CalendarDate, { structure }: Governance) => ({
  deviations: endingsOf(
    structure.deviations.filter(({ productId }) => productId === id),
    on,
  ),
})

export const whyNotWithdraw = (product: ObjectProduct, acting: Acting, governance: Governance): Refusal | undefined =>
  whyNotOpen(product, governance) ??
  (isConfirmed(product, governance.structure)
    ? refuse('content-confirmed', governance.cites('content-decisions'))
    : whyNotAdd(product.objectId, acting.actor, governance))

/** What a page asks before it shows the button. */
export const whyNotCloseToday = (product: ObjectProduct, acting: Acting, governance: Governance): Refusal | undefined =>
  whyNotOpen(product, governance) ?? whyNotOwnDecision(matterOf(product), acting, governance)

const matterOf = ({ objectId }: ObjectProduct) => ({ kind: 'decide-content', objectId }) as const

const whyNotOpen = ({ to }: ObjectProduct, { day }: Governance): Refusal | undefined =>
  to !== null && to < day ? refuse('already-ended', null) : undefined

const whyNotLastDay = (product: ObjectProduct, on: CalendarDate, governance: Governance): Refusal | undefined =>
  whyNotEnd(product, on) ?? whyNotLeaveProduct(product, on, governance)

/** Its components need another home product first: closing doesn't choose one for them. */
function whyNotLeaveProduct(product: ObjectProduct, on: CalendarDate, governance: Governance): Refusal | undefined {
  const placements = placementsAfter(new Set([product.objectId]), on, governance)
  const atHome = placements.filter(({ productId }) => productId === product.id)
  const way = text(
    'Ge dem en annan hemmaprodukt först, eller ta bort dem ur registret',
    'Give them another home product first, or take them out of the register',
  )
  const clause = governance.cites('home-product-missing')
  return whyNotLeaveBehind(unplacedAfter(atHome, on, governance), product.name, clause, way, 'on')
}
