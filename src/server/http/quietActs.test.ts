import { beforeAll, expect, test } from 'vitest'
import { personId } from '#demo/ids'
import type { Structure } from '#model/structure'
import { inOrganisation } from '#store/frame'
import type { Caller } from './houseForTests.ts'
import { openVretaby, type VretabyHouse } from './vretabyForTests.ts'

// Acts that no other test does by itself: done here so that what is promised of all is held of them too.
let house: VretabyHouse
let tove: Caller
let structure: Structure

beforeAll(async () => {
  house = await openVretaby()
  tove = await house.as('Tove Lindmark', 'register', 'administer')
  structure = await inOrganisation(
    house.store.connection.db,
    house.organisationId,
    'read',
    async (frame) => frame.structure,
  )
})

const idOf = (found: { readonly id: string } | undefined): string => {
  if (found === undefined) throw new Error('Vretaby has none')
  return found.id
}

test('a person is protected, and is shown again', async () => {
  const params = { id: personId('Siv Blom') }
  expect((await tove('POST /persons/{id}/protection', { params })).body.protectedIdentity).toBe(true)
  const body = { reason: 'Skyddet har upphört.' }
  expect((await tove('DELETE /persons/{id}/protection', { params, body })).body.protectedIdentity).toBe(false)
})

test('an administration and a product are called something else', async () => {
  const administration = { id: idOf(structure.administrations[0]) }
  const renamed = await tove('PATCH /administrations/{id}', {
    params: administration,
    body: { name: 'Nya förvaltningen' },
  })
  expect(renamed.body.name).toBe('Nya förvaltningen')
  const product = { id: idOf(structure.products.find(({ to }) => to === null)) }
  const changed = await tove('PATCH /object-products/{id}', { params: product, body: { name: 'Nya produkten' } })
  expect(changed.body.name).toBe('Nya produkten')
})

test('a business component is described otherwise and closed, and an IT component is closed', async () => {
  const standing = structure.components.filter(({ to }) => to === null)
  const business = { id: idOf(standing.find(({ kind }) => kind === 'business')) }
  const changed = await tove('PATCH /business-components/{id}', { params: business, body: { description: 'Ny text' } })
  expect(changed.body.description).toBe('Ny text')
  const on = '2026-12-31'
  expect((await tove('POST /business-components/{id}/closure', { params: business, body: { on } })).body.to).toBe(on)
  const whole = new Set(standing.flatMap((each) => (each.kind === 'it' ? (each.partOfId ?? []) : [])))
  const alone = standing.find((each) => each.kind === 'it' && !whole.has(each.id))
  const closed = await tove('POST /it-components/{id}/closure', { params: { id: idOf(alone) }, body: { on } })
  expect(closed.body.to).toBe(on)
})

test('a disabled account is told to be opened before it gets a new link', async () => {
  const id = house.accountOf('Siv Blom')
  await tove('PUT /accounts/{id}/rights', { params: { id }, body: { rights: [], disabled: true } })
  expect((await tove('POST /accounts/{id}/activation', { params: { id } })).body).toMatchObject({
    code: 'account-disabled',
  })
})
