import { describe, expect, test } from 'vitest'
import { objectId, personId, productId } from '#demo/ids'
import { karta, orphan, skola, whenKept, withComponents } from '../../../test/models/components.ts'
import { actingAs } from '../../../test/models/vretaby.ts'
import type { ComponentMove } from '../shapes/component.ts'
import type { DecisionMaker } from '../structure.ts'
import { componentsWithoutProduct } from './componentFindings.ts'
import {
  moveConsulted,
  moveDecided,
  moveProposed,
  moveWithdrawn,
  objectsConcerned,
  objectsToDecide,
  proposeMove,
} from './moving.ts'
import { componentPlaced } from './placing.ts'

const today = withComponents()
const registrar = actingAs('Tove Lindmark', ['register'])
const group = (code: string): DecisionMaker => ({ kind: 'forum', forumId: `object-steering-group~${objectId(code)}` })
const portfolio: DecisionMaker = { kind: 'forum', forumId: 'portfolio-steering-group' }
const by = (maker: DecisionMaker, on = '2026-11-20') => ({ by: maker, on, reference: 'OSG § 9' })

describe('placing', () => {
  const place = (componentId: string, code: string, product: string | null, acting = registrar) =>
    componentPlaced(
      {
        ...{ componentId, objectId: objectId(code), from: '2026-11-23' },
        productId: product === null ? null : productId(code, product),
      },
      acting,
      today,
    )

  test('2.1-objects-govern-it-support: an orphan gets an answering object, and never a second', () => {
    const placed = whenKept(place(orphan.id, 'KOP', 'Ärenden'), today)
    expect(placed.placementOf(orphan.id)?.objectId).toBe(objectId('KOP'))
    expect(place(skola.id, 'KOP', null)).toMatchObject({
      refused: 'stands-in-other-object',
      clause: '3.2-osg-decides-content',
    })
  })

  test('3.2-object-products: another home product in the object counts from a day; the day before shows the old', () => {
    const relocated = place(skola.id, 'UKF', 'Schema')
    expect(whenKept(relocated, today).placementOf(skola.id)?.productId).toBe(productId('UKF', 'Schema'))
    expect(whenKept(relocated, today, '2026-11-22').placementOf(skola.id)?.productId).toBe(
      productId('UKF', 'Elevadministration'),
    )
  })

  test('3.2-object-products: without a product it is found', () => {
    const relocated = whenKept(place(skola.id, 'UKF', null), today)
    expect(componentsWithoutProduct.ask(today)).toEqual([])
    expect(componentsWithoutProduct.ask(relocated)).toMatchObject([
      { clause: '3.2-object-products', title: { sv: '2 komponenter i UKF utan hemmaprodukt' } },
    ])
  })
})

