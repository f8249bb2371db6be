import { beforeAll, expect, test } from 'vitest'
import { persist } from '#store/changes'
import { audit, type Frame, inOrganisation } from '#store/frame'
import { loadsSoFar } from '#store/loading'
import { readInFrame } from '#store/reading'
import { verifyAudit } from '#store/verifying'
import type { Caller } from './houseForTests.ts'
import { testNow } from './houseForTests.ts'
import { openVretaby, type VretabyHouse } from './vretabyForTests.ts'

let house: VretabyHouse
let tove: Caller

beforeAll(async () => {
  house = await openVretaby()
  tove = await house.as('Tove Lindmark', 'register')
})

const within = <T>(purpose: 'work' | 'change' | 'read', work: (frame: Frame) => Promise<T>): Promise<T> =>
  inOrganisation(house.store.connection.db, house.organisationId, purpose, work)

const note = (act: string) => ({
  ...{ at: testNow, actor: 'test', act, clause: null, subjectType: 'test', subjectId: act, body: {} },
})

const registered = (name: string) => (frame: Frame) =>
  persist(
    frame,
    {
      added: {
        persons: [
          ...[{ id: crypto.randomUUID(), name, email: null, administrationId: null }].map((each) => ({
            ...each,
            ...{ operationId: null, protectedIdentity: false, formerNames: [], leftOn: null },
          })),
        ],
      },
    },
    testNow,
  )

const stands = () =>
  within('read', async ({ tx }) =>
    tx.selectFrom('organisations').select(['structure_version', 'structure_stamp']).executeTakeFirstOrThrow(),
  )

test('work waits for nobody who changes the structure, and leaves it as it stands', async () => {
  const before = await stands()
  await within('change', async () => {
    // Still holding the organisation: whoever waited for it would wait for ever.
    const saved = await tove('POST /requests', {
      body: { act: 'appointments.make', body: {}, state: 'draft' },
    } as never)
    expect(saved.status).toBe(201)
  })
  expect(await stands()).toEqual(before)
})

test('what was asked of a structure that has moved meanwhile is asked anew, and done once', async () => {
  const seen: number[] = []
  await within('work', async (frame) => {
    seen.push(frame.structure.persons.length)
    if (seen.length === 1) await within('change', registered('Nils Under Tiden'))
    audit(frame, note('asked.anew'))
  })
  const [first = 0, second] = seen
  expect(seen).toHaveLength(2)
  expect(second).toBe(first + 1)
  const entries = await within('read', ({ tx }) =>
    tx.selectFrom('audit_entries').select('number').where('act', '=', 'asked.anew').execute(),
  )
  expect(entries).toHaveLength(1)
})

test('thirty who work and thirty who change the structure at once: none waits for another in a ring, and the chain is whole', async () => {
  const before = await verifyAudit(house.store.connection, house.organisationId)
  const [{ id: administrationId = '' } = {}] = await within('read', async ({ structure }) => structure.administrations)
  const all = await Promise.all(
    Array.from({ length: 30 }, (_, n) => [
      tove('POST /persons', { body: { name: `Samtidig ${n}`, administrationId } } as never),
      tove('POST /requests', { body: { act: 'appointments.make', body: { n }, state: 'draft' } } as never),
    ]).flat(),
  )
  expect(new Set(all.map(({ status }) => status))).toEqual(new Set([201]))
  const after = await verifyAudit(house.store.connection, house.organisationId)
  expect(after.broken).toBeUndefined()
  expect(after.entries - before.entries).toBe(60)
})

test('the same key sent twice at once is done once, and both get its answer', async () => {
  const before = await verifyAudit(house.store.connection, house.organisationId)
  const send = () =>
    tove('POST /requests', { body: { act: 'appointments.make', body: {}, state: 'draft' } } as never, {
      'idempotency-key': 'twice at once',
    })
  const [one, other] = await Promise.all([send(), send()])
  expect([one.status, other.status]).toEqual([201, 201])
  expect(other.body).toEqual(one.body)
  expect((await verifyAudit(house.store.connection, house.organisationId)).entries - before.entries).toBe(1)
})

test('no act makes this process load what it has made itself', async () => {
  await stands()
  const before = loadsSoFar()
  for (let n = 0; n < 5; n++)
    await tove('POST /persons', { body: { name: `Utan läsning ${n}` } } as never, { 'idempotency-key': `n${n}` })
  expect((await tove('GET /persons', { query: { q: 'Utan läsning' } } as never)).body.items).toHaveLength(5)
  expect(loadsSoFar()).toBe(before)
})

test('ten who meet a structure that nobody has loaded wait for one load', async () => {
  await within('change', async ({ tx }) => {
    await tx
      .updateTable('organisations')
      .set((eb) => ({ structure_version: eb('structure_version', '+', 1) }))
      .execute()
  })
  const before = loadsSoFar()
  const ten = await Promise.all(Array.from({ length: 10 }, () => tove('GET /persons', { query: {} } as never)))
  expect(ten.every(({ status }) => status === 200)).toBe(true)
  expect(loadsSoFar() - before).toBe(1)
})

test('a read whose transaction meets another structure than it began with is read again, whole', async () => {
  const counts: number[] = []
  const done = await readInFrame(house.store.connection, house.organisationId, async ({ tx, structure }) => {
    counts.push(structure.persons.length)
    if (counts.length === 1) await within('change', registered('Ny Medan Någon Läste'))
    const rows = await tx.selectFrom('persons').select('id').execute()
    return { rows: rows.length, persons: structure.persons.length }
  })
  expect(counts).toHaveLength(2)
  expect(done?.answered.rows).toBe(done?.answered.persons)
})
