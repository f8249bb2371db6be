import { readFileSync } from 'node:fs'
import { afterAll, beforeAll, expect, test } from 'vitest'
import type { Contract } from '#api/contract'
import type { Answer } from '#api/endpoint'
import { foundation } from '#demo/foundation'
import type { ImportChoices } from '#model/imports/choices'
import type { Structure } from '#model/structure'
import { inOrganisation } from '#store/frame'
import { seedOrganisation } from '#store/seeding'
import { verifyAudit } from '#store/verifying'
import { type Caller, openTestHouse, type TestHouse } from '../http/houseForTests.ts'
import { keyFor } from '../http/waysInForTests.ts'
import { shippedModel } from '../rulebook/shippedModels.ts'
import { workbookOf } from './files/sampleFiles.ts'

type Import = Answer<Contract['GET /imports/{id}']>

const messy = readFileSync('demo/Rollista 2026 (3) slutlig.xlsx')
let house: TestHouse

beforeAll(async () => {
  house = await openTestHouse()
})
afterAll(() => house.close())

/** Vretaby on the day that its model was loaded: objects, products and the model's offices, but nobody in them. */
async function emptyVretaby(): Promise<string> {
  const model = shippedModel('linkoping')
  if (model === undefined) throw new Error('no model')
  const { structure } = foundation(model)
  const id = crypto.randomUUID()
  // Its ids are the same everywhere; two organisations may have them, since each sees only its own.
  const offices = structure.offices.filter((office) => office.kind !== null && office.kind !== 'operations-manager')
  await seedOrganisation(house.store.connection, {
    structure: {
      ...structure,
      organisation: { id, name: 'Vretaby kommun', demo: true },
      offices,
      holdings: [],
      persons: [],
      products: structure.products.map((each) => ({ ...each, contactPersonId: null })),
    },
    ...{ notes: [], annulled: [], effects: [], requests: [] },
  })
  return id
}

const structureOf = (organisationId: string): Promise<Structure> =>
  inOrganisation(house.store.connection.db, organisationId, 'read', async (frame) => frame.structure)

const registrar = (organisationId: string, rights = ['register']) => house.caller({ organisationId, rights })

async function upload(call: Caller, bytes: Uint8Array, fileName = 'rollista.xlsx', kind = 'role-list', more = {}) {
  const boundary = 'ett-snitt-som-inte-finns-i-filen'
  const head = `--${boundary}\r\ncontent-disposition: form-data; name="kind"\r\n\r\n${kind}\r\n--${boundary}\r\ncontent-disposition: form-data; name="file"; filename="${fileName}"\r\ncontent-type: application/octet-stream\r\n\r\n`
  const body = Buffer.concat([Buffer.from(head), bytes, Buffer.from(`\r\n--${boundary}--\r\n`)])
  const headers = { 'content-type': `multipart/form-data; boundary=${boundary}`, ...more }
  return call('POST /imports', { body: body as never }, headers)
}

/** What Tove does with the messy list, found by what the problems say. */
function mendedBy(draft: Import) {
  const rowsOf = (code: string) => draft.problems.filter((problem) => problem.code === code).flatMap(({ rows }) => rows)
  const dates: Record<string, string> = { 'vår 2025': '2025-04-01', '31/2-26': '2026-02-28' }
  return {
    meanings: [
      { field: 'administration', cell: 'Barn- & Utb.förv', value: 'UF' },
      { field: 'administration', cell: 'Fritid/kultur', value: 'KOF' },
      { field: 'dialogue', cell: '', value: 'works-for' },
      { field: 'ground', cell: '', value: 'svarar för verksamhet' },
    ] satisfies ImportChoices['meanings'],
    cells: rowsOf('date-unreadable').map(({ number, cell }) => ({
      row: number,
      field: 'from' as const,
      value: dates[cell] ?? '',
    })),
    skip: draft.problems.flatMap((problem) =>
      problem.code === 'given-twice'
        ? problem.rows.filter(({ cell }) => cell === 'Eric Tallberg').map(({ number }) => number)
        : [],
    ),
  }
}

