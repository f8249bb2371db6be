import { readFileSync } from 'node:fs'
import { afterAll, beforeAll, describe, expect, it } from 'vitest'
import { vretabyId } from '#demo/foundation'
import { objectId, personId, productId } from '#demo/ids'
import { vretaby } from '#demo/vretaby'
import { seedOrganisation } from '#store/seeding'
import { demo } from '../../../test/models/vretaby.ts'
import { type Caller, openTestHouse, type TestHouse } from '../http/houseForTests.ts'
import { readModelFile } from '../rulebook/modelFile.ts'

/** The fictional municipality, with costs and lifecycles kept secret. */
async function openSecretive(): Promise<TestHouse> {
  const house = await openTestHouse()
  const read = readModelFile(readFileSync(new URL('../../../models/linkoping.yaml', import.meta.url), 'utf8'))
  if (!('model' in read)) throw new Error('the shipped model has faults')
  const { register } = read.model
  if (register === undefined) throw new Error('the shipped model has no register')
  const secret: typeof register.secret = [
    ...register.secret,
    'operating-cost',
    'lifecycle',
    'supplier',
    'contract-form',
  ]
  await seedOrganisation(house.store.connection, vretaby({ ...read.model, register: { ...register, secret } }))
  return house
}

describe('what a list may be asked', () => {
  let house: TestHouse
  let insider: Caller
  let outsider: Caller
  let auditor: Caller

  beforeAll(async () => {
    house = await openSecretive()
    const as = (name: string, ...rights: string[]) =>
      house.caller({ organisationId: vretabyId, personId: personId(name), rights, name })
    insider = await as('Tove Lindmark', 'register')
    // Whoever works in no object.
    outsider = await house.caller({ organisationId: vretabyId, name: 'Utomstående' })
    auditor = await as('Ulrika Tern', 'read-all')
    const place = { objectId: objectId('UKF'), productId: productId('UKF', 'Schema'), from: '2026-11-01' } as const
    for (const [name, ore] of [
      ['Dyr', 9_000_000],
      ['Billig', 1_000],
    ] as const)
      await insider('POST /it-components', {
        body: {
          ...{ name, ...place },
          facts: { 'operating-cost': { ore, vat: 'excluded' }, lifecycle: 'in-use', supplier: 'Hemliga AB' },
        },
      })
  })
  afterAll(() => house.close())

  it('whoever may not read a column can’t filter or order by what it has, nor find its gaps', async () => {
    const ways = [
      { lifecycle: 'in-use' },
      { lifecycle: 'empty' },
      { supplier: 'Hemliga AB' },
      { hole: 'contract-form' },
      { sort: '-cost' },
      { sort: 'lifecycle' },
    ] as const
    for (const query of ways) {
      const refused = await outsider('GET /it-components', { query })
      expect([query, refused.status, refused.body]).toMatchObject([query, 403, { code: 'column-not-read' }])
      const file = await outsider('GET /it-components.csv' as 'GET /it-components', { query })
      expect([query, file.status]).toEqual([query, 403])
      expect([query, (await auditor('GET /it-components', { query })).status]).toEqual([query, 200])
    }
  })

  it('its cells are empty, its gaps uncounted, and a search does not find by it', async () => {
    const seen = await outsider('GET /it-components', { query: { q: 'Dyr' } })
    expect(seen.body.items).toMatchObject([{ name: 'Dyr', operatingCost: null, lifecycle: null, supplier: null }])
    expect(seen.body.items[0]?.holes).not.toContain('contract-form')
    expect((await outsider('GET /it-components', { query: { q: 'Hemliga' } })).body.total).toBe(0)
    expect((await auditor('GET /it-components', { query: { q: 'Hemliga' } })).body.total).toBe(2)
    const read = await auditor('GET /it-components', { query: { q: 'Dyr', sort: '-cost', limit: 1 } })
    expect(read.body.items).toMatchObject([{ name: 'Dyr', operatingCost: { ore: 9_000_000 } }])
  })

  it('whoever works in another object may ask, and neither finds nor orders what isn’t theirs by it', async () => {
    const { appointments } = demo.structure
    const isIn = (id: string) => appointments.some((each) => each.personId === id && each.objectId === objectId('UKF'))
    const other = appointments.find(({ to, personId: id }) => to === null && !isIn(id))
    const elsewhere = await house.caller({ organisationId: vretabyId, personId: other?.personId ?? '', name: 'Granne' })
    const found = async (query: object) => {
      const { status, body } = await elsewhere('GET /it-components', { query: { limit: 500, ...query } })
      expect([query, status]).toEqual([query, 200])
      return body.items.flatMap(({ name }) => (['Dyr', 'Billig'].includes(name) ? [name] : []))
    }
    for (const query of [{ lifecycle: 'in-use' }, { supplier: 'Hemliga AB' }, { hole: 'contract-form' }])
      expect([query, await found(query)]).toEqual([query, []])
    for (const sort of ['cost', '-cost', '-holes'])
      expect([sort, await found({ sort })]).toEqual([sort, ['Billig', 'Dyr']])
    const row = await elsewhere('GET /it-components', { query: { q: 'Dyr' } })
    expect(row.body.items).toMatchObject([{ operatingCost: null, lifecycle: null, supplier: null }])
  })

  it('a cursor goes on where its own page ended, and is refused for anything else', async () => {
    const first = await outsider('GET /persons', { query: { limit: 5 } })
    const { next, total } = first.body
    expect(total).toBeGreaterThan(10)
    const second = await outsider('GET /persons', { query: { limit: 5, after: next ?? '' } })
    expect(second.body).toMatchObject({ total, before: 5 })
    const all = await outsider('GET /persons', { query: { limit: 10 } })
    expect([...first.body.items, ...second.body.items]).toEqual(all.body.items)
    const asked = [
      outsider('GET /persons', { query: { after: next ?? '', q: 'a' } }),
      outsider('GET /offices', { query: { after: next ?? '' } }),
      outsider('GET /persons', { query: { after: first.body.items[0]?.id ?? '' } }),
      auditor('GET /persons', { query: { after: next ?? '' } }),
      auditor('GET /audit-entries', { query: { after: '1' } }),
    ]
    for (const { status, body } of await Promise.all(asked))
      expect([status, body]).toMatchObject([400, { code: 'cursor-unknown' }])
  })
})
