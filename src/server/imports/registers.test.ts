import { afterAll, beforeAll, expect, test } from 'vitest'
import type { Contract } from '#api/contract'
import type { Answer } from '#api/endpoint'
import { foundation } from '#demo/foundation'
import { Governance } from '#model/governance'
import type { Structure } from '#model/structure'
import { inOrganisation } from '#store/frame'
import { seedOrganisation } from '#store/seeding'
import { verifyAudit } from '#store/verifying'
import { largeRegister } from '../../../test/models/largeRegister.ts'
import { sourceOf } from '../../../test/models/registers.ts'
import { type Caller, openTestHouse, type TestHouse } from '../http/houseForTests.ts'
import { shippedModel } from '../rulebook/shippedModels.ts'

type Import = Answer<Contract['GET /imports/{id}']>
let house: TestHouse

beforeAll(async () => {
  house = await openTestHouse()
})
afterAll(() => house.close())

async function vretaby(): Promise<{ readonly organisationId: string; readonly call: Caller }> {
  const model = shippedModel('linkoping')
  if (model === undefined) throw new Error('no model')
  const { structure } = foundation(model)
  const id = crypto.randomUUID()
  await seedOrganisation(house.store.connection, {
    structure: { ...structure, organisation: { id, name: 'Vretaby kommun', demo: true } },
    ...{ notes: [], annulled: [], requests: [], effects: [] },
  })
  return { organisationId: id, call: await house.caller({ organisationId: id, rights: ['register'] }) }
}

const structureOf = (organisationId: string): Promise<Structure> =>
  inOrganisation(house.store.connection.db, organisationId, 'read', async (frame) => frame.structure)

const inOrder = (structure: Structure) =>
  Object.fromEntries(
    Object.entries(structure).map(([key, value]) => [
      key,
      Array.isArray(value) ? [...value].sort((a, b) => String(a.id).localeCompare(String(b.id))) : value,
    ]),
  )

async function upload(call: Caller, bytes: Uint8Array, fileName = 'register.csv') {
  const boundary = 'ett-snitt-som-inte-finns-i-filen'
  const head = `--${boundary}\r\ncontent-disposition: form-data; name="kind"\r\n\r\ncomponent-register\r\n--${boundary}\r\ncontent-disposition: form-data; name="file"; filename="${fileName}"\r\ncontent-type: application/octet-stream\r\n\r\n`
  const body = Buffer.concat([Buffer.from(head), bytes, Buffer.from(`\r\n--${boundary}--\r\n`)])
  return call('POST /imports', { body: body as never }, { 'content-type': `multipart/form-data; boundary=${boundary}` })
}

const headings = [
  ...[
    'Systemid',
    'Systemnamn',
    'Förvaltningsobjekt',
    'Nyttjande förvaltningar',
    'Systemägare',
    'Kostnad/år (tkr, exkl. moms)',
  ],
  ...['Avtal t.o.m.', 'Livscykel', 'Beroende av', 'Säkerhetsåtgärder', 'Verksamhetskritiskt'],
]
const first = [
  [
    '1',
    'Lifecare',
    'VSOA',
    'UF; Socialen',
    'Ny Person (ny.person@vretaby.example)',
    '120',
    'Löpande, 6 mån',
    'I drift',
    'AD',
    'Hemlig åtgärd',
    'Ja',
  ],
  ['2', 'AD', 'FST', 'Alla', '-', '', '46022', 'i förvaltning', '', '', 'Ja; Delvis'],
  ['3', 'Ensam', '', 'vet ej', '', 'ca 1,2 mkr', '', 'avvekling', '', '', 'nej'],
]
const table = (lines: readonly (readonly string[])[]) =>
  Buffer.from([headings, ...lines].map((line) => line.map((cell) => `"${cell}"`).join(';')).join('\r\n'))

const answers = (draft: Import) => ({
  newValues: (draft.register?.newValues ?? []).map(({ kind, value, objectId, suggested }) => ({
    ...{ kind, value, objectId },
    means: kind === 'person' ? { is: 'new' as const, ...(suggested ?? {}) } : { is: 'empty' as const },
  })),
})

async function completed(call: Caller, lines = first) {
  const draft = await upload(call, table(lines))
  expect(draft.status).toBe(201)
  const params = { id: draft.body.id }
  const mended = await call('PUT /imports/{id}/choices', { params, body: answers(draft.body) as never })
  const done = await call('POST /imports/{id}/completion', { params, body: {} })
  return { params, draft: draft.body, mended: mended.body, done }
}