async function completed(organisationId: string, rights = ['register']) {
  const call = await registrar(organisationId, rights)
  const draft = await upload(call, messy)
  const mended = await call('PUT /imports/{id}/choices', { params: { id: draft.body.id }, body: mendedBy(draft.body) })
  const left = mended.body.problems
    .filter((problem) => problem.level === 'error')
    .flatMap(({ rows }) => rows.map(({ number }) => number))
  const choices = mendedBy(draft.body)
  const skipping = { ...choices, skip: [...choices.skip, ...left] }
  await call('PUT /imports/{id}/choices', { params: { id: draft.body.id }, body: skipping })
  const done = await call('POST /imports/{id}/completion', { params: { id: draft.body.id }, body: {} })
  return { call, id: draft.body.id, draft: draft.body, mended: mended.body, done }
}

/** The structure with its order set aside: what is read back may stand in another. */
const inOrder = (structure: Structure) =>
  Object.fromEntries(
    Object.entries(structure).map(([key, value]) => [
      key,
      Array.isArray(value) ? [...value].sort((a, b) => String(a.id).localeCompare(String(b.id))) : value,
    ]),
  )

test('a file that is sent again with its Idempotency-Key is the same draft, and another file is not sent with it', async () => {
  const call = await registrar(await emptyVretaby())
  const list = readFileSync('demo/rollista.csv')
  const send = (bytes: Uint8Array, name: string) =>
    upload(call, bytes, name, 'role-list', { 'idempotency-key': 'samma-nyckel' })
  const first = await send(list, 'rollista.csv')
  expect(first.status).toBe(201)
  const again = await send(list, 'rollista.csv')
  expect([again.status, again.headers.etag, again.body]).toEqual([201, first.headers.etag, first.body])
  expect((await call('GET /imports')).body.total).toBe(1)
  for (const other of [await send(list.subarray(0, -20), 'rollista.csv'), await send(list, 'annan.csv')])
    expect([other.status, other.body]).toEqual([409, expect.objectContaining({ code: 'key-used-otherwise' })])
})

test('the messy list: nothing is saved before it is completed, and every kind of error is told with what to do', async () => {
  const organisationId = await emptyVretaby()
  const call = await registrar(organisationId)
  const before = await structureOf(organisationId)
  const { status, body: draft } = await upload(call, messy, 'Rollista 2026 (3) slutlig.xlsx')
  expect(status).toBe(201)
  expect(draft).toMatchObject({ state: 'draft', sheet: 0, headingRow: 4, draftUntil: '2026-12-23' })
  expect(draft.notes.map(({ sv }) => sv)).toEqual(
    expect.arrayContaining([
      'Ett dolt blad lästes inte',
      expect.stringContaining('formel'),
      expect.stringContaining('sammanslagna'),
    ]),
  )
  const errors = draft.problems.filter((problem) => problem.level === 'error')
  expect(errors.map(({ code }) => code)).toEqual(
    expect.arrayContaining([
      'administration-unknown',
      'date-unreadable',
      'given-twice',
      'dialogue-missing',
      'ground-missing',
    ]),
  )
  expect(errors.find(({ code }) => code === 'given-twice')).toMatchObject({
    title: { sv: 'Objektägare it är angiven två gånger för VSOA' },
    cells: ['Erik Tallberg', 'Eric Tallberg'],
    rows: [{ number: 45 }, { number: 54 }],
  })
  expect(errors.find(({ code }) => code === 'administration-unknown')).toMatchObject({
    cells: ['Barn- & Utb.förv', 'Fritid/kultur'],
    by: 'meaning',
  })
  expect(draft.problems.find(({ code }) => code === 'role-read-as')).toMatchObject({
    title: { sv: 'Rollen heter ”systemförvaltare”' },
    details: [{ sv: 'Läses som objektledare verksamhet' }],
  })
  expect(draft.follows).toMatchObject({ forums: 7, ended: 0, bothSides: [{ object: 'FST' }, { object: 'FST' }] })
  const refused = await call('POST /imports/{id}/completion', { params: { id: draft.id }, body: {} })
  expect([refused.status, (refused.body as unknown as { code: string }).code]).toEqual([422, 'import-has-errors'])
  expect(await structureOf(organisationId)).toEqual(before)
  const again = await call('GET /imports/{id}', { params: { id: draft.id } })
  expect(again.body.problems).toEqual(draft.problems)
})

