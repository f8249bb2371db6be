import { sql } from 'kysely'
import { afterAll, beforeAll, expect, test } from 'vitest'
import { persist } from '#store/changes'
import { audit, handOn, inOrganisation } from '#store/frame'
import { type Kept, structuresKept } from '#store/keptStructures'
import { loadedFrom, loadsSoFar } from '#store/loading'
import { createOrganisation } from '#store/organisations'
import { loadStructure } from '#store/structure'
import { openTestHouse, type TestHouse, testNow } from '../http/houseForTests.ts'
import { shippedModel } from '../rulebook/shippedModels.ts'

const organisationId = crypto.randomUUID()
const [boss, first, second] = ['Daniel Åsbrink', 'Nadia Kaya', 'Erik Tallberg'].map((name) => ({
  id: crypto.randomUUID() as string,
  name,
}))
let house: TestHouse

beforeAll(async () => {
  house = await openTestHouse()
  const model = shippedModel('linkoping')
  if (model === undefined) throw new Error('there is no model linkoping')
  const made = { id: organisationId, name: 'Vretaby kommun', demo: true, model, from: '2022-01-01', now: testNow }
  await createOrganisation(house.store.connection, made)
  await inOrganisation(house.store.connection.db, organisationId, 'change', async ({ tx, structure }) => {
    const owned = { organisation_id: organisationId }
    const persons = [boss, first, second].flatMap((each) => each ?? [])
    const rest = { email: null, administration_id: null, left_on: null }
    await tx
      .insertInto('persons')
      .values(persons.map((each) => ({ ...owned, ...rest, ...each })))
      .execute()
    const held = structure.offices.find(({ kind }) => kind === 'head-of-it')?.id ?? ''
    const line = crypto.randomUUID()
    const always = { ...owned, valid_from: '2022-01-01', valid_to: null }
    await tx
      .insertInto('offices')
      .values({ ...always, id: line, kind: null, title: 'Gruppchef', administration_id: null })
      .execute()
    await tx
      .insertInto('office_holdings')
      .values([
        { ...always, id: crypto.randomUUID(), office_id: held, person_id: boss?.id ?? '' },
        { ...always, id: crypto.randomUUID(), office_id: line, person_id: first?.id ?? '', valid_to: '2024-12-31' },
        { ...always, id: crypto.randomUUID(), office_id: line, person_id: second?.id ?? '', valid_from: '2025-01-01' },
      ])
      .execute()
    const counted = tx
      .updateTable('organisations')
      .set((eb) => ({ structure_version: eb('structure_version', '+', 1) }))
    await counted.execute()
  })
})
afterAll(() => house.close())

/** Inside one frame, so that nobody changes anything between the two. */
const keptAndLoaded = () =>
  inOrganisation(house.store.connection.db, organisationId, 'read', async ({ tx, structure }) => ({
    kept: structure,
    loaded: await loadStructure(tx, organisationId),
  }))

/** Appoints an owner on the IT side, as the head of IT decided. */
async function appointing(code: string, personId: string, from: string, on: string) {
  const call = await house.caller({ organisationId, rights: ['register'] })
  const { kept } = await keptAndLoaded()
  const line = kept.offices.find(({ title }) => title === 'Gruppchef')?.id ?? ''
  const head = kept.offices.find(({ kind }) => kind === 'head-of-it')?.id ?? ''
  return call('POST /appointments', {
    body: {
      ...{
        role: 'object-owner',
        side: 'it',
        objectId: kept.objects.find((each) => each.versions[0]?.code === code)?.id ?? '',
      },
      ...{ personId, from, linePositionId: line, endsPredecessor: true },
      decision: { by: { kind: 'office', officeId: head }, on, reference: 'KLF 1' },
    },
  })
}

test('after appointments, what is kept of the structure is what a load would give', async () => {
  const { kept: before } = await keptAndLoaded()
  const [one, other] = before.objects.map(({ versions }) => versions[0]?.code)
  const asked = [
    [one, first, '2023-03-01', '2023-02-01'],
    [other, first, '2022-03-01', '2022-02-01'],
    [one, second, '2025-06-01', '2025-05-01'],
    [other, second, '2025-06-01', '2025-05-01'],
  ] as const
  for (const [code, who, from, on] of asked) {
    const { status } = await appointing(code ?? '', who?.id ?? '', from, on)
    expect(status).toBe(201)
    const { kept, loaded } = await keptAndLoaded()
    expect(kept).toEqual(loaded)
    // It was told, not loaded: what the change didn't touch is the very same.
    expect(kept.persons).toBe(before.persons)
  }
  const { kept } = await keptAndLoaded()
  expect(kept.appointments.map(({ to }) => to)).toEqual(['2025-05-31', '2025-05-31', null, null])
})

