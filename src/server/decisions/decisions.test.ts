import { afterAll, beforeAll, describe, expect, it } from 'vitest'
import { demoId, objectId, officeId, personId } from '#demo/ids'
import type { Caller } from '../http/houseForTests.ts'
import { openVretaby, type VretabyHouse } from '../http/vretabyForTests.ts'

const psg = {
  by: { kind: 'forum', forumId: 'portfolio-steering-group' },
  on: '2026-11-20',
  reference: 'PSG 2026 § 41',
} as const
const leila = demoId('decision/UKF/object-leader/it/leila-haddad')

describe('decisions over HTTP', () => {
  let house: VretabyHouse
  let tove: Caller

  beforeAll(async () => {
    house = await openVretaby()
    tove = await house.as('Tove Lindmark', 'register')
  })
  afterAll(() => house.close())

  it('the latest come first, are filtered, and name their person', async () => {
    const { body } = await tove('GET /decisions', { query: { object: objectId('UKF'), kind: 'appoint', limit: 500 } })
    const days = body.items.map((each) => each.on)
    expect(days).toEqual([...days].sort().reverse())
    expect(body.items.find((each) => each.id === leila)?.wording.sv).toBe(
      'Leila Haddad tillsätts som objektledare it i UKF',
    )
    const byDirector = await tove('GET /decisions', { query: { maker: officeId('municipal-director'), limit: 500 } })
    expect(byDirector.body.items.length).toBeGreaterThan(3)
    expect(byDirector.body.items.every((each) => each.by.title.sv === 'kommundirektören')).toBe(true)
    const all = await tove('GET /decisions', { query: { limit: 500 } })
    expect(JSON.stringify(all.body)).not.toContain('Sundin')
    expect(JSON.stringify(all.body)).not.toContain('{person}')
  })

  it('2.3.1-psg-decides-model: the group’s decision on the model is recorded, another forum’s is refused', async () => {
    const order = {
      kind: 'decide-on-model',
      wording: 'Kontaktpersoner ska finnas för alla produkter',
      decision: psg,
    } as const
    const by = { kind: 'forum', forumId: 'object-leader-forum' } as const
    const refused = await tove('POST /decisions', { body: { ...order, decision: { ...psg, by } } })
    expect(refused).toMatchObject({
      status: 403,
      body: { code: 'wrong-decision-maker', clause: '2.3.1-psg-decides-model' },
    })
    const kept = await tove('POST /decisions', { body: order })
    expect(kept).toMatchObject({
      status: 201,
      body: { recordedBy: { person: { name: 'Tove Lindmark' } }, state: 'in-force' },
    })
    const appoint = await tove('POST /decisions', { body: { ...order, kind: 'appoint' } })
    expect(appoint.body).toMatchObject({ code: 'kind-has-own-record' })
    // The convenor can record what the group decided; a member can't.
    const sofia = await house.as('Sofia Nyqvist')
    expect((await sofia('POST /decisions', { body: order })).status).toBe(201)
    const annika = await house.as('Annika Fors')
    expect((await annika('POST /decisions', { body: order })).body).toMatchObject({ code: 'may-not-record' })
  })

  it('only the one named as decision-maker objects; the objection waits as a finding until it is answered', async () => {
    const params = { id: leila }
    const viktor = await house.as('Viktor Brandt')
    expect(
      (await viktor('POST /decisions/{id}/objection', { params, body: { reason: 'Inte jag' } })).body,
    ).toMatchObject({ code: 'not-the-named-office' })
    const jonas = await house.as('Jonas Ekwall')
    expect((await jonas('POST /decisions/{id}/objection', { params, body: {} })).body).toMatchObject({
      code: 'reason-missing',
    })
    expect(
      (await jonas('POST /decisions/{id}/objection', { params, body: { reason: 'Det var tf chef som beslutade' } }))
        .body.state,
    ).toBe('objected')
    expect((await jonas('POST /decisions/{id}/objection', { params, body: { reason: 'Igen' } })).body).toMatchObject({
      code: 'already-objected',
    })
    const open = async () =>
      (await tove('GET /findings', { query: { kind: 'objection-unanswered' } })).body.items.map(
        (each) => each.subject.id,
      )
    expect(await open()).toContain(leila)
    const waits = async (caller: Caller) =>
      (await caller('GET /home')).body.waiting.some(
        (each) => each.about === 'objection' && each.action.with.decisionId === leila,
      )
    // On whoever decided, not on whoever registers.
    expect([await waits(jonas), await waits(tove)]).toEqual([true, false])
    const answer = (caller: Caller, words: string) =>
      caller('POST /decisions/{id}/objection/answer', { params, body: { answer: words } })
    expect(await answer(tove, 'Han var förordnad.')).toMatchObject({
      status: 403,
      body: { code: 'answered-by-decider', couldBeDoneBy: [{ persons: [{ name: 'Jonas Ekwall' }] }] },
    })
    expect(await answer(jonas, 'Han var förordnad.')).toMatchObject({
      status: 201,
      body: {
        objection: { reason: 'Det var tf chef som beslutade' },
        answer: { text: 'Han var förordnad.', by: { person: { name: 'Jonas Ekwall' } } },
      },
    })
    expect(await open()).not.toContain(leila)
    expect((await answer(jonas, 'Igen')).body).toMatchObject({ code: 'nothing-to-answer' })
  })

  it('an annulled decision takes what rests on it with it, and stays readable with its reason', async () => {
    const params = { id: leila }
    const petra = await house.as('Petra Sandell')
    expect((await petra('POST /decisions/{id}/annulment', { params, body: { reason: 'Nej' } })).body).toMatchObject({
      code: 'may-not-record',
    })
    expect((await tove('POST /decisions/{id}/annulment', { params, body: {} })).body).toMatchObject({
      code: 'reason-missing',
    })
    const annulled = await tove('POST /decisions/{id}/annulment', {
      params,
      body: { reason: 'Fel person registrerad' },
    })
    expect(annulled.body).toMatchObject({ state: 'annulled', annulled: { reason: 'Fel person registrerad' } })
    expect((await tove('POST /decisions/{id}/annulment', { params, body: { reason: 'Igen' } })).body).toMatchObject({
      code: 'already-annulled',
    })
    const held = await tove('GET /appointments', {
      query: { object: objectId('UKF'), role: 'object-leader', side: 'it', when: 'all' },
    })
    expect(held.body.items.map(({ person, to }) => [person.name, to])).toEqual([['Bengt Olofsgård', null]])
    const ground = await tove('POST /decisions/{id}/annulment', {
      params: { id: demoId('decision/decide-on-model') },
      body: { reason: 'Ångrat' },
    })
    expect(ground.body).toMatchObject({ code: 'still-in-use' })
  })
})

