import { afterAll, beforeAll, expect, it } from 'vitest'
import { objectId } from '#demo/ids'
import type { Caller } from '../http/houseForTests.ts'
import { openVretaby, type VretabyHouse } from '../http/vretabyForTests.ts'

// What the model refuses of components, as whoever asks over HTTP is told it.
let house: VretabyHouse
let tove: Caller
beforeAll(async () => {
  house = await openVretaby()
  tove = await house.as('Tove Lindmark', 'register')
})
afterAll(() => house.close())

const add = async (name: string, parts = {}) =>
  (await tove('POST /it-components', { body: { name, objectId: objectId('UKF'), from: '2026-11-01', ...parts } })).body
const codeOf = ({ body }: { readonly body: unknown }) => (body as { readonly code?: string }).code

it('3.2-it-components: a component is no part of itself, has services of the model, and no level that isn’t kept here', async () => {
  const { id } = await add('Skolbion')
  const change = async (body: object) => codeOf(await tove('PATCH /it-components/{id}', { params: { id }, body }))
  expect(await change({ partOfId: id })).toBe('part-of-itself')
  expect(await change({ services: ['spådom'] })).toBe('service-not-in-model')
  expect(await change({ facts: { confidentiality: 4 } })).toBe('level-not-stored')
})

it('3.2-it-components: a relation leads to another component, once', async () => {
  const [{ id }, other] = [await add('Salsbokningen'), await add('Salskartan')]
  const relate = async (toId: string) =>
    codeOf(await tove('POST /components/{id}/relations', { params: { id }, body: { kind: 'depends-on', toId } }))
  expect(await relate(id)).toBe('relation-to-itself')
  expect(await relate(other.id)).toBeUndefined()
  expect(await relate(other.id)).toBe('relation-exists')
})

it('3.2-osg-decides-content: a component moves to another object, by one proposal at a time that is decided once', async () => {
  const { id: componentId } = await add('Passerkorten')
  const place = { componentId, objectId: objectId('SAM'), productId: null, from: '2026-11-20' }
  expect(codeOf(await tove('POST /placements', { body: place }))).toBe('stands-in-other-object')
  const propose = (code: string) =>
    tove('POST /component-moves', { body: { componentId, toObjectId: objectId(code), reason: 'Hör dit' } })
  expect(codeOf(await propose('UKF'))).toBe('same-object')
  const { id } = (await propose('SAM')).body
  expect(codeOf(await propose('KOP'))).toBe('move-open')
  const decide = async (code: string) => {
    const by = { kind: 'forum', forumId: `object-steering-group~${objectId(code)}` } as const
    const decision = { by, on: '2026-11-20', reference: `OSG ${code} § 4` }
    return codeOf(
      await tove('POST /component-moves/{id}/decisions', { params: { id }, body: { decision, from: '2026-12-01' } }),
    )
  }
  expect([await decide('SAM'), await decide('SAM'), await decide('UKF'), await decide('UKF')]).toEqual([
    ...[undefined, 'already-decided', undefined, 'move-closed'],
  ])
})
