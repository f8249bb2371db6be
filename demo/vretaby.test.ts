import { readFileSync } from 'node:fs'
import { expect, test } from 'vitest'
import { parse } from 'yaml'
import { allFindings } from '#model/allFindings'
import { addDays, covers } from '#model/dates'
import { idleForums } from '#model/forums/idleForums'
import { uncoveredProducts } from '#model/forums/uncoveredProducts'
import { Governance } from '#model/governance'
import { missingScopes } from '#model/people/lineFindings'
import { AppointmentOrder, appoint } from '#model/roles/appointing'
import { vacancies } from '#model/roles/vacancies'
import { GovernanceModel } from '#model/shapes/governanceModel'
import { registrar } from './growing.ts'
import { demoId, objectId, personId } from './ids.ts'
import { wronglyDecided } from './requests.ts'
import { tellVretaby } from './tellingVretaby.ts'
import { vretaby, vretabyToday, vretabyWritten } from './vretaby.ts'

const yaml = readFileSync(new URL('../models/linkoping.yaml', import.meta.url), 'utf8')
const model = GovernanceModel.parse(parse(yaml))
const demo = vretaby(model)
const told = tellVretaby(model)
const { structure } = demo
const today = new Governance(structure, vretabyToday)

test.each(Object.keys(structure) as (keyof typeof structure)[])(
  'the acts still make the %s that are kept; if they are to make others: npm run docs',
  (part) => {
    expect(told.structure[part]).toEqual(structure[part])
  },
)

test('the acts still leave the notes and effects that are kept, and the same however often they are told', () => {
  const { structure: _structure, ...rest } = told
  const { structure: _kept, ...kept } = demo
  expect(rest).toEqual(kept)
  expect(vretabyWritten(told)).toBe(vretabyWritten(tellVretaby(model)))
})

test('an id is always the same for the same name, and passes as an id', () => {
  expect(demoId('person/annika-fors')).toBe(personId('Annika Fors'))
  expect(demoId('person/annika-fors')).toMatch(/^[0-9a-f]{8}-[0-9a-f]{4}-5[0-9a-f]{3}-[89ab][0-9a-f]{3}-[0-9a-f]{12}$/)
})

test('every id is used once', () => {
  const { models, administrations, offices, holdings, persons, objects, products, decisions } = structure
  const { appointments, confirmations, seatings, deviations } = structure
  const records = [
    models,
    administrations,
    offices,
    holdings,
    persons,
    objects,
    products,
    decisions,
    appointments,
    confirmations,
    seatings,
    deviations,
  ]
  const ids = records.flatMap((all) => all.map(({ id }) => id))
  expect(new Set(ids).size).toBe(ids.length)
  const emails = structure.persons.flatMap(({ email }) => email ?? [])
  expect(new Set(emails).size).toBe(structure.persons.length)
  expect(emails.filter((email) => !/^[a-z0-9.-]+@vretaby\.example$/.test(email))).toEqual([])
})

test('every record points to something that exists', () => {
  const { administrations, offices, persons, objects, products, decisions, appointments } = structure
  const known = new Set(
    [administrations, offices, persons, objects, products, decisions].flatMap((all) => all.map(({ id }) => id)),
  )
  const asked = [
    ...structure.holdings.flatMap((each) => [each.officeId, each.personId]),
    ...products.flatMap((each) => [each.objectId, each.contactPersonId]),
    ...appointments.flatMap((each) => [
      each.personId,
      each.objectId,
      each.linePositionId,
      each.lentById,
      each.decisionId,
      ...each.productIds,
    ]),
    ...structure.seatings.flatMap((each) => [each.personId, each.objectId, each.decisionId, ...each.productIds]),
    ...structure.deviations.flatMap((each) => [each.objectId, each.decisionId]),
    ...offices.map((each) => each.administrationId),
    ...demo.accounts.map((each) => each.personId),
  ]
  expect(asked.filter((id) => id !== null && !known.has(id))).toEqual([])
})

test('every decision was made on a working day, and recorded no earlier', () => {
  const onWeekends = structure.decisions.filter(({ on }) => [0, 6].includes(new Date(`${on}T00:00:00Z`).getUTCDay()))
  expect(onWeekends.map(({ on, reference }) => `${on} ${reference}`)).toEqual([])
  expect(structure.decisions.filter(({ on, recordedAt }) => recordedAt.slice(0, 10) < on)).toEqual([])
})

test('what was remembered lies in order, and not after the demo’s day', () => {
  const times = demo.notes.map(({ at }) => at)
  expect(times).toEqual([...times].sort())
  expect((times.at(-1) ?? '') <= addDays(vretabyToday, 1)).toBe(true)
})

test('3.5.2-leader-business: UKF has had nobody since Karl-Henrik Moberg, and no other role is vacant', () => {
  expect(vacancies.ask(today).map(({ clause, subject, since }) => [clause, subject.name, since])).toEqual([
    ['3.5.2-leader-business', 'UKF', '2026-09-01'],
  ])
})

