import { afterAll, beforeAll, describe, expect, it } from 'vitest'
import { contract } from '#api/contract'
import { objectId, personId } from '#demo/ids'
import { withComponents } from '#model/components/componentsForTests'
import { seedAnotherVretaby } from '../../../test/models/anotherVretaby.ts'
import { type Caller, openTestHouse, type TestHouse } from '../http/houseForTests.ts'

describe('pictures of components over HTTP', () => {
  let house: TestHouse
  let anyone: Caller

  beforeAll(async () => {
    house = await openTestHouse()
    const { organisationId } = await seedAnotherVretaby(house.store, (demo) => ({
      ...demo,
      structure: withComponents(demo.structure, 3100),
    }))
    anyone = await house.caller({ organisationId, personId: personId('Jonas Ekwall') })
  })
  afterAll(() => house.close())

  it('2.1-objects-govern-it-support: the map counts what is too much to name, and names it for one object', async () => {
    const all = await anyone('GET /map')
    expect(contract['GET /map'].answer.safeParse(all.body).error).toBeUndefined()
    expect(all.body).toMatchObject({ isSummed: true, next: null })
    expect(all.body.components).toBeGreaterThanOrEqual(3100)
    const counted = all.body.items.flatMap(({ products }) =>
      products.map(({ alike }) => alike.reduce((sum, { count }) => sum + count, 0)),
    )
    expect(counted.reduce((sum, each) => sum + each, 0)).toBe(all.body.components)

    const one = await anyone('GET /map', { query: { object: objectId('UKF') } })
    expect(one.body.items.map(({ object }) => object?.code)).toEqual(['UKF'])
    expect(one.body.isSummed).toBe(false)
    expect(one.body.items[0]?.products.some(({ components }) => components.length > 0)).toBe(true)
    expect(one.body.categories.map(({ id }) => id)).toEqual(['core', 'support', 'technical'])
  })

  it('neighbours are named with the object that answers for them; a component that is not there is not found', async () => {
    const { body } = await anyone('GET /map', { query: { object: objectId('UKF') } })
    const ids = body.items.flatMap(({ products }) =>
      products.flatMap(({ components }) => components.map(({ id }) => id)),
    )
    const answers = await Promise.all(
      ids.slice(0, 40).map((id) => anyone('GET /components/{id}/neighbours', { params: { id } })),
    )
    expect(answers.map(({ status }) => status)).toEqual(Array(40).fill(200))
    const related = answers.find(({ body: { needs } }) => needs.length > 0)?.body
    expect(related?.needs[0]).toMatchObject({ steps: 1, viaId: related?.component.id })
    expect(contract['GET /components/{id}/neighbours'].answer.safeParse(related).error).toBeUndefined()
    const nothing = await anyone('GET /components/{id}/neighbours', { params: { id: objectId('UKF') } })
    expect(nothing.status).toBe(404)
  })

  it('overlaps come a page at a time, and for one object alone', async () => {
    const first = await anyone('GET /overlaps', { query: { limit: 2 } })
    expect(contract['GET /overlaps'].answer.safeParse(first.body).error).toBeUndefined()
    expect(first.body.items).toHaveLength(2)
    expect(first.body.items[0]?.why.length).toBeGreaterThan(1)
    const second = await anyone('GET /overlaps', { query: { limit: 2, after: first.body.next ?? '' } })
    expect(second.body.items[0]?.id).not.toBe(first.body.items[0]?.id)
    const sam = await anyone('GET /overlaps', { query: { object: objectId('SAM'), limit: 50 } })
    expect(sam.body.total).toBeLessThan(first.body.total)
    expect(sam.body.items.every(({ components }) => components.some(({ object }) => object?.code === 'SAM'))).toBe(true)
  })

  it('3.2-it-components: completeness comes by object, by steward and by name', async () => {
    const byObject = await anyone('GET /completeness')
    expect(contract['GET /completeness'].answer.safeParse(byObject.body).error).toBeUndefined()
    expect(byObject.body.items.map(({ object }) => object?.code)).toEqual(
      expect.arrayContaining(['UKF', 'SAM', undefined]),
    )
    const bySteward = await anyone('GET /completeness', { query: { by: 'steward' } })
    expect(bySteward.body.items.some(({ person }) => person?.name === 'Petra Sandell')).toBe(true)
    const query = { object: objectId('UKF'), field: 'lifecycle', limit: 3 } as const
    const named = await anyone('GET /completeness/components', { query })
    expect(contract['GET /completeness/components'].answer.safeParse(named.body).error).toBeUndefined()
    expect(named.body.items).toHaveLength(3)
    expect(named.body.items.every(({ unknown, empty }) => [...unknown, ...empty].includes('lifecycle'))).toBe(true)
    const ofUkf = byObject.body.items.find(({ object }) => object?.code === 'UKF')
    const lifecycle = ofUkf?.fields.find(({ field }) => field === 'lifecycle')
    expect(named.body.total).toBe((lifecycle?.unknown ?? 0) + (lifecycle?.empty ?? 0))
  })

  it('a person with protected identity is no steward by name', async () => {
    const { body } = await anyone('GET /completeness', { query: { by: 'steward' } })
    const hidden = body.items.flatMap(({ person }) => (person?.protectedIdentity ? [person.name] : []))
    expect(new Set(hidden)).toEqual(new Set(hidden.length > 0 ? ['Skyddad identitet'] : []))
  })

  it('search finds components beside all else', async () => {
    const { body } = await anyone('GET /search', { query: { q: 'elevregister', limit: 5 } })
    expect(body.items[0]).toMatchObject({ type: 'it-component' })
  })
})
