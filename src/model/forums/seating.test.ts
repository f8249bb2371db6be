import { expect, test } from 'vitest'
import { demoId, objectId, personId, productId } from '#demo/ids'
import { actingAs, demo, vretabyOn, withParts } from '../../../test/models/vretaby.ts'
import type { DecisionMaker } from '../structure.ts'
import { forumOn } from './forums.ts'
import { seatChanged, seatLeft, whyNotsOfSeat } from './reseating.ts'
import { SeatOrder, seatTaken, whyNotSeatToday } from './seating.ts'

const governance = vretabyOn()
const registrar = actingAs('Tove Lindmark', ['register'])
const owner = (side: 'business' | 'it', code = 'FST'): DecisionMaker => ({
  kind: 'role',
  role: 'object-owner',
  side,
  objectId: objectId(code),
})
const decided = (by: DecisionMaker) => ({ decision: { by, on: '2026-11-20', reference: 'OSG FST 2026 § 1' } })
const order = (parts: object = {}) =>
  SeatOrder.parse({
    personId: personId('Marianne Cederlöf'),
    grounds: ['budget', 'operations'],
    productIds: [productId('FST', 'Telefoni')],
    from: '2026-12-01',
    ...decided(owner('business')),
    ...parts,
  })
const group = (code: string) => {
  const forum = forumOn(`object-steering-group~${objectId(code)}`, governance)
  if (forum === undefined) throw new Error(code)
  return forum
}
const seat = (key: string) => {
  const found = demo.structure.seatings.find(({ id }) => id === demoId(`seating/${key}`))
  if (found === undefined) throw new Error(key)
  return found
}

test.each(['business', 'it'] as const)(
  '3.5.1-owner-leads-osg: the %s owner seats a manager, with grounds in the model’s order',
  (side) => {
    expect(seatTaken(group('FST'), order(decided(owner(side))), registrar, governance)).toMatchObject({
      seating: { grounds: ['operations', 'budget'], forum: 'object-steering-group', objectId: objectId('FST') },
      decision: { clause: '3.5.1-owner-leads-osg' },
    })
  },
)

test.each([
  [
    'wrong-decision-maker',
    '3.5.1-owner-leads-osg',
    'a leader of the object',
    decided({ kind: 'role', role: 'object-leader', side: 'business', objectId: objectId('FST') }),
  ],
  ['wrong-decision-maker', '3.5.1-owner-leads-osg', 'an owner of another object', decided(owner('business', 'KOP'))],
  [
    'wrong-decision-maker',
    '3.5.1-owner-leads-osg',
    'the group itself',
    decided({ kind: 'forum', forumId: `object-steering-group~${objectId('FST')}` }),
  ],
  ['effective-before-decision', '3.5.1-owner-leads-osg', 'the owner, from a day before', { from: '2026-11-19' }],
  ['ground-missing', '2.3.2-osg-members', 'the owner, without a ground', { grounds: [] }],
  [
    'ground-missing',
    '2.3.2-osg-members',
    'the owner, on a ground that the model does not know',
    { grounds: ['friendship'] },
  ],
  [
    'product-not-in-object',
    '2.3.2-osg-members',
    'the owner, over a product of another object',
    { productIds: [productId('KOP', 'Lön')] },
  ],
  ['not-a-manager', '2.3.2-osg-members', 'the owner, somebody who is no manager', { personId: personId('Siv Blom') }],
  [
    'already-seated',
    '2.3.2-osg-members',
    'the owner, one who owns the object',
    { personId: personId('Viktor Brandt') },
  ],
  ['person-left', null, 'the owner, somebody who has left', { personId: personId('Lars Ahlgren') }],
  ['person-unknown', null, 'the owner, nobody', { personId: demoId('nobody') }],
  ['period-backwards', null, 'the owner, for less than a day', { to: '2026-11-30' }],
  ['object-not-open', null, 'the owner, before the object', { from: '2019-01-01' }],
] as const)('3.5.1-owner-leads-osg: %s (%s) when a seat is given by %s', (code, clause, _who, parts) => {
  expect(seatTaken(group('FST'), order(parts), registrar, governance)).toMatchObject({ refused: code, clause })
})

test('2.3.2-osg-members: nobody gets two seats in one group', () => {
  const again = order({ personId: personId('Kerstin Lundmark'), productIds: [], ...decided(owner('it', 'UKF')) })
  expect(seatTaken(group('UKF'), again, registrar, governance)).toMatchObject({
    refused: 'already-seated',
    clause: '2.3.2-osg-members',
  })
})

test.each(['portfolio-steering-group', 'object-leader-forum'])(
  '2.3.1-psg-members, 2.3.3-olf-members: no seat in %s is typed in',
  (id) => {
    const forum = forumOn(id, governance)
    if (forum === undefined) throw new Error(id)
    expect(seatTaken(forum, order(), registrar, governance)).toMatchObject({ refused: 'not-a-seated-forum' })
    expect(whyNotSeatToday(forum, registrar, governance)).toMatchObject({ refused: 'not-a-seated-forum' })
  },
)

test.each([
  ['Viktor Brandt', undefined],
  ['Stina Ring', 'wrong-decision-maker'],
  ['Eva Rosenlund', 'wrong-decision-maker'],
] as const)('3.5.1-owner-leads-osg: %s is shown the button in FST: %s', (who, code) => {
  expect(whyNotSeatToday(group('FST'), actingAs(who), governance)?.refused).toBe(code)
})

