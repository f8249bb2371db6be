import { describe, expect, test } from 'vitest'
import { objectId, productId } from '#demo/ids'
import { registered, skola, whenKept, withComponents } from '../../../test/models/components.ts'
import { actingAs } from '../../../test/models/vretaby.ts'
import { annulled } from '../decisions/annulling.ts'
import { effectsOf } from '../decisions/effects.ts'
import { withoutDecision } from '../decisions/restoring.ts'
import type { Governance } from '../governance.ts'
import { isRefusal } from '../refusal.ts'
import type { DecisionMaker, ObjectProduct } from '../structure.ts'
import { mergeObjects, objectsMerged } from './mergers.ts'
import { productClosed, productWithdrawn } from './productClosing.ts'
import { productRegistered, registerProduct } from './products.ts'

const today = withComponents()
const registrar = actingAs('Tove Lindmark', ['register'])
const leader = actingAs('Leila Haddad')
const group = (code: string): DecisionMaker => ({ kind: 'forum', forumId: `object-steering-group~${objectId(code)}` })
const portfolio: DecisionMaker = { kind: 'forum', forumId: 'portfolio-steering-group' }
const decidedBy = (by: DecisionMaker) => ({ by, on: '2026-11-20', reference: 'OSG § 9' })
const productIn = (code: string, name: string, { structure }: Governance = today): ObjectProduct => {
  const product = structure.products.find(({ id }) => id === productId(code, name))
  if (product === undefined) throw new Error(name)
  return product
}
const proposed = productIn('UKF', 'Fritidsgård')
const confirmed = productIn('UKF', 'Schema')

describe('adding', () => {
  const add = (acting: typeof leader) =>
    productRegistered(
      registerProduct.body.parse({
        ...{ objectId: objectId('UKF'), name: 'Vuxenkulturen', subarea: 'area', from: '2026-11-23' },
      }),
      acting,
      today,
    )

  test('3.2-osg-decides-content: a leader adds a product as proposed, and it is usable at once', () => {
    const added = add(leader)
    expect(added).toMatchObject({ product: { name: 'Vuxenkulturen', decisionId: null } })
    expect(
      whenKept(added, today)
        .productsOf(objectId('UKF'))
        .map(({ name }) => name),
    ).toContain('Vuxenkulturen')
  })

  test.each([
    ['somebody without a role', actingAs('Siv Blom')],
    ['a leader of another object', actingAs('Josefin Hammar')],
  ])('3.2-osg-decides-content: %s may not, and is told who could', (_who, acting) => {
    expect(add(acting)).toMatchObject({
      ...{ refused: 'may-not-add-to-object', clause: '3.2-osg-decides-content', missing: [{}] },
      couldBeDoneBy: expect.arrayContaining([expect.objectContaining({ kind: 'role' })]),
    })
  })
})

describe('closing', () => {
  const close = (product: ObjectProduct, by: DecisionMaker, on = '2026-12-31') =>
    productClosed(
      product,
      { on, decision: decidedBy(by), specialCase: by === portfolio ? 'Gruppen är inte bemannad' : null },
      registrar,
      today,
    )

  test.each([
    ['the object’s group', group('UKF')],
    ['the portfolio group, in special cases,', portfolio],
  ])('3.2-osg-decides-content: %s closes a product by decision', (_who, maker) => {
    expect(close(confirmed, maker)).toMatchObject({
      product: { to: '2026-12-31', decisionId: confirmed.decisionId },
      change: {
        decision: {
          clause: '3.2-osg-decides-content',
          objectId: objectId('UKF'),
          wording: { sv: expect.stringMatching(/^Objektprodukten Schema i UKF avslutas 2026-12-31/) },
        },
      },
    })
  })

  test.each([
    ['another object’s group', group('SAM')],
    ['the leader forum', { kind: 'forum', forumId: 'object-leader-forum' } as const],
  ])('3.2-osg-decides-content: %s cannot close it, and is told who could', (_who, maker) => {
    expect(close(confirmed, maker)).toMatchObject({
      ...{ refused: 'wrong-decision-maker', clause: '3.2-osg-decides-content' },
      couldBeDoneBy: [{ id: `object-steering-group~${objectId('UKF')}` }, {}],
    })
  })

  test('3.2-osg-decides-content: it is never closed before the decision', () => {
    expect(close(confirmed, group('UKF'), '2026-11-19')).toMatchObject({
      ...{ refused: 'effective-before-decision', clause: '3.2-osg-decides-content' },
    })
  })

  test('3.2-osg-decides-content: annulled, it stands until further notice again', () => {
    const closed = close(confirmed, group('UKF'))
    const after = whenKept(closed, today)
    const [decision] = after.structure.decisions
    if (decision === undefined) throw new Error('no decision')
    const effects = effectsOf(decision.id, today.structure, after.structure)
    expect(isRefusal(annulled(decision, 'Fel protokoll', effects, registrar, after))).toBe(false)
    const { products } = withoutDecision(decision, effects, after.structure)
    expect(products.find(({ id }) => id === confirmed.id)).toEqual(confirmed)
  })
})

describe('withdrawing', () => {
  const withdraw = (product: ObjectProduct, acting = leader, governance = today) =>
    productWithdrawn(product, '2026-11-30', acting, governance)

  test('3.2-osg-decides-content: what is only proposed, a leader takes back without a decision', () => {
    expect(withdraw(proposed)).toMatchObject({ product: { to: '2026-11-30', decisionId: null } })
  })

  test('3.2-osg-decides-content: what the group has confirmed is the group’s to close', () => {
    expect(withdraw(confirmed)).toMatchObject({
      ...{ refused: 'content-confirmed', clause: '3.2-osg-decides-content' },
    })
  })

  test('3.2-osg-decides-content: who may not add may not take back', () => {
    expect(withdraw(proposed, actingAs('Siv Blom'))).toMatchObject({ refused: 'may-not-add-to-object' })
  })

  test('3.2-object-products: not while components are at home in it', () => {
    const placements = registered.placements.map((each) =>
      each.componentId === skola.id ? { ...each, productId: proposed.id } : each,
    )
    expect(withdraw(proposed, leader, withComponents({ placements }))).toMatchObject({
      ...{ refused: 'components-left-behind', clause: '3.2-object-products' },
    })
  })
})

test('3.2-osg-decides-content: in a merger what was confirmed rests on its decision, and what was proposed still waits', () => {
  const order = mergeObjects.body.parse({
    ...{ objectIds: [objectId('UKF'), objectId('SAM')], from: '2027-01-01', decision: decidedBy(portfolio) },
    into: { code: 'BIL', name: 'Bildning', category: 'core', supports: { administrationIds: [] } },
  })
  const merged = objectsMerged(order, registrar, today)
  const after = whenKept(merged, today, '2027-01-01')
  const [decision] = after.structure.decisions
  const successorOf = ({ id }: ObjectProduct) => after.products.find((each) => each.predecessorId === id)
  expect(successorOf(confirmed)?.decisionId).toBe(decision?.id)
  expect(successorOf(proposed)).toMatchObject({ decisionId: null })
})
