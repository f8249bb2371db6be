import { afterAll, beforeAll, describe, expect, it } from 'vitest'
import { objectId, officeId, personId } from '#demo/ids'
import type { Caller } from '../http/houseForTests.ts'
import { openVretaby, type VretabyHouse } from '../http/vretabyForTests.ts'

const clause = '3.5.1-owner-it-appointed'
const order = {
  ...({ role: 'object-owner', side: 'it' } as const),
  ...{ objectId: objectId('SAM'), personId: personId('Jonas Ekwall') },
  ...{ linePositionId: officeId('line/gruppchef-applikation'), from: '2026-12-01', endsPredecessor: true },
  decision: {
    by: { kind: 'office', officeId: officeId('head-of-it') },
    ...{ on: '2026-11-20', reference: 'KLF 2026-00950' },
  },
} as const

describe('what others record in somebody’s name, over HTTP', () => {
  let house: VretabyHouse
  let daniel: Caller
  let tove: Caller

  beforeAll(async () => {
    house = await openVretaby()
    tove = await house.as('Tove Lindmark', 'register')
    daniel = await house.as('Daniel Åsbrink')
  })
  afterAll(() => house.close())

  const told = async (caller: Caller) =>
    (await caller('GET /home')).body.waiting.filter(
      ({ about, clause: cited }) => about === 'decision' && cited === clause,
    )

  it(`${clause}: the head of IT is told on the own page, follows the link and objects; then it is told no more`, async () => {
    expect(await told(daniel)).toEqual([])
    const made = await tove('POST /appointments', { body: order })
    expect(made.status).toBe(201)
    const waiting = await told(daniel)
    expect(waiting).toMatchObject([
      { state: 'told', object: { code: 'SAM' }, title: { sv: 'Jonas Ekwall tillsätts som objektägare it i SAM' } },
    ])
    // What waits for an act stands before what one is only told of.
    const states = (await daniel('GET /home')).body.waiting.map(({ state }) => state)
    expect(states.indexOf('told')).toBe(states.filter((state) => state !== 'told').length)
    const id = waiting[0]?.action.to.id ?? ''
    expect((await daniel('GET /decisions/{id}', { params: { id } })).body.can.object).toBeNull()
    const objection = await daniel('POST /decisions/{id}/objection', { params: { id }, body: { reason: 'Inte jag' } })
    expect(objection.status).toBe(201)
    expect(await told(daniel)).toEqual([])
  })

  it('whoever recorded what is objected to is told, and the one whose decision is annulled by another', async () => {
    const made = await tove('POST /appointments', { body: { ...order, objectId: objectId('UKF') } })
    expect(made.status).toBe(201)
    const { decision } = made.body
    const params = { id: decision.id }
    const toldOf = async (caller: Caller) =>
      (await caller('GET /home')).body.waiting.filter(({ action }) => action.to.id === decision.id)
    expect(await toldOf(tove)).toEqual([])
    await daniel('POST /decisions/{id}/objection', { params, body: { reason: 'Inte jag' } })
    expect(await toldOf(tove)).toMatchObject([{ state: 'told', why: { sv: expect.stringContaining('Inte jag') } }])
    await tove('POST /decisions/{id}/annulment', { params, body: { reason: 'Fel person' } })
    expect(await toldOf(tove)).toEqual([])
    expect(await toldOf(daniel)).toMatchObject([
      { about: 'decision', state: 'told', why: { sv: expect.stringContaining('Fel person') } },
    ])
  })

  it(`${clause}: neither who recorded it nor another office is told`, async () => {
    const eva = await house.as('Eva Rosenlund')
    expect(await told(eva)).toEqual([])
    // Whoever recorded it is told of what is objected to, and of nothing else.
    for (const { why } of await told(tove)) expect(why.sv).toContain('invändning')
  })
})
