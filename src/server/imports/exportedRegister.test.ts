import { afterAll, beforeAll, expect, test } from 'vitest'
import type { Contract } from '#api/contract'
import type { Answer } from '#api/endpoint'
import { messyRegisterXlsx } from '#demo/register/messyRegisterFiles'
import type { Structure } from '#model/structure'
import { inOrganisation } from '#store/frame'
import { seedAnotherVretaby } from '../../../test/models/anotherVretaby.ts'
import { formOf } from '../http/formsForTests.ts'
import { type Caller, openTestHouse, type TestHouse } from '../http/houseForTests.ts'

type Import = Answer<Contract['GET /imports/{id}']>
let house: TestHouse
let call: Caller
let organisationId = ''

/** The whole of Vretaby, with every kind of component, hole and unknown, and its secret fields read. */
beforeAll(async () => {
  house = await openTestHouse()
  organisationId = (await seedAnotherVretaby(house.store)).organisationId
  call = await house.caller({ organisationId, rights: ['register', 'read-all'] })
})
afterAll(() => house.close())

async function upload(file: Uint8Array, fileName: string): Promise<Import> {
  const [body, headers] = formOf([
    { name: 'kind', content: 'component-register' },
    { name: 'file', content: file, fileName, type: 'application/octet-stream' },
  ])
  const answer = await call('POST /imports', { body: body as never }, headers)
  expect(answer.status).toBe(201)
  return answer.body
}

const exported = async (format: string, language = 'sv'): Promise<Uint8Array> => {
  const route = `GET /it-components.${format}` as 'GET /it-components'
  const { status, body } = await call(route, {}, { 'accept-language': language })
  expect(status).toBe(200)
  return body as unknown as Uint8Array
}

const structureNow = (): Promise<Structure> =>
  inOrganisation(house.store.connection.db, organisationId, 'read', async ({ structure }) => structure)

test.each([
  ['xlsx', 'sv'],
  ['csv', 'sv'],
  ['xlsx', 'en'],
])('all of Vretaby as %s in %s is a register that comes in again without a difference', async (format, language) => {
  const components = (await structureNow()).components.filter(({ kind }) => kind === 'it').length
  const draft = await upload(await exported(format, language), `It-komponenter.${format}`)
  expect(draft.counts).toMatchObject({ rows: components, errors: 0, warnings: 0, ready: 0, known: components })
  expect(draft.register).toMatchObject({ new: 0, changed: 0, relations: 0, personsNew: 0, productsNew: 0 })
  expect([draft.register?.moves, draft.register?.newValues]).toEqual([[], []])
  const done = await call('POST /imports/{id}/completion', { params: { id: draft.id }, body: {} })
  expect((done.body as unknown as { code: string }).code).toBe('import-empty')
})

test('what a messy file has brought is exported as it was understood, and comes in again without a difference', async () => {
  const messy = await upload(messyRegisterXlsx(), 'Systemförteckning.xlsx')
  const params = { id: messy.id }
  const columns = messy.columns.map(({ column, heading, field }) => ({
    column,
    field: heading === 'Användare' ? 'administrations' : heading === 'Ant. anv.' ? 'active-users' : field,
  }))
  const mapping = { sheet: messy.sheet, headingRow: messy.headingRow, columns } as never
  const { body: mapped } = await call('PUT /imports/{id}/mapping', { params, body: mapping })
  const otherNewValues = [
    ...(['person', 'product'] as const).map((kind) => ({ kind, means: 'new' as const })),
    { kind: 'administration' as const, means: 'empty' as const },
  ]
  const answered = { ...mapped.choices, otherNewValues, unreadable: 'note' as const }
  const { body: tried } = await call('PUT /imports/{id}/choices', { params, body: answered })
  const skip = tried.problems.flatMap(({ level, rows }) => (level === 'error' ? rows.map(({ number }) => number) : []))
  expect(tried.problems.filter(({ level }) => level === 'error').map(({ code }) => code)).toEqual(
    expect.arrayContaining(['level-not-stored', 'name-missing', 'component-twice']),
  )
  await call('PUT /imports/{id}/choices', { params, body: { ...answered, skip } })
  const done = await call('POST /imports/{id}/completion', { params, body: {} })
  expect(done).toMatchObject({ status: 200, body: { state: 'done', made: { persons: 2, products: 1 } } })
  for (const format of ['xlsx', 'csv']) {
    const again = await upload(await exported(format), `It-komponenter.${format}`)
    expect(again.counts).toMatchObject({ errors: 0, ready: 0, warnings: 0 })
    expect(again.register).toMatchObject({ new: 0, changed: 0, moves: [] })
  }
})