test('a register is matched by its headings, tried dry with its new names, and nothing is kept before it is completed', async () => {
  const { organisationId, call } = await vretaby()
  const before = await structureOf(organisationId)
  const { body: draft } = await upload(call, table(first))
  expect(draft.columns.map(({ field, certainty }) => [field, certainty])).toEqual(
    [
      ...['key', 'name', 'object', 'administrations', 'responsible-business', 'operating-cost'],
      ...['contract-end', 'lifecycle', 'depends-on', 'security-measures', 'criticality'],
    ].map((field) => [field, 'sure']),
  )
  // What few may read isn't shown as a sample.
  expect(draft.columns.find(({ field }) => field === 'security-measures')?.sample).toBe('')
  expect(draft.register).toMatchObject({ new: 2, changed: 0, unchanged: 0 })
  expect(draft.register?.newValues).toMatchObject([
    { kind: 'person', suggested: { name: 'Ny Person', email: 'ny.person@vretaby.example' }, answer: null },
    { kind: 'administration', value: 'Socialen', rows: [2], answer: null, required: true },
  ])
  const refused = await call('POST /imports/{id}/completion', { params: { id: draft.id }, body: {} })
  expect([refused.status, (refused.body as unknown as { code: string }).code]).toEqual([422, 'import-has-errors'])
  expect(await structureOf(organisationId)).toEqual(before)
})

test('2.1-objects-govern-it-support: it comes in whole under its objects, and undoing it is as if it never was', async () => {
  const { organisationId, call } = await vretaby()
  const before = await structureOf(organisationId)
  const { params, done } = await completed(call)
  expect(done).toMatchObject({
    status: 200,
    body: { state: 'done', made: { components: 3, placements: 2, persons: 1, relations: 1, moves: 0 } },
  })
  const after = await structureOf(organisationId)
  const lifecare = after.components.find(({ name }) => name === 'Lifecare')
  expect(lifecare).toMatchObject({
    key: '1',
    facts: {
      'operating-cost': { ore: 12_000_000, vat: 'excluded' },
      'contract-form': 'rolling',
      'notice-months': 6,
      criticality: 'critical',
      note: 'Nyttjande förvaltningar: Socialen',
    },
  })
  const listed = await call('GET /it-components', { query: { import: params.id } })
  expect(listed.body.items.map(({ name }) => name)).toContain('Lifecare')
  expect((await call('GET /it-components', { query: { import: crypto.randomUUID() } })).body.items).toEqual([])
  expect(await verifyAudit(house.store.connection, organisationId)).not.toHaveProperty('broken')
  const undone = await call('POST /imports/{id}/undo', { params, body: {} })
  expect(undone).toMatchObject({ status: 200, body: { state: 'undone' } })
  expect(inOrder(await structureOf(organisationId))).toEqual(inOrder(before))
  expect(await verifyAudit(house.store.connection, organisationId)).not.toHaveProperty('broken')
})

test('3.2-osg-decides-content: read again it shows new, changed and gone, moves nothing, and can be taken back', async () => {
  const { organisationId, call } = await vretaby()
  await completed(call)
  const before = await structureOf(organisationId)
  const [lifecare = [], ad = []] = first
  const again = [
    lifecare.with(2, 'KOP').with(5, '150').with(3, ''),
    ad,
    ['4', 'Nykomling', 'SAM', '', '', '', '', '', '', '', ''],
  ]
  const { params, mended, done } = await completed(call, again)
  expect(mended.register).toMatchObject({
    new: 1,
    changed: 1,
    unchanged: 1,
    moves: [{ name: 'Lifecare' }],
    absent: [{ name: 'Ensam' }],
  })
  const rows = await call('GET /imports/{id}/rows', { params, query: {} } as never)
  expect(rows.body.items[0]?.changes).toEqual([
    {
      name: { sv: 'Driftkostnad per år', en: 'Running cost a year' },
      before: { sv: '120 000 kr exkl. moms', en: '120 000 kr excl. VAT' },
      after: { sv: '150 000 kr exkl. moms', en: '150 000 kr excl. VAT' },
      hidden: false,
    },
    // It is the same as before, which isn't for whoever imports to learn.
    { name: { sv: 'Säkerhetsåtgärder', en: 'Security measures' }, before: null, after: null, hidden: true },
  ])
  expect(rows.body.items[1]).toMatchObject({ state: 'known', changes: [] })
  const csv = await call('GET /imports/{id}/rows.csv' as 'GET /imports/{id}/rows', { params })
  expect(String(csv.body)).toContain('Driftkostnad per år: 120 000 kr exkl. moms → 150 000 kr exkl. moms')
  expect(done.body.made).toMatchObject({ components: 1, changed: 2, moves: 1 })
  const after = await structureOf(organisationId)
  expect(after.components.find(({ name }) => name === 'Ensam')).toMatchObject({ absentSince: '2026-11-23', to: null })
  expect(after.moves).toMatchObject([{ state: 'open' }])
  const objectOf = (structure: Structure) =>
    structure.placements.find(
      ({ componentId }) => componentId === structure.components.find(({ name }) => name === 'Lifecare')?.id,
    )?.objectId
  expect(objectOf(after)).toBe(objectOf(before))
  const undone = await call('POST /imports/{id}/undo', { params, body: {} })
  expect(undone.status).toBe(200)
  expect(inOrder(await structureOf(organisationId))).toEqual(inOrder(before))
})

