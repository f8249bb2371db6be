import { describe, expect, test } from 'vitest'
import { objectId, productId } from '#demo/ids'
import { karta, registered, rutin, skola, whenKept, withComponents } from '../../../test/models/components.ts'
import { actingAs } from '../../../test/models/vretaby.ts'
import { annulled } from '../decisions/annulling.ts'
import { effectsOf } from '../decisions/effects.ts'
import { withoutDecision } from '../decisions/restoring.ts'
import { productRegistered } from '../objects/products.ts'
import { isRefusal } from '../refusal.ts'
import type { DecisionMaker } from '../structure.ts'
import { closeContent, contentClosed, whyNotCloseToday } from './closing.ts'
import { unconfirmedContent, unplacedComponents } from './componentFindings.ts'
import { contentDeclined, declineContent } from './declining.ts'
import { itComponentClosed } from './registering.ts'

const today = withComponents()
const registrar = actingAs('Tove Lindmark', ['register'])
const leader = actingAs('Leila Haddad')
const group = (code: string): DecisionMaker => ({ kind: 'forum', forumId: `object-steering-group~${objectId(code)}` })
const portfolio: DecisionMaker = { kind: 'forum', forumId: 'portfolio-steering-group' }
const proposed = productId('UKF', 'Fritidsgård')
const decided = (by: DecisionMaker, on = '2026-11-20') => ({ decision: { by, on, reference: 'OSG § 9' } })
const reason = 'Hör hemma hos kultur'

describe('3.2-osg-decides-content: declining', () => {
  const decline = (order: object, by: DecisionMaker = group('UKF'), governance = today) =>
    contentDeclined(declineContent.body.parse({ reason, ...decided(by), ...order }), registrar, governance)

  test('3.2-osg-decides-content: what the group declines leaves the task, with the reason in the decision', () => {
    const outcome = decline({ productIds: [proposed], componentIds: [skola.id, rutin.id] })
    expect(outcome).toMatchObject({
      decision: { wording: { sv: `1 objektprodukt och 2 komponenter avböjs av UKF: ${reason}` } },
    })
    const after = whenKept(outcome, today)
    expect(unconfirmedContent.ask(today).filter((each) => each.objectId === objectId('UKF'))).not.toEqual([])
    expect(unconfirmedContent.ask(after).filter((each) => each.objectId === objectId('UKF'))).toEqual([])
    expect(after.placementOf(skola.id)).toBeUndefined()
    expect(whenKept(outcome, today, '2026-11-19').placementOf(skola.id)?.objectId).toBe(objectId('UKF'))
    expect(after.products.some(({ id }) => id === proposed)).toBe(false)
    // Somebody has to answer for it.
    expect(unplacedComponents.ask(after)).not.toEqual(unplacedComponents.ask(today))
  })

  test('3.2-osg-decides-content: what was added the same day is taken back as if it never stood', () => {
    const placements = registered.placements.map((each) => ({ ...each, from: '2026-11-20' }))
    const fresh = { objectId: objectId('UKF'), name: 'Vuxenkulturen', subarea: 'area', from: '2026-11-20' } as const
    const added = productRegistered({ ...fresh, contactPersonId: null }, registrar, withComponents({ placements }))
    const governance = whenKept(added, withComponents({ placements }))
    const id = isRefusal(added) ? '' : added.product.id
    const after = whenKept(decline({ productIds: [id], componentIds: [skola.id] }, undefined, governance), governance)
    expect(after.structure.placements.some((each) => each.componentId === skola.id)).toBe(false)
    expect(after.structure.products.some((each) => each.id === id)).toBe(false)
  })

  test('3.2-osg-decides-content: nobody declines without a reason, what is confirmed, or for another object', () => {
    expect(decline({ componentIds: [skola.id], reason: '' })).toMatchObject({ refused: 'reason-missing' })
    expect(decline({ componentIds: [karta.id] }, group('SAM'))).toMatchObject({ refused: 'content-confirmed' })
    expect(decline({ componentIds: [skola.id] }, group('SAM'))).toMatchObject({
      ...{ refused: 'wrong-decision-maker', clause: '3.2-osg-decides-content' },
      couldBeDoneBy: [{ id: `object-steering-group~${objectId('UKF')}` }, {}],
    })
  })

  test('3.2-osg-decides-content: what another object is to take over stays proposed there, and is ended by nobody else', () => {
    const own = registered.placements.find(({ componentId }) => componentId === skola.id)
    if (own === undefined) throw new Error('Skola stands nowhere')
    const place = {
      ...own,
      id: 'later',
      objectId: objectId('FST'),
      productId: null,
      from: '2027-01-01',
      decisionId: null,
    }
    const placements = [
      ...registered.placements.map((each) => (each === own ? { ...each, to: '2026-12-31' } : each)),
      place,
    ]
    const governance = withComponents({ placements })
    const after = whenKept(decline({ componentIds: [skola.id] }, undefined, governance), governance)
    expect(after.structure.placements.find(({ id }) => id === 'later')?.to).toBeNull()
    // Confirmed there, it isn't closed by the group that has it proposed.
    const confirmed = withComponents({
      placements: placements.map((each) => (each === place ? { ...each, decisionId: 'of FST' } : each)),
    })
    const order = closeContent.body.parse({ ...decided(group('UKF')), componentIds: [skola.id], on: '2026-11-30' })
    expect(contentClosed(order, registrar, confirmed)).toMatchObject({
      refused: 'content-of-several-objects',
      couldBeDoneBy: [{ id: `object-steering-group~${objectId('FST')}` }, {}],
    })
  })

  test('3.2-osg-decides-content: a product is not declined from under components that stay', () => {
    const placements = registered.placements.map((each) =>
      each.componentId === skola.id ? { ...each, productId: proposed } : each,
    )
    const governance = withComponents({ placements })
    expect(decline({ productIds: [proposed] }, undefined, governance)).toMatchObject({
      refused: 'components-left-behind',
    })
    expect(isRefusal(decline({ productIds: [proposed], componentIds: [skola.id] }, undefined, governance))).toBe(false)
  })

  test('3.2-osg-decides-content: annulled, all of it is proposed again', () => {
    const outcome = decline({ productIds: [proposed], componentIds: [skola.id, rutin.id] })
    const after = whenKept(outcome, today)
    const [decision] = after.structure.decisions
    if (decision === undefined) throw new Error('no decision')
    const effects = effectsOf(decision.id, today.structure, after.structure)
    expect(isRefusal(annulled(decision, 'Fel möte', effects, registrar, after))).toBe(false)
    const again = withoutDecision(decision, effects, after.structure)
    expect(again.placements).toEqual(today.structure.placements)
    expect(again.products).toEqual(today.structure.products)
  })
})