test('who knows what stood before some changes loads what they touched, and nothing else', async () => {
  const known = structuresKept(organisationId)
  const before = known[0]?.structure
  for (const [n, code] of (before?.objects ?? []).slice(0, 2).entries())
    expect(
      (await appointing(code.versions[0]?.code ?? '', second?.id ?? '', `2026-04-0${n + 1}`, '2026-03-01')).status,
    ).toBe(201)
  const { loads, behind, loaded } = await loadedBy(known)
  expect(behind).toEqual(loaded)
  expect(behind.persons).toBe(before?.persons)
  expect(behind.appointments).not.toBe(before?.appointments)
  expect(loads).toBe(0)
})

test('a change that told nothing of what it touched, or that came to nothing, has it all loaded', async () => {
  const known = structuresKept(organisationId)
  const lost = known.map(({ standing, structure }) => ({
    ...{ standing: { ...standing, stamp: crypto.randomUUID() }, structure: { ...structure, appointments: [] } },
  }))
  const [code] = known[0]?.structure.objects ?? []
  expect((await appointing(code?.versions[0]?.code ?? '', second?.id ?? '', '2026-05-01', '2026-03-01')).status).toBe(
    201,
  )
  const afterLost = await loadedBy(lost)
  expect(afterLost.loads).toBe(1)
  expect(afterLost.behind).toEqual(afterLost.loaded)
  await inOrganisation(house.store.connection.db, organisationId, 'change', ({ tx }) =>
    tx
      .updateTable('organisations')
      .set((eb) => ({ structure_version: eb('structure_version', '+', 1) }))
      .execute(),
  )
  const afterUntold = await loadedBy(known)
  expect(afterUntold.loads).toBe(1)
  expect(afterUntold.behind).toEqual(afterUntold.loaded)
})

/** What a process that knows so much comes to, and how often it loads everything for that. */
const loadedBy = (known: readonly Kept[]) =>
  inOrganisation(house.store.connection.db, organisationId, 'read', async ({ tx }) => {
    const stands = await tx
      .selectFrom('organisations')
      .select(['structure_version as version', 'structure_stamp as stamp'])
      .executeTakeFirstOrThrow()
    const before = loadsSoFar()
    const behind = await loadedFrom(known, tx, organisationId, stands)
    return { behind, loads: loadsSoFar() - before, loaded: await loadStructure(tx, organisationId) }
  })

test('who is behind a change of very many records loads everything', async () => {
  const known = structuresKept(organisationId)
  const many = Array.from({ length: 1_001 }, (_, n) => ({
    ...{ id: crypto.randomUUID(), name: `Många ${n}`, email: null, administrationId: null },
    ...{ operationId: null, protectedIdentity: false, formerNames: [], leftOn: null },
  }))
  const change = { added: { persons: many } }
  await inOrganisation(house.store.connection.db, organisationId, 'change', (frame) => persist(frame, change, testNow))
  const { loads, behind, loaded } = await loadedBy(known)
  expect(loads).toBe(1)
  expect(behind).toEqual(loaded)
})

test('a refused appointment leaves the structure as it was', async () => {
  const call = await house.caller({ organisationId, rights: ['register'] })
  const { kept: before } = await keptAndLoaded()
  const director = before.offices.find(({ kind }) => kind === 'municipal-director')?.id ?? ''
  const decision = { by: { kind: 'office', officeId: director }, on: '2026-01-01', reference: 'KLF 2' } as const
  const order = { role: 'object-owner', side: 'it', personId: first?.id ?? '', from: '2026-02-01' } as const
  const { status } = await call('POST /appointments', {
    body: { ...order, objectId: before.objects[2]?.id ?? '', decision },
  })
  expect(status).toBe(403)
  const { kept, loaded } = await keptAndLoaded()
  expect(kept).toEqual(loaded)
})

test('who waited for another’s change goes on with what it made, and loads nothing', async () => {
  const { kept: before } = await keptAndLoaded()
  const codes = before.objects.slice(2).map(({ versions }) => versions[0]?.code ?? '')
  expect(codes.length).toBeGreaterThan(1)
  const answers = await Promise.all(codes.map((code) => appointing(code, second?.id ?? '', '2026-03-01', '2026-02-01')))
  expect(answers.map(({ status }) => status)).toEqual(codes.map(() => 201))
  const { kept, loaded } = await keptAndLoaded()
  expect(kept).toEqual(loaded)
  expect(kept.appointments).toHaveLength(before.appointments.length + codes.length)
  expect(kept.persons).toBe(before.persons)
})

test('what a change said of the structure isn’t kept for anyone when the change isn’t', async () => {
  const { kept: before } = await keptAndLoaded()
  const { db } = house.store.connection
  const failed = inOrganisation(db, organisationId, 'change', async (frame) => {
    audit(frame, {
      ...{ at: testNow, actor: 'test', act: 'test.act', clause: null, subjectType: 'test', subjectId: '1', body: {} },
    })
    handOn(frame, { ...frame.structure, appointments: [] }, [])
    // After a fault the transaction takes nothing more, whoever has caught it.
    await sql`select 1 / 0`.execute(frame.tx).catch(() => {})
  })
  await expect(failed).rejects.toThrow(/aborted/)
  const { kept, loaded } = await keptAndLoaded()
  expect(kept.appointments).toEqual(before.appointments)
  expect(kept).toEqual(loaded)
})