const lundmark = seat('UKF/kerstin-lundmark')
const change = (by: DecisionMaker, parts: object = {}) => ({
  grounds: ['staff'],
  productIds: [productId('UKF', 'Kulturskola')],
  ...decided(by),
  ...parts,
})
const ending = (by: DecisionMaker, parts: object = {}) => ({
  lastDay: '2026-12-31',
  reason: 'Nytt uppdrag',
  ...decided(by),
  ...parts,
})

test('2.3.2-osg-mandate-over-products: the owners change what a seat reaches; others do not', () => {
  expect(seatChanged(lundmark, change(owner('business', 'UKF')), registrar, governance)).toMatchObject({
    seating: { grounds: ['staff'], productIds: [productId('UKF', 'Kulturskola')] },
  })
  expect(seatChanged(lundmark, change(owner('business', 'SAM')), registrar, governance)).toMatchObject({
    refused: 'wrong-decision-maker',
  })
  expect(seatChanged(lundmark, change(owner('it', 'UKF'), { grounds: [] }), registrar, governance)).toMatchObject({
    refused: 'ground-missing',
  })
  expect(seatChanged(seat('UKF/gunnel-svard'), change(owner('it', 'UKF')), registrar, governance)).toMatchObject({
    refused: 'already-ended',
  })
  const unknown = { ...lundmark, forum: 'a-group-of-an-older-model' }
  expect(seatChanged(unknown, change(owner('it', 'UKF')), registrar, governance)).toMatchObject({
    refused: 'not-a-seated-forum',
  })
})

test('2.3.2-osg-mandate-over-products: a changed seat counts from a day, and the one before it ends then', () => {
  const changed = (parts: object) => seatChanged(lundmark, change(owner('it', 'UKF'), parts), registrar, governance)
  expect(changed({ from: '2027-01-01' })).toMatchObject({
    ended: { id: lundmark.id, to: '2026-12-31' },
    seating: { from: '2027-01-01', to: lundmark.to, personId: lundmark.personId },
  })
  expect(changed({ from: '2022-01-01' })).toMatchObject({ refused: 'effective-before-decision' })
  const short = { ...lundmark, to: '2026-12-31' }
  expect(seatChanged(short, change(owner('it', 'UKF'), { from: '2027-01-01' }), registrar, governance)).toMatchObject({
    refused: 'period-backwards',
  })
  // One that hasn't begun is changed from its first day: the old one never is.
  const coming = { ...lundmark, from: '2027-02-01' }
  expect(seatChanged(coming, change(owner('it', 'UKF')), registrar, governance)).toMatchObject({
    ended: { to: '2027-01-31' },
    seating: { from: '2027-02-01' },
  })
})

test('3.5.1-owner-leads-osg: the owners end a seat; others do not', () => {
  expect(seatLeft(lundmark, ending(owner('it', 'UKF')), registrar, governance)).toMatchObject({
    seating: { to: '2026-12-31' },
    decision: { clause: '3.5.1-owner-leads-osg' },
  })
  expect(seatLeft(lundmark, ending(owner('it', 'SAM')), registrar, governance)).toMatchObject({
    refused: 'wrong-decision-maker',
  })
  expect(
    seatLeft(lundmark, ending(owner('it', 'UKF'), { lastDay: '2026-11-18' }), registrar, governance),
  ).toMatchObject({
    refused: 'effective-before-decision',
    field: 'lastDay',
  })
  expect(seatLeft(lundmark, ending(owner('it', 'UKF'), { reason: '' }), registrar, governance)).toMatchObject({
    refused: 'reason-missing',
  })
  expect(seatLeft(seat('UKF/gunnel-svard'), ending(owner('it', 'UKF')), registrar, governance)).toMatchObject({
    refused: 'already-ended',
  })
})

test.each([
  ['Annika Fors', undefined],
  ['Leila Haddad', 'wrong-decision-maker'],
] as const)('3.5.1-owner-leads-osg: %s may change and end the seat: %s', (who, code) => {
  const can = whyNotsOfSeat(lundmark, actingAs(who), governance)
  expect([can.change?.refused, can.leave?.refused]).toEqual([code, code])
})

test('2.3.2-osg-members: one who has left the seat can be given it again', () => {
  const persons = demo.structure.persons.map((each) => ({ ...each, leftOn: null }))
  const back = order({ personId: personId('Gunnel Svärd'), productIds: [], ...decided(owner('it', 'UKF')) })
  const holdings = demo.structure.holdings.map((each) =>
    each.personId === personId('Gunnel Svärd') ? { ...each, to: null } : each,
  )
  expect(seatTaken(group('UKF'), back, registrar, withParts({ persons }))).toMatchObject({ refused: 'not-a-manager' })
  const again = { ...back, grounds: ['operations'] }
  expect(seatTaken(group('UKF'), again, registrar, withParts({ persons, holdings }))).toHaveProperty('seating')
  expect(seatTaken(group('UKF'), back, registrar, withParts({ persons, holdings }))).toMatchObject({
    refused: 'ground-not-held',
    clause: '2.3.2-osg-members',
    missing: [{ sv: 'svarar för budget' }],
    field: 'grounds',
  })
})

test('2.3.1-psg-owns-structure: a seat without end ends with its object, and none outlasts it', () => {
  const objects = demo.structure.objects.map((each) =>
    each.id === objectId('FST') ? { ...each, to: '2027-03-31' } : each,
  )
  const closing = withParts({ objects })
  const forum = forumOn(`object-steering-group~${objectId('FST')}`, closing)
  const seated = (parts: object) => forum && seatTaken(forum, order(parts), registrar, closing)
  expect(seated({})).toMatchObject({ seating: { to: '2027-03-31' } })
  expect(seated({ to: '2027-04-30' })).toMatchObject({ refused: 'object-not-open', field: 'to' })
})
