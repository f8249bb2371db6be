import { readFileSync } from 'node:fs'
import { afterAll, beforeAll, expect, test } from 'vitest'
import { foundation } from '#demo/foundation'
import type { Answer } from '#api/endpoint'
import type { Contract } from '#api/contract'
import type { Structure } from '#model/structure'
import { verifyAudit } from '#store/audit'
import { inOrganisation } from '#store/frame'
import { keepDemo } from '#store/seeding'
import { type Caller, openTestHouse, type TestHouse } from '../house/houseForTests.ts'
import { shippedModel } from '../rulebook/shippedModels.ts'
import { workbookOf } from './reading/sampleFiles.ts'

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
  await keepDemo(house.store.connection, {
    structure: { ...structure, organisation: { id, name: 'Vretaby kommun', demo: true }, offices, holdings: [], persons: [], products: structure.products.map((each) => ({ ...each, contactPersonId: null })) },
    ...{ notes: [], annulled: [], requests: [] },
  })
  return id
}

const structureOf = (organisationId: string): Promise<Structure> =>
  inOrganisation(house.store.connection.db, organisationId, 'read', async (frame) => frame.structure)

const registrar = (organisationId: string, rights = ['register']) => house.caller({ organisationId, rights })

async function upload(call: Caller, bytes: Uint8Array, fileName = 'rollista.xlsx', kind = 'role-list') {
  const boundary = 'ett-snitt-som-inte-finns-i-filen'
  const head = `--${boundary}\r\ncontent-disposition: form-data; name="kind"\r\n\r\n${kind}\r\n--${boundary}\r\ncontent-disposition: form-data; name="file"; filename="${fileName}"\r\ncontent-type: application/octet-stream\r\n\r\n`
  const body = Buffer.concat([Buffer.from(head), bytes, Buffer.from(`\r\n--${boundary}--\r\n`)])
  return call('POST /imports', { body: body as never }, { 'content-type': `multipart/form-data; boundary=${boundary}` })
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
    ] as const,
    cells: rowsOf('date-unreadable').map(({ number, cell }) => ({ row: number, field: 'from' as const, value: dates[cell] ?? '' })),
    skip: draft.problems.flatMap((problem) => (problem.code === 'given-twice' ? problem.rows.filter(({ cell }) => cell === 'Eric Tallberg').map(({ number }) => number) : [])),
  }
}

test('explore', async () => {
  const organisationId = await emptyVretaby()
  const call = await registrar(organisationId)
  const up = await upload(call, messy, 'Rollista 2026 (3) slutlig.xlsx')
  const draft = up.body
  console.log(up.status, JSON.stringify({ ...draft, problems: undefined, fields: undefined, choices: undefined }, null, 1).slice(0, 5000))
  const show = (d: Import) => { for (const p of d.problems) console.log(p.level, p.code, '|', p.title.sv, '|', p.details.map((x) => x.sv).join('; ').slice(0, 100), '|', p.cells.slice(0, 6).join(';'), '|', p.rows.map((r) => r.number).slice(0, 20).join(',')) }
  show(draft)
  const next = await call('PUT /imports/{id}/choices', { params: { id: draft.id }, body: mendedBy(draft) })
  console.log('---- mended', next.status, JSON.stringify(next.body).slice(0, 300))
  show(next.body)
  console.log(next.body.counts, next.body.can)
})
