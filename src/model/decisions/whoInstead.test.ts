import { expect, test } from 'vitest'
import { objectId, officeId } from '#demo/ids'
import { actingAs, demo, vretabyOn, withParts } from '../../../test/models/vretaby.ts'
import { type Governance, governanceOn } from '../governance.ts'
import { isRefusal, type Refusal } from '../refusal.ts'
import type { Decided } from '../structure.ts'
import { whyNotDecided } from './decided.ts'
import { ownDecision } from './ownDecision.ts'
import { whoInstead } from './whoInstead.ts'

const ukf = objectId('UKF')
const leader = { kind: 'appoint', role: 'object-leader', side: 'business', objectId: ukf } as const
const told = (ables: Refusal['couldBeDoneBy']) =>
  ables.map(({ title, personIds, fills, asOf }) => [
    title.sv,
    personIds.map((id) => vretabyOn().nameOf(id)).join(', '),
    fills?.sv ?? null,
    asOf ?? null,
  ])
const ending = (role: string, to: string) =>
  demo.structure.appointments.map((each) =>
    each.role === role && each.side === 'business' && each.objectId === ukf && each.to === null
      ? { ...each, to }
      : each,
  )

test('3.5.2-leader-business: where somebody is there, nobody above is named', () => {
  expect(told(whoInstead(leader, vretabyOn()))).toEqual([['objektägare verksamhet i UKF', 'Annika Fors', null, null]])
})

test('3.5.2-leader-business: a vacant owner names who appoints the owner', () => {
  const ownerless = withParts({ appointments: ending('object-owner', '2026-10-31') })
  expect(told(whoInstead(leader, ownerless))).toEqual([
    ['objektägare verksamhet i UKF', '', null, null],
    ['kommundirektören', 'Eva Rosenlund', 'objektägare verksamhet i UKF', null],
  ])
})

test('3.5.2-leader-business: and so on, to the line, where the office that appoints stands empty too', () => {
  const director = officeId('municipal-director')
  const holdings = demo.structure.holdings.map((each) =>
    each.officeId === director ? { ...each, to: '2026-10-31' } : each,
  )
  const empty = withParts({ appointments: ending('object-owner', '2026-10-31'), holdings })
  expect(told(whoInstead(leader, empty))).toEqual([
    ['objektägare verksamhet i UKF', '', null, null],
    ['kommundirektören', '', 'objektägare verksamhet i UKF', null],
    ['linjen', '', 'kommundirektören', null],
  ])
})

test('1-director-adopts: an office that nobody has opened is filled by the line', () => {
  const offices = demo.structure.offices.filter(({ id }) => id !== officeId('municipal-director'))
  expect(told(whoInstead({ kind: 'adopt-model' }, withParts({ offices })))).toEqual([
    ['linjen', '', 'kommundirektören', null],
  ])
})

test('2.3.1-psg-owns-structure: a forum where nobody decides names who fills its seats, each once', () => {
  const bare = withParts({ appointments: [], holdings: [] })
  const ables = whoInstead({ kind: 'change-object-structure' }, bare)
  expect(ables[0]?.title.sv).toBe('portföljstyrgruppen')
  expect(ables.map(({ title }) => title.sv)).toEqual(
    expect.arrayContaining(['kommundirektören', 'it-chefen', 'linjen']),
  )
  expect(new Set(ables.map(({ kind, id, fills }) => `${kind}${id}${fills?.sv}`)).size).toBe(ables.length)
})

const by = { kind: 'office', officeId: officeId('head-of-it') } as const
const refusalOn = (on: string, governance: Governance): Refusal => {
  const decided: Decided = { by, on, reference: 'X 1' }
  const refusal = whyNotDecided(leader, decided, actingAs('Tove Lindmark', ['register']), governance)
  return refusal ?? expect.fail('it was allowed')
}

test('3.5.2-leader-business: for a past day, that day’s holder is named beside today’s', () => {
  expect(told(refusalOn('2026-06-15', vretabyOn()).couldBeDoneBy)).toEqual([
    ['objektägare verksamhet i UKF', 'Lars Ahlgren', null, '2026-06-15'],
    ['objektägare verksamhet i UKF', 'Annika Fors', null, null],
  ])
})

test('3.5.2-leader-business: for a past day with the same holder, the holder is named once', () => {
  expect(told(refusalOn('2026-11-01', vretabyOn()).couldBeDoneBy)).toEqual([
    ['objektägare verksamhet i UKF', 'Annika Fors', null, null],
  ])
})

test('1-director-adopts: for a past day of another rule, today’s holders of today’s rule are named', () => {
  const [first] = demo.structure.models
  if (first === undefined) throw new Error('Vretaby has no model')
  const mandates = first.model.mandates.map((row) =>
    row.decision === 'appoint' && row.role === 'object-leader' && row.side === 'business'
      ? { ...row, heldBy: { office: 'municipal-director' }, within: 'organisation' as const }
      : row,
  )
  const second = { ...first, id: 'second', number: 2, from: '2026-09-01', model: { ...first.model, mandates } }
  const structure = { ...demo.structure, models: [...demo.structure.models, second] }
  expect(told(refusalOn('2026-06-15', governanceOn(structure, '2026-11-23')).couldBeDoneBy)).toEqual([
    ['objektägare verksamhet i UKF', 'Lars Ahlgren', null, '2026-06-15'],
    ['kommundirektören', 'Eva Rosenlund', null, null],
  ])
})

test('3.5.2-leader-business: the reason in place of a button climbs too', () => {
  const ownerless = withParts({ appointments: ending('object-owner', '2026-10-31') })
  const refusal = ownDecision(leader, actingAs('Ulrika Tern'), ownerless)
  expect(isRefusal(refusal) && told(refusal.couldBeDoneBy).map(([title]) => title)).toEqual([
    ...['objektägare verksamhet i UKF', 'kommundirektören'],
  ])
})
