import { expect, test } from 'vitest'
import { objectId, officeId, personId } from '#demo/ids'
import { actingAs, demo, vretabyOn, withParts } from '../../../test/models/vretaby.ts'
import { isRefusal } from '../refusal.ts'
import type { Appointment, Seating } from '../structure.ts'
import { forumOn } from './forums.ts'
import { seatChanged } from './reseating.ts'
import { seatedNoManagers } from './seatedNoManagers.ts'
import { decidersOf, seatsOf } from './seats.ts'

const today = vretabyOn()
const ukf = objectId('UKF')
const registrar = actingAs('Tove Lindmark', ['register'])
const seatOf = (name: string): Seating => {
  const found = demo.structure.seatings.find((each) => each.personId === personId(name))
  if (found === undefined) throw new Error(name)
  return found
}
const open = (seat: Seating): Seating => ({ ...seat, to: null })

test('2.3.2-osg-members: every seated member of Vretaby is a manager, and no finding says otherwise', () => {
  expect(seatedNoManagers.ask(today)).toEqual([])
  expect(seatedNoManagers.askedOf('2.3.2-osg-members', today)).toBe(today.seatings.length)
})

test('2.3.2-osg-members: a member who has left the office is a finding on the owners, from the day after', () => {
  const seatings = demo.structure.seatings.map((each) => (each === seatOf('Gunnel Svärd') ? open(each) : each))
  expect(seatedNoManagers.ask(withParts({ seatings }))).toMatchObject([
    {
      clause: '2.3.2-osg-members',
      title: { sv: 'Gunnel Svärd sitter i OSG UKF utan en befattning som svarar för grunden' },
      since: '2026-08-01',
      shouldAct: [{ personIds: [personId('Annika Fors')] }, { personIds: [personId('Jonas Ekwall')] }],
      mend: { act: 'seats.leave' },
    },
  ])
})

test('2.3.2-osg-members: an office answers for what is recorded of it, and no more', () => {
  const offices = demo.structure.offices.map((each) =>
    each.id === officeId('line/kulturskolechef') ? { ...each, charges: ['staff'] } : each,
  )
  const seatings = [...demo.structure.seatings]
  const before = withParts({ offices, seatings }, '2026-06-01')
  expect(seatedNoManagers.ask(before)).toMatchObject([{ id: `seated-no-manager~${seatOf('Gunnel Svärd').id}` }])
})

test('2.3.2-osg-members: a seat is not changed to a ground that the member does not answer for', () => {
  const seat = open(seatOf('Gunnel Svärd'))
  const holdings = demo.structure.holdings.map((each) =>
    each.personId === seat.personId ? { ...each, to: null } : each,
  )
  const by = { kind: 'role', role: 'object-owner', side: 'it', objectId: ukf } as const
  const change = { grounds: ['budget'], productIds: [], decision: { by, on: '2026-11-20', reference: 'OSG UKF § 9' } }
  const governance = withParts({ holdings })
  expect(seatChanged(seat, change, registrar, governance)).toMatchObject({ refused: 'ground-not-held' })
  expect(isRefusal(seatChanged(seat, { ...change, grounds: ['operations'] }, registrar, governance))).toBe(false)
})

const group = (governance = today) => {
  const forum = forumOn(`object-steering-group~${ukf}`, governance)
  if (forum === undefined) throw new Error('UKF has no group')
  return forum
}
const seatsHeld = (name: string, governance = today) =>
  seatsOf(group(governance), governance)
    .filter((seat) => seat.personId === personId(name))
    .map(({ kinds, decides, countedAs }) => [kinds.join(), decides, countedAs?.join() ?? null])
const alsoOwner = (role: string, name: string) => {
  const appointments = demo.structure.appointments.map(
    (each): Appointment =>
      each.role === role && each.side === 'it' && each.objectId === ukf && each.to === null
        ? { ...each, personId: personId(name) }
        : each,
  )
  return withParts({ appointments })
}

test('2.3.2-osg-members: one who is both owner and member counts as owner, and it is said', () => {
  expect(seatsHeld('Kerstin Lundmark')).toEqual([['member', true, null]])
  const governance = alsoOwner('object-owner', 'Kerstin Lundmark')
  expect(seatsHeld('Kerstin Lundmark', governance)).toEqual([
    ['member', true, null],
    ['member', false, 'member'],
  ])
  const deciders = decidersOf(group(governance), governance)
  expect(deciders.filter((id) => id === personId('Kerstin Lundmark'))).toHaveLength(1)
})

test('2.3.2-osg-members: one who is both leader and member decides as member, and attends no more', () => {
  const governance = alsoOwner('object-leader', 'Kerstin Lundmark')
  expect(seatsHeld('Kerstin Lundmark', governance)).toEqual([
    ['member', true, null],
    ['attending', false, 'member'],
  ])
})
