import { dayBefore } from '#model/dates'
import type { ComponentMove } from '#model/shapes/component'
import type { Structure } from '#model/structure'
import { type Act, decidedOn, groupDecided } from './act.ts'
import { doing, once } from './doing.ts'
import { changed, decided, recordsInto, remembered } from './limitMade.ts'
import { placementOf, subjects } from './subjects.ts'

/** Where components belong: another product in the same object, and what becomes of a move to another. */
export function furtherMoves(structure: Structure): readonly Act[] {
  const move = (id: string): ComponentMove => {
    const found = structure.moves.find((each) => each.id === id)
    if (found === undefined) throw new Error(`there is no move ${id}`)
    return found
  }
  const objectId = structure.moves.find(({ id }) => id === subjects.decided[0])?.fromObjectId ?? ''
  const product = structure.products.find((each) => each.objectId === objectId && each.to === null)
  return [
    doing(
      'placements.propose',
      'place a component in another product',
      (n) => {
        const id = once(subjects.placed, n)
        const before = placementOf(id, objectId)
        const order = { objectId, productId: product?.id ?? '', from: decidedOn, componentId: before.componentId }
        const ended = { ...before, to: dayBefore(decidedOn) }
        const after = { ...before, id: crypto.randomUUID(), productId: order.productId, from: decidedOn }
        return {
          ...{
            path: '/placements',
            order,
            subject: ['it-component', before.componentId],
            before,
            after: { ended, after },
          },
          rows: [changed('placements', [before.id], { valid_to: ended.to }), recordsInto('placements', [after])],
        }
      },
      { of: subjects.placed.length },
    ),
    doing(
      'component-moves.consult',
      'record a consultation on a move',
      (n) => {
        const before = move(once(subjects.consulted, n))
        const order = { objectId: before.toObjectId, on: decidedOn, note: `Bench ${n}` }
        return {
          ...{ path: `/component-moves/${before.id}/consultations`, order, subject: ['component-move', before.id] },
          ...{ before, after: { ...before, consultations: [order] } },
          rows: [changed('component_moves', [before.id], { consultations: JSON.stringify([order]) })],
        }
      },
      { of: subjects.consulted.length },
    ),
    doing(
      'component-moves.decide',
      'decide a move',
      (n) => {
        const [before, decisionId] = [move(once(subjects.decided, n)), crypto.randomUUID()]
        const order = { decision: groupDecided(n), specialCase: 'Bench' }
        const stood = placementOf(before.id, objectId)
        const ended = { ...stood, to: dayBefore(decidedOn) }
        const placement = {
          ...{ ...stood, id: crypto.randomUUID(), objectId: before.toObjectId, from: decidedOn, decisionId },
        }
        const after = { ...before, state: 'done', decisionIds: [decisionId] }
        return {
          ...{ path: `/component-moves/${before.id}/decisions`, order, subject: ['component-move', before.id] },
          ...{ before: { before, stood }, after: { after, ended, placement } },
          decision: { ...order.decision, id: decisionId },
          rows: [
            decided(decisionId, 'decide-content', '3.2-osg-decides-content', order, { object_id: before.fromObjectId }),
            changed('component_moves', [before.id], { state: 'done', decision_ids: [decisionId] }),
            changed('placements', [stood.id], { valid_to: ended.to }),
            recordsInto('placements', [placement]),
            remembered(decisionId, [
              ['moves', before, after],
              ['placements', stood, ended],
              ['placements', null, placement],
            ]),
          ],
        }
      },
      { of: subjects.decided.length },
    ),
    doing(
      'component-moves.withdraw',
      'withdraw a move',
      (n) => {
        const before = move(once(subjects.withdrawn, n))
        return {
          ...{ path: `/component-moves/${before.id}/withdrawal`, subject: ['component-move', before.id] },
          ...{ before, after: { ...before, state: 'withdrawn' } },
          rows: [changed('component_moves', [before.id], { state: 'withdrawn' })],
        }
      },
      { of: subjects.withdrawn.length },
    ),
  ]
}
