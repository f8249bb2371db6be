import { expect, test } from 'vitest'
import { demoId, objectId, productId } from '#demo/ids'
import {
  databas,
  karta,
  orphan,
  registered,
  rutin,
  skola,
  whenKept,
  withComponents,
} from '../../../test/models/components.ts'
import { actingAs } from '../../../test/models/vretaby.ts'
import { decidedWithoutMandate } from '../decisions/decidedWithoutMandate.ts'
import { Governance } from '../governance.ts'
import type { DecisionMaker } from '../structure.ts'
import { isConfirmed } from './confirmed.ts'
import { confirmContent, contentConfirmed } from './confirming.ts'

const today = withComponents()
const registrar = actingAs('Tove Lindmark', ['register'])
const group = (code: string): DecisionMaker => ({ kind: 'forum', forumId: `object-steering-group~${objectId(code)}` })
const portfolio: DecisionMaker = { kind: 'forum', forumId: 'portfolio-steering-group' }
const proposed = productId('UKF', 'Fritidsgård')

const confirm = (
  content: { readonly productIds?: string[]; readonly componentIds?: string[]; readonly specialCase?: string },
  by: DecisionMaker,
  governance = today,
) =>
  contentConfirmed(
    confirmContent.body.parse({ ...content, decision: { by, on: '2026-11-20', reference: 'OSG § 9' } }),
    registrar,
    governance,
  )

test('3.2-osg-decides-content: the object’s steering group confirms products and components in one batch', () => {
  const confirmed = confirm({ productIds: [proposed], componentIds: [skola.id, rutin.id] }, group('UKF'))
  expect(confirmed).toMatchObject({
    decision: {
      clause: '3.2-osg-decides-content',
      wording: {
        sv: '1 objektprodukt och 2 komponenter hör till UKF',
        en: '1 object product and 2 components belong to UKF',
      },
    },
  })
  const after = whenKept(confirmed, today)
  const [decision] = after.structure.decisions
  expect(after.placementOf(skola.id)?.decisionId).toBe(decision?.id)
  expect(after.products.find(({ id }) => id === proposed)?.decisionId).toBe(decision?.id)
})

test.each([
  ['a product', { productIds: [proposed] }, 'Fritidsgård hör till UKF', 'Fritidsgård belongs to UKF'],
  ['a component', { componentIds: [skola.id] }, `${skola.name} hör till UKF`, `${skola.name} belongs to UKF`],
  [
    'some components',
    { componentIds: [skola.id, rutin.id] },
    '2 komponenter hör till UKF',
    '2 components belong to UKF',
  ],
])('3.2-osg-decides-content: a decision on %s says what it is about', (_what, content, sv, en) => {
  expect(confirm(content, group('UKF'))).toMatchObject({ decision: { wording: { sv, en } } })
})

test('3.2-osg-decides-content: the portfolio group may in special cases, and says which', () => {
  expect(confirm({ productIds: [proposed], specialCase: 'Två objekt vill ha den' }, portfolio)).toMatchObject({
    products: [{ id: proposed }],
    decision: { wording: { sv: 'Fritidsgård hör till UKF (särskilt fall: Två objekt vill ha den)' } },
  })
})

test('3.2-osg-decides-content: the portfolio group does not without a special case; the object’s own group needs none', () => {
  expect(confirm({ productIds: [proposed] }, portfolio)).toMatchObject({
    ...{ refused: 'special-case-missing', clause: '3.2-osg-decides-content', field: 'specialCase' },
  })
  expect(confirm({ productIds: [proposed], specialCase: 'Onödigt' }, group('UKF'))).toMatchObject({
    decision: { wording: { sv: 'Fritidsgård hör till UKF' } },
  })
})

test.each([
  ['another object’s group', group('SAM')],
  ['the leader forum', { kind: 'forum', forumId: 'object-leader-forum' } as const],
  ['the owner alone', { kind: 'role', role: 'object-owner', side: 'business', objectId: objectId('UKF') } as const],
])('3.2-osg-decides-content: %s does not', (_who, maker) => {
  for (const content of [{ componentIds: [skola.id] }, { productIds: [proposed] }]) {
    expect(confirm(content, maker)).toMatchObject({
      refused: 'wrong-decision-maker',
      clause: '3.2-osg-decides-content',
      couldBeDoneBy: [{ id: `object-steering-group~${objectId('UKF')}` }, {}],
    })
  }
})