describe('3.2-osg-decides-content: closing what is confirmed', () => {
  const close = (order: object, by: DecisionMaker = group('SAM')) =>
    contentClosed(closeContent.body.parse({ on: '2026-12-31', ...decided(by), ...order }), registrar, today)

  test('3.2-osg-decides-content: the group closes a confirmed component by decision', () => {
    const outcome = close({ componentIds: [karta.id] })
    expect(outcome).toMatchObject({
      decision: { objectId: objectId('SAM'), wording: { sv: 'Kartan avslutas 2026-12-31 i SAM' } },
    })
    const after = whenKept(outcome, today, '2027-01-01')
    expect(after.component(karta.id)?.to).toBe('2026-12-31')
    expect(after.placementOf(karta.id)).toBeUndefined()
  })

  test('3.2-osg-decides-content: whoever keeps a confirmed component cannot close it alone, and is told who decides', () => {
    expect(itComponentClosed(karta, '2026-12-31', registrar, today)).toMatchObject({
      ...{ refused: 'closing-is-decided', clause: '3.2-osg-decides-content' },
      couldBeDoneBy: [{ id: `object-steering-group~${objectId('SAM')}` }, {}],
    })
    expect(whyNotCloseToday(karta, leader, today)).toMatchObject({ refused: 'wrong-decision-maker' })
    expect(whyNotCloseToday(karta, registrar, today)).toBeUndefined()
    expect(whyNotCloseToday(skola, leader, today)).toBeUndefined()
  })

  test('3.2-osg-decides-content: what a group has confirmed isn’t closed alone by making it a part of something first', () => {
    const part = { ...karta, partOfId: skola.id }
    const components = today.structure.components.map((each) => (each.id === karta.id ? part : each))
    expect(itComponentClosed(part, '2026-12-31', registrar, withComponents({ components }))).toMatchObject({
      refused: 'closing-is-decided',
    })
  })

  test('3.2-osg-decides-content: another group cannot, nor before the decision', () => {
    expect(close({ componentIds: [karta.id] }, group('UKF'))).toMatchObject({ refused: 'wrong-decision-maker' })
    expect(close({ componentIds: [karta.id], on: '2026-11-19' })).toMatchObject({
      refused: 'effective-before-decision',
    })
    expect(close({ componentIds: [skola.id] }, group('UKF'))).toMatchObject({ refused: 'still-in-use' })
  })

  test('3.2-osg-decides-content: the portfolio group says which special case it is', () => {
    expect(close({ componentIds: [karta.id] }, portfolio)).toMatchObject({
      ...{ refused: 'special-case-missing', clause: '3.2-osg-decides-content', field: 'specialCase' },
    })
    expect(close({ componentIds: [karta.id], specialCase: 'Gruppen är inte bemannad' }, portfolio)).toMatchObject({
      decision: { wording: { sv: 'Kartan avslutas 2026-12-31 i SAM (särskilt fall: Gruppen är inte bemannad)' } },
    })
  })
})
