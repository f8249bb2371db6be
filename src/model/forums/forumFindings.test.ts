import { expect, test } from 'vitest'
import { objectId, officeId, personId, productId } from '#demo/ids'
import { linkoping, organisationOn, plain } from '../../../test/models/organisations.ts'
import { demo, vretabyOn, withParts } from '../../../test/models/vretaby.ts'
import { Governance } from '../governance.ts'
import type { Seating } from '../structure.ts'
import { emptyOffices } from './emptyOffices.ts'
import { idleForums } from './idleForums.ts'
import { uncoveredProducts } from './uncoveredProducts.ts'

const today = vretabyOn()
const seating = (code: string, products: readonly string[]): Seating => ({
  ...{
    id: `seat ${code}`,
    objectId: objectId(code),
    forum: 'object-steering-group',
    personId: personId('Siv Blom'),
    grounds: ['budget'],
  },
  ...{ productIds: products.map((name) => productId(code, name)), decisionId: 'd', from: '2026-03-01', to: null },
})
const uncovered = (governance: Governance, code: string) =>
  uncoveredProducts
    .ask(governance)
    .flatMap(({ objectId: id, subject, since }) => (id === objectId(code) ? [[subject.name, since]] : []))

test('2.3.2-osg-mandate-over-products: a product that no seat reaches is a finding on the owners, since it or the seat ended', () => {
  expect([uncovered(today, 'UKF'), uncovered(today, 'SAM'), uncovered(today, 'KOP')]).toEqual([
    [['Kulturskola', '2026-08-01']],
    [['Markupplåtelse', '2022-01-01']],
    [['Upphandling', '2022-01-01']],
  ])
  const [first] = uncoveredProducts.ask(today).filter(({ objectId: id }) => id === objectId('UKF'))
  expect(first).toMatchObject({
    clause: '2.3.2-osg-mandate-over-products',
    shouldAct: [{ personIds: [personId('Annika Fors')] }, { personIds: [personId('Jonas Ekwall')] }],
  })
})

test('2.3.2-osg-mandate-over-products: one seat that reaches it is enough', () => {
  const seated = withParts({ seatings: [...demo.structure.seatings, seating('SAM', ['Markupplåtelse'])] })
  expect(uncovered(seated, 'SAM')).toEqual([])
  expect(uncovered(vretabyOn('2026-07-31'), 'UKF')).toEqual([])
})

test('2.3.2-osg-per-object: a group without members is a finding on the owners', () => {
  expect(idleForums.ask(today)).toMatchObject([
    {
      clause: '2.3.2-osg-per-object',
      subject: { name: 'OSG FST' },
      since: '2022-01-01',
      why: { sv: 'Gruppen saknar ledamöter med mandat.' },
    },
  ])
  expect(idleForums.ask(withParts({ seatings: [...demo.structure.seatings, seating('FST', [])] }))).toEqual([])
})

test('2.3.2-osg-per-object: a group without a chair is a finding on who appoints the business owner, since the owner left', () => {
  const appointments = demo.structure.appointments.map((each) =>
    each.role === 'object-owner' && each.side === 'business' && each.objectId === objectId('SAM') && each.to === null
      ? { ...each, to: '2026-09-30' }
      : each,
  )
  const found = idleForums.ask(withParts({ appointments })).filter(({ objectId: id }) => id === objectId('SAM'))
  expect(found).toMatchObject([
    {
      since: '2026-10-01',
      why: { sv: 'Gruppen saknar ordförande.' },
      shouldAct: [{ id: officeId('municipal-director'), personIds: [personId('Eva Rosenlund')] }],
    },
  ])
})

test('2.3.2-osg-per-object: an object that has just been created has a group, which does not work yet', () => {
  const empty = new Governance(organisationOn(linkoping), '2026-11-23')
  expect(idleForums.ask(empty).map(({ subject, since }) => [subject.name, since])).toEqual(
    ['VSOA', 'UKF', 'SAM', 'KOP', 'FST'].map((code) => [`OSG ${code}`, '2026-01-01']),
  )
})

test('2.3.1-psg-lead-and-coordinator: an empty office leaves its seats empty: a finding for each forum, by the seat’s clause', () => {
  expect(emptyOffices.ask(today)).toEqual([])
  const holdings = demo.structure.holdings.map((each) =>
    each.officeId === officeId('chief-of-digitalisation') ? { ...each, to: '2026-10-31' } : each,
  )
  expect(
    emptyOffices.ask(withParts({ holdings })).map(({ clause, since, subject }) => [clause, since, subject.type]),
  ).toEqual([
    ['2.3.1-psg-members', '2026-11-01', 'office'],
    ['2.3.3-olf-members', '2026-11-01', 'office'],
  ])
})

test('2.3.1-psg-lead-and-coordinator: an office that was closed or never opened is found since then', () => {
  const offices = demo.structure.offices.map((each) =>
    each.id === officeId('model-manager') ? { ...each, to: '2026-03-31' } : each,
  )
  expect(emptyOffices.ask(withParts({ offices })).map(({ since, subject }) => [since, subject.type])).toEqual([
    ['2026-04-01', 'forum'],
  ])
  const none = new Governance(organisationOn(linkoping, { offices: [] }), '2026-11-23')
  expect(new Set(emptyOffices.ask(none).map(({ since }) => since))).toEqual(new Set(['2026-01-01']))
})

test('a model that does not ask a question is not answered: the plain model cites what it has', () => {
  const governance = new Governance(organisationOn(plain), '2026-11-23')
  const clauses = new Set(plain.clauses.map(({ id }) => id))
  for (const question of [uncoveredProducts, idleForums, emptyOffices]) {
    for (const { clause } of question.ask(governance)) expect(clauses).toContain(clause)
  }
})
