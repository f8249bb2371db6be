import { afterAll, beforeAll, describe, expect, it } from 'vitest'
import type { z } from 'zod'
import { demoId, objectId, officeId, personId, productId } from '#demo/ids'
import { restoration } from '#model/decisions/restoring'
import type { DeviationOrder } from '#model/roles/deviating'
import { persist } from '#store/changes'
import { inOrganisation } from '#store/frame'
import type { Caller } from '../http/houseForTests.ts'
import { openVretaby, type VretabyHouse } from '../http/vretabyForTests.ts'

const office = (key: string) => ({ kind: 'office', officeId: officeId(key) }) as const
const role = (id: string, side: 'business' | 'it', code: string) =>
  ({ kind: 'role', role: id, side, objectId: objectId(code) }) as const
const decided = <By>(by: By) => ({ by, on: '2026-11-20', reference: 'KLF 2026-00901' })
const ofAppointment = (key: string) => ({ params: { id: demoId(`appointment/${key}`) } })

describe('appointments and deviations over HTTP', () => {
  let house: VretabyHouse
  let tove: Caller
  beforeAll(async () => {
    house = await openVretaby()
    tove = await house.as('Tove Lindmark', 'register')
  })
  afterAll(() => house.close())

  const structure = () =>
    inOrganisation(house.store.connection.db, house.organisationId, 'read', async (frame) => frame.structure)
  const lastAudit = () =>
    inOrganisation(house.store.connection.db, house.organisationId, 'read', ({ tx }) =>
      tx.selectFrom('audit_entries').selectAll().orderBy('number', 'desc').limit(1).executeTakeFirstOrThrow(),
    )

  it('3.5.1-owner-it-appointed: ended by the head of IT only; the seat in the portfolio group ends with it', async () => {
    const owner = ofAppointment('VSOA/object-owner/it/erik-tallberg')
    const body = { lastDay: '2026-11-30', reason: 'Ny tjänst', decision: decided(office('municipal-director')) }
    const refused = await tove('POST /appointments/{id}/ending', { ...owner, body })
    expect([refused.status, refused.body]).toMatchObject([
      403,
      {
        code: 'wrong-decision-maker',
        clause: '3.5.1-owner-it-appointed',
        couldBeDoneBy: [{ persons: [{ name: 'Daniel Åsbrink' }] }],
      },
    ])
    const ended = await tove('POST /appointments/{id}/ending', {
      ...owner,
      body: { ...body, decision: decided(office('head-of-it')) },
    })
    expect([ended.status, ended.body]).toMatchObject([201, { to: '2026-11-30' }])
    expect(await lastAudit()).toMatchObject({
      act: 'appointments.end',
      clause: '3.5.1-owner-it-appointed',
      subject_id: owner.params.id,
    })
    const names = async (asOf: string) => {
      const { body: seats } = await tove('GET /forums/{id}/seats', {
        params: { id: 'portfolio-steering-group' },
        query: { asOf },
      })
      return seats.items.map(({ person }) => person?.name)
    }
    expect(await names('2026-11-30')).toContain('Erik Tallberg')
    expect(await names('2026-12-01')).not.toContain('Erik Tallberg')
    const again = await tove('POST /appointments/{id}/ending', {
      ...owner,
      body: { ...body, decision: decided(office('head-of-it')) },
    })
    expect([again.status, again.body]).toMatchObject([409, { code: 'already-ended' }])
  })

  it('3.5.1-owner-it-appointed: a record says what the one who asks may do, and a stale one is not changed', async () => {
    const owner = ofAppointment('SAM/object-owner/it/nadia-kaya')
    const [seenByMaker, seenByOther] = await Promise.all(
      ['Daniel Åsbrink', 'Siv Blom'].map(async (name) => (await house.as(name))('GET /appointments/{id}', owner)),
    )
    expect(seenByMaker?.body.can).toMatchObject({ end: null, confirm: { code: 'not-delegated' } })
    expect(seenByOther?.body.can).toMatchObject({
      end: { code: 'wrong-decision-maker', section: '3.5.1', couldBeDoneBy: [{ title: { sv: 'it-chefen' } }] },
    })
    expect(seenByMaker?.headers.etag).toBe('"1"')
    const body = { lastDay: '2026-12-31', reason: 'Ny tjänst', decision: decided(office('head-of-it')) }
    expect((await tove('POST /appointments/{id}/ending', { ...owner, body }, { 'if-match': '"7"' })).status).toBe(412)
    expect((await tove('POST /appointments/{id}/ending', { ...owner, body }, { 'if-match': '"1"' })).status).toBe(201)
  })

  it('3.5.3-coordinator-when-needed: the present leader confirms what the former one lent', async () => {
    const lent = ofAppointment('UKF/product-coordinator/business/petra-sandell')
    const leader = { role: 'object-leader', side: 'business', objectId: objectId('UKF') } as const
    const appointed = { ...leader, personId: personId('Siv Blom'), from: '2026-11-20' }
    const order = { ...appointed, decision: decided(role('object-owner', 'business', 'UKF')) }
    const led = await tove('POST /appointments', { body: order })
    const siv = await house.as('Siv Blom')
    const body = { decision: decided(role('object-leader', 'business', 'UKF')) }
    const byOther = await (await house.as('Annika Fors'))('POST /appointments/{id}/confirmation', { ...lent, body })
    expect([byOther.status, byOther.body]).toMatchObject([403, { code: 'may-not-record' }])
    const confirmed = await siv('POST /appointments/{id}/confirmation', { ...lent, body })
    expect([confirmed.status, confirmed.body]).toMatchObject([201, { lentBy: { name: 'Siv Blom' } }])
    const again = await siv('POST /appointments/{id}/confirmation', { ...lent, body })
    expect([again.status, again.body]).toMatchObject([409, { code: 'already-confirmed' }])
    expect(
      (await siv('POST /appointments/{id}/confirmation', { params: { id: demoId('nothing') }, body })).status,
    ).toBe(404)
    const annulled = { params: { id: led.body.decision.id }, body: { reason: 'Registrerat av misstag' } }
    expect((await tove('POST /decisions/{id}/annulment', annulled)).status).toBe(201)
  })

  it('3.5-deviations-recorded: recorded, seen in the coverage, noted and ended', async () => {
    const order = {
      objectId: objectId('SAM'),
      tasks: ['capture-needs'],
      source: { role: 'object-leader', side: 'business' },
      target: { role: 'object-leader', side: 'it' },
      reason: 'Behoven rör tekniken',
      from: '2026-11-20',
      decision: decided(role('object-leader', 'it', 'SAM')),
    } satisfies z.input<typeof DeviationOrder>
    const gainer = await tove('POST /deviations', { body: order })
    expect([gainer.status, gainer.body]).toMatchObject([
      422,
      { code: 'deviation-only-gainer', clause: '3.5-deviations-recorded' },
    ])
    const kept = await tove('POST /deviations', {
      body: { ...order, decision: decided(role('object-owner', 'business', 'SAM')) },
    })
    expect([kept.status, kept.body]).toMatchObject([
      201,
      { tasks: [{ id: 'capture-needs', name: { sv: 'Fångar behov och krav' } }], notedIn: null },
    ])
    const { id } = kept.body
    const twice = await tove('POST /deviations', {
      body: { ...order, decision: decided(role('object-owner', 'business', 'SAM')) },
    })
    expect([twice.status, twice.body]).toMatchObject([409, { code: 'task-already-moved' }])
    const { body: coverage } = await tove('GET /coverage')
    const at = coverage.columns.findIndex(({ object, side }) => object.code === 'SAM' && side === 'business')
    const row = coverage.items.flatMap(({ rows }) => rows).find(({ duty }) => duty === 'capture-needs')
    expect(row?.cells[at]).toMatchObject({
      state: 'covered',
      persons: [{ name: 'Elin Björkman' }],
      moved: { deviationId: id },
    })

    const params = { id }
    const body = { notedIn: 'Objektplan SAM 2027' }
    expect((await (await house.as('Siv Blom'))('POST /deviations/{id}/note', { params, body })).body).toMatchObject({
      code: 'may-not-record',
    })
    const noted = await (await house.as('Per-Olof Strand'))('POST /deviations/{id}/note', { params, body })
    expect([noted.status, noted.body]).toMatchObject([200, body])
    expect((await tove('GET /deviations/{id}', { params })).body).toMatchObject({
      version: 2,
      notedIn: body.notedIn,
      can: { note: null, end: null },
    })
    const ending = { lastDay: '2026-11-30', reason: 'Klart', decision: decided(role('object-owner', 'it', 'SAM')) }
    expect((await tove('POST /deviations/{id}/ending', { params, body: ending })).body).toMatchObject({
      to: '2026-11-30',
    })
    const on = async (asOf: string) =>
      (await tove('GET /deviations', { query: { asOf, object: objectId('SAM') } })).body.items.length
    expect([await on('2026-11-30'), await on('2026-12-01')]).toEqual([1, 0])
  })

  it('3.5-deviations-recorded: a task of one product, carried by nobody, is told so; a mandate is no task', async () => {
    const order = {
      objectId: objectId('KOP'),
      productId: productId('KOP', 'Lön'),
      tasks: ['capture-needs'],
      source: { role: 'object-leader', side: 'business' },
      target: { role: 'product-coordinator', side: 'it' },
      reason: 'Lönesystemet byts',
      from: '2026-11-20',
      decision: decided(role('object-owner', 'business', 'KOP')),
    } satisfies z.input<typeof DeviationOrder>
    const { body: object } = await tove('GET /objects/{id}', { params: { id: objectId('KOP') } })
    const movable = object.places.flatMap((place) => place.movable.map(({ id }) => `${place.role} ${place.side} ${id}`))
    expect(movable).toContain('object-leader business capture-needs')
    expect(movable.filter((each) => /own-object|settle-plans|lead-steering-group/.test(each))).toEqual([])
    const owned = { ...order, tasks: ['own-object'], source: { role: 'object-owner', side: 'it' as const } }
    expect((await tove('POST /deviations', { body: owned })).body).toMatchObject({
      code: 'task-not-movable',
      refusal: { missing: [{ sv: expect.stringContaining('ägandet följer befattningen') }] },
    })
    const elsewhere = { ...order, productId: productId('UKF', 'Schema') }
    expect((await tove('POST /deviations', { body: elsewhere })).body).toMatchObject({ code: 'product-not-in-object' })
    const made = await tove('POST /deviations', { body: order })
    expect([made.status, made.body]).toMatchObject([201, { product: { name: 'Lön' }, carriers: [] }])
    const { body: again } = await tove('GET /objects/{id}', { params: { id: objectId('KOP') } })
    expect(again.deviations).toMatchObject([{ product: 'Lön' }])
    expect(again.openFindings.map(({ why }) => why.sv)).toContainEqual(
      expect.stringMatching(/^I KOP finns ingen som objektproduktsamordnare it.* Flyttat dit genom ett avsteg: /),
    )
    const { body: coverage } = await tove('GET /coverage')
    const cells = coverage.items.flatMap(({ rows }) => rows.flatMap((row) => row.cells))
    expect(cells.find(({ moved }) => moved?.deviationId === made.body.id)).toMatchObject({
      ...{ state: 'hole', moved: { title: { sv: 'objektproduktsamordnare it (Lön)' } } },
    })
  })

  it('3.5.1-owner-business-appointed: two who appoint to the same place at once: one is kept, one refused', async () => {
    const order = (who: string, reference: string) => ({
      ...({
        role: 'object-leader',
        side: 'business',
        objectId: objectId('UKF'),
        personId: personId(who),
        from: '2026-12-01',
      } as const),
      decision: { ...decided(role('object-owner', 'business', 'UKF')), reference },
    })
    const both = await Promise.all(
      ['Siv Blom', 'Karl-Henrik Moberg'].map((who) => tove('POST /appointments', { body: order(who, who) })),
    )
    expect(both.map(({ status }) => status).sort()).toEqual([201, 409])
    expect(both.find(({ status }) => status === 409)?.body).toMatchObject({ code: 'place-taken' })
    const held = (await structure()).appointments.filter(
      (each) =>
        each.role === 'object-leader' &&
        each.side === 'business' &&
        each.objectId === objectId('UKF') &&
        each.to === null,
    )
    expect(held).toHaveLength(1)
  })

  it('3.5.1-owner-business-appointed: the database refuses a second holder that no rule has seen', async () => {
    const second = inOrganisation(
      house.store.connection.db,
      house.organisationId,
      'change',
      async ({ tx, organisationId }) => {
        const row = await tx
          .selectFrom('appointments')
          .selectAll()
          .where('id', '=', demoId('appointment/KOP/object-leader/it/cecilia-nordin'))
          .executeTakeFirstOrThrow()
        await tx
          .insertInto('appointments')
          .values({ ...row, organisation_id: organisationId, id: demoId('second'), person_id: personId('Siv Blom') })
          .execute()
      },
    )
    await expect(second).rejects.toMatchObject({ code: '23P01' })
  })

  it('what an annulled decision made falls, and nothing else changes', async () => {
    const before = await structure()
    const decisionId = demoId('decision/seat/UKF/kerstin-lundmark')
    const decision = before.decisions.find(({ id }) => id === decisionId)
    if (decision === undefined) throw new Error('the demo has no such decision')
    await inOrganisation(house.store.connection.db, house.organisationId, 'change', (frame) =>
      persist(frame, restoration(decision, [], frame.structure), '2026-11-23T08:00:00.000Z'),
    )
    const after = await structure()
    expect(after.seatings).toEqual(before.seatings.filter((each) => each.decisionId !== decisionId))
    expect(before.seatings.length - after.seatings.length).toBe(1)
    expect([after.appointments, after.deviations]).toEqual([before.appointments, before.deviations])
  })
})
