import { expect, test } from 'vitest'
import { demoId, objectId, officeId } from '#demo/ids'
import { actingAs, demo, vretabyOn } from '../../../test/models/vretaby.ts'
import { isRefusal } from '../refusal.ts'
import type { DecisionMaker } from '../structure.ts'
import { end, whyNotEndToday } from './ending.ts'

const governance = vretabyOn()
const held = (key: string) => {
  const found = demo.structure.appointments.find(({ id }) => id === demoId(`appointment/${key}`))
  if (found === undefined) throw new Error(key)
  return found
}
const office = (key: string): DecisionMaker => ({ kind: 'office', officeId: officeId(key) })
const role = (id: string, side: 'business' | 'it', code: string): DecisionMaker => ({
  kind: 'role',
  role: id,
  side,
  objectId: objectId(code),
})
const ending = (by: DecisionMaker, lastDay = '2026-11-30', reason = 'Ny tjänst') => ({
  lastDay,
  reason,
  decision: { by, on: '2026-11-20', reference: 'KLF 2026-00900' },
})
const registrar = actingAs('Tove Lindmark', ['register'])

const owner = 'SAM/object-owner/it/nadia-kaya'
const leader = 'SAM/object-leader/it/elin-bjorkman'
const coordinator = 'VSOA/product-coordinator/business/fredrik-ek'
const specialist = 'SAM/object-specialist/it/johan-frisk'

test.each([
  ['3.5.1-owner-it-appointed', 'the head of IT ends an IT owner', owner, office('head-of-it'), 'kept'],
  [
    '3.5.1-owner-it-appointed',
    'the municipal director does not',
    owner,
    office('municipal-director'),
    'wrong-decision-maker',
  ],
  [
    '3.5.1-owner-business-appointed',
    'the municipal director ends a business owner',
    'SAM/object-owner/business/per-olof-strand',
    office('municipal-director'),
    'kept',
  ],
  [
    '3.5.1-owner-business-appointed',
    'the head of IT does not',
    'SAM/object-owner/business/per-olof-strand',
    office('head-of-it'),
    'wrong-decision-maker',
  ],
  ['3.5.2-leader-it', 'the IT owner ends the IT leader', leader, role('object-owner', 'it', 'SAM'), 'kept'],
  [
    '3.5.2-leader-it',
    'the business owner does not',
    leader,
    role('object-owner', 'business', 'SAM'),
    'wrong-decision-maker',
  ],
  [
    '3.5.2-leader-it',
    'an IT owner of another object does not',
    leader,
    role('object-owner', 'it', 'KOP'),
    'wrong-decision-maker',
  ],
  [
    '3.5.3-coordinator-when-needed',
    'a leader of the object withdraws a delegation',
    coordinator,
    role('object-leader', 'business', 'VSOA'),
    'kept',
  ],
  [
    '3.5.3-coordinator-when-needed',
    'an owner does not',
    coordinator,
    role('object-owner', 'business', 'VSOA'),
    'wrong-decision-maker',
  ],
  [
    '3.5.4-specialist-appointed',
    'the own operations manager ends a specialist',
    specialist,
    office('operations-manager/klf/it'),
    'kept',
  ],
  [
    '3.5.4-specialist-appointed',
    'a manager of another administration does not',
    specialist,
    office('operations-manager/uf/grundskola'),
    'wrong-decision-maker',
  ],
] as const)('%s: %s', (clause, _sentence, key, by, verdict) => {
  const outcome = end(held(key), ending(by), registrar, governance)
  if (isRefusal(outcome)) expect([outcome.refused, outcome.clause]).toEqual([verdict, clause])
  else expect([outcome.appointment.to, outcome.decision.clause, 'kept']).toEqual(['2026-11-30', clause, verdict])
})

test.each([
  [
    'already-ended',
    'UKF/object-leader/business/karl-henrik-moberg',
    '2026-08-15',
    'skäl',
    role('object-owner', 'business', 'UKF'),
  ],
  ['period-backwards', owner, '2026-08-31', 'skäl', office('head-of-it')],
  ['effective-before-decision', owner, '2026-11-18', 'skäl', office('head-of-it')],
  ['reason-missing', owner, '2026-11-30', '', office('head-of-it')],
] as const)('an ending is refused: %s', (code, key, lastDay, reason, by) => {
  expect(end(held(key), ending(by, lastDay, reason), registrar, governance)).toMatchObject({ refused: code })
})

test('3.5.1-owner-it-appointed: whoever is ended by a decision may have had the day before it as the last one', () => {
  expect(end(held(owner), ending(office('head-of-it'), '2026-11-19'), registrar, governance)).toMatchObject({
    appointment: { to: '2026-11-19' },
  })
})

test('3.5.1-owner-it-appointed: the page asks whether the one who looks could end it today', () => {
  const asked = (name: string, rights: readonly 'register'[] = []) =>
    whyNotEndToday(held(owner), actingAs(name, rights), governance)
  expect(asked('Daniel Åsbrink')).toBeUndefined()
  expect(asked('Tove Lindmark', ['register'])).toBeUndefined()
  expect(asked('Annika Fors')).toMatchObject({
    refused: 'wrong-decision-maker',
    clause: '3.5.1-owner-it-appointed',
    couldBeDoneBy: [{ title: { sv: 'it-chefen' } }],
  })
  expect(
    whyNotEndToday(held('UKF/object-leader/business/karl-henrik-moberg'), actingAs('Annika Fors'), governance),
  ).toMatchObject({ refused: 'already-ended' })
})

test('somebody without the right to register cannot record what another decided', () => {
  expect(end(held(owner), ending(office('head-of-it')), actingAs('Annika Fors'), governance)).toMatchObject({
    refused: 'may-not-record',
  })
})
