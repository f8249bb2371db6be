import { afterAll, beforeAll, expect, test } from 'vitest'
import { objectId, personId } from '#demo/ids'
import { seedAnotherVretaby } from '../../../test/models/anotherVretaby.ts'
import { stoppedAt } from '../clock.ts'
import { formOf, roleListForm } from '../http/formsForTests.ts'
import { type Caller, openOwnHouse, type TestHouse, testNow } from '../http/houseForTests.ts'

let house: TestHouse
let tove: Caller
let siv: Caller

beforeAll(async () => {
  house = await openOwnHouse(stoppedAt(testNow), 2)
  const { organisationId } = await seedAnotherVretaby(house.store)
  tove = await house.caller({ organisationId, personId: personId('Tove Lindmark'), rights: ['register'] })
  siv = await house.caller({ organisationId, personId: personId('Siv Blom') })
})
afterAll(() => house.close())

const save = (caller: Caller, state: 'draft' | 'asked') =>
  caller('POST /requests', {
    body: {
      ...{ act: 'objects.rename', params: { id: objectId('UKF') }, body: { name: 'Skola' }, state },
      askedOf: `forum:object-steering-group~${objectId('UKF')}`,
    },
  })

test('an account has so many requests open, drafts and asked together, and one more when one is closed', async () => {
  const first = await save(tove, 'draft')
  expect([first.status, (await save(tove, 'asked')).status]).toEqual([201, 201])
  expect(await save(tove, 'draft')).toMatchObject({ status: 422, body: { code: 'requests-all-open' } })
  expect((await save(siv, 'asked')).status).toBe(201)
  await tove('POST /requests/{id}/withdrawal', { params: { id: first.body.id } })
  expect((await save(tove, 'asked')).status).toBe(201)
})

test('an account has so many drafts of imports, and one more when one is thrown away', async () => {
  const upload = () => {
    const [form, type] = formOf(roleListForm(Buffer.from('Namn;Roll\nSiv Blom;Objektägare\n'), 'rollista.csv'))
    return tove('POST /imports', { body: form as never }, type)
  }
  const first = await upload()
  expect([first.status, (await upload()).status]).toEqual([201, 201])
  expect(await upload()).toMatchObject({ status: 422, body: { code: 'drafts-all-open' } })
  await tove('POST /imports/{id}/dropping', { params: { id: first.body.id } })
  expect((await upload()).status).toBe(201)
})
