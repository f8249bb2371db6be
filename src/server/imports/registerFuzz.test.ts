import fc from 'fast-check'
import { afterAll, beforeAll, expect, it } from 'vitest'
import type { Contract } from '#api/contract'
import type { Answer } from '#api/endpoint'
import { foundation } from '#demo/foundation'
import type { Structure } from '#model/structure'
import { inOrganisation } from '#store/frame'
import { seedOrganisation } from '#store/seeding'
import { verifyAudit } from '#store/verifying'
import { times } from '../../../test/times.ts'
import { type Caller, openTestHouse, type TestHouse } from '../http/houseForTests.ts'
import type { SentFile } from '../http/sentFilesForTests.ts'
import { shippedModel } from '../rulebook/shippedModels.ts'
import { anyRegister } from './anyRegisterForTests.ts'
import { shippedLimits } from './files/limits.ts'
import { ordinaryWorkbook } from './files/sampleFiles.ts'

const runs = times(24)
const together = 4
const slowest = shippedLimits.milliseconds + 15_000
/** Two readers' share of memory, the latest plans, and what is on its way in. */
const mostGrowth = (2 * shippedLimits.megabytes + 200) * 1024 * 1024

let house: TestHouse
let call: Caller
let workbook: Buffer = Buffer.alloc(0)
const organisationId = crypto.randomUUID()

beforeAll(async () => {
  house = await openTestHouse()
  workbook = await ordinaryWorkbook()
  const model = shippedModel('linkoping')
  if (model === undefined) throw new Error('no model')
  const { structure } = foundation(model)
  await seedOrganisation(house.store.connection, {
    structure: { ...structure, organisation: { id: organisationId, name: 'Vretaby kommun', demo: true } },
    ...{ notes: [], annulled: [], requests: [], effects: [] },
  })
  call = await house.caller({ organisationId, rights: ['register'] })
})
afterAll(() => house.close())

type Import = Answer<Contract['GET /imports/{id}']>

it(`${runs} invented registers give no fault and no hang, and each that comes in is undone without a trace`, async () => {
  const seen = new Map<string, number>()
  const count = (what: string) => seen.set(what, (seen.get(what) ?? 0) + 1)
  const before = inOrder(await structureNow())
  const atRest = process.memoryUsage().rss
  let [most, longest] = [atRest, 0]
  const property = fc.asyncProperty(
    fc.array(anyRegister(workbook), { minLength: together, maxLength: together }),
    async (files) => {
      const drafts: Import[] = []
      for (const { status, text, took } of await Promise.all(files.map(send))) {
        const answer = JSON.parse(text)
        count(status === 201 ? 'taken' : answer.code)
        longest = Math.max(longest, took)
        if (status >= 500 || took > slowest || text.includes('reading-failed'))
          throw new Error(`${status} after ${took} ms: ${text.slice(0, 300)}`)
        if (status === 201) drafts.push(answer)
      }
      for (const draft of drafts) tellsItsRows(draft)
      const [first] = drafts
      if (first !== undefined && first.kind === 'component-register') count(await throughAndBack(first))
      most = Math.max(most, process.memoryUsage().rss)
    },
  )
  const started = performance.now()
  // Each try takes a second or so: the first fault is told with its seed, and not made smaller.
  await fc.assert(property, { numRuns: Math.ceil(runs / together), endOnFailure: true })
  const seconds = Math.round((performance.now() - started) / 1_000)
  const grown = Math.round((most - atRest) / 1024 / 1024)
  console.info(
    `${runs} registers in ${seconds} s, the slowest answer ${Math.round(longest)} ms, ${grown} MB more at most: ${JSON.stringify(Object.fromEntries(seen))}`,
  )
  for (const what of ['taken', 'file-not-read', 'read in and undone'])
    expect([what, seen.get(what) ?? 0]).not.toEqual([what, 0])
  expect(most - atRest).toBeLessThan(mostGrowth)
  expect(inOrder(await structureNow())).toEqual(before)
  expect(await verifyAudit(house.store.connection, organisationId)).not.toHaveProperty('broken')
})

/** Every row is of one state, and nothing that is said of it is a slip of ours. */
function tellsItsRows(draft: Import): void {
  const { rows, errors, warnings, ready, known, skipped } = draft.counts
  expect(errors + warnings + ready + known + skipped).toBe(rows)
  expect(JSON.stringify([draft.problems, draft.register])).not.toMatch(/undefined|\[object |NaN kr/)
}

/** All that can be made is made, what can't be read goes to the note, rows that still are wrong are skipped. */
async function throughAndBack(draft: Import): Promise<string> {
  const params = { id: draft.id }
  const otherNewValues = [
    ...(['person', 'product'] as const).map((kind) => ({ kind, means: 'new' as const })),
    ...(['administration', 'object'] as const).map((kind) => ({ kind, means: 'empty' as const })),
  ]
  const answered = { ...draft.choices, otherNewValues, unreadable: 'note' as const }
  const { status, body: tried } = await call('PUT /imports/{id}/choices', { params, body: answered })
  expect(status).toBe(200)
  const wrong = tried.problems.flatMap(({ level, rows }) => (level === 'error' ? rows.map(({ number }) => number) : []))
  await call('PUT /imports/{id}/choices', { params, body: { ...answered, skip: [...new Set(wrong)] } })
  const done = await call('POST /imports/{id}/completion', { params, body: {} })
  if (done.status >= 500) throw new Error(`${done.status} when reading in: ${JSON.stringify(done.body)}`)
  if (done.status !== 200) return `not read in: ${(done.body as unknown as { code: string }).code}`
  const undone = await call('POST /imports/{id}/undo', { params, body: {} })
  expect([undone.status, undone.body.state]).toEqual([200, 'undone'])
  return 'read in and undone'
}

async function send({ body, headers }: SentFile) {
  const started = performance.now()
  const { status, body: answer } = await call('POST /imports', { body: body as never }, { ...headers })
  return { status, text: JSON.stringify(answer), took: performance.now() - started }
}

const structureNow = (): Promise<Structure> =>
  inOrganisation(house.store.connection.db, organisationId, 'read', async ({ structure }) => structure)

const inOrder = (structure: Structure) =>
  Object.fromEntries(
    Object.entries(structure).map(([key, value]) => [
      key,
      Array.isArray(value) ? [...value].sort((a, b) => String(a.id).localeCompare(String(b.id))) : value,
    ]),
  )