test('an import cannot be undone when something else has changed what it touched', async () => {
  const { organisationId, call } = await vretaby()
  const { params } = await completed(call)
  const structure = await structureOf(organisationId)
  const id = structure.components.find(({ name }) => name === 'AD')?.id ?? ''
  const changed = await call('PATCH /it-components/{id}', {
    params: { id },
    body: { description: 'Katalogen' },
  } as never)
  expect(changed.status).toBe(200)
  const blocked = await call('POST /imports/{id}/undo', { params, body: {} })
  expect(blocked).toMatchObject({
    status: 409,
    body: { code: 'import-undo-blocked', missing: [{ sv: '1 it-komponenter har ändrats' }] },
  })
})

test('what few may read is neither in the rows nor in the audit', async () => {
  const { organisationId, call } = await vretaby()
  const { params } = await completed(call)
  const rows = await call('GET /imports/{id}/rows', { params, query: {} } as never)
  const audit = await inOrganisation(house.store.connection.db, organisationId, 'read', ({ tx }) =>
    tx.selectFrom('audit_entries').selectAll().execute(),
  )
  expect(JSON.stringify([rows.body, audit])).not.toContain('Hemlig åtgärd')
  expect(JSON.stringify(audit)).toContain('it-components.register')
})

test('1,500 rows of 53 columns come in at once', async () => {
  const { organisationId, call } = await vretaby()
  const governance = new Governance(await structureOf(organisationId), '2026-11-23')
  const { rows, columns } = sourceOf(largeRegister(1_500, governance))
  const lines = [columns.map(({ heading }) => heading), ...rows.map(({ cells }) => cells.map(({ text }) => text))]
  const file = Buffer.from(lines.map((line) => line.map((cell) => `"${cell}"`).join(';')).join('\r\n'))
  const dry = await upload(call, file)
  const params = { id: dry.body.id }
  const otherNewValues = [{ kind: 'person' as const, means: 'new' as const }]
  await call('PUT /imports/{id}/choices', { params, body: { ...dry.body.choices, otherNewValues } })
  const whole = await call('POST /imports/{id}/completion', { params, body: {} })
  expect(whole).toMatchObject({ status: 200, body: { made: { components: 1_500, placements: 1_500 } } })
}, 120_000)

test('more rows than a register has are refused, and as many as one may have are kept', async () => {
  const { call } = await vretaby()
  const lines = (count: number) =>
    Buffer.from(['Systemnamn;Objekt', ...Array.from({ length: count }, (_, at) => `S${at};VSOA`)].join('\r\n'))
  const refused = await upload(call, lines(20_001))
  expect(refused).toMatchObject({
    status: 422,
    body: { code: 'import-too-large', missing: [{ sv: 'Högst 20 000 rader och 100 kolumner' }] },
  })
  const { status, body } = await upload(call, lines(6_000))
  expect([status, body.register?.new]).toEqual([201, 6_000])
})

test('a register that may hold secret fields is mended by whoever sent it: others see neither its examples nor what was chosen for them', async () => {
  const { organisationId, call } = await vretaby()
  const other = await house.caller({ organisationId, rights: ['register'] })
  const { body: draft } = await upload(call, table(first))
  const params = { id: draft.id }
  const cells = [{ row: 2, field: 'security-measures' as const, value: 'Två lås' }]
  const { body: own } = await call('PUT /imports/{id}/choices', { params, body: { cells } })
  const { body: seen } = await other('GET /imports/{id}', { params })
  expect([own.choices.cells, seen.choices.cells]).toEqual([cells, []])
  expect(own.columns.map(({ sample }) => sample)).toContain('Lifecare')
  expect(seen.columns.every(({ sample }) => sample === '')).toBe(true)
  const columns = [{ column: 9, field: 'description' as const }]
  const mapped = await other('PUT /imports/{id}/mapping', { params, body: { sheet: 0, headingRow: 1, columns } })
  expect([mapped.status, mapped.body]).toMatchObject([403, { code: 'import-of-another' }])
  const entries = await other('GET /audit-entries', { query: { act: 'imports.choose', limit: 5 } })
  expect(JSON.stringify(entries.body.items)).not.toContain('Två lås')
})
