import { type StructureChange, withChange } from '#model/changes'
import { confirmContent, contentConfirmed } from '#model/components/confirming'
import { closeProduct, productClosed } from '#model/objects/productClosing'
import { registerProduct } from '#model/objects/products'
import type { ObjectProduct } from '#model/structure'
import { allowed, type Growing, type Happening, type Note, noteOf, registrar } from './growing.ts'
import { productId } from './ids.ts'
import { decidedProducts } from './products.ts'

const portfolioGroup = { kind: 'forum', forumId: 'portfolio-steering-group' } as const

/** FST's group has never worked, so the portfolio group decided on its products. */
const confirmedByPortfolioGroup: Happening = {
  on: '2022-06-08',
  tell: (growing, { acting, governance }) => {
    const decision = { by: portfolioGroup, on: '2022-06-08', reference: 'PSG 2022 § 24' }
    const productIds = [...decidedProducts('FST', false)]
    const ids = acting('decision/confirm/products-of-fst')
    const specialCase = 'Styrgruppen för FST är inte bemannad'
    const order = { productIds, componentIds: [], decision, specialCase }
    const confirmed = allowed(contentConfirmed(order, ids, governance), 'FST')
    const after = { decision: confirmed.decision, products: productIds.length }
    const note = noteOf(confirmContent.id, ['decision', confirmed.decision.id], confirmed.decision, { after })
    return grown(growing, confirmed.change, [note])
  },
}

/**
 * Alarms were taken into a new product in 2025. The structure has both from the start, since people are seated and
 * appointed for the new one before; of its coming only what was remembered is told here.
 */
const alarmsTakenIn: Happening = {
  on: '2025-06-12',
  tell: (growing, { acting, governance, now }) => {
    const before = productIn(growing, 'Trygghetslarm')
    const opened = productIn(growing, 'Digitala lås och larm')
    const order = {
      ...{ on: '2025-06-30', specialCase: 'Larmen berör alla objekt' },
      decision: { by: portfolioGroup, on: '2025-06-12', reference: 'PSG 2025 § 19' },
    }
    const ids = acting('decision/close/trygghetslarm')
    const { product: after, change } = allowed(productClosed(before, order, ids, governance), 'closing a product')
    const decision = allowed(change.decision, 'its decision')
    const notes = [
      noteOf(closeProduct.id, ['product', before.id], decision, { before, after, decision }),
      {
        ...{ at: now, actor: registrar.accountId, act: registerProduct.id, clause: null },
        ...{ subjectType: 'product', subjectId: opened.id, body: { after: opened } },
      },
    ]
    return grown(growing, change, notes)
  },
}

export const productChanges: readonly Happening[] = [confirmedByPortfolioGroup, alarmsTakenIn]

const productIn = ({ structure }: Growing, name: string): ObjectProduct =>
  allowed(
    structure.products.find(({ id }) => id === productId('VSOA', name)),
    name,
  )

const grown = (growing: Growing, change: StructureChange, notes: readonly Note[]): Growing => ({
  ...growing,
  structure: withChange(growing.structure, change),
  notes: [...growing.notes, ...notes],
})
