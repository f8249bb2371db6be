import { afterAll, beforeAll, describe, expect, it } from 'vitest'
import { demoId, objectId, personId, productId } from '#demo/ids'
import type { Caller } from '../http/houseForTests.ts'
import { openVretaby, type VretabyHouse } from '../http/vretabyForTests.ts'

const psg = {
  by: { kind: 'forum', forumId: 'portfolio-steering-group' },
  on: '2026-11-20',
  reference: 'PSG 2026 § 40',
} as const
const uf = demoId('administration/uf')

describe('objects and products over HTTP', () => {
  let house: VretabyHouse
  let tove: Caller

  beforeAll(async () => {
    house = await openVretaby()
    tove = await house.as('Tove Lindmark', 'register')
  })
  afterAll(() => house.close())

  const findings = async (kind: string, asOf = '2027-06-01') =>
    (await tove('GET /findings', { query: { kind, asOf } })).body.items.map((each) => [each.subject.name, each.clause])

  it('2.2.1-core-objects, 2.2.2-support-object, 2.2.3-technical-object: the five objects come with what they support', async () => {
    const { body } = await tove('GET /objects')
    const told = body.items.map((object) => {
      const of = (how: string) => object.supports.filter((each) => each.how === how).length
      return `${object.code} ${object.category?.id} ${of('direct')}+${of('indirect')}`
    })
    expect(told).toEqual(['VSOA core 3+0', 'UKF core 2+0', 'SAM core 1+0', 'KOP support 2+6', 'FST technical 8+0'])
    const ukf = body.items.find((object) => object.code === 'UKF')
    expect(ukf?.people.find((place) => place.role === 'object-leader' && place.side === 'business')?.person).toBeNull()
    expect(ukf?.findings).toBeGreaterThan(0)
    expect(ukf?.seats.filled).toBeLessThan(ukf?.seats.total ?? 0)
  })

  it('an object’s page has a place for every role and side, and says who should fill the empty one', async () => {
    const annika = await house.as('Annika Fors')
    const { body } = await annika('GET /objects/{id}', { params: { id: objectId('UKF') } })
    const vacant = body.places.find((place) => place.role === 'object-leader' && place.side === 'business')
    expect(vacant).toMatchObject({
      vacantSince: '2026-09-01',
      shouldYouAct: true,
      shouldAct: [{ title: { sv: 'objektägare verksamhet i UKF' } }],
    })
    expect(body.history.length).toBeGreaterThan(3)
    expect(body.can.restructure).toMatchObject({ code: 'may-not-record' })
    const petra = await house.as('Petra Sandell')
    const seen = await petra('GET /objects/{id}', { params: { id: objectId('UKF') } })
    expect(seen.body.can.restructure).toMatchObject({
      code: 'wrong-decision-maker',
      clause: '2.3.1-psg-owns-structure',
    })
  })

  it('an object has seats to fill while it stands, and none before', async () => {
    const tove = await house.as('Tove Lindmark')
    const params = { id: objectId('UKF') }
    const seatsOn = async (asOf?: string) => (await tove('GET /objects/{id}', { params, query: { asOf } })).body.seats
    expect((await seatsOn()).total).toBeGreaterThan(0)
    expect(await seatsOn('2010-01-01')).toEqual({ filled: 0, total: 0 })
  })

  it('2.3.1-psg-owns-structure: nobody but the portfolio group decides that an object is created', async () => {
    const body = {
      code: 'NYTT',
      name: 'Nytt objekt',
      category: 'core',
      supports: { administrationIds: [uf] },
      from: '2027-01-01',
    }
    const others = [
      { kind: 'forum', forumId: `object-steering-group~${objectId('UKF')}` },
      { kind: 'forum', forumId: 'object-leader-forum' },
      { kind: 'role', role: 'object-owner', side: 'business', objectId: objectId('UKF') },
    ] as const
    for (const by of others) {
      const refused = await tove('POST /objects', { body: { ...body, decision: { ...psg, by } } })
      expect(refused).toMatchObject({
        status: 403,
        body: { code: 'wrong-decision-maker', clause: '2.3.1-psg-owns-structure' },
      })
    }
    const early = await tove('POST /objects', { body: { ...body, from: '2026-11-01', decision: psg } })
    expect(early.body).toMatchObject({ code: 'effective-before-decision' })
    const petra = await house.as('Petra Sandell')
    expect((await petra('POST /objects', { body: { ...body, decision: psg } })).body).toMatchObject({
      code: 'may-not-record',
    })
    expect((await tove('POST /objects', { body: { ...body, code: 'UKF', decision: psg } })).body).toMatchObject({
      code: 'code-taken',
    })
    const made = await tove('POST /objects', { body: { ...body, decision: psg } })
    expect(made).toMatchObject({ status: 201, body: { code: 'NYTT', version: 1 } })
    const { body: shown } = await tove('GET /objects/{id}', { params: { id: made.body.id } })
    expect(shown).toMatchObject({ ...made.body, can: { restructure: null } })
    expect(shown.history).toMatchObject([{ reference: 'PSG 2026 § 40', clause: '2.3.1-psg-owns-structure' }])
    expect((await tove('GET /objects', { query: { asOf: '2026-12-31' } })).body.items.length).toBe(5)
    expect((await tove('GET /objects', { query: { asOf: '2027-01-01' } })).body.items.length).toBe(6)
  })

  it('2.3.1-psg-owns-structure: renaming is refused without the group, and changes only the name with it', async () => {
    const params = { id: objectId('SAM') }
    const by = { kind: 'role', role: 'object-owner', side: 'business', objectId: objectId('SAM') } as const
    const refused = await tove('POST /objects/{id}/renaming', {
      params,
      body: { name: 'Stadsbyggnad', decision: { ...psg, by } },
    })
    expect(refused.body).toMatchObject({ code: 'wrong-decision-maker' })
    const renamed = await tove('POST /objects/{id}/renaming', { params, body: { name: 'Stadsbyggnad', decision: psg } })
    expect(renamed.body).toMatchObject({ code: 'SAM', name: 'Stadsbyggnad', version: 2 })
  })

  it('2.2-three-categories: a category outside the model is refused, with those that there are', async () => {
    const params = { id: objectId('SAM') }
    const refused = await tove('POST /objects/{id}/reclassification', {
      params,
      body: { category: 'project', decision: psg },
    })
    expect(refused.body).toMatchObject({ code: 'category-not-in-model', clause: '2.2-three-categories' })
    expect((await tove('GET /categories')).body.items.map((each) => each.id)).toEqual(['core', 'support', 'technical'])
  })

  it('2.2.1-core-objects, 2.2.2-support-object, 2.2.3-technical-object: support that doesn’t reach is a finding', async () => {
    const change = (code: string, supports: object) =>
      tove('POST /objects/{id}/reclassification', { params: { id: objectId(code) }, body: { supports, decision: psg } })
    await change('SAM', {})
    expect(await findings('object-supports-nobody')).toEqual([['SAM', '2.2.1-core-objects']])
    await change('SAM', { administrationIds: [demoId('administration/msf')] })
    expect(await findings('object-supports-nobody')).toEqual([])
    const shared = [demoId('administration/klf'), demoId('administration/vss')]
    await change('KOP', { administrationIds: shared })
    expect(await findings('support-reaches-no-other')).toEqual([['KOP', '2.2.2-support-object']])
    await change('KOP', { indirectly: true, administrationIds: shared })
    expect(await findings('support-reaches-no-other')).toEqual([])
    await change('FST', { administrationIds: shared })
    expect(await findings('support-not-for-all')).toEqual([['FST', '2.2.3-technical-object']])
    await change('FST', { all: true })
    expect(await findings('support-not-for-all')).toEqual([])
    const made = await tove('POST /administrations', {
      body: { code: 'NY', name: 'Nyförvaltningen', from: '2027-01-01' },
    })
    const found = await tove('GET /administrations/{id}', {
      params: { id: made.body.id },
      query: { asOf: '2027-01-01' },
    })
    expect(found.body.supportedBy.map((each) => `${each.code} ${each.how}`)).toEqual(['KOP indirect', 'FST direct'])
  })

  it('2.3.1-psg-owns-structure: a merger ends both the day before, with roles and seats, and moves their products', async () => {
    const into = { code: 'VSS2', name: 'Välfärd och bildning', category: 'core', supports: { administrationIds: [uf] } }
    const order = { objectIds: [objectId('VSOA'), objectId('UKF')], into, from: '2027-03-01' }
    const by = { kind: 'forum', forumId: 'object-leader-forum' } as const
    expect((await tove('POST /object-mergers', { body: { ...order, decision: { ...psg, by } } })).body).toMatchObject({
      code: 'wrong-decision-maker',
    })
    const merged = await tove('POST /object-mergers', { body: { ...order, decision: psg } })
    expect(merged.status).toBe(201)
    expect(merged.body.predecessors.map((each) => each.code).sort()).toEqual(['UKF', 'VSOA'])
    const before = await tove('GET /object-products', {
      query: { object: objectId('UKF'), asOf: '2027-02-28', limit: 500 },
    })
    const also = await tove('GET /object-products', {
      query: { object: objectId('VSOA'), asOf: '2027-02-28', limit: 500 },
    })
    const after = await tove('GET /object-products', {
      query: { object: merged.body.id, asOf: '2027-03-01', limit: 500 },
    })
    const names = (page: typeof after) => page.body.items.map((each) => each.name)
    expect(names(after).sort()).toEqual([...names(before), ...names(also)].sort())
    const annika = await tove('GET /persons/{id}', {
      params: { id: personId('Annika Fors') },
      query: { asOf: '2027-03-01' },
    })
    expect(annika.body.roles[0]).toMatchObject({ to: '2027-02-28', when: 'past' })
    const old = await tove('GET /objects/{id}', { params: { id: objectId('UKF') } })
    expect(old.body).toMatchObject({ to: '2027-02-28', successors: [{ code: 'VSS2' }] })
  })

  it('2.3.1-psg-owns-structure: a split shares out the products, and a closed object can’t be closed again', async () => {
    const params = { id: objectId('SAM') }
    const part = (code: string) => ({
      code,
      name: code,
      category: 'core',
      supports: { administrationIds: [demoId('administration/msf')] },
    })
    const body = {
      into: [{ object: part('BYGG'), productIds: [productId('SAM', 'Markupplåtelse')] }, { object: part('GATA') }],
      from: '2027-01-01',
      decision: psg,
    }
    const foreign = {
      ...body,
      into: [{ object: part('BYGG'), productIds: [productId('FST', 'Digital arbetsplats')] }, { object: part('GATA') }],
    }
    expect((await tove('POST /objects/{id}/split', { params, body: foreign })).body).toMatchObject({
      code: 'product-not-in-object',
    })
    // What stands in products that nobody takes has to be given a part.
    const left = await tove('POST /objects/{id}/split', { params, body })
    expect(left).toMatchObject({
      status: 409,
      body: { code: 'components-left-behind', clause: '2.1-objects-govern-it-support' },
    })
    const { body: own } = await tove('GET /object-products', { query: { object: objectId('SAM'), limit: 500 } })
    const others = own.items.map(({ id }) => id).filter((id) => id !== productId('SAM', 'Markupplåtelse'))
    const rest = { object: part('GATA'), productIds: others }
    const named = [productId('FST', 'Digital arbetsplats')]
    const strange = await tove('POST /objects/{id}/split', {
      params,
      body: { ...body, into: [body.into[0], { ...rest, componentIds: named }] as typeof body.into },
    })
    expect(strange.body).toMatchObject({ code: 'component-not-in-object' })
    const asOf = '2027-01-01'
    const before = await tove('GET /it-components', { query: { object: objectId('SAM'), asOf, limit: 500 } })
    const split = await tove('POST /objects/{id}/split', {
      params,
      body: { ...body, into: [body.into[0], rest] as typeof body.into },
    })
    expect(split.body.items.map((each) => [each.code, each.predecessors[0]?.code])).toEqual([
      ['BYGG', 'SAM'],
      ['GATA', 'SAM'],
    ])
    const moved = await tove('GET /object-products', { query: { q: 'Markupplåtelse', asOf: '2027-01-01' } })
    expect(moved.body.items.map((each) => each.object.code)).toEqual(['BYGG'])
    const parts = split.body.items.map(({ id }) => id)
    const counts = await Promise.all(
      parts.map(
        async (object) => (await tove('GET /it-components', { query: { object, asOf, limit: 500 } })).body.items.length,
      ),
    )
    expect(counts.reduce((sum, count) => sum + count, 0)).toBe(before.body.items.length)
    expect(before.body.items.length).toBeGreaterThan(20)
    const closed = await tove('POST /objects/{id}/closure', { params, body: { on: '2027-06-30', decision: psg } })
    expect(closed).toMatchObject({ status: 409, body: { code: 'already-ended' } })
  })

  it('2.1-objects-govern-it-support: an object or a product that still has components isn’t closed, and says which', async () => {
    const params = { id: objectId('FST') }
    const refused = await tove('POST /objects/{id}/closure', { params, body: { on: '2027-06-30', decision: psg } })
    expect(refused).toMatchObject({
      status: 409,
      body: { code: 'components-left-behind', clause: '2.1-objects-govern-it-support' },
    })
    expect(JSON.stringify(refused.body)).toContain('komponenter hör till FST')
    const { body: all } = await tove('GET /it-components', { query: { object: objectId('FST'), limit: 1 } })
    const product = all.items[0]?.product
    if (product == null) throw new Error('no home product')
    const kept = await tove('POST /object-products/{id}/closure', {
      params: { id: product.id },
      body: { on: '2027-06-30', decision: psg, specialCase: 'Gruppen är inte bemannad' },
    })
    expect(kept).toMatchObject({
      status: 409,
      body: { code: 'components-left-behind', clause: '3.2-object-products' },
    })
  })

  it('what isn’t there, or isn’t so, is refused by name', async () => {
    const body = { code: 'X', name: 'X', category: 'core', supports: {}, from: '2027-01-01', decision: psg }
    const nobody = demoId('nobody at all')
    const answers = await Promise.all([
      tove('POST /objects', { body: { ...body, level: 'family' } }),
      tove('POST /objects', { body: { ...body, partOfId: nobody } }),
      tove('POST /objects', { body: { ...body, supports: { administrationIds: [nobody] } } }),
      tove('POST /objects', { body: { ...body, decision: { ...psg, on: '2027-01-01' } } }),
      tove('POST /objects', { body: { ...body, name: 'Anna 811218-9876' } }),
      tove('POST /object-mergers', {
        body: {
          objectIds: [objectId('FST'), nobody],
          into: { ...body, from: undefined, decision: undefined } as never,
          from: '2027-01-01',
          decision: psg,
        },
      }),
      tove('POST /object-products', { body: { objectId: nobody, name: 'X', subarea: 'area', from: '2027-01-01' } }),
      tove('POST /object-products', {
        body: { objectId: objectId('KOP'), name: 'X', subarea: 'area', from: '2027-01-01', contactPersonId: nobody },
      }),
    ])
    expect(answers.map((each) => (each.body as unknown as { code: string }).code)).toEqual([
      'level-not-in-model',
      'object-not-open',
      'administration-unknown',
      'decided-in-future',
      'personnummer-not-kept',
      'object-not-open',
      'object-not-open',
      'person-unknown',
    ])
  })
})