test('mended through choices it is completed whole, the forums are filled, and undoing it is as if it never was', async () => {
  const organisationId = await emptyVretaby()
  const before = await structureOf(organisationId)
  const { call, id, mended, done } = await completed(organisationId)
  // Nobody leads UKF's business side, so nobody has lent its products: those who coordinate them, or work for them, are left out.
  const left = mended.problems.filter((problem) => problem.level === 'error')
  expect(left.map(({ code, rows }) => [code, rows.map(({ number }) => number)])).toEqual([
    ['decision-maker-vacant', [68, 116]],
    ['works-for-missing', [80, 81]],
  ])
  expect(done).toMatchObject({ status: 200, body: { state: 'done', reference: 'Inläsning 2026-11-23', ended: 0 } })
  const after = await structureOf(organisationId)
  expect(after.appointments.length).toBe(done.body.made.appointments)
  expect(after.appointments.length).toBeGreaterThan(40)
  const places = after.appointments
    .filter(({ role }) => role !== 'object-specialist' && role !== 'product-coordinator')
    .map((each) => `${each.role} ${each.side} ${each.objectId}`)
  expect(new Set(places).size).toBe(places.length)
  const psg = await call('GET /forums/{id}/seats', { params: { id: 'portfolio-steering-group' }, query: {} } as never)
  expect(JSON.stringify(psg.body)).toContain('Göran Palmcrantz')
  expect(await verifyAudit(house.store.connection, organisationId)).not.toHaveProperty('broken')
  const kept = await call('GET /imports/{id}', { params: { id } })
  expect(kept.body).toMatchObject({
    state: 'done',
    can: { undo: null, complete: { code: 'import-closed' } },
    follows: { forums: 7 },
  })
  const twice = await call('POST /imports/{id}/completion', { params: { id }, body: {} })
  expect(twice.status).toBe(409)
  const undone = await call('POST /imports/{id}/undo', { params: { id }, body: {} })
  expect(undone).toMatchObject({ status: 200, body: { state: 'undone' } })
  expect(inOrder(await structureOf(organisationId))).toEqual(inOrder(before))
  expect(await verifyAudit(house.store.connection, organisationId)).not.toHaveProperty('broken')
})

test('an import that something newer rests on cannot be undone; the same list read again changes nothing', async () => {
  const organisationId = await emptyVretaby()
  const { call, id } = await completed(organisationId)
  const structure = await structureOf(organisationId)
  const person = structure.persons.find((each) => each.name === 'Maj Wallander')
  await call('PATCH /persons/{id}', { params: { id: person?.id ?? '' }, body: { name: 'Maj Wallander Ek' } } as never)
  const blocked = await call('POST /imports/{id}/undo', { params: { id }, body: {} })
  expect(blocked).toMatchObject({
    status: 409,
    body: { code: 'import-undo-blocked', missing: [{ sv: '1 personer har ändrats' }] },
  })
  const again = await upload(call, messy)
  expect(again.body.follows).toMatchObject({ ended: 0 })
  expect(again.body.follows?.appointments).toBeLessThan(3)
})

