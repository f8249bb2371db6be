import { afterAll, beforeAll, expect, it } from 'vitest'
import { demoId, objectId, officeId, personId } from '#demo/ids'
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

it('3.5.2-leader-it: an acting leader stands in for the one who leads, in their period, and the page shows both', async () => {
  const leader = demoId('appointment/UKF/object-leader/it/leila-haddad')
  const acting = { personId: personId('Omar Said'), standsInForId: leader, from: '2026-11-23', to: '2027-01-31' }
  expect(await appoint('object-leader', owner, { ...acting, standsInForId: demoId('nobody') })).toBe(
    'stands-in-for-nobody',
  )
  const made = await tove('POST /appointments', {
    body: { role: 'object-leader', side: 'it', objectId: objectId('UKF'), ...acting, decision: decided(owner) },
  })
  expect([made.status, made.body]).toMatchObject([201, { standsInFor: { person: { name: 'Leila Haddad' } } }])
  expect(await appoint('object-leader', owner, { ...acting, personId: personId('Siv Blom') })).toBe('place-taken')
  const { body } = await tove('GET /objects/{id}', { params: { id: objectId('UKF') } })
  const place = body.places.find(({ role, side }) => role === 'object-leader' && side === 'it')
  expect(place?.holders).toMatchObject([{ person: { name: 'Omar Said', standsInFor: { name: 'Leila Haddad' } } }])
  const held = await tove('GET /appointments/{id}', { params: { id: leader } })
  expect(held.body).toMatchObject({ to: null, actingHolders: [{ person: { name: 'Omar Said' }, to: '2027-01-31' }] })
  const forum = await tove('GET /forums/{id}/seats', { params: { id: 'object-leader-forum' } })
  const seat = forum.body.items.find(({ person }) => person?.id === personId('Omar Said'))
  expect(seat?.person?.standsInFor?.name).toBe('Leila Haddad')
})

it('3.5.1-owner-it-appointed: an acting head of IT is registered within the time of the head, and decides meanwhile', async () => {
  const params = { id: officeId('head-of-it') }
  const office = await tove('GET /offices/{id}', { params })
  const standsInForId = office.body.holders[0]?.id ?? ''
  const holder = { personId: personId('Jonas Ekwall'), standsInForId, from: '2026-11-23', to: '2027-01-31' }
  const early = await tove('POST /offices/{id}/holders', { params, body: { ...holder, from: '2021-12-01' } })
  expect(codeOf(early)).toBe('acting-outside-period')
  const made = await tove('POST /offices/{id}/holders', { params, body: holder })
  expect(made.body.holders).toMatchObject([
    { person: { name: 'Jonas Ekwall', standsInFor: { name: 'Daniel Åsbrink' } } },
  ])
})

it('2.3.2-osg-members: only managers are seated, on a ground that their office answers for', async () => {
  const office = await tove('POST /offices', { body: { title: 'Enhetschef', from: '2022-01-01', charges: ['staff'] } })
  expect(office.body.charges).toMatchObject([{ id: 'staff' }])
  const params = { id: office.body.id }
  expect(codeOf(await tove('POST /offices', { body: { title: 'X', from: '2022-01-01', charges: ['flyga'] } }))).toBe(
    'charge-unknown',
  )
  const by = { ...owner, side: 'business' }
  const seat = async (grounds: string[]) => {
    const body = { personId: personId('Siv Blom'), grounds, from: '2026-12-01', decision: decided(by) }
    const id = `object-steering-group~${objectId('UKF')}`
    const told = await tove('POST /forums/{id}/seats', { params: { id }, body })
    return codeOf(told) ?? told.status
  }
  expect(await seat(['staff'])).toBe('not-a-manager')
  await tove('POST /offices/{id}/holders', { params, body: { personId: personId('Siv Blom'), from: '2026-11-01' } })
  expect(await seat(['budget'])).toBe('ground-not-held')
  expect(await seat(['staff'])).toBe(201)
  const { version } = office.body
  const changed = await tove(
    'PATCH /offices/{id}',
    { params, body: { charges: ['staff', 'budget'] } },
    { 'if-match': `"${version}"` },
  )
  expect(changed.body.charges).toHaveLength(2)
})

it('3.5.4-specialist-appointed: a person belongs to an operation of their administration, whose manager appoints them', async () => {
  const managed = async (key: string) => (await tove('GET /offices/{id}', { params: { id: officeId(key) } })).body
  const [own, other] = [
    await managed('operations-manager/uf/grundskola'),
    await managed('operations-manager/uf/elevhalsa'),
  ]
  expect([own.leads, own.administration?.id]).toEqual(['operation', other.administration?.id])
  const body = { name: 'Vera Nyman', administrationId: own.administration?.id ?? null }
  const elsewhere = { ...body, operationId: officeId('operations-manager/klf/it') }
  expect(codeOf(await tove('POST /persons', { body: elsewhere }))).toBe('operation-unknown')
  const { body: vera } = await tove('POST /persons', { body: { ...body, operationId: own.id } })
  expect(vera.operation).toEqual({ officeId: own.id, title: 'Verksamhetschef grundskola' })
  const query = {
    kind: 'appoint',
    role: 'object-specialist',
    side: 'it',
    object: objectId('UKF'),
    person: vera.id,
  } as const
  const { body: makers } = await tove('GET /decision-makers', { query })
  expect(makers.able.map(({ id }) => id)).toEqual([own.id])
})