test('3.5.1-owner-it-appointed: SAM stood without an owner from May to August 2026', () => {
  const found = vacancies.ask(new Governance(structure, '2026-06-15'))
  expect(found.map(({ clause, subject, since }) => [clause, subject.name, since])).toEqual([
    ['3.5.1-owner-it-appointed', 'SAM', '2026-05-01'],
  ])
})

test('3.5.1-owner-in-line: Rasmus Hjelm has left the position that his ownership hangs on, and nobody else has', () => {
  const owners = today.appointments.filter(({ role }) => role === 'object-owner')
  const adrift = owners.filter(
    ({ linePositionId, personId: who }) =>
      !structure.holdings.some(
        (each) => each.officeId === linePositionId && each.personId === who && covers(each, vretabyToday),
      ),
  )
  expect(adrift.map((each) => today.nameOf(each.personId))).toEqual(['Rasmus Hjelm'])
})

test('3.5-all-responsibilities-covered: in FST the same person stands on both sides, as owner and as leader', () => {
  const both = ['object-owner', 'object-leader'].map((role) =>
    (['business', 'it'] as const).flatMap((side) =>
      today.inRole(role, side, objectId('FST')).map((each) => today.nameOf(each.personId)),
    ),
  )
  expect(both).toEqual([
    ['Viktor Brandt', 'Viktor Brandt'],
    ['Stina Ring', 'Stina Ring'],
  ])
})

test('2.3.2-osg-mandate-over-products: a few products lack a member, beside those of FST', () => {
  const found = uncoveredProducts.ask(today).filter((each) => each.objectId !== objectId('FST'))
  expect(found.map(({ subject, since }) => [subject.name, since]).sort()).toEqual([
    ['Kulturskola', '2026-08-01'],
    ['Markupplåtelse', '2022-01-01'],
    ['Upphandling', '2022-01-01'],
  ])
})

test('2.3.2-osg-per-object: only FST’s group does not work', () => {
  expect(idleForums.ask(today).map(({ subject }) => subject.name)).toEqual(['OSG FST'])
})

test('2.2.2-line-sets-scope: the line has told the scope of one shared administration only', () => {
  expect(missingScopes.ask(today).map(({ subject }) => subject.name)).toEqual(['Verksamhetsstöd och service'])
})

test('3.5-deviations-recorded: two tasks of the vacant leader are elsewhere, one of them noted in a plan', () => {
  expect(today.deviations.map(({ tasks, notedIn }) => [...tasks, notedIn])).toEqual([
    ['capture-needs', 'Objektplan UKF 2026'],
    ['prepare-steering-group', null],
  ])
})

test('3.5.1-owner-business-appointed: the appointment that waits was refused when the head of administration decided', () => {
  const newId = () => demoId('never')
  const acting = { actor: registrar, now: `${vretabyToday}T08:00:00.000Z`, today: vretabyToday, newId }
  const refused = appoint(AppointmentOrder.parse(wronglyDecided), acting, today)
  expect(refused).toMatchObject({
    refused: 'wrong-decision-maker',
    clause: '3.5.1-owner-business-appointed',
    couldBeDoneBy: [{ personIds: [personId('Eva Rosenlund')] }],
  })
})

test('somebody who has left still holds a role, and one with protected identity has one', () => {
  const held = today.appointments.map((each) => today.person(each.personId))
  expect(held.filter((each) => (each?.leftOn ?? vretabyToday) < vretabyToday).map((each) => each?.name)).toEqual([
    'Barbro Isaksson',
  ])
  expect(held.filter((each) => each?.protectedIdentity)).toHaveLength(1)
})

test('one decision is annulled with all that it made, and one has an objection that nobody has answered', () => {
  const annulled = structure.decisions.filter((each) => each.annulled !== null)
  expect(annulled.map((each) => each.personId)).toEqual([personId('Maj Wallander')])
  expect(demo.annulled.map((each) => each.decisionId)).toEqual(annulled.map(({ id }) => id))
  expect(structure.decisions.filter((each) => each.objection?.answeredAt === null)).toHaveLength(1)
})

test('1-director-adopts: the first version is in force, and the second waits on the portfolio group’s decision', () => {
  expect(structure.models.map(({ number, from }) => [number, from])).toEqual([
    [1, '2022-01-01'],
    [2, null],
  ])
  expect(structure.models[1]?.groundId).toBe(demoId('decision/decide-on-model'))
  expect(today.version.number).toBe(1)
})

test('most kinds of finding have something to show', () => {
  const shown = allFindings.filter(({ ask }) => ask(today).length > 0).map(({ kind }) => kind)
  expect(shown).toEqual(
    expect.arrayContaining([
      'vacancy',
      'shared-scope-missing',
      'objection-unanswered',
      'uncovered-duty',
      'uncovered-product',
      'forum-not-working',
      'line-position-left',
      'principal-left',
      'deviation-not-noted',
      'left-but-holding',
    ]),
  )
})

test('no name of somebody with protected identity was remembered', () => {
  const hidden = structure.persons.filter((each) => each.protectedIdentity).map(({ name }) => name)
  const told = JSON.stringify([demo.notes, demo.requests, structure.decisions, structure.offices, demo.accounts])
  expect(hidden).toHaveLength(1)
  expect(hidden.filter((name) => told.includes(name))).toEqual([])
})