test('whoever reads a mended name replaced sends it back without losing it, and keeps nothing that stands in its place', async () => {
  const organisationId = await emptyVretaby()
  const boss = await registrar(organisationId, ['register', 'administer'])
  const clerk = await registrar(organisationId)
  const { body: person } = await boss('POST /persons', { body: { name: 'Rut Dold' } })
  const draft = await upload(boss, Buffer.from('Namn,Befattning\nRutt Dåld,Rektor\n'), 'lista.csv')
  const params = { id: draft.body.id }
  const cells: ImportChoices['cells'] = [{ row: 2, field: 'name', value: 'Rut Dold' }]
  await boss('PUT /imports/{id}/choices', { params, body: { cells } })
  await boss('POST /persons/{id}/protection', { params: { id: person.id } })
  const { body: read } = await clerk('GET /imports/{id}', { params })
  const other = await upload(clerk, Buffer.from('Namn,Befattning\nSiv Blom,Rektor\n"Dold, Rut",Lärare\n'), 'annan.csv')
  const mentioned = await clerk('GET /persons/{id}/mentions', { params: { id: person.id } })
  expect(mentioned.body.mentions.map(({ id }) => id).sort()).toEqual([params.id, other.body.id].sort())
  expect(read.choices.cells).toMatchObject([{ value: 'Skyddad identitet' }])
  const sent = await clerk('PUT /imports/{id}/choices', { params, body: { ...read.choices, from: '2026-12-01' } })
  expect(sent).toMatchObject({ status: 200, body: { choices: { from: '2026-12-01' } } })
  expect((await boss('GET /imports/{id}', { params })).body.choices.cells).toEqual(cells)
  const moved = [{ row: 3, field: 'name' as const, value: 'Skyddad identitet' }]
  expect(await clerk('PUT /imports/{id}/choices', { params, body: { ...read.choices, cells: moved } })).toMatchObject({
    status: 422,
    body: { code: 'name-not-seen', refusal: { field: 'cells' } },
  })
  expect(await clerk('POST /persons', { body: { name: 'Skyddad identitet' } })).toMatchObject({
    status: 422,
    body: { code: 'name-not-seen', refusal: { field: 'name' } },
  })
})

