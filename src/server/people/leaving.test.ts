import { afterAll, beforeAll, describe, expect, it } from 'vitest'
import { objectId, personId } from '#demo/ids'
import { verifyAudit } from '#store/verifying'
import type { Caller } from '../http/houseForTests.ts'
import { openVretaby, type VretabyHouse } from '../http/vretabyForTests.ts'

describe('somebody who is to leave, over HTTP', () => {
  let house: VretabyHouse
  let tove: Caller
  let ragnhild: Caller
  let viktor: Caller
  const params = { id: personId('Stina Ring') }
  const body = { on: '2026-12-31' }

  beforeAll(async () => {
    house = await openVretaby()
    tove = await house.as('Tove Lindmark', 'register')
    ragnhild = await house.as('Ragnhild Stenbeck', 'administer')
    viktor = await house.as('Viktor Brandt')
  })
  afterAll(() => house.close())

  const toldOfLeaving = async () => (await viktor('GET /home')).body.waiting.filter(({ about }) => about === 'leaving')
  const stands = async () => {
    const { roles, seats, leftOn } = (await tove('GET /persons/{id}', { params })).body
    return { leftOn, roles: roles.map(({ to }) => to), seats: seats.length }
  }

  it('3.5.2-leader-it: derived seats are counted before it is done, and the appointing office is told of each hole', async () => {
    expect(await toldOfLeaving()).toEqual([])
    const { ends } = (await tove('GET /persons/{id}/leaving', { params, query: body })).body
    // Two roles in one object: a place in its steering group and in the leader forum for each.
    expect([ends.seatings, ends.seats]).toEqual([0, (await stands()).seats])
    expect(ends.seats).toBeGreaterThan(2)
    expect((await tove('POST /persons/{id}/leaving', { params, body })).status).toBe(200)
    expect(await toldOfLeaving()).toMatchObject([
      {
        state: 'due',
        title: { sv: 'Objektledare verksamhet är vakant från 2027-01-01' },
        why: { sv: expect.stringContaining('Stina Ring slutar 2026-12-31. Ingen har rollen i FST.') },
        action: {
          act: 'appointments.make',
          with: { role: 'object-leader', side: 'business', objectId: objectId('FST') },
        },
      },
      { title: { sv: 'Objektledare it är vakant från 2027-01-01' } },
    ])
  })

  it('3.5.2-leader-it: what is refused before the day says that the person leaves, not that they have left', async () => {
    const again = await tove('POST /persons/{id}/leaving', { params, body })
    expect(again.body).toMatchObject({ code: 'person-left', missing: [{ sv: 'Stina Ring slutar 2026-12-31' }] })
    const gone = { id: personId('Barbro Isaksson') }
    const past = await tove('POST /persons/{id}/leaving', { params: gone, body })
    expect(past.body).toMatchObject({ code: 'person-left', missing: [{ sv: expect.stringContaining('har slutat') }] })
  })

  it('until its day it is taken back with all that it ended, and nobody is told any more', async () => {
    expect(await stands()).toMatchObject({ leftOn: '2026-12-31', roles: ['2026-12-31', '2026-12-31'] })
    const taken = await ragnhild('DELETE /persons/{id}/leaving', { params, body: { reason: 'Fel person' } })
    expect(taken.status).toBe(200)
    expect(await stands()).toMatchObject({ leftOn: null, roles: [null, null] })
    expect(await toldOfLeaving()).toEqual([])
  })

  it('what was to come is withdrawn by a last day, and comes anew where that is taken back', async () => {
    const gustav = { id: personId('Gustav Hedmark') }
    const roles = async () => (await tove('GET /persons/{id}', { params: gustav })).body.roles
    const before = await roles()
    await tove('POST /persons/{id}/leaving', { params: gustav, body: { on: '2026-11-30' } })
    await ragnhild('DELETE /persons/{id}/leaving', { params: gustav, body: { reason: 'Fel person' } })
    expect(await roles()).toEqual(before)
    expect(before.some(({ when }) => when === 'coming')).toBe(true)
    const { differing } = await verifyAudit(house.store.connection, house.organisationId)
    expect(differing ?? []).toEqual([])
  })
})
