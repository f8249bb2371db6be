import { afterAll, beforeAll, expect, it } from 'vitest'
import { objectId, officeId, personId } from '#demo/ids'
import type { Caller } from '../http/houseForTests.ts'
import { openVretaby, type VretabyHouse } from '../http/vretabyForTests.ts'

// What the model refuses of appointments and deviations, as whoever asks over HTTP is told it.
let house: VretabyHouse
let tove: Caller
beforeAll(async () => {
  house = await openVretaby()
  tove = await house.as('Tove Lindmark', 'register')
})
afterAll(() => house.close())

const codeOf = ({ body }: { readonly body: unknown }) => (body as { readonly code?: string }).code
const decided = (by: object) => ({ by, on: '2026-11-20', reference: 'UKF 2026-00901' }) as never
const owner = { kind: 'role', role: 'object-owner', side: 'it', objectId: objectId('UKF') }

const appoint = async (role: string, by: object, parts = {}) => {
  const order = {
    role,
    side: 'it',
    objectId: objectId('UKF'),
    personId: personId('Siv Blom'),
    from: '2026-12-01',
  } as const
  return codeOf(await tove('POST /appointments', { body: { ...order, ...parts, decision: decided(by) } }))
}

it('3.5.1-owner-in-line: an owner names the place in the line that the appointment hangs on', async () => {
  expect(await appoint('object-owner', { kind: 'office', officeId: officeId('head-of-it') })).toBe(
    'line-position-missing',
  )
})

it('3.5.3-coordinator-when-needed: a coordinator names the products', async () => {
  const leader = { ...owner, role: 'object-leader' }
  expect(await appoint('product-coordinator', leader)).toBe('products-missing')
})

it('3.5-all-responsibilities-covered: what an object has noted moves from one role to another, where it may be moved', async () => {
  const order = {
    ...{ objectId: objectId('UKF'), reason: 'Vi är få', from: '2026-12-01' },
    source: { role: 'object-leader', side: 'it' },
    decision: decided(owner),
  } as const
  const deviate = async (tasks: string[], target: { role: string; side: 'business' | 'it' }) =>
    codeOf(await tove('POST /deviations', { body: { ...order, tasks, target } }))
  expect(await deviate(['flyga'], { role: 'object-specialist', side: 'it' })).toBe('task-not-movable')
  expect(await deviate(['capture-needs'], order.source)).toBe('same-role')
})
