import { afterAll, beforeAll, describe, expect, it } from 'vitest'
import { demoId, objectId } from '#demo/ids'
import type { Caller } from '../http/houseForTests.ts'
import { openVretaby, type VretabyHouse } from '../http/vretabyForTests.ts'

const psg = {
  by: { kind: 'forum', forumId: 'portfolio-steering-group' },
  on: '2026-11-20',
  reference: 'PSG 2026 § 40',
} as const
const uf = demoId('administration/uf')

describe('objects on earlier and later days, over HTTP', () => {
  let house: VretabyHouse
  let tove: Caller

  beforeAll(async () => {
    house = await openVretaby()
    tove = await house.as('Tove Lindmark', 'register')
  })
  afterAll(() => house.close())

  it('2.3.1-psg-owns-structure: a new name and category count from a day, and the days before show the old ones', async () => {
    const params = { id: objectId('FST') }
    const send = (body: object) =>
      tove('POST /objects/{id}/renaming', { params, body: { code: 'PLT', name: 'Plattform', decision: psg, ...body } })
    expect((await send({ from: '2026-11-19' })).body).toMatchObject({ code: 'effective-before-decision' })
    expect((await send({ from: '2021-12-31', decision: { ...psg, on: '2021-12-31' } })).status).toBeGreaterThan(399)
    const today = await send({ from: '2027-01-01' })
    expect(today.body).toMatchObject({ code: 'FST', version: 2, changes: [{ on: '2027-01-01' }] })
    const later = await tove('POST /objects/{id}/reclassification', {
      params,
      body: { category: 'support', from: '2026-12-01', decision: psg },
    })
    expect(later.body.version).toBe(3)
    const seen = async (asOf: string) => {
      const { body } = await tove('GET /objects/{id}', { params, query: { asOf } })
      const listed = (await tove('GET /objects', { query: { asOf } })).body.items.find((each) => each.id === params.id)
      expect([listed?.code, listed?.name]).toEqual([body.code, body.name])
      return `${body.code} ${body.category?.id}`
    }
    expect(await seen('2026-11-30')).toBe('FST technical')
    expect(await seen('2026-12-01')).toBe('FST support')
    expect(await seen('2027-01-01')).toBe('PLT support')
    const { body } = await tove('GET /structure-changes', { query: { from: '2026-12-01', to: '2027-01-31' } })
    expect(body.items.map((each) => each.text.sv).join()).toContain('FST heter PLT Plattform')
    // The code is free again from the day that it was left, and not before.
    const order = { code: 'FST', name: 'Ny', category: 'core', supports: { administrationIds: [uf] }, decision: psg }
    expect((await tove('POST /objects', { body: { ...order, from: '2026-12-31' } })).body).toMatchObject({
      code: 'code-taken',
    })
    const taken = await tove('POST /objects', { body: { ...order, from: '2027-01-01' } })
    expect(taken).toMatchObject({ status: 201, body: { code: 'FST' } })
  })
})
