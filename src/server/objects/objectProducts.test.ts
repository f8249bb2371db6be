import { afterAll, beforeAll, describe, expect, it } from 'vitest'
import { objectId, personId, productId } from '#demo/ids'
import type { Caller } from '../http/houseForTests.ts'
import { openVretaby, type VretabyHouse } from '../http/vretabyForTests.ts'

const group = (code: string, reference: string) => ({
  by: { kind: 'forum', forumId: `object-steering-group~${objectId(code)}` } as const,
  on: '2026-11-20',
  reference,
})

describe('object products over HTTP', () => {
  let house: VretabyHouse
  let tove: Caller
  let leila: Caller
  let siv: Caller

  beforeAll(async () => {
    house = await openVretaby()
    tove = await house.as('Tove Lindmark', 'register')
    leila = await house.as('Leila Haddad')
    siv = await house.as('Siv Blom')
  })
  afterAll(() => house.close())

  const add = (caller: Caller, name: string, code = 'UKF') =>
    caller('POST /object-products', {
      body: { objectId: objectId(code), name, subarea: 'process', from: '2026-11-20' },
    })
  const seen = async (caller: Caller, id: string) =>
    (await caller('GET /object-products/{id}', { params: { id } })).body

  it('3.2-osg-decides-content: a leader adds a product, the group confirms it with components, and annulled it is proposed again', async () => {
    expect((await add(siv, 'Egen produkt')).body).toMatchObject({
      code: 'may-not-add-to-object',
      clause: '3.2-osg-decides-content',
      couldBeDoneBy: expect.arrayContaining([expect.objectContaining({ kind: 'role' })]),
    })
    const { status, body: product } = await add(leila, 'Läxhjälp')
    expect([status, product]).toMatchObject([201, { state: 'proposed', decision: null, can: { withdraw: null } }])
    const { body: component } = await leila('POST /it-components', {
      body: { name: 'Läxhjälpen', objectId: objectId('UKF'), productId: product.id, from: '2026-11-20' },
    })
    const content = { productIds: [product.id], componentIds: [component.id] }
    const body = { ...content, decision: group('UKF', 'OSG UKF § 40') }
    expect((await siv('POST /placements/confirmation', { body })).body).toMatchObject({ code: 'may-not-record' })
    const confirmed = await tove('POST /placements/confirmation', { body })
    expect(confirmed).toMatchObject({
      status: 201,
      body: { products: [{ name: 'Läxhjälp', state: 'confirmed' }], items: [{ component: { name: 'Läxhjälpen' } }] },
    })
    const { decision } = confirmed.body
    expect(await seen(siv, product.id)).toMatchObject({
      ...{ state: 'confirmed', decision: { id: decision.id, reference: 'OSG UKF § 40' }, version: 2 },
      can: { confirm: { code: 'content-confirmed' }, withdraw: { code: 'content-confirmed' } },
    })
    expect((await tove('POST /placements/confirmation', { body })).body).toMatchObject({ code: 'content-confirmed' })
    const params = { id: decision.id }
    expect((await siv('GET /decisions/{id}', { params })).body).toMatchObject({
      wording: { sv: '1 objektprodukt och 1 komponent hör till UKF' },
    })
    const annulled = await tove('POST /decisions/{id}/annulment', { params, body: { reason: 'Fel protokoll' } })
    expect(annulled.status).toBe(201)
    expect(await seen(siv, product.id)).toMatchObject({ state: 'proposed', decision: null })
  })

  it('3.2-osg-decides-content: products of two objects take two decisions, and none is confirmed without being named', async () => {
    const productIds = [productId('UKF', 'Fritidsgård'), productId('KOP', 'Förtroendevalda')]
    const confirm = (ids: string[]) =>
      tove('POST /placements/confirmation', { body: { productIds: ids, decision: group('UKF', 'OSG UKF § 41') } })
    expect((await confirm(productIds)).body).toMatchObject({ code: 'content-of-several-objects' })
    expect((await confirm([objectId('UKF')])).body).toMatchObject({ code: 'product-unknown' })
    expect((await confirm([])).body).toMatchObject({ code: 'content-missing' })
    const { body: list } = await siv('GET /object-products', { query: { state: 'proposed', limit: 500 } })
    expect(list.items.map(({ id }) => id)).toEqual(expect.arrayContaining(productIds))
    expect(list.items.filter(({ state }) => state !== 'proposed')).toEqual([])
  })

  it('3.2-osg-decides-content: a product is closed by its group, nobody else, and annulled it stands again', async () => {
    const params = { id: productId('UKF', 'Läromedel') }
    const before = await seen(tove, params.id)
    const { body: those } = await tove('GET /it-components', { query: { product: params.id, limit: 500 } })
    for (const { id } of those.items)
      await tove('POST /placements', {
        body: { componentId: id, objectId: objectId('UKF'), productId: productId('UKF', 'Schema'), from: '2026-11-23' },
      })
    const { body: businesses } = await tove('GET /business-components', { query: { product: params.id } })
    expect(businesses.items).toEqual([])
    const close = (code: string) =>
      tove('POST /object-products/{id}/closure', {
        params,
        body: { on: '2026-12-31', decision: group(code, 'OSG § 42') },
      })
    expect(await close('SAM')).toMatchObject({
      status: 403,
      body: {
        ...{ code: 'wrong-decision-maker', clause: '3.2-osg-decides-content' },
        couldBeDoneBy: [{ id: `object-steering-group~${objectId('UKF')}` }, {}],
      },
    })
    expect((await close('UKF')).body).toMatchObject({ to: '2026-12-31', state: 'confirmed' })
    const { body: told } = await tove('GET /decisions', { query: { object: objectId('UKF') } })
    const decision = told.items.find(({ reference }) => reference === 'OSG § 42')
    expect(decision?.wording.sv).toBe('Objektprodukten Läromedel i UKF avslutas 2026-12-31')
    await tove('POST /decisions/{id}/annulment', {
      params: { id: decision?.id ?? '' },
      body: { reason: 'Beslutet gällde en annan produkt' },
    })
    expect(await seen(tove, params.id)).toMatchObject({ to: null, decision: before.decision })
  })

  it('3.2-osg-decides-content: what is only proposed is taken back by those who may add it', async () => {
    const { body: product } = await add(leila, 'Tillfällig')
    const order = { params: { id: product.id }, body: { on: '2026-11-30' } }
    expect((await siv('POST /object-products/{id}/withdrawal', order)).body).toMatchObject({
      code: 'may-not-add-to-object',
    })
    const done = await leila('POST /object-products/{id}/withdrawal', order)
    expect(done).toMatchObject({ body: { to: '2026-11-30', state: 'proposed' } })
    const confirmed = { ...order, params: { id: productId('UKF', 'Schema') } }
    expect((await leila('POST /object-products/{id}/withdrawal', confirmed)).body).toMatchObject({
      code: 'content-confirmed',
    })
  })

  it('3.2-osg-decides-content: a decision that somebody else must make is asked for, and closes the product', async () => {
    const params = { id: productId('UKF', 'Fritidsgård') }
    const { body: asked } = await leila('POST /requests', {
      body: {
        ...{ act: 'object-products.close', params, body: { on: '2026-12-31' }, state: 'asked' },
        askedOf: `forum:object-steering-group~${objectId('UKF')}`,
      },
    })
    expect(asked.title.sv).toBe('Avsluta objektprodukt: Fritidsgård')
  })

  it('3-contact-persons: a product is changed under its version; those with a role in the object name its contact', async () => {
    const made = await add(tove, 'E-arkiv', 'KOP')
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
  })
})