test('accounts are made from the same list, by whoever may administer, and closed with it', async () => {
  const organisationId = await emptyVretaby()
  const list = Buffer.from(
    'Namn,E-post,Befattning\nSiv Blom,siv.blom@vretaby.example,Skolsekreterare\nÅsa Öberg,asa@vretaby.example,Rektor\n',
  )
  const clerk = await registrar(organisationId)
  const draft = await upload(clerk, list, 'lista.csv')
  expect(draft.body.problems.filter((problem) => problem.level === 'error')).toEqual([])
  const { id } = draft.body
  await clerk('PUT /imports/{id}/choices', { params: { id }, body: { accounts: true } })
  expect(await clerk('POST /imports/{id}/completion', { params: { id }, body: {} })).toMatchObject({
    status: 403,
    body: { code: 'right-missing' },
  })
  const boss = await registrar(organisationId, ['register', 'administer'])
  // What opens ways in is done by whoever is signed in: no token makes accounts by way of a file.
  const bossId = (await boss('GET /session')).body?.account.id ?? ''
  const key = await keyFor(house.store, organisationId, bossId, ['imports.complete'])
  const byToken = await house.app.inject({
    ...{ method: 'POST', url: `/api/v1/imports/${id}/completion`, payload: {} },
    headers: { authorization: `Bearer ${key}`, 'if-match': '*' },
  })
  expect([byToken.statusCode, byToken.json()]).toMatchObject([403, { code: 'session-needed' }])
  expect(await boss('POST /imports/{id}/completion', { params: { id }, body: {} })).toMatchObject({
    body: { made: { persons: 2, holdings: 2, accounts: 2 } },
  })
  const accounts = await boss('GET /accounts')
  expect(
    accounts.body.items
      .filter((each) => each.personId !== null)
      .map((each) => each.email)
      .sort(),
  ).toEqual(['asa@vretaby.example', 'siv.blom@vretaby.example'])
  // Undoing closes them: not the only one that administers since.
  const own = accounts.body.items.find((each) => each.rights.length === 2)?.id ?? ''
  const siv = accounts.body.items.find((each) => each.email.startsWith('siv'))?.id ?? ''
  await boss('PUT /accounts/{id}/rights', { params: { id: siv }, body: { rights: ['administer'] } })
  await boss('PUT /accounts/{id}/rights', { params: { id: own }, body: { rights: ['register'] } })
  expect(await boss('POST /imports/{id}/undo', { params: { id }, body: {} })).toMatchObject({
    status: 422,
    body: { code: 'last-administrator' },
  })
  await inOrganisation(house.store.connection.db, organisationId, 'work', ({ tx }) =>
    tx
      .updateTable('auth.memberships')
      .set({ rights: ['register', 'administer'] })
      .where('user_id', '=', own)
      .execute(),
  )
  const token = await keyFor(house.store, organisationId, siv, ['read'])
  const asks = async () => {
    const headers = { authorization: `Bearer ${token}` }
    return (await house.app.inject({ url: '/api/v1/session', headers })).statusCode
  }
  expect(await asks()).toBe(200)
  await house.store.connection.pool.query(
    `insert into auth.account (id, "accountId", "providerId", "userId", password) values ($1, $1, 'credential', $1, 'x')`,
    [siv],
  )
  expect(await boss('POST /imports/{id}/undo', { params: { id }, body: {} })).toMatchObject({ status: 200 })
  const closed = await boss('GET /accounts')
  // Whoever chose it would come in as the one it is opened for anew.
  expect(closed.body.items.find((each) => each.email.startsWith('siv'))?.hasPassword).toBe(false)
  expect(
    closed.body.items
      .filter((each) => each.email.startsWith('siv'))
      .map((each) => [each.personId, each.disabledAt !== null, each.rights]),
  ).toEqual([[null, true, []]])
  expect(await asks()).toBe(401)

  // Read in again the accounts are open, with nothing of what they had; one that was disabled otherwise stays closed.
  const asa = accounts.body.items.find((each) => each.email.startsWith('asa'))?.id ?? ''
  const again = await upload(boss, list, 'lista.csv')
  const params = { id: again.body.id }
  await boss('PUT /imports/{id}/choices', { params, body: { accounts: true } })
  expect((await boss('POST /imports/{id}/completion', { params, body: {} })).body).toMatchObject({
    made: { accounts: 2 },
  })
  const opened = (await boss('GET /accounts')).body.items.filter(({ id }) => id === siv || id === asa)
  expect(opened.map(({ closed, rights }) => [closed, rights])).toEqual([
    [false, []],
    [false, []],
  ])
  expect(await asks()).toBe(401)
})

test('an account without a person that was disabled is opened by no list', async () => {
  const organisationId = await emptyVretaby()
  const boss = await registrar(organisationId, ['register', 'administer'])
  const email = `konsult.${crypto.randomUUID()}@vretaby.example`
  const { body: made } = await boss('POST /accounts', { body: { name: 'Konsulten', email, rights: ['administer'] } })
  const given = { params: { id: made.id }, body: { rights: ['administer' as const], disabled: true } }
  await boss('PUT /accounts/{id}/rights', given)
  const list = Buffer.from(`Namn,E-post,Befattning\nKlas Konsult,${email},Konsult\n`)
  const draft = await upload(boss, list, 'lista.csv')
  const params = { id: draft.body.id }
  await boss('PUT /imports/{id}/choices', { params, body: { accounts: true } })
  expect((await boss('POST /imports/{id}/completion', { params, body: {} })).body).toMatchObject({
    made: { accounts: 0 },
  })
  expect((await boss('GET /accounts/{id}', { params: { id: made.id } })).body.closed).toBe(true)
})

