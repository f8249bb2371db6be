import { closeProduct, registerProduct } from '#model/objects/products'
import type { ObjectProduct } from '#model/structure'
import { allowed, type Growing, type Happening, registrar, type Scene } from './growing.ts'
import { productId } from './ids.ts'

/**
 * Alarms were taken into a new product in 2025. The structure has both with their periods from the start, since people
 * are seated and appointed for them before; only what was remembered of the change is told here.
 */
export const productChanges: readonly Happening[] = [
  {
    on: '2025-06-12',
    tell: (growing, scene) => {
      const closed = productIn(growing, 'Trygghetslarm')
      const opened = productIn(growing, 'Digitala lås och larm')
      const notes = [
        noted(closeProduct.id, closed, { before: { ...closed, to: null }, after: closed }, scene),
        noted(registerProduct.id, opened, { after: opened }, scene),
      ]
      return { ...growing, notes: [...growing.notes, ...notes] }
    },
  },
]

const productIn = ({ structure }: Growing, name: string): ObjectProduct =>
  allowed(
    structure.products.find(({ id }) => id === productId('VSOA', name)),
    name,
  )

const noted = (act: string, { id }: ObjectProduct, body: Growing['notes'][number]['body'], { now }: Scene) => ({
  at: now,
  actor: registrar.accountId,
  act,
  clause: null,
  subjectType: 'object-product',
  subjectId: id,
  body,
})
