import { afterAll, beforeAll, describe, expect, it } from 'vitest'
import { demoId, objectId, personId } from '#demo/ids'
import type { Caller } from '../http/houseForTests.ts'
import { openVretaby, type VretabyHouse } from '../http/vretabyForTests.ts'

/** The last day is half a year away, and is put off by another half. */
const [lastDay, later] = ['2027-01-01', '2027-06-30']
const dayAfter = '2027-01-02'

describe('an administration that closes', () => {
  let house: VretabyHouse
  let tove: Caller
  const params = { id: demoId('administration/kof') }
  const successorId = demoId('administration/uf')

  beforeAll(async () => {
    house = await openVretaby()
    tove = await house.as('Tove Lindmark', 'register')
  })
  afterAll(() => house.close())

  const usedBy = async (administration: string, asOf: string) => {
    const { body } = await tove('GET /it-components', { query: { administration, asOf, limit: 500 } })
    return body.items.map(({ name }) => name)
  }
  const close = (on: string, successor: string | null = successorId) =>
    tove('POST /administrations/{id}/closure', { params, body: { on, successorId: successor } })
  const page = async (asOf?: string) => (await tove('GET /administrations/{id}', { params, query: { asOf } })).body

  it('1-applies-to-all-line-orgs: what it uses, its people and its offices are the successor’s from the day after, and its own until then', async () => {
    const [own, others] = [await usedBy(params.id, lastDay), await usedBy(successorId, lastDay)]
    expect(own.length).toBeGreaterThan(50)
    const { body: before } = await tove('GET /persons', { query: { administration: params.id, limit: 500 } })
    expect(before.items.length).toBeGreaterThan(2)
    expect((await close(lastDay)).body).toMatchObject({ to: lastDay, successors: [{ id: successorId }] })

    expect(await usedBy(params.id, lastDay)).toEqual(own)
    expect(await usedBy(params.id, dayAfter)).toEqual([])
    expect(new Set(await usedBy(successorId, dayAfter))).toEqual(new Set([...own, ...others]))
    const [first] = (await tove('GET /it-components', { query: { q: own[0] ?? '', asOf: dayAfter } })).body.items
    expect(JSON.stringify(first?.administrations)).not.toContain(params.id)
    expect(JSON.stringify(first?.administrations)).toContain(successorId)

    for (const [asOf, expected] of [
      [lastDay, params.id],
      [dayAfter, successorId],
    ] as const) {
      const person = await tove('GET /persons/{id}', { params: { id: before.items[0]?.id ?? '' }, query: { asOf } })
      expect(person.body.administration?.id).toBe(expected)
      const { body: offices } = await tove('GET /offices', { query: { administration: params.id, asOf } })
      expect(offices.items.length > 0).toBe(expected === params.id)
    }
    // A specialist of those who were there is appointed by the successor's manager.
    const matter = {
      kind: 'appoint',
      role: 'object-specialist',
      side: 'business',
      object: objectId('UKF'),
      person: before.items[0]?.id,
    }
    const who = async (on: string) =>
      (await tove('GET /decision-makers', { query: { ...matter, on } as never })).body.able.map(({ id }) => id)
    const [until, after] = [await who(lastDay), await who(dayAfter)]
    expect(until.length).toBeGreaterThan(0)
    expect(after).toEqual(expect.arrayContaining(until))
    expect(after.length).toBeGreaterThan(until.length)
  })

  it('its name leads to who took over', async () => {
    const asked = async (asOf: string) =>
      (await tove('GET /contacts', { query: { for: 'Kultur- och fritidsförvaltningen', asOf } })).body.items
    expect((await asked(lastDay))[0]?.via?.id).toBe(params.id)
    const after = await asked(dayAfter)
    expect(after.length).toBeGreaterThan(1)
    expect(new Set(after.map(({ via }) => via?.id))).toEqual(new Set([successorId]))
  })

  it('the day is moved, and taken back, until it has come', async () => {
    expect((await close(later)).body).toMatchObject({ to: later })
    expect(await usedBy(params.id, dayAfter)).not.toEqual([])
    expect((await page()).can).toMatchObject({ close: null, takeBackClosing: null })
    const open = await tove('DELETE /administrations/{id}/closure', { params })
    expect(open.body).toMatchObject({ to: null, successors: [], can: { takeBackClosing: { code: 'no-last-day' } } })
    expect((await tove('DELETE /administrations/{id}/closure', { params })).body).toMatchObject({ code: 'no-last-day' })
    const { body: person } = await tove('GET /persons/{id}', {
      params: { id: personId('Annika Fors') },
      query: { asOf: dayAfter },
    })
    expect(person.administration).not.toBeNull()
  })

  it('nobody takes over who closes before, or would hand it back', async () => {
    const other = { id: demoId('administration/iaf') }
    const closing = (of: { id: string }, on: string, to: string | null) =>
      tove('POST /administrations/{id}/closure', { params: of, body: { on, successorId: to } })
    expect((await closing(params, later, other.id)).status).toBe(200)
    // It is to become part of the other, which therefore has somewhere to go.
    expect((await closing(other, lastDay, params.id)).body).toMatchObject({ code: 'administration-unknown' })
    expect((await closing(other, lastDay, null)).body).toMatchObject({ code: 'still-in-use' })
    expect((await closing(other, lastDay, successorId)).status).toBe(200)
    expect(await usedBy(params.id, '2027-07-01')).toEqual([])
    expect((await usedBy(successorId, '2027-07-01')).length).toBeGreaterThan(50)
    // One that closes on the day itself takes nothing over the day after.
    expect((await closing(params, lastDay, other.id)).body).toMatchObject({ code: 'administration-unknown' })
    for (const each of [other, params]) await tove('DELETE /administrations/{id}/closure', { params: each })
  })

  it('after its day it stays closed', async () => {
    expect((await close('2026-01-31')).body).toMatchObject({ to: '2026-01-31' })
    expect((await page()).can).toMatchObject({
      close: { code: 'already-ended' },
      takeBackClosing: { code: 'already-ended' },
    })
    expect((await close(later)).body).toMatchObject({ code: 'already-ended' })
    expect((await tove('DELETE /administrations/{id}/closure', { params })).body).toMatchObject({
      code: 'already-ended',
    })
  })

  it('1-applies-to-all-line-orgs: one that nobody took over from, and components still name, is one finding until somebody is named', async () => {
    const made = await tove('POST /administrations', {
      body: { code: 'GAML', name: 'Gamla nämndens kontor', from: '2020-01-01' },
    })
    const old = { id: made.body.id }
    const [component] = (await tove('GET /it-components', { query: { limit: 1 } })).body.items
    const keeper = await house.as('Tove Lindmark', 'register')
    const changed = await keeper('PATCH /it-components/{id}', {
      params: { id: component?.id ?? '' },
      body: { administrationIds: [old.id] },
    })
    expect(changed.status).toBe(200)
    await tove('POST /administrations/{id}/closure', { params: old, body: { on: '2026-01-31' } })
    const found = async () =>
      (await tove('GET /findings', { query: { kind: 'closed-administration-named' } })).body.items.map(
        ({ title }) => title.sv,
      )
    expect(await found()).toEqual(['Gamla nämndens kontor är avslutad men står vid en komponent'])
    const named = { on: '2026-01-31', successorId }
    const moved = { ...named, on: '2026-02-28' }
    expect((await tove('POST /administrations/{id}/closure', { params: old, body: moved })).body).toMatchObject({
      code: 'already-ended',
    })
    expect((await tove('POST /administrations/{id}/closure', { params: old, body: named })).status).toBe(200)
    expect(await found()).toEqual([])
  })
})