test('3.2-osg-decides-content: what cannot be confirmed says why', () => {
  expect(confirm({ componentIds: [karta.id] }, group('SAM'))).toMatchObject({ refused: 'content-confirmed' })
  expect(confirm({ componentIds: [orphan.id] }, group('UKF'))).toMatchObject({ refused: 'not-placed' })
  expect(confirm({ componentIds: [databas.id] }, group('UKF'))).toMatchObject({ refused: 'component-follows-parent' })
  expect(confirm({ componentIds: [demoId('nothing')] }, group('UKF'))).toMatchObject({ refused: 'component-unknown' })
  expect(confirm({ productIds: [demoId('nothing')] }, group('UKF'))).toMatchObject({ refused: 'product-unknown' })
  expect(confirm({}, group('UKF'))).toMatchObject({ refused: 'content-missing' })
})

test('3.2-osg-decides-content: a product is confirmed once, and not when it has ended', () => {
  const confirmed = whenKept(confirm({ productIds: [proposed] }, group('UKF')), today)
  expect(confirm({ productIds: [proposed] }, group('UKF'), confirmed)).toMatchObject({
    ...{ refused: 'content-confirmed', clause: '3.2-osg-decides-content' },
  })
  const products = today.structure.products.map((each) => (each.id === proposed ? { ...each, to: '2026-10-31' } : each))
  expect(confirm({ productIds: [proposed] }, group('UKF'), withComponents({ products }))).toMatchObject({
    refused: 'already-ended',
  })
})

test('3.2-osg-decides-content: one decision is about one object', () => {
  const placements = registered.placements.map((each) => ({ ...each, decisionId: null }))
  const both = { refused: 'content-of-several-objects', clause: '3.2-osg-decides-content' }
  expect(confirm({ componentIds: [karta.id, skola.id] }, group('UKF'), withComponents({ placements }))).toMatchObject(
    both,
  )
  const ofTwo = [proposed, productId('KOP', 'Förtroendevalda')]
  expect(confirm({ productIds: ofTwo }, group('UKF'))).toMatchObject(both)
  expect(confirm({ productIds: ofTwo.slice(1), componentIds: [skola.id] }, group('UKF'))).toMatchObject(both)
})

test('3.2-osg-decides-content: what a group confirmed that nobody sat in is proposed still, and is decided anew by who may', () => {
  const confirmed = whenKept(confirm({ productIds: [proposed], componentIds: [skola.id] }, group('UKF')), today)
  const [decision] = confirmed.structure.decisions
  expect(decidedWithoutMandate.ask(confirmed)).toEqual([])
  // Everybody who sat there was recorded wrongly.
  const { structure, day } = confirmed
  const appointments = structure.appointments.filter(
    ({ objectId: of, role }) => of !== objectId('UKF') || role !== 'object-owner',
  )
  const seatings = structure.seatings.filter(({ objectId: of }) => of !== objectId('UKF'))
  const emptied = new Governance({ ...structure, appointments, seatings }, day)
  const found = decidedWithoutMandate.ask(emptied).filter(({ subject }) => subject.id === decision?.id)
  expect(found).toMatchObject([
    {
      title: { sv: 'Produkten Fritidsgård och 1 till: beslutet fattades utan mandat' },
      mend: { act: 'placements.confirm', with: { objectId: objectId('UKF') } },
    },
  ])
  const [placement] = emptied.structure.placements.filter(({ componentId }) => componentId === skola.id)
  expect(placement && isConfirmed(placement, emptied.structure)).toBe(false)
  const special = { specialCase: 'Ingen sitter i gruppen' }
  const anew = confirm({ productIds: [proposed], componentIds: [skola.id], ...special }, portfolio, emptied)
  const mended = whenKept(anew, emptied)
  expect(decidedWithoutMandate.ask(mended).map(({ subject }) => subject.id)).not.toContain(decision?.id)
  expect(confirm({ productIds: [proposed], ...special }, portfolio, mended)).toMatchObject({
    refused: 'content-confirmed',
  })
})
