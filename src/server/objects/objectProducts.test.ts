import { afterAll, beforeAll, describe, expect, it } from 'vitest'
import { objectId, personId } from '#demo/ids'
import type { Caller } from '../house/houseForTests.ts'
import { openVretaby, type VretabyHouse } from '../house/vretabyForTests.ts'

describe('object products over HTTP', () => {
  let house: VretabyHouse
  let tove: Caller

  beforeAll(async () => {
    house = await openVretaby()
    tove = await house.as('Tove Lindmark', 'register')
  })
  afterAll(() => house.close())

  it('3-contact-persons: a product is registered, changed under its version and closed; those with a role in the object name its contact', async () => {
    const made = await tove('POST /object-products', {
      body: { objectId: objectId('KOP'), name: 'E-arkiv', subarea: 'process', from: '2026-11-23' },
    })
    expect(made).toMatchObject({ status: 201, body: { version: 1, object: { code: 'KOP' } } })
    const params = { id: made.body.id }
    const malin = await house.as('Malin Zetterlund')
    const named = await malin('POST /object-products/{id}/contact', {
      params,
      body: { personId: personId('Malin Zetterlund') },
    })
    expect(named.body).toMatchObject({ version: 2, contact: { name: 'Malin Zetterlund' } })
    const petra = await house.as('Petra Sandell')
    expect(
      (await petra('POST /object-products/{id}/contact', { params, body: { personId: null } })).body,
    ).toMatchObject({ code: 'may-not-record' })
    expect(
      (await tove('PATCH /object-products/{id}', { params, body: { name: 'Arkiv' } }, { 'if-match': '"1"' })).status,
    ).toBe(412)
    expect((await tove('POST /object-products/{id}/closure', { params, body: { on: '2026-12-31' } })).body.to).toBe(
      '2026-12-31',
    )
  })
})