test('a Windows-1252 list with semicolons says the same as the workbook', async () => {
  const organisationId = await emptyVretaby()
  const call = await registrar(organisationId)
  const { body } = await upload(call, readFileSync('demo/rollista.csv'), 'rollista.csv')
  expect(body.notes.map(({ sv }) => sv)).toContain('Texten lästes som Windows-1252')
  expect(body.columns.map(({ field }) => field)).toEqual([
    'name',
    'administration',
    'office',
    'role',
    'object',
    'products',
    'side',
    'from',
    'reference',
    null,
  ])
  expect(body.follows?.personsNew).toBeGreaterThan(70)
})

test('what looks like a personnummer is neither kept nor read, and formulas without a value are told', async () => {
  const organisationId = await emptyVretaby()
  const call = await registrar(organisationId)
  const csv = 'Namn;Befattning;Kommentar\n19811218-9876;Rektor;\nSiv Blom;Rektor;811218-9876\n'
  const { body } = await upload(call, Buffer.from(csv), 'lista.csv')
  expect(body.problems.map(({ code, rows }) => [code, rows.map(({ number }) => number)])).toEqual(
    expect.arrayContaining([
      ['personnummer-in-cell', [2]],
      ['personnummer-dropped', [3]],
    ]),
  )
  expect(JSON.stringify(body)).not.toContain('9876')
  const refused = await call('PUT /imports/{id}/choices', {
    params: { id: body.id },
    body: { cells: [{ row: 2, field: 'name', value: '811218-9876' }] },
  })
  expect(refused.body).toMatchObject({ code: 'personnummer-not-kept' })
  const row = (cells: string, number: number) => `<row r="${number}">${cells}</row>`
  const said = (ref: string, value: string) => `<c r="${ref}" t="inlineStr"><is><t>${value}</t></is></c>`
  const sheet = `<sheetData>${row(said('A1', 'Namn') + said('B1', 'Befattning'), 1)}${row(`<c r="A2"><f>B9</f></c>${said('B2', 'Rektor')}`, 2)}${row(said('A3', 'Siv Blom') + said('B3', 'Rektor'), 3)}</sheetData>`
  const formulas = await upload(call, workbookOf({ sheets: [sheet] }))
  expect(
    formulas.body.problems.find(({ code }) => code === 'formula-without-value')?.rows.map(({ number }) => number),
  ).toEqual([2])
})

test('columns are chosen by hand and remembered for the next list with the same headings', async () => {
  const organisationId = await emptyVretaby()
  const call = await registrar(organisationId)
  const csv = Buffer.from('Vem,Gör\nSiv Blom,Kommundirektör\n')
  const { body } = await upload(call, csv, 'lista.csv')
  const columns = [
    { column: 0, field: 'name' as const },
    { column: 1, field: 'office' as const },
  ]
  const twice = await call('PUT /imports/{id}/mapping', {
    params: { id: body.id },
    body: { sheet: 0, headingRow: 1, columns: columns.map((each) => ({ ...each, field: 'name' as const })) },
  })
  expect(twice.body).toMatchObject({ code: 'import-field-twice' })
  const unknown = await call('PUT /imports/{id}/mapping', {
    params: { id: body.id },
    body: { sheet: 7, headingRow: 1, columns },
  })
  expect(unknown.body).toMatchObject({ code: 'import-sheet-unknown' })
  const mapped = await call('PUT /imports/{id}/mapping', {
    params: { id: body.id },
    body: { sheet: 0, headingRow: 1, columns },
  })
  expect(mapped.body).toMatchObject({ counts: { ready: 0, warnings: 1, errors: 0 }, follows: { holdings: 1 } })
  const next = await upload(call, csv, 'lista.csv')
  expect(next.body.columns.map(({ field, certainty }) => [field, certainty])).toEqual([
    ['name', 'sure'],
    ['office', 'sure'],
  ])
  const stale = await call('PUT /imports/{id}/choices', { params: { id: body.id }, body: {} }, { 'if-match': '"1"' })
  expect(stale.status).toBe(412)
})

