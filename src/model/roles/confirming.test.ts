import { expect, test } from 'vitest'
import { demoId, objectId, personId } from '#demo/ids'
import { actingAs, demo, vretabyOn, withParts } from '../../../test/models/vretaby.ts'
import { withChange } from '../changes.ts'
import { Governance } from '../governance.ts'
import type { DecisionMaker } from '../structure.ts'
import { confirm, whyNotConfirmToday } from './confirming.ts'
import { delegatorOn } from './delegating.ts'
import { unconfirmedDelegations } from './unconfirmedDelegations.ts'

const governance = vretabyOn()
const leader = (side: 'business' | 'it', code = 'UKF'): DecisionMaker => ({
  kind: 'role',
  role: 'object-leader',
  side,
  objectId: objectId(code),
})
const order = (by: DecisionMaker) => ({ decision: { by, on: '2026-11-20', reference: 'UKF delegation 2026:1' } })
const registrar = actingAs('Tove Lindmark', ['register'])
const held = (key: string) => {
  const found = demo.structure.appointments.find(({ id }) => id === demoId(`appointment/${key}`))
  if (found === undefined) throw new Error(key)
  return found
}
const sandell = held('UKF/product-coordinator/business/petra-sandell')

/** UKF has a business leader anew. */
const successor = {
  ...held('UKF/object-leader/business/karl-henrik-moberg'),
  id: 'successor',
  personId: personId('Siv Blom'),
  from: '2026-11-01',
  to: null,
}
const led = (day?: string) => withParts({ appointments: [...demo.structure.appointments, successor] }, day)

test('3.5.3-coordinator-when-needed: a new leader of the side is asked about what the former one lent, since their first day', () => {
  expect(unconfirmedDelegations.ask(led())).toMatchObject([
    {
      clause: '3.5.3-coordinator-when-needed',
      subject: { id: personId('Petra Sandell') },
      since: '2026-11-01',
      shouldAct: [{ personIds: [personId('Siv Blom')] }],
    },
  ])
  expect(unconfirmedDelegations.ask(led('2026-10-31'))).toEqual([])
})

test('3.5.3-coordinator-when-needed: while the side has no leader nobody is asked, and the leader of the other side isn’t', () => {
  expect(unconfirmedDelegations.ask(governance)).toEqual([])
  expect(confirm(sandell, order(leader('it')), registrar, governance)).toMatchObject({
    refused: 'wrong-decision-maker',
    couldBeDoneBy: [
      { id: `object-leader~business~${objectId('UKF')}`, personIds: [] },
      // Nobody is there, so whoever fills the place is named.
      { id: `object-owner~business~${objectId('UKF')}`, fills: { sv: 'objektledare verksamhet i UKF' } },
    ],
  })
})

test('3.5.3-coordinator-when-needed: the present leader confirms, and the finding is gone', () => {
  const confirmed = confirm(sandell, order(leader('business')), registrar, led())
  expect(confirmed).toMatchObject({
    confirmation: { personId: personId('Siv Blom'), from: '2026-11-20' },
    decision: { clause: '3.5.3-coordinator-when-needed' },
  })
  if (!('confirmation' in confirmed)) return
  const on = (day: string) => new Governance(withChange(led().structure, confirmed.change), day)
  expect(unconfirmedDelegations.ask(on('2026-11-23'))).toEqual([])
  expect(delegatorOn(sandell, on('2026-11-23'))).toBe(personId('Siv Blom'))
  // The day before it still waited.
  expect(unconfirmedDelegations.ask(on('2026-11-19'))).toMatchObject([{ since: '2026-11-01' }])
  expect(delegatorOn(sandell, on('2026-11-19'))).toBe(sandell.lentById)
  expect(confirm(sandell, order(leader('business')), registrar, on('2026-11-23'))).toMatchObject({
    refused: 'already-confirmed',
  })
})

test.each([
  [
    'wrong-decision-maker',
    'an owner confirms',
    sandell,
    { kind: 'role', role: 'object-owner', side: 'business', objectId: objectId('UKF') },
  ],
  ['wrong-decision-maker', 'a leader of another object confirms', sandell, leader('business', 'SAM')],
  ['decision-maker-vacant', 'the vacant leader confirms', sandell, leader('business')],
  [
    'already-confirmed',
    'the lender confirms again',
    held('VSOA/product-coordinator/business/fredrik-ek'),
    leader('business', 'VSOA'),
  ],
  [
    'not-delegated',
    'a role that nobody lends out',
    held('VSOA/object-leader/business/kajsa-lindqvist'),
    leader('business', 'VSOA'),
  ],
  ['already-ended', 'a delegation that is withdrawn', { ...sandell, to: '2026-10-31' }, leader('business')],
] as const)('3.5.3-coordinator-when-needed: %s when %s', (code, _sentence, lent, by) => {
  expect(confirm(lent, order(by), registrar, governance)).toMatchObject({ refused: code })
})

test('3.5.3-coordinator-when-needed: the page shows the button to the present leader only', () => {
  expect(whyNotConfirmToday(sandell, actingAs('Siv Blom'), led())).toBeUndefined()
  expect(whyNotConfirmToday(sandell, actingAs('Leila Haddad'), led())).toMatchObject({
    refused: 'wrong-decision-maker',
  })
})
