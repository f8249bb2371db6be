import { expect, test } from 'vitest'
import { demoId, objectId, personId, productId } from '#demo/ids'
import { demo, vretabyOn, withParts } from '../../test/models/vretaby.ts'
import { contactForObject } from './contacts/contacts.ts'
import { coverageOf } from './coverage/coverage.ts'
import { type Finding, untilSomebodyComes } from './findings.ts'
import { findingsOn } from './findingsOn.ts'
import { emptyOffices } from './forums/emptyOffices.ts'
import { forumOn } from './forums/forums.ts'
import { seatsOf } from './forums/seats.ts'
import { whoFills } from './forums/whoFills.ts'
import { gathered } from './gathered.ts'
import { Governance } from './governance.ts'
import { vacantMandates } from './people/lineFindings.ts'
import type { Appointment } from './structure.ts'

const ukf = objectId('UKF')
const former = demo.structure.appointments.find(
  ({ id }) => id === demoId('appointment/UKF/object-leader/business/karl-henrik-moberg'),
)
if (former === undefined) throw new Error('Vretaby has no such appointment')
/** Petra Sandell is appointed to the empty place from 1 January. */
const successor: Appointment = {
  ...former,
  id: 'next',
  personId: personId('Petra Sandell'),
  from: '2027-01-01',
  to: null,
}
const decided = withParts({ appointments: [...demo.structure.appointments, successor] })
const vacancyIn = (governance: Governance) =>
  findingsOn(governance).find(({ id }) => id === `vacancy~object-leader~business~${ukf}`)

test('3.5.2-leader-business: where nobody is to come, the owner is asked to appoint', () => {
  const vacancy = vacancyIn(vretabyOn())
  expect(vacancy?.shouldAct.flatMap(({ personIds }) => personIds)).toEqual([personId('Annika Fors')])
  expect(vacancy?.solvedFrom).toBeUndefined()
})

test('3.5.2-leader-business: a successor who is appointed ends the task, and the finding says from when it is solved', () => {
  expect(vacancyIn(decided)).toMatchObject({ solvedFrom: '2027-01-01', shouldAct: [], mend: null })
  expect(vacancyIn(decided)?.why.sv).toContain('Petra Sandell tillträder 2027-01-01.')
  const mine = findingsOn(decided).filter(({ shouldAct }) =>
    shouldAct.some(({ personIds }) => personIds.includes(personId('Annika Fors'))),
  )
  expect(gathered(mine).filter(({ title }) => title.sv.includes('objektledare'))).toEqual([])
})

test('3.5.2-leader-business: on a day before it was decided nobody was to come', () => {
  const then = withParts({ appointments: [...demo.structure.appointments, successor] }, '2026-09-15')
  const decision = demo.structure.decisions.find(({ id }) => id === successor.decisionId)
  if (decision === undefined) throw new Error('Vretaby has no such decision')
  const later = { ...decision, id: 'later', on: '2026-10-01' }
  const decidedLater = withParts(
    {
      decisions: [...demo.structure.decisions, later],
      appointments: [...demo.structure.appointments, { ...successor, decisionId: 'later' }],
    },
    '2026-09-15',
  )
  expect(vacancyIn(then)?.solvedFrom).toBe('2027-01-01')
  expect(vacancyIn(decidedLater)).toMatchObject({ shouldAct: [{}], mend: { act: 'appointments.make' } })
})

test('3.5.2-leader-business: with the first day of the successor the vacancy is gone', () => {
  const there = withParts({ appointments: [...demo.structure.appointments, successor] }, '2027-01-01')
  expect(vacancyIn(there)).toBeUndefined()
})

test('2.3.2-osg-members: an empty seat in a forum says who is to come, and asks nobody to fill it', () => {
  const seatIn = (governance: Governance) => {
    const forum = forumOn(`object-steering-group~${ukf}`, governance)
    const seats = forum === undefined ? [] : seatsOf(forum, governance)
    return seats.find(
      ({ ground }) => ground.kind === 'role' && ground.role === 'object-leader' && ground.side === 'business',
    )
  }
  const [empty, coming] = [seatIn(vretabyOn()), seatIn(decided)]
  expect(empty?.coming).toBeNull()
  expect(coming?.coming).toEqual({ personId: personId('Petra Sandell'), from: '2027-01-01' })
  expect(empty && whoFills(empty, vretabyOn()).length).toBe(1)
  expect(coming && whoFills(coming, decided)).toEqual([])
})

test('3.5-all-responsibilities-covered: each hole of the empty place says who is to come', () => {
  const holes = (governance: Governance) => {
    const { columns, groups } = coverageOf(governance)
    const at = columns.findIndex(({ object, side }) => object.id === ukf && side === 'business')
    return groups
      .flatMap(({ rows }) => rows.flatMap(({ cells }) => cells[at] ?? []))
      .filter(({ state }) => state === 'hole')
  }
  expect(holes(decided).length).toBeGreaterThan(1)
  expect(holes(decided).every(({ coming }) => coming?.from === '2027-01-01')).toBe(true)
  expect(holes(vretabyOn()).every(({ coming }) => coming === null)).toBe(true)
})

test('3-contact-persons: the contact of an object without a leader says who is to come, and so does the finding about it', () => {
  const object = decided.object(ukf)
  if (object === undefined) throw new Error('Vretaby has no UKF')
  // There the contact's task is moved to somebody, who would be turned to.
  const own = new Governance({ ...decided.structure, deviations: [] }, decided.day)
  expect(contactForObject(object, own)).toMatchObject({ personId: null, coming: { from: '2027-01-01' } })
  expect(contactForObject(object, vretabyOn()).coming).toBeNull()
  expect(contactForObject(object, vretabyOn('2026-06-15')).coming).toBeNull()
  const coordinator: Appointment = {
    ...{ ...successor, id: 'coordinator', role: 'product-coordinator', from: '2026-12-15' },
    productIds: [productId('UKF', 'Fritidsgård')],
  }
  const both = withParts({ appointments: [...demo.structure.appointments, successor, coordinator] })
  const found = findingsOn(both).filter(({ kind }) => kind === 'contact-missing')
  expect(found.every(({ solvedFrom }) => solvedFrom !== undefined)).toBe(true)
})

test('1-director-adopts: an empty office with a holder to come waits for nobody', () => {
  const office = demoId('office/head-of-it')
  const own = demo.structure.holdings.filter(({ officeId }) => officeId === office)
  const ended = demo.structure.holdings.map((each) => (own.includes(each) ? { ...each, to: '2026-10-31' } : each))
  const next = {
    id: 'next',
    officeId: office,
    personId: personId('Nadia Kaya'),
    from: '2027-02-01',
    to: null,
    standsInForId: null,
  }
  const about = (found: readonly Finding[]) => found.filter(({ subject }) => subject.id === office)
  const [empty, coming] = [withParts({ holdings: ended }), withParts({ holdings: [...ended, next] })]
  for (const { ask } of [vacantMandates, emptyOffices]) {
    expect(about(ask(empty)).flatMap(({ shouldAct }) => shouldAct.map(({ kind }) => kind))).toEqual(['line'])
    expect(about(ask(coming))).toMatchObject([{ shouldAct: [], solvedFrom: '2027-02-01' }])
  }
})

test('a finding that nobody is to come to stays as it is', () => {
  const finding = findingsOn(vretabyOn())[0]
  expect(finding && untilSomebodyComes(finding, null, vretabyOn())).toBe(finding)
})