describe('moving', () => {
  const order = (parts = {}) =>
    proposeMove.body.parse({
      ...{ componentId: karta.id, toObjectId: objectId('UKF'), toProductId: productId('UKF', 'Skolskjuts') },
      ...{ reason: 'Används mest av skolskjutsen', ...parts },
    })
  const proposed = moveProposed(order(), actingAs('Josefin Hammar'), today)
  const governance = whenKept(proposed, today)
  const move = governance.structure.moves[0] as ComponentMove
  const decide = (maker: DecisionMaker, of = move, at = governance, from: string | null = '2026-12-01') =>
    moveDecided(of, { decision: by(maker), from }, registrar, at)

  test('3.2-osg-decides-content: a move takes both groups’ decisions; until then nothing has moved', () => {
    expect(objectsToDecide(move, governance)).toEqual([objectId('SAM'), objectId('UKF')])
    const first = whenKept(decide(group('SAM')), governance, '2026-12-01')
    const half = first.structure.moves[0] as ComponentMove
    expect([half.state, objectsToDecide(half, first)]).toEqual(['open', [objectId('UKF')]])
    expect(first.placementOf(karta.id)?.objectId).toBe(objectId('SAM'))
    expect(decide(group('SAM'), half, first)).toMatchObject({ refused: 'already-decided' })
    const both = decide(group('UKF'), half, withDay(first))
    expect(whenKept(both, first, '2026-11-30').placementOf(karta.id)?.objectId).toBe(objectId('SAM'))
    expect(whenKept(both, first, '2026-12-01').placementOf(karta.id)).toMatchObject({
      objectId: objectId('UKF'),
      productId: productId('UKF', 'Skolskjuts'),
    })
  })

  const withDay = ({ structure }: typeof governance) => withComponents({ ...structure }, governance.day)

  test('3.2-osg-decides-content: the portfolio group alone may decide in special cases', () => {
    const decided = decide(portfolio)
    expect(decided).toMatchObject({ move: { state: 'done' }, decision: { clause: '3.2-osg-decides-content' } })
    expect(whenKept(decided, governance, '2026-12-01').placementOf(karta.id)?.objectId).toBe(objectId('UKF'))
  })

  test.each([
    ['a group of neither object', group('KOP')],
    ['the leader forum', { kind: 'forum', forumId: 'object-leader-forum' } as const],
  ])('3.2-osg-decides-content: %s cannot', (_who, maker) => {
    expect(decide(maker)).toMatchObject({ refused: 'wrong-decision-maker', clause: '3.2-osg-decides-content' })
  })

  test('3.2-osg-decides-content: it never takes effect before the decision', () => {
    expect(decide(portfolio, move, governance, '2026-11-01')).toMatchObject({
      ...{ refused: 'effective-before-decision', clause: '3.2-osg-decides-content', field: 'from' },
    })
  })

  test('3.2-osg-decides-content: nor before the other group’s decision, whichever of the two was recorded last', () => {
    const late = moveDecided(move, { decision: by(group('SAM'), '2026-11-22'), from: null }, registrar, governance)
    const first = withDay(whenKept(late, governance))
    const half = first.structure.moves[0] as ComponentMove
    const early = (from: string | null) =>
      moveDecided(half, { decision: by(group('UKF'), '2026-11-05'), from }, registrar, first)
    expect(early('2026-11-10')).toMatchObject({ refused: 'effective-before-decision', field: 'from' })
    const both = early(null)
    expect(whenKept(both, first, '2026-11-21').placementOf(karta.id)?.objectId).toBe(objectId('SAM'))
    expect(whenKept(both, first, '2026-11-22').placementOf(karta.id)?.objectId).toBe(objectId('UKF'))
  })

  test('3.2-osg-decides-content: objects that use it are concerned, and what they said is kept', () => {
    expect(objectsConcerned(move, governance)).toEqual([objectId('KOP')])
    const said = { objectId: objectId('KOP'), on: '2026-11-10', note: 'Inget att invända' }
    const consulted = whenKept(moveConsulted(move, said, registrar, governance), governance)
    expect(consulted.structure.moves[0]?.consultations).toEqual([said])
  })

  test('only those who may add to one of the two objects propose or withdraw; a closed move stays closed', () => {
    expect(moveProposed(order(), actingAs('Siv Blom'), today)).toMatchObject({ refused: 'may-not-add-to-object' })
    expect(moveWithdrawn(move, actingAs('Siv Blom'), governance)).toMatchObject({ refused: 'may-not-add-to-object' })
    const withdrawn = whenKept(moveWithdrawn(move, actingAs('Leila Haddad'), governance), governance)
    expect(decide(portfolio, withdrawn.structure.moves[0], withdrawn)).toMatchObject({ refused: 'move-closed' })
  })

  test('one open move at a time, between two different objects', () => {
    expect(moveProposed(order(), registrar, governance)).toMatchObject({ refused: 'move-open' })
    expect(moveProposed(order({ toObjectId: objectId('SAM'), toProductId: null }), registrar, today)).toMatchObject({
      refused: 'same-object',
    })
    expect(moveProposed(order({ componentId: orphan.id }), registrar, today)).toMatchObject({ refused: 'not-placed' })
    expect(personId('Siv Blom')).not.toBe('')
  })
})
