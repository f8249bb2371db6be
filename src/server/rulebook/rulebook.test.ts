import { performance } from 'node:perf_hooks'
import { afterAll, beforeAll, describe, expect, it } from 'vitest'
import { inOrganisation } from '#store/frame'
import { createOrganisation } from '#store/organisations'
import { families } from '../../../test/models/organisations.ts'
import { type Caller, openTestHouse, type TestHouse, testNow } from '../http/houseForTests.ts'
import { readModelFile } from './modelFile.ts'
import { shippedModel, shippedModelFile } from './shippedModels.ts'

const file = shippedModelFile('linkoping') ?? ''
const respelled = file.replace('Så styr verksamhet och it digitaliseringen', 'Digitaliseringnen styr verksamhet och it')
/** A clause in other words. */
const reworded = file.replace('Det är kommundirektören som antar', 'Kommundirektören är den som antar')
/** Takes long to read. */
const heavy = Array.from({ length: 39_000 }, (_, at) => `k${at}: 1`).join('\n')
const changed = file.replace('cadence: {perYear: 12, floor: 12,', 'cadence: {perYear: 10, floor: 10,')

describe('the model over HTTP', () => {
  let house: TestHouse
  let register: Caller
  const organisationId = crypto.randomUUID()
  const offices = new Map<string, string>()
  const decidedBy = (kind: string, on = '2026-11-20') =>
    ({ by: { kind: 'office', officeId: offices.get(kind) ?? '' }, on, reference: 'KLF 2026/17' }) as const

  beforeAll(async () => {
    house = await openTestHouse()
    await organisation(organisationId)
    register = await house.caller({ organisationId, rights: ['register'] })
  })
  afterAll(() => house.close())

  async function organisation(id: string, model = shippedModel('linkoping')) {
    if (model === undefined) throw new Error('no model')
    const { connection } = house.store
    await createOrganisation(connection, {
      id,
      name: 'Vretaby kommun',
      demo: true,
      model,
      from: '2022-01-01',
      now: testNow,
    })
    await inOrganisation(connection.db, id, 'change', async ({ tx, structure }) => {
      for (const kind of ['municipal-director', 'deputy-municipal-director', 'head-of-it']) {
        const office = structure.offices.find((each) => each.kind === kind)?.id
        if (office === undefined) continue
        offices.set(kind, office)
        const personId = crypto.randomUUID()
        const own = { organisation_id: id }
        await tx
          .insertInto('persons')
          .values({
            ...own,
            id: personId,
            name: kind,
            email: null,
            administration_id: null,
            left_on: null,
            protected_identity: false,
          })
          .execute()
        await tx
          .insertInto('office_holdings')
          .values({
            ...own,
            id: crypto.randomUUID(),
            office_id: office,
            person_id: personId,
            valid_from: '2022-01-01',
            valid_to: null,
          })
          .execute()
      }
      await tx
        .updateTable('organisations')
        .set((eb) => ({ structure_version: eb('structure_version', '+', 1) }))
        .execute()
    })
  }

  const propose = async (yaml: string) => {
    const { status, body } = await register('POST /model/versions', { body: { yaml } })
    expect(status).toBe(201)
    return body
  }

  it('the model in force is shown with its version, superior document and clauses', async () => {
    const { status, body } = await register('GET /model')
    expect(status).toBe(200)
    expect(body).toMatchObject({
      version: { number: 1, state: 'in-force', from: '2022-01-01', adoption: null },
      model: {
        id: 'linkoping',
        superior: { adoptedBy: { sv: 'kommunstyrelsen' } },
        buildsOn: { sv: expect.stringContaining('pm3') },
      },
    })
  })

  it('every clause says its state, what is wrong and what carries it', async () => {
    const { body } = await register('GET /model/clauses')
    expect(body.items).toHaveLength(shippedModel('linkoping')?.clauses.length ?? 0)
    const clause = (id: string) => body.items.find((each) => each.id === id)
    expect(clause('3.5.1-owner-it-appointed')).toMatchObject({
      state: 'broken',
      findings: 5,
      kind: 'mandate',
      section: '3.5.1',
    })
    expect(clause('1-director-adopts')).toMatchObject({ state: 'kept', reading: { sv: expect.any(String) } })
    expect(clause('3.3-financing-before-decision')).toMatchObject({ state: 'not-built', enforcedBy: [] })
    const { body: broken } = await register('GET /model/clauses', { query: { state: 'broken', section: '3.5' } })
    expect(broken.items.length).toBeGreaterThan(0)
    expect(broken.items.every((each) => each.state === 'broken' && each.section.startsWith('3.5'))).toBe(true)
    const one = await register('GET /model/clauses/{id}', { params: { id: '2.3-three-forums' } })
    expect(one.body).toMatchObject({ id: '2.3-three-forums', sectionTitle: { sv: 'Styr- och ledningsforum' } })
    expect((await register('GET /model/clauses/{id}', { params: { id: 'no-such-clause' } })).status).toBe(404)
  })

  it('who may decide what names the holders of the day', async () => {
    const { body } = await register('GET /mandates')
    const row = body.items.find(
      (each) => each.decision === 'appoint' && each.role === 'object-owner' && each.side === 'it',
    )
    expect(row).toMatchObject({ clause: '3.5.1-owner-it-appointed', heldBy: [{ persons: [{ name: 'head-of-it' }] }] })
    expect(row?.acts.map((act) => act.id)).toContain('appointments.make')
  })

  it('2-pm3-with-adaptations: a model that contradicts itself is refused with line and column', async () => {
    const { status, body } = await register('POST /model/versions', {
      body: { yaml: changed.replace('floor: 10', 'floor: 11') },
    })
    expect(status).toBe(422)
    expect(body).toMatchObject({
      code: 'model-contradicts-itself',
      missing: [{ sv: expect.stringMatching(/^Rad \d+, kolumn \d+: .*golvet 11/) }],
    })
    const unread = await register('POST /model/versions', { body: { yaml: 'format: 2' } })
    expect(unread.body).toMatchObject({ code: 'model-not-readable' })
  })

  it('a file that takes long to read keeps nobody waiting, and is answered in order', async () => {
    const began = performance.now()
    readModelFile(heavy)
    const reading = performance.now() - began
    const before = performance.eventLoopUtilization()
    const answered = await register('POST /model/versions', { body: { yaml: heavy } })
    // What this thread was busy for: to take the body in, and to answer.
    expect(performance.eventLoopUtilization(before).active).toBeLessThan(reading / 2)
    expect(answered.body).toMatchObject({ code: 'model-not-readable' })
  })

  it('while it is read, others in the organisation go on with what they do', async () => {
    let isRead = false
    const reading = register('POST /model/versions', { body: { yaml: heavy } }).finally(() => {
      isRead = true
    })
    let done = 0
    while (!isRead && done < 2) {
      const { status } = await register('POST /persons', { body: { name: `Person ${done}` } })
      if (!isRead && status === 201) done += 1
    }
    await reading
    // One may come before it.
    expect(done).toBeGreaterThan(1)
  })

  it('proposing takes the right to register', async () => {
    const reader = await house.caller({ organisationId })
    expect((await reader('POST /model/versions', { body: { yaml: file } })).body).toMatchObject({
      code: 'right-missing',
    })
  })

  it('1-director-adopts: only the municipal director adopts, and not before the decision', async () => {
    const version = await propose(respelled)
    const params = { id: version.id }
    const adopt = (body: { from: string; decision: ReturnType<typeof decidedBy> }) =>
      register('POST /model/versions/{id}/adoption', { params, body })
    const wrong = await adopt({ from: '2026-12-01', decision: decidedBy('head-of-it') })
    expect(wrong.status).toBe(403)
    expect(wrong.body).toMatchObject({
      code: 'wrong-decision-maker',
      clause: '1-director-adopts',
      couldBeDoneBy: [{ title: { sv: 'kommundirektören' } }],
    })
    const early = await adopt({ from: '2026-11-01', decision: decidedBy('municipal-director') })
    expect(early.body).toMatchObject({ code: 'in-force-before-decided' })
    // Only the spelling differs: no ground is asked for.
    expect(version.needsGround).toBe(false)
    const kept = await adopt({ from: '2026-11-23', decision: decidedBy('municipal-director') })
    expect(kept.status).toBe(201)
    expect(kept.body).toMatchObject({
      state: 'in-force',
      from: '2026-11-23',
      adoption: { reference: 'KLF 2026/17', by: { title: { sv: 'kommundirektören' } } },
    })
    const again = await adopt({ from: '2026-12-01', decision: decidedBy('municipal-director') })
    expect(again.body).toMatchObject({ code: 'already-adopted' })
    const before = await register('GET /model', { query: { asOf: '2026-11-22' } })
    expect(before.body.version).toMatchObject({ number: 1, to: '2026-11-22' })
    expect((await register('GET /model')).body.version.number).toBe(version.number)
  })

  it('2.3.1-psg-decides-model: a change of what holds waits for the portfolio steering group', async () => {
    const version = await propose(changed)
    expect(version.needsGround).toBe(true)
    const adopt = (groundDecisionId?: string) =>
      register('POST /model/versions/{id}/adoption', {
        params: { id: version.id },
        body: {
          from: '2027-01-01',
          decision: decidedBy('municipal-director'),
          ...(groundDecisionId === undefined ? {} : { groundDecisionId }),
        },
      })
    const refused = await adopt()
    expect(refused.status).toBe(422)
    expect(refused.body).toMatchObject({
      code: 'model-ground-missing',
      clause: '2.3.1-psg-decides-model',
      couldBeDoneBy: [{ title: { sv: 'portföljstyrgruppen' } }],
    })
    expect((await adopt(crypto.randomUUID())).body).toMatchObject({ code: 'ground-unknown' })
    const unsaid = await groundDecision(null)
    expect((await adopt(unsaid)).body).toMatchObject({
      ...{ code: 'ground-about-another', clause: '2.3.1-psg-decides-model' },
    })
    const groundId = await groundDecision(version.id)
    const kept = await adopt(groundId)
    expect(kept.body).toMatchObject({ state: 'coming', from: '2027-01-01', ground: { id: groundId } })
    const { body: differences } = await register('GET /model/versions/{id}/differences', { params: { id: version.id } })
    expect(differences.items.map((each) => each.text.sv)).toContain(
      'Forumet Objektledarforum: möten om året ändras från 12 till 10',
    )
    const coming = await register('GET /model', { query: { asOf: '2027-01-01' } })
    expect(coming.body.version.id).toBe(version.id)
    // A mistake is taken back until the day before: the version waits again, and can be adopted anew.
    const params = { id: kept.body.adoption?.id ?? '' }
    const taken = await register('POST /decisions/{id}/annulment', { params, body: { reason: 'Fel dag' } })
    expect(taken.status).toBe(201)
    const again = await register('GET /model/versions/{id}', { params: { id: version.id } })
    expect(again.body.version).toMatchObject({ state: 'proposed', from: null, adoption: null, adoptable: true })
    expect((await adopt(groundId)).body).toMatchObject({ state: 'coming' })
  })

  it('2.3.1-psg-decides-model: a decision is about a proposed version, or about none', async () => {
    const body = {
      ...({ kind: 'decide-on-model', wording: 'Så', versionId: crypto.randomUUID() } as const),
      decision: { by: { kind: 'forum', forumId: 'portfolio-steering-group' }, on: '2026-11-10', reference: 'PSG 5' },
    } as const
    expect((await register('POST /decisions', { body })).body).toMatchObject({ code: 'version-unknown' })
  })

  it('1-applies-to-all-line-orgs: who adopted the first version is recorded afterwards', async () => {
    const first = (await register('GET /model/versions')).body.items.find(({ number }) => number === 1)
    expect(first).toMatchObject({ adoption: null, adoptable: true })
    const adopt = () =>
      register('POST /model/versions/{id}/adoption', {
        ...{ params: { id: first?.id ?? '' }, body: { from: '2022-06-01', decision } },
      })
    const decision = { ...decidedBy('municipal-director'), on: '2022-05-02', reference: 'KLF 2022/4' }
    const told = await adopt()
    expect([told.status, told.body]).toMatchObject([
      201,
      { from: '2022-06-01', adoption: { reference: 'KLF 2022/4' }, adoptable: false },
    ])
    expect((await adopt()).body).toMatchObject({ code: 'already-adopted' })
  })

  /** A question about the model, settled by the portfolio steering group. */
  async function groundDecision(versionId: string | null): Promise<string> {
    const { status, body } = await register('POST /decisions', {
      body: {
        ...{ kind: 'decide-on-model', wording: 'Objektledarforum möts tio gånger om året', versionId },
        decision: { by: { kind: 'forum', forumId: 'portfolio-steering-group' }, on: '2026-11-10', reference: 'PSG 4' },
      },
    })
    expect(status).toBe(201)
    return body.id
  }

  it('1-director-adopts: a spelling fix holds from today without an adoption; other words are refused', async () => {
    const other = await propose(reworded)
    expect([other.spellingOnly, other.needsGround]).toEqual([false, true])
    const refused = await register('POST /model/versions/{id}/correction', { params: { id: other.id }, body: {} })
    expect([refused.status, refused.body]).toMatchObject([
      422,
      { code: 'more-than-spelling', clause: '1-director-adopts' },
    ])
    const fixed = await propose(respelled.replace('Digitaliseringnen styr', 'Digitaliseringen styr'))
    expect(fixed.spellingOnly).toBe(true)
    const params = { id: fixed.id }
    const corrected = await register('POST /model/versions/{id}/correction', { params, body: {} })
    expect([corrected.status, corrected.body]).toMatchObject([201, { state: 'in-force', adoption: null }])
    expect((await register('GET /model')).body.version).toMatchObject({ id: fixed.id })
    const again = await register('POST /model/versions/{id}/correction', { params, body: {} })
    expect(again.body).toMatchObject({ code: 'already-adopted' })
  })

  it('a withdrawn proposal is gone, its number too; an adopted version stays', async () => {
    const version = await propose(respelled)
    const params = { id: version.id }
    const withdrawn = await register('POST /model/versions/{id}/withdrawal', { params, body: { reason: 'Fel fil' } })
    expect(withdrawn.status).toBe(200)
    const { body } = await register('GET /model/versions')
    expect(body.items.map((each) => each.id)).not.toContain(version.id)
    expect((await propose(respelled)).number).toBe(version.number + 1)
    const inForce = (await register('GET /model')).body.version.id
    const refused = await register('POST /model/versions/{id}/withdrawal', {
      params: { id: inForce },
      body: { reason: 'Ångrar' },
    })
    expect(refused.body).toMatchObject({ code: 'already-adopted' })
  })

  it('the shipped models are compared with each other and with the one in force', async () => {
    expect((await register('GET /model/shipped')).body.items.map((each) => each.id)).toEqual(['linkoping', 'plain'])
    const { body } = await register('GET /model/differences', { query: { from: 'linkoping', to: 'plain' } })
    const lines = body.items.map((each) => each.text.sv)
    expect(lines).toContain('Rollen objektproduktsamordnare utgår')
    expect(lines).toContain('Forumet Objektledarforum utgår')
    expect(new Set(body.items.map((each) => each.key)).size).toBe(body.items.length)
    expect((await register('GET /model/differences', { query: { to: 'no-such' } })).status).toBe(404)
  })

  it('1-details-kept-elsewhere: links come and go without a new version, only over https and only on what the model has', async () => {
    const version = (await register('GET /model')).body.version.id
    const link = {
      element: 'forum:object-steering-group',
      title: 'Mall för dagordning',
      url: 'https://intranat.vretaby.example/mall',
    }
    const kept = await register('POST /links', { body: link })
    expect(kept.status).toBe(201)
    expect((await register('GET /links', { query: { element: link.element } })).body.items).toMatchObject([link])
    for (const url of ['http://intranat.vretaby.example', 'javascript:alert(1)', 'data:text/html,x']) {
      expect((await register('POST /links', { body: { ...link, url } })).status).toBe(400)
    }
    const unknown = await register('POST /links', { body: { ...link, element: 'forum:no-such' } })
    expect(unknown.body).toMatchObject({ code: 'element-not-in-model', clause: '1-details-kept-elsewhere' })
    const removed = await register('DELETE /links/{id}', { params: { id: kept.body.id } })
    expect(removed.status).toBe(200)
    expect((await register('GET /links')).body.items).toEqual([])
    expect((await register('GET /model')).body.version.id).toBe(version)
  })

  it.each([
    ['plain', shippedModel('plain')],
    ['families', families],
  ] as const)(
    '2-pm3-with-adaptations: an organisation is made on the model %s, and its differences are listed',
    async (id, model) => {
      const ownId = crypto.randomUUID()
      await organisation(ownId, model)
      const call = await house.caller({ organisationId: ownId, rights: ['register'] })
      expect((await call('GET /model')).body.model.id).toBe(id)
      const { body: clauses } = await call('GET /model/clauses')
      expect(clauses.items.map((each) => each.id)).toEqual(model?.clauses.map((each) => each.id))
      expect((await call('GET /mandates')).body.items).toHaveLength(model?.mandates.length ?? 0)
      expect((await call('GET /forums')).body.items.length).toBeGreaterThan(1)
      expect((await call('GET /model/differences')).body.items.length).toBeGreaterThan(50)
      const { body: objects } = await call('GET /objects')
      const misplaced = (model?.roles ?? []).flatMap(({ id: role, scope, sides: [side = 'business'] }) =>
        objects.items
          .filter((object) => scope !== 'products' && scope.level !== object.level)
          .map((object) => ({ role, side, objectId: object.id })),
      )
      for (const order of misplaced.slice(0, 2)) {
        const body = { ...order, personId: crypto.randomUUID(), from: '2026-12-01', decision: decidedBy('head-of-it') }
        expect((await call('POST /appointments', { body })).body).toMatchObject({ code: 'role-not-on-level' })
      }
      expect(misplaced.length > 0).toBe(id === 'families')
    },
  )

  it('another organisation sees neither version nor link', async () => {
    const version = await propose(respelled)
    const link = await register('POST /links', {
      body: { element: 'model', title: 'Rutin', url: 'https://intranat.vretaby.example' },
    })
    const otherId = crypto.randomUUID()
    await organisation(otherId)
    const other = await house.caller({ organisationId: otherId, rights: ['register'] })
    expect((await other('GET /model/versions/{id}', { params: { id: version.id } })).status).toBe(404)
    expect((await other('DELETE /links/{id}', { params: { id: link.body.id } })).status).toBe(404)
    expect((await other('GET /links')).body.items).toEqual([])
  })
})
