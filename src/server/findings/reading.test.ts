import { afterAll, beforeAll, describe, expect, it } from 'vitest'
import { objectId, personId } from '#demo/ids'
import type { Caller } from '../http/houseForTests.ts'
import { openVretaby, type VretabyHouse } from '../http/vretabyForTests.ts'

describe('findings, home, search and audit over HTTP', () => {
  let house: VretabyHouse
  let annika: Caller
  let ulrika: Caller

  beforeAll(async () => {
    house = await openVretaby()
    annika = await house.as('Annika Fors')
    ulrika = await house.as('Ulrika Tern')
  })
  afterAll(() => house.close())

  it('findings tell who should act, since when, and are counted whatever is filtered', async () => {
    const { body } = await annika('GET /findings', { query: { shouldAct: 'me' } })
    const vacancy = body.items.find((each) => each.kind === 'vacancy')
    expect(vacancy).toMatchObject({
      clause: '3.5.2-leader-business',
      section: '3.5.2',
      since: '2026-09-01',
      days: 83,
      shouldYouAct: true,
      canYouAct: true,
      object: { code: 'UKF' },
    })
    expect(vacancy?.mend).toEqual({
      act: 'appointments.make',
      with: { role: 'object-leader', side: 'business', objectId: objectId('UKF') },
    })
    const all = await annika('GET /findings', { query: { limit: 500 } })
    expect(all.body.total).toBe(all.body.items.length)
    expect(all.body.facets).toEqual(body.facets)
    expect(all.body.facets.kinds.reduce((sum, each) => sum + each.count, 0)).toBe(all.body.total)
    const other = await ulrika('GET /findings', { query: { clause: '3.5.2-leader-business' } })
    expect(other.body.items[0]).toMatchObject({ shouldYouAct: false, canYouAct: false })
    const before = await annika('GET /findings', { query: { kind: 'vacancy', asOf: '2026-06-15' } })
    expect(before.body.items.map((each) => each.object?.code)).toEqual(['SAM'])
  })

  it('home says what waits, what I am and what I may decide', async () => {
    const { body } = await annika('GET /home')
    expect(body.name).toBe('Annika Fors')
    expect(body.waiting.find((each) => each.clause === '3.5.2-leader-business')).toMatchObject({
      state: 'late',
      action: { act: 'appointments.make', label: { sv: 'Tillsätt' } },
    })
    const days = body.waiting.filter((each) => each.state === 'late').map((each) => each.since)
    expect(days).toEqual([...days].sort())
    expect(body.roles.map((role) => role.title.sv)).toEqual(['objektägare verksamhet'])
    expect(body.objects).toMatchObject([{ code: 'UKF', places: 4, filled: 3 }])
    expect(body.mandates.own.length).toBeGreaterThan(0)
    const nobody = await house.as('Siv Blom')
    expect((await nobody('GET /home')).body).toMatchObject({ waiting: [], roles: [], objects: [] })
  })

  it('search forgives a typing error, small letters and missing dots, and never finds a protected name', async () => {
    const first = async (q: string) => (await ulrika('GET /search', { query: { q } })).body.items[0]?.title.sv
    expect(await first('annika')).toBe('Annika Fors')
    expect(await first('asbrink')).toBe('Daniel Åsbrink')
    expect(await first('rosenlnud')).toBe('Eva Rosenlund')
    expect(await first('kulturskol')).toBe('Kulturskola')
    expect(
      (await ulrika('GET /search', { query: { q: 'UKF' } })).body.items.some((each) => each.type === 'object'),
    ).toBe(true)
    expect(
      (await ulrika('GET /search', { query: { q: '2.3.1' } })).body.items.every((each) => each.type === 'clause'),
    ).toBe(true)
    expect((await ulrika('GET /search', { query: { q: 'Mikaela Sundin' } })).body.items).toEqual([])
  })

  it('every finding of a day is read by its own id, and is gone when it isn’t one', async () => {
    const { items } = (await annika('GET /findings', { query: { limit: 500 } })).body
    expect(items.length).toBeGreaterThan(5)
    for (const finding of items) {
      const one = await annika('GET /findings/{id}', { params: { id: finding.id } })
      expect([one.status, one.body]).toEqual([200, finding])
    }
    const id = items.find(({ since }) => since > '2026-06-15')?.id ?? ''
    expect((await annika('GET /findings/{id}', { params: { id } })).status).toBe(200)
    expect((await annika('GET /findings/{id}', { params: { id }, query: { asOf: '2026-06-15' } })).status).toBe(404)
    expect((await annika('GET /findings/{id}', { params: { id: 'vacancy~of~nothing' } })).status).toBe(404)
  })

  it('the audit is read by those with a right to it, the latest first, a page at a time', async () => {
    expect((await ulrika('GET /audit-entries')).status).toBe(403)
    const ragnhild = await house.as('Ragnhild Stenbeck', 'read-all')
    const page = await ragnhild('GET /audit-entries', { query: { limit: 5 } })
    const numbers = page.body.items.map((each) => each.number)
    expect(numbers).toEqual([...numbers].sort((a, b) => b - a))
    const next = await ragnhild('GET /audit-entries', { query: { limit: 5, after: page.body.next ?? '' } })
    expect(next.body.items[0]?.number).toBe((numbers.at(-1) ?? 0) - 1)
    const of = await ragnhild('GET /audit-entries', {
      query: { act: 'appointments.make', from: '2026-01-01', limit: 500 },
    })
    expect(of.body.items.every((each) => each.act === 'appointments.make' && each.at >= '2025-12-31T23:00')).toBe(true)
    expect(of.body.items.length).toBeGreaterThan(0)
  })

  it('an account sees its own organisation', async () => {
    const { body } = await ulrika('GET /organisations')
    expect(body.items).toMatchObject([
      { name: 'Vretaby kommun', demo: true, day: '2026-11-23', model: { id: 'linkoping', version: 1 } },
    ])
  })

  it('one who left in October is still in what was on an earlier day', async () => {
    const id = personId('Barbro Isaksson')
    const listed = async (asOf: string) =>
      (await ulrika('GET /persons', { query: { asOf, limit: 500 } })).body.items.some((each) => each.id === id)
    expect(await listed('2026-10-01')).toBe(true)
    expect(await listed('2026-11-23')).toBe(false)
  })
})