test('files that are not lists are refused with what to do', async () => {
  const organisationId = await emptyVretaby()
  const call = await registrar(organisationId)
  const pdf = await upload(call, Buffer.from('%PDF-1.7 något'), 'lista.xlsx')
  expect(pdf).toMatchObject({
    status: 422,
    body: { code: 'file-not-read', missing: [{ sv: expect.stringContaining('.csv') }] },
  })
  const long = await upload(call, Buffer.from(`Namn\n${'Siv\n'.repeat(5_001)}`), 'lista.csv')
  expect(long.body).toMatchObject({ code: 'import-too-large' })
  expect((await upload(call, Buffer.from(';;\n'), 'lista.csv')).body).toMatchObject({
    code: expect.stringMatching(/import-empty|file-not-read/),
  })
  expect((await upload(call, messy, 'lista.xlsx', 'register')).status).toBe(400)
  const reader = await house.caller({ organisationId })
  expect((await upload(reader, messy)).status).toBe(403)
  expect((await reader('GET /imports')).status).toBe(403)
})

test('a list of nobody is not completed, a dropped draft is closed, and the rows come as a file that runs nothing', async () => {
  const organisationId = await emptyVretaby()
  const call = await registrar(organisationId)
  const { body } = await upload(call, Buffer.from('Namn;Befattning\n=HYPERLINK;Rektor\n'), 'lista.csv')
  const { id } = body
  const rows = await call('GET /imports/{id}/rows', { params: { id }, query: { only: 'all' } })
  expect(rows.body).toMatchObject({ items: [{ number: 2, name: '=HYPERLINK' }], next: null })
  const file = await call('GET /imports/{id}/rows.csv' as 'GET /imports/{id}/rows', { params: { id } })
  expect(String(file.body)).toContain(";'=HYPERLINK;")
  await call('PUT /imports/{id}/choices', { params: { id }, body: { skip: [2] } })
  expect((await call('POST /imports/{id}/completion', { params: { id }, body: {} })).body).toMatchObject({
    code: 'import-empty',
  })
  expect((await call('POST /imports/{id}/undo', { params: { id }, body: {} })).body).toMatchObject({
    code: 'import-closed',
  })
  expect((await call('POST /imports/{id}/dropping', { params: { id }, body: {} })).body).toMatchObject({
    state: 'dropped',
  })
  expect((await call('PUT /imports/{id}/choices', { params: { id }, body: {} })).body).toMatchObject({
    code: 'import-closed',
  })
})

test('two organisations never see each other’s imports', async () => {
  const [one, other] = [await emptyVretaby(), await emptyVretaby()]
  const { body } = await upload(await registrar(one), messy)
  const stranger = await registrar(other)
  expect((await stranger('GET /imports')).body.items).toEqual([])
  expect((await stranger('GET /imports/{id}', { params: { id: body.id } })).status).toBe(404)
  expect((await stranger('POST /imports/{id}/completion', { params: { id: body.id }, body: {} })).status).toBe(404)
  expect((await stranger('POST /imports/{id}/dropping', { params: { id: body.id }, body: {} })).status).toBe(404)
})

test('whoever has a file that is read and two that wait sends the next one later, and is told when', async () => {
  const tove = await registrar(await emptyVretaby())
  const large = Buffer.from(`Namn;Roll\n${'Åsa Ek;Objektägare\n'.repeat(20_000)}`)
  const sent = await Promise.all(Array.from({ length: 4 }, () => upload(tove, large, 'a.csv')))
  const told = sent.map(({ body, headers }) => ({ ...body, wait: headers['retry-after'] }))
  const refused = { status: 429, code: 'own-files-wait', wait: '10' }
  expect(told.filter((each) => 'code' in each && each.code === 'own-files-wait')).toMatchObject([refused])
  expect(told.filter((each) => 'code' in each && each.code === 'import-too-large')).toHaveLength(3)
})
