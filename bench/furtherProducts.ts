import type { Structure } from '#model/structure'
import { type Act, groupDecided } from './act.ts'
import { doing, inTurn, lastDay } from './doing.ts'
import { changed, decided, remembered } from './limitMade.ts'
import { subjects } from './subjects.ts'

/** What else is done with object products. */
export function furtherProducts(structure: Structure): readonly Act[] {
  const open = structure.products.filter(({ to }) => to === null)
  const people = structure.persons.filter(({ leftOn }) => leftOn === null)
  const product = (id: string) => {
    const found = structure.products.find((each) => each.id === id)
    if (found === undefined) throw new Error(`there is no product ${id}`)
    return found
  }
  return [
    doing('object-products.change', 'change an object product', (n) => {
      const before = inTurn(open, n)
      const name = `${before.name} ${n}`
      return {
        ...{ method: 'PATCH', path: `/object-products/${before.id}`, order: { name }, subject: ['product', before.id] },
        ...{ before, after: { ...before, name }, rows: [changed('object_products', [before.id], { name })] },
      }
    }),
    doing('object-products.set-contact', 'name the contact person of a product', (n) => {
      const [before, personId] = [inTurn(open, n), inTurn(people, n).id]
      return {
        ...{ path: `/object-products/${before.id}/contact`, order: { personId }, subject: ['product', before.id] },
        ...{ before, after: { ...before, contactPersonId: personId } },
        rows: [changed('object_products', [before.id], { contact_person_id: personId })],
      }
    }),
    doing('object-products.close', 'close an object product', (n) => {
      const [before, decisionId] = [product(inTurn(subjects.products, n)), crypto.randomUUID()]
      const order = { on: lastDay(subjects.products, n), decision: groupDecided(n), specialCase: 'Bench' }
      const after = { ...before, to: order.on }
      return {
        ...{ path: `/object-products/${before.id}/closure`, order, subject: ['product', before.id], before, after },
        decision: { ...order.decision, id: decisionId },
        rows: [
          decided(decisionId, 'decide-content', '3.2-osg-decides-content', order, { object_id: before.objectId }),
          changed('object_products', [before.id], { valid_to: order.on }),
          remembered(decisionId, [['products', before, after]]),
        ],
      }
    }),
    doing('object-products.withdraw', 'withdraw a proposed product', (n) => {
      const [before, on] = [product(inTurn(subjects.proposedProducts, n)), lastDay(subjects.proposedProducts, n)]
      return {
        ...{ path: `/object-products/${before.id}/withdrawal`, order: { on }, subject: ['product', before.id] },
        ...{ before, after: { ...before, to: on } },
        rows: [changed('object_products', [before.id], { valid_to: on })],
      }
    }),
  ]
}
