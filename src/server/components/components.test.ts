import { afterAll, beforeAll, describe, expect, it } from 'vitest'
import { objectId, officeId, personId, productId } from '#demo/ids'
import type { Caller } from '../http/houseForTests.ts'
import { openVretaby, type VretabyHouse } from '../http/vretabyForTests.ts'

const group = (code: string, reference: string) => ({
  by: { kind: 'forum', forumId: `object-steering-group~${objectId(code)}` } as const,
  on: '2026-11-20',
  reference,
})

describe('components over HTTP', () => {
  let house: VretabyHouse
  let tove: Caller
  let leila: Caller
  let siv: Caller

  beforeAll(async () => {
    house = await openVretaby()
    tove = await house.as('Tove Lindmark', 'register')
    leila = await house.as('Leila Haddad')
    siv = await house.as('Siv Blom')
  })
  afterAll(() => house.close())

  const add = async (caller: Caller, name: string, parts = {}) =>
    caller('POST /it-components', {
      body: {
        ...{ name, objectId: objectId('UKF'), productId: productId('UKF', 'Schema'), from: '2026-11-01' },
        ...parts,
      },
    })

  it('3.2-osg-decides-content: a leader adds, the group’s decision confirms, and the list shows both', async () => {
    const added = await add(leila, 'Schemaläggaren')
    expect(added).toMatchObject({ status: 201, body: { state: 'proposed', version: 1, object: { code: 'UKF' } } })
    expect((await add(siv, 'Egen lista')).body).toMatchObject({ code: 'may-not-add-to-object' })
    const body = { componentIds: [added.body.id], decision: group('UKF', 'OSG UKF § 30') }
    expect((await siv('POST /placements/confirmation', { body })).body).toMatchObject({ code: 'may-not-record' })
    expect(await tove('POST /placements/confirmation', { body })).toMatchObject({
      status: 201,
      body: { decision: { reference: 'OSG UKF § 30', clause: '3.2-osg-decides-content' } },
    })
    const { body: list } = await siv('GET /it-components', { query: { object: objectId('UKF'), state: 'confirmed' } })
    expect(list.items.map(({ name }) => name)).toContain('Schemaläggaren')
    const { body: earlier } = await siv('GET /it-components', { query: { q: 'schemalagg', asOf: '2026-10-31' } })
    expect(earlier.items).toEqual([])
  })

  it('3.2-osg-decides-content: what the group declines is nobody’s task any more, and annulled it is proposed again', async () => {
    const added = await add(leila, 'Lånade listan')
    const proposed = async () =>
      (
        await siv('GET /placements', { query: { object: objectId('UKF'), state: 'proposed', limit: 500 } })
      ).body.items.some(({ component }) => component.id === added.body.id)
    const body = { componentIds: [added.body.id], reason: 'Ägs av kultur', decision: group('UKF', 'OSG UKF § 31') }
    expect((await leila('POST /placements/refusal', { body })).body).toMatchObject({ code: 'may-not-record' })
    expect((await tove('POST /placements/refusal', { body: { ...body, reason: '' } })).body).toMatchObject({
      code: 'reason-missing',
    })
    expect(await proposed()).toBe(true)
    const declined = await tove('POST /placements/refusal', { body })
    expect(declined.status).toBe(201)
    expect(await proposed()).toBe(false)
    const params = { id: declined.body.decision.id }
    const { body: decision } = await siv('GET /decisions/{id}', { params })
    expect(decision).toMatchObject({ wording: { sv: 'Lånade listan avböjs av UKF: Ägs av kultur' } })
    await tove('POST /decisions/{id}/annulment', { params, body: { reason: 'Fel möte' } })
    expect(await proposed()).toBe(true)
  })

  it('3.2-osg-decides-content: what is confirmed is closed by the group’s decision alone, another group in a case that it says', async () => {
    const { body: made } = await add(leila, 'Gamla schemat')
    const componentIds = [made.id]
    const decision = group('UKF', 'OSG UKF § 32')
    await tove('POST /placements/confirmation', { body: { componentIds, decision } })
    const params = { id: made.id }
    const alone = await leila(
      'POST /it-components/{id}/closure',
      { params, body: { on: '2026-12-31' } },
      { 'if-match': '"1"' },
    )
    expect(alone.body).toMatchObject({ code: 'closing-is-decided', couldBeDoneBy: [{ kind: 'forum' }, {}] })
    const by = { kind: 'forum', forumId: 'portfolio-steering-group' } as const
    const body = { componentIds, on: '2026-12-31', decision: { ...decision, by } }
    expect((await tove('POST /placements/closure', { body })).body).toMatchObject({ code: 'special-case-missing' })
    const closed = await tove('POST /placements/closure', { body: { ...body, specialCase: 'Gruppen är oense' } })
    expect(closed.status).toBe(201)
    expect((await siv('GET /it-components/{id}', { params })).body.to).toBe('2026-12-31')
  })

  it('3.2-it-components: what is changed is told with its version, and the newer one is shown to whoever is late', async () => {
    const { body: made } = await add(leila, 'Frånvaron')
    const params = { id: made.id }
    const facts = { lifecycle: 'in-use', 'operating-cost': { ore: 12_500_000, vat: 'excluded' } } as const
    const changed = await leila('PATCH /it-components/{id}', { params, body: { facts } }, { 'if-match': '"1"' })
    expect(changed.body).toMatchObject({ version: 2, facts, operatingCost: { ore: 12_500_000, vat: 'excluded' } })
    const late = await leila('PATCH /it-components/{id}', { params, body: { aliases: ['F'] } }, { 'if-match': '"1"' })
    expect(late).toMatchObject({ status: 412, body: { newer: { version: 2 } } })
    const asleep = { facts: { lifecycle: 'asleep' } }
    const wrong = await leila('PATCH /it-components/{id}', { params, body: asleep }, { 'if-match': '"2"' })
    expect(wrong.body).toMatchObject({ code: 'fact-not-valid', refusal: { field: 'facts.lifecycle' } })
  })

  it('3.2-it-components: two sides assess, relations are drawn, and the steward attests many at once', async () => {
    const own = { responsible: { business: personId('Siv Blom'), it: personId('Leila Haddad') } }
    const { body: made } = await add(leila, 'Biblioteksdatorn', own)
    const { body: other } = await add(leila, 'Låneautomaten')
    const params = { id: made.id }
    const assess = (caller: Caller, version: number, side: 'business' | 'it', value: 'develop' | 'retire') =>
      caller('PUT /it-components/{id}/assessment', { params, body: { side, value } }, { 'if-match': `"${version}"` })
    expect((await assess(siv, 1, 'it', 'retire')).body).toMatchObject({ code: 'may-not-keep-component' })
    await assess(siv, 1, 'business', 'develop')
    expect((await assess(leila, 2, 'it', 'retire')).body.assessments).toEqual({ business: 'develop', it: 'retire' })
    const related = await leila('POST /components/{id}/relations', {
      params,
      body: { kind: 'depends-on', toId: other.id },
    })
    expect(related.status).toBe(201)
    const { body: seen } = await siv('GET /components/{id}/relations', { params: { id: other.id } })
    expect(seen.items).toMatchObject([{ direction: 'to', name: { sv: 'Behövs av' }, component: { id: made.id } }])
    await leila('DELETE /components/{id}/relations/{relation}', { params: { ...params, relation: related.body.id } })
    expect((await siv('GET /components/{id}/relations', { params })).body.items).toEqual([])
    const asked = async (query = {}) =>
      (await siv('GET /attestations', { query: { limit: 500, ...query } })).body.items.filter(
        ({ id }) => id === made.id,
      )
    expect(await asked()).toMatchObject([{ sides: ['business'], due: true }])
    expect((await siv('POST /attestations', { body: { componentIds: [made.id] } })).status).toBe(201)
    expect(await asked({ due: 'true' })).toEqual([])
  })

  it('3.2-osg-decides-content: a move is decided by both groups over HTTP', async () => {
    const { body: made } = await add(leila, 'Kartvyn')
    const proposed = await leila('POST /component-moves', {
      body: { componentId: made.id, toObjectId: objectId('SAM'), reason: 'Hör till kartan' },
    })
    expect(proposed).toMatchObject({ status: 201, body: { awaiting: [{ code: 'UKF' }, { code: 'SAM' }] } })
    const params = { id: proposed.body.id }
    const later = await leila('POST /component-moves/{id}/consultations', {
      ...{ params, body: { objectId: objectId('KOP'), on: '2026-11-24', note: 'Ska frågas' } },
    })
    expect(later.body).toMatchObject({ code: 'consulted-in-future', refusal: { field: 'on' } })
    const decide = (code: string) =>
      tove('POST /component-moves/{id}/decisions', {
        params,
        body: { decision: group(code, `OSG ${code} § 4`), from: '2026-12-01' },
      })
    expect((await decide('KOP')).body).toMatchObject({
      code: 'wrong-decision-maker',
      couldBeDoneBy: [{ kind: 'forum' }, { kind: 'forum' }],
    })
    expect((await decide('SAM')).body).toMatchObject({ state: 'open', awaiting: [{ code: 'UKF' }] })
    expect((await decide('UKF')).body).toMatchObject({ state: 'done', decisions: [{}, {}] })
    const at = async (asOf: string) =>
      (await siv('GET /it-components/{id}', { params: { id: made.id }, query: { asOf } })).body.object?.code
    expect([await at('2026-11-30'), await at('2026-12-01')]).toEqual(['UKF', 'SAM'])
  })

  it('3.2-assigned-business-components: a business component is added, assigned and given back', async () => {
    const made = await leila('POST /business-components', {
      body: { name: 'Lathund betyg', type: 'guide', objectId: objectId('UKF'), from: '2026-11-01' },
    })
    expect(made).toMatchObject({ status: 201, body: { assignment: null, state: 'proposed' } })
    const params = { id: made.body.id }
    const body = {
      ...{ ownerPersonId: personId('Petra Sandell'), reviewOn: '2027-11-10' },
      decision: {
        by: { kind: 'office', officeId: officeId('head-of-administration/uf') } as const,
        ...{ on: '2026-11-10', reference: 'UF 2026-00500' },
      },
    }
    // The operation decides: whoever works in the object doesn't write it down by themselves.
    const alone = await leila('PUT /business-components/{id}/assignment', { params, body }, { 'if-match': '"1"' })
    expect(alone.body).toMatchObject({ code: 'may-not-record' })
    const annika = await house.as('Annika Fors')
    const assigned = await tove('PUT /business-components/{id}/assignment', { params, body }, { 'if-match': '"1"' })
    const told = (await annika('GET /home')).body.waiting.find(
      ({ clause }) => clause === '3.2-assigned-business-components',
    )
    expect(told).toMatchObject({ about: 'decision', state: 'told', action: { act: 'decisions.object' } })
    expect(assigned.body.assignment).toMatchObject({ reference: 'UF 2026-00500', owner: { name: 'Petra Sandell' } })
    const { body: list } = await siv('GET /business-components', { query: { assigned: 'true' } })
    expect(list.items.map(({ id }) => id)).toContain(made.body.id)
    expect(list.items.every(({ assignment }) => assignment !== null)).toBe(true)
    const next = { ownerPersonId: personId('Leila Haddad'), reviewOn: '2028-11-10' }
    const handed = await leila(
      'PUT /business-components/{id}/assignment/review',
      { params, body: next },
      { 'if-match': '"2"' },
    )
    expect(handed.body.assignment).toMatchObject({ reviewOn: '2028-11-10', owner: { name: 'Leila Haddad' } })
    const back = { decision: { ...body.decision, reference: 'UF 2026-00501' } }
    const released = await annika(
      'POST /business-components/{id}/assignment/ending',
      { params, body: back },
      { 'if-match': '"3"' },
    )
    expect(released.body.assignment).toBeNull()
  })

  it('secret fields are kept from those outside the object, in lists too', async () => {
    const { body: made } = await add(leila, 'Låssystemet', { facts: { 'security-measures': 'Två lås' } })
    const params = { id: made.id }
    const read = async () => (await leila('GET /it-components/{id}', { params })).body
    expect(await read()).toMatchObject({ facts: {}, hidden: ['security-measures'] })
    const decision = group('UKF', 'OSG UKF § 9')
    const decided = await tove('POST /placements/confirmation', { body: { componentIds: [made.id], decision } })
    expect(decided.status).toBe(201)
    expect(await read()).toMatchObject({ facts: { 'security-measures': 'Två lås' }, hidden: [] })
    const { body: seen } = await siv('GET /it-components/{id}', { params })
    expect([seen.facts, seen.hidden]).toEqual([{}, ['security-measures', 'risk-analysis']])
    // Nor is it told where nothing stands.
    const { body: bare } = await add(leila, 'Utan lås')
    const { body: unseen } = await siv('GET /it-components/{id}', { params: { id: bare.id } })
    expect([unseen.facts, unseen.hidden]).toEqual([seen.facts, seen.hidden])
    expect((await siv('GET /it-components', { query: { q: 'Två lås' } })).body.items).toEqual([])
  })

  it('the fields tell their choices in both languages, and which are secret', async () => {
    const { body } = await siv('GET /component-fields')
    const field = (id: string) => body.items.find((each) => each.id === id)
    expect(field('security-measures')?.secret).toBe(true)
    expect(field('lifecycle')?.choices[0]).toEqual({ id: 'planned', name: { sv: 'Planerad', en: 'Planned' } })
    expect(field('category')?.choices.length).toBe(6)
    expect(body.services.length).toBe(4)
  })
})