describe('requests over HTTP', () => {
  let house: VretabyHouse
  let tove: Caller
  let eva: Caller

  const order = {
    role: 'object-leader',
    side: 'business',
    objectId: objectId('UKF'),
    personId: personId('Petra Sandell'),
    from: '2026-12-01',
  }
  const askedOf = `role:object-owner~business~${objectId('UKF')}`
  const saved = {
    act: 'appointments.make',
    body: order,
    state: 'asked',
    askedOf,
    note: 'Petra kan börja i december.',
    clause: '3.5.2-leader-business',
  } as const

  beforeAll(async () => {
    house = await openVretaby()
    tove = await house.as('Tove Lindmark', 'register')
    eva = await house.as('Eva Rosenlund')
  })
  afterAll(() => house.close())

  it('what was refused waits on the page of the one who may decide, and prints as a paper', async () => {
    const { body } = await eva('GET /requests', { query: { state: 'asked', askedOf: 'me' } })
    expect(body.items).toMatchObject([
      {
        askedOf: { title: { sv: 'kommundirektören' } },
        askedOfYou: true,
        requestedBy: { person: { name: 'Tove Lindmark' } },
      },
    ])
    const home = await eva('GET /home')
    expect(home.body.waiting.filter((each) => each.about === 'request').length).toBe(1)
    const id = body.items[0]?.id ?? ''
    const page = await eva('GET /requests/{id}', { params: { id } })
    const facts = page.body.paper.facts.map((fact) => `${fact.label.sv}: ${fact.value.sv}`)
    expect(facts).toContain('Person: Maj Wallander')
    expect(facts).toContain('Roll: objektägare verksamhet')
    expect(page.body.paper).toMatchObject({ organisation: 'Vretaby kommun', section: '3.5.1' })
    expect(page.body.can).toMatchObject({ register: null, decline: null, withdraw: { code: 'not-your-request' } })
  })

  it('3.5.2-leader-business: a request is registered in one press as decided by the one it was asked of, and only by those who may', async () => {
    const asked = await tove('POST /requests', { body: saved })
    expect(asked).toMatchObject({
      status: 201,
      body: { title: { sv: 'Tillsätt: Petra Sandell, objektledare verksamhet i UKF' } },
    })
    const params = { id: asked.body.id }
    const press = { on: '2026-11-22', reference: 'UKF 2026-11' }
    const petra = await house.as('Petra Sandell')
    expect((await petra('POST /requests/{id}/registration', { params, body: press })).body).toMatchObject({
      code: 'may-not-record',
    })
    // A token for registering requests is none for what they ask for.
    const scopes = ['read', 'requests.register']
    const { organisationId } = house
    const byToken = await house.caller({ organisationId, personId: personId('Annika Fors'), scopes })
    expect((await byToken('POST /requests/{id}/registration', { params, body: press })).body).toMatchObject({
      code: 'right-missing',
    })
    const annika = await house.as('Annika Fors')
    const done = await annika('POST /requests/{id}/registration', { params, body: press })
    expect(done).toMatchObject({ status: 201, body: { state: 'registered' } })
    const appointment = await annika('GET /appointments/{id}', { params: { id: done.body.closed?.resultId ?? '' } })
    expect(appointment.body).toMatchObject({
      person: { name: 'Petra Sandell' },
      decision: { reference: 'UKF 2026-11', by: { title: { sv: 'objektägare verksamhet i UKF' } } },
    })
    expect((await annika('POST /requests/{id}/registration', { params, body: press })).body).toMatchObject({
      code: 'request-closed',
    })
  })

  it('a draft is its writer’s own; a request is declined with a reason or withdrawn by its writer', async () => {
    const draft = await tove('POST /requests', { body: { ...saved, state: 'draft', askedOf: null } })
    expect((await eva('GET /requests/{id}', { params: { id: draft.body.id } })).status).toBe(404)
    expect(
      (
        await tove('POST /requests/{id}/registration', {
          params: { id: draft.body.id },
          body: { on: '2026-11-22', reference: 'x' },
        })
      ).body,
    ).toMatchObject({ code: 'request-incomplete' })
    const asked = await tove('POST /requests', { body: saved })
    const params = { id: asked.body.id }
    expect((await eva('POST /requests/{id}/declining', { params, body: { reason: 'Nej' } })).body).toMatchObject({
      code: 'not-your-request',
    })
    const annika = await house.as('Annika Fors')
    expect((await annika('POST /requests/{id}/declining', { params, body: {} })).body).toMatchObject({
      code: 'reason-missing',
    })
    expect(
      (await annika('POST /requests/{id}/declining', { params, body: { reason: 'Vi annonserar i stället.' } })).body,
    ).toMatchObject({ state: 'declined' })
    expect((await tove('POST /requests/{id}/withdrawal', { params })).body).toMatchObject({ code: 'request-closed' })
    expect((await tove('POST /requests/{id}/withdrawal', { params: { id: draft.body.id } })).body).toMatchObject({
      state: 'withdrawn',
    })
    // What was never asked was never anybody else's to read, and is gone.
    expect((await tove('GET /requests/{id}', { params: { id: draft.body.id } })).status).toBe(404)
    const [last] = (await tove('GET /audit-entries', { query: { limit: 1 } })).body.items
    expect(last).toMatchObject({ act: 'requests.withdraw', body: {} })
    expect((await tove('POST /requests', { body: { ...saved, act: 'persons.register' } })).body).toMatchObject({
      code: 'request-not-savable',
    })
  })
})
