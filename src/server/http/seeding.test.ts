import { readFileSync } from 'node:fs'
import { afterAll, beforeAll, expect, test } from 'vitest'
import { vretabyId } from '#demo/foundation'
import { demoId, personId } from '#demo/ids'
import { vretaby, vretabyToday } from '#demo/vretaby'
import { idleForums } from '#model/forums/idleForums'
import { Governance } from '#model/governance'
import { vacancies } from '#model/roles/vacancies'
import { addAccounts } from '#store/access'
import { inOrganisation } from '#store/frame'
import { seedOrganisation } from '#store/seeding'
import { verifyAudit } from '#store/verifying'
import { workRecords } from '#store/work'
import { readModelFile } from '../rulebook/modelFile.ts'
import { openOwnHouse, type TestHouse } from './houseForTests.ts'

const read = readModelFile(readFileSync(new URL('../../../models/linkoping.yaml', import.meta.url), 'utf8'))
if (!('model' in read)) throw new Error('the shipped model has faults')
const demo = vretaby(read.model)
let house: TestHouse

beforeAll(async () => {
  house = await openOwnHouse()
  await seedOrganisation(house.store.connection, demo)
})
afterAll(() => house.close())

const inVretaby = <T>(work: Parameters<typeof inOrganisation<T>>[3]) =>
  inOrganisation(house.store.connection.db, vretabyId, 'read', work)

test('what is kept is what was built, but for what was annulled', async () => {
  const kept = await inVretaby(async ({ structure }) => structure)
  expect(sorted(kept)).toEqual(sorted(demo.structure))
  const row = await inVretaby(({ tx }) =>
    tx.selectFrom('appointments').select(['annulled_at', 'person_id']).where('annulled_at', 'is not', null).execute(),
  )
  expect(row).toEqual([{ annulled_at: expect.any(String), person_id: personId('Maj Wallander') }])
})

test('the same questions get the same answers from what is kept', async () => {
  const kept = await inVretaby(async ({ structure }) => new Governance(structure, vretabyToday))
  const built = new Governance(demo.structure, vretabyToday)
  for (const { ask } of [vacancies, idleForums]) expect(ask(kept)).toEqual(ask(built))
})

test('the audit chain is whole from its first link', async () => {
  const verified = await verifyAudit(house.store.connection, vretabyId)
  expect(verified).toEqual({ entries: demo.notes.length, head: expect.stringMatching(/^[0-9a-f]{64}$/) })
})

test('the refused appointment waits as a request', async () => {
  expect(await inVretaby((frame) => workRecords(frame, 'request', { state: 'asked' }))).toEqual(demo.requests)
})

test('the accounts can be added, and everyone’s actor in the audit has one', async () => {
  await inOrganisation(house.store.connection.db, vretabyId, 'change', (frame) => addAccounts(frame, demo.accounts))
  const ids = new Set(['styrbord', ...demo.accounts.map(({ id }) => id)])
  expect(demo.notes.filter(({ actor }) => !ids.has(actor))).toEqual([])
})

test('an appointment is read over HTTP with its decision', async () => {
  const tove = await house.caller({
    organisationId: vretabyId,
    personId: personId('Tove Lindmark'),
    rights: ['register'],
  })
  const { status, body } = await tove('GET /appointments/{id}', {
    params: { id: demoId('appointment/UKF/object-owner/business/annika-fors') },
  })
  expect(status).toBe(200)
  expect(body).toMatchObject({ person: { name: 'Annika Fors' }, decision: { reference: 'KLF 2026-00417' } })
})

test('nothing is kept of a municipality that is already there', async () => {
  await expect(seedOrganisation(house.store.connection, demo)).rejects.toThrow()
  expect((await verifyAudit(house.store.connection, vretabyId)).broken).toBeUndefined()
})

/** The order of a list is the store's own. */
function sorted(structure: object) {
  return Object.fromEntries(
    Object.entries(structure).map(([key, all]) => [
      key,
      Array.isArray(all) ? [...all].sort((a, b) => a.id.localeCompare(b.id)) : all,
    ]),
  )
}
