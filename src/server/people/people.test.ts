import { afterAll, beforeAll, describe, expect, it } from 'vitest'
import { demoId, objectId, officeId, personId } from '#demo/ids'
import type { Caller } from '../http/houseForTests.ts'
import { openVretaby, type VretabyHouse } from '../http/vretabyForTests.ts'

describe('people, offices and administrations over HTTP', () => {
  let house: VretabyHouse
  let tove: Caller
  let petra: Caller

  beforeAll(async () => {
    house = await openVretaby()
    tove = await house.as('Tove Lindmark', 'register')
    petra = await house.as('Petra Sandell')
  })
  afterAll(() => house.close())

  it('people come in Swedish order, a page at a time, and are found with one typing error', async () => {
    const names: string[] = []
    for (let after: string | undefined; ; ) {
      const { body } = await petra('GET /persons', { query: { limit: 20, ...(after === undefined ? {} : { after }) } })
      names.push(...body.items.map((person) => person.name))
      if (body.next === null) break
      after = body.next
    }
    expect(names.length).toBeGreaterThan(60)
    expect(names).toEqual([...names].sort(new Intl.Collator('sv').compare))
    const found = await petra('GET /persons', { query: { q: 'anika for' } })
    expect(found.body.items.map((person) => person.name)).toEqual(['Annika Fors'])
  })

  it('a protected name leaves to nobody but those who administer', async () => {
    const id = personId('Mikaela Sundin')
    expect((await tove('GET /persons/{id}', { params: { id } })).body).toMatchObject({
      name: 'Skyddad identitet',
      email: null,
      protectedIdentity: true,
    })
    const search = await tove('GET /persons', { query: { q: 'Sundin' } })
    expect(search.body.items).toEqual([])
    const admin = await house.as('Tove Lindmark', 'administer')
    expect((await admin('GET /persons/{id}', { params: { id } })).body.name).toBe('Mikaela Sundin')
    // A token goes further than whoever made it.
    const { organisationId } = house
    const byToken = await house.caller({ organisationId, rights: ['administer'], scopes: ['read'] })
    expect((await byToken('GET /persons/{id}', { params: { id } })).body.name).toBe('Skyddad identitet')
    const all = JSON.stringify([
      (await tove('GET /persons', { query: { limit: 500 } })).body,
      (await tove('GET /audit-entries', { query: { limit: 500 } })).body,
    ])
    expect(all).not.toContain('Sundin')
  })

  it('whoever registers may protect somebody, and neither rename nor show them again: that is for those who administer, with a reason', async () => {
    const { body: made } = await tove('POST /persons', { body: { name: 'Rut Dold', email: 'rut@vretaby.example' } })
    const params = { id: made.id }
    const hidden = await tove('POST /persons/{id}/protection', { params })
    expect(hidden.body).toMatchObject({ name: 'Skyddad identitet', email: null })
    expect(hidden.body.can).toMatchObject({ change: { code: 'right-missing' }, unprotect: { code: 'right-missing' } })
    const reason = 'Skyddet har upphört.'
    expect((await tove('DELETE /persons/{id}/protection', { params, body: { reason } })).status).toBe(403)
    expect((await tove('PATCH /persons/{id}', { params, body: { name: 'Rut' } })).body).toMatchObject({
      code: 'right-missing',
    })
    const admin = await house.as('Nadia Kaya', 'administer')
    expect((await admin('DELETE /persons/{id}/protection', { params })).status).toBe(400)
    expect((await admin('DELETE /persons/{id}/protection', { params, body: { reason } })).body.name).toBe('Rut Dold')
    const entries = await tove('GET /audit-entries', { query: { limit: 1 } })
    expect(entries.body.items[0]?.body).toMatchObject({ reason })
  })

  it('whoever registers makes no namesake of somebody protected, by whom texts with the name would be opened', async () => {
    await tove('POST /persons', { body: { name: 'Åsa Gömd', protectedIdentity: true } })
    const { body: other } = await tove('POST /persons', { body: { name: 'Siv Synlig' } })
    const description = 'Fråga Åsa Gömd.'
    const admin = await house.as('Nadia Kaya', 'administer', 'register')
    const { body: component } = await admin('POST /it-components', {
      body: { name: 'Åsas lista', type: 'system', from: '2026-11-01', description },
    })
    const made = await tove('POST /persons', { body: { name: 'ASA Gömd' } })
    expect(made).toMatchObject({ status: 403, body: { code: 'name-by-administrator' } })
    const changed = await tove('PATCH /persons/{id}', { params: { id: other.id }, body: { name: 'Gömd, Åsa' } })
    expect(changed).toMatchObject({ status: 403, body: { code: 'name-by-administrator' } })
    const read = { params: { id: component.id } }
    expect((await tove('GET /it-components/{id}', read)).body.description).toBe('Fråga Skyddad identitet.')
    // Whoever sees both can say that there are two.
    expect((await admin('POST /persons', { body: { name: 'Åsa Gömd' } })).status).toBe(201)
    expect((await tove('GET /it-components/{id}', read)).body.description).toBe(description)
  })

  it('whoever registers is told where a protected name stands, also the one before; others read it replaced, and find nothing by it', async () => {
    const { body: made } = await tove('POST /persons', { body: { name: 'Lo Hemmer', email: 'lo@vretaby.example' } })
    const params = { id: made.id }
    await tove('PATCH /persons/{id}', { params, body: { name: 'Lo Nystart' } })
    const { body: component } = await tove('POST /it-components', {
      body: {
        name: 'Los lista',
        type: 'system',
        from: '2026-11-01',
        description: 'Fråga Hemmer, Lo eller LO NYSTART.',
      },
    })
    const titled = (title: string) => ({ sv: title, en: title })
    const { body: other } = await tove('GET /it-components', { query: { limit: 1 } })
    const related = other.items[0]
    await tove('POST /components/{id}/relations', {
      params: { id: related?.id ?? '' },
      body: { kind: 'depends-on', toId: component.id, note: 'Lo Nystart skickar den varje natt.' },
    })
    const { body: office } = await tove('POST /offices', {
      body: { title: 'Enhetschef efter Lo Hemmer', from: '2026-11-01' },
    })
    const { body: link } = await tove('POST /links', {
      body: { element: 'model', title: 'Rutin', url: 'https://vretaby.example/lo-nystart' },
    })
    await tove('POST /persons/{id}/protection', { params })
    const { mentions } = (await tove('GET /persons/{id}/mentions', { params })).body
    expect(mentions.sort((a, b) => a.type.localeCompare(b.type) || a.title.sv.localeCompare(b.title.sv))).toEqual(
      [
        { type: 'it-component', id: component.id, title: titled('Los lista') },
        { type: 'it-component', id: related?.id, title: titled(related?.name ?? '') },
        { type: 'link', id: link.id, title: titled('Rutin') },
        { type: 'office', id: office.id, title: titled('Enhetschef efter Skyddad identitet') },
      ].sort((a, b) => a.type.localeCompare(b.type) || a.title.sv.localeCompare(b.title.sv)),
    )
    expect((await petra('GET /persons/{id}/mentions', { params })).status).toBe(403)
    const read = { params: { id: component.id } }
    const admin = await house.as('Nadia Kaya', 'administer')
    expect((await admin('GET /it-components/{id}', read)).body.description).toBe('Fråga Hemmer, Lo eller LO NYSTART.')
    expect((await tove('GET /it-components/{id}', read)).body.description).toBe(
      'Fråga Skyddad identitet eller Skyddad identitet.',
    )
    // In English, too, and what is sent back as it was read so changes nothing.
    const en = { 'accept-language': 'en' }
    const description = 'Fråga Protected identity eller Protected identity.'
    expect((await tove('GET /it-components/{id}', read, en)).body.description).toBe(description)
    expect((await tove('GET /persons/{id}', { params }, en)).body.name).toBe('Protected identity')
    expect((await tove('PATCH /it-components/{id}', { ...read, body: { description } }, en)).status).toBe(200)
    expect((await admin('GET /it-components/{id}', read)).body.description).toBe('Fråga Hemmer, Lo eller LO NYSTART.')
    const called = await tove('POST /persons', { body: { name: 'Protected identity' } }, en)
    expect(called).toMatchObject({ status: 422, body: { code: 'name-not-seen' } })
    for (const q of ['Hemmer', 'Nystart']) {
      const found = [
        ...(await tove('GET /it-components', { query: { q } })).body.items,
        ...(await tove('GET /search', { query: { q } })).body.items,
      ]
      expect(found.map(({ id }) => id)).not.toContain(component.id)
    }
  })

  it('history tells whoever may not read the audit when and what was done about a person, not what the person did or what was written', async () => {
    const id = personId('Siv Blom')
    const siv = await house.as('Siv Blom', 'register')
    const { body: person } = await petra('GET /persons/{id}', { params: { id } })
    await tove(
      'PATCH /persons/{id}',
      { params: { id }, body: { email: 'hemlig.adress@vretaby.example' } },
      { 'if-match': `"${person.version}"` },
    )
    const { body: made } = await siv('POST /persons', { body: { name: 'Gjord av Siv' } })
    const secret = await siv('POST /it-components', {
      body: {
        name: 'Larmet',
        type: 'system',
        from: '2026-11-01',
        responsible: { business: id, it: null },
        facts: { 'risk-analysis': 'Hotbilden' },
      },
    })
    expect(secret.status).toBe(201)
    const { body: others } = await petra('GET /it-components', { query: { limit: 20 } })
    const other = others.items.find(({ responsible: { business, it } }) => business?.id !== id && it?.id !== id)
    const attested = await siv('POST /attestations', { body: { componentIds: [other?.id ?? ''] } })
    expect(attested.status).toBe(201)
    const asked = await tove('POST /requests', {
      body: {
        ...{ act: 'appointments.make', state: 'asked', askedOf: `forum:object-steering-group~${objectId('UKF')}` },
        body: {
          role: 'object-specialist',
          side: 'business',
          objectId: objectId('UKF'),
          personId: id,
          from: '2027-01-01',
        },
      },
    })
    expect(asked.status).toBe(201)

    const seen = (await petra('GET /persons/{id}/history', { params: { id }, query: { limit: 500 } })).body.items
    expect(seen.map(({ act }) => act)).toContain('persons.change')
    expect(seen.map(({ act }) => act)).toContain('it-components.register')
    expect(seen.map(({ subject }) => subject.id)).not.toContain(made.id)
    expect(seen.map(({ act }) => act)).not.toContain('attestations.make')
    expect(seen.every(({ actor, body }) => actor === null && Object.keys(body).length === 0)).toBe(true)
    const file = await petra('GET /persons/{id}/history.csv' as 'GET /persons/{id}/history', { params: { id } })
    for (const told of [JSON.stringify(seen), String(file.body)])
      expect(told).not.toMatch(/Hotbilden|hemlig\.adress|Gjord av Siv|draft|requests\./)

    const audit = async (caller: Caller) =>
      JSON.stringify([
        (await caller('GET /persons/{id}/history', { params: { id } })).body,
        (await caller('GET /audit-entries', { query: { limit: 50 } })).body,
      ])
    expect(await audit(siv)).toContain('hemlig.adress')
    expect(await audit(siv)).not.toContain('Hotbilden')
    expect(await audit(await house.as('Tove Lindmark', 'read-all'))).toContain('Hotbilden')
  })

  it('a person’s page tells roles, offices and seats with their periods', async () => {
    const { body } = await petra('GET /persons/{id}', { params: { id: personId('Annika Fors') } })
    expect(body.roles[0]).toMatchObject({
      title: { sv: 'objektägare verksamhet' },
      object: { code: 'UKF' },
      from: '2026-08-01',
      when: 'current',
    })
    expect(body.seats.map((seat) => seat.forumId)).toContain('portfolio-steering-group')
    const karl = await petra('GET /persons/{id}', { params: { id: personId('Karl-Henrik Moberg') } })
    expect(karl.body.roles.map((role) => role.when)).toContain('past')
  })

  it('what somebody may decide is told in plain Swedish', async () => {
    const { body } = await petra('GET /persons/{id}/mandates', { params: { id: personId('Annika Fors') } })
    const own = body.own.map((each) => each.sentence.sv)
    expect(own).toContain('Tillsätta objektledare verksamhet i UKF')
    expect(own).toContain('Utse och avsluta ledamöter i styrgruppen för UKF')
    expect(body.forums.find((forum) => forum.id === 'portfolio-steering-group')?.decides.length).toBeGreaterThan(0)
    expect(
      body.others.find((each) => each.sentence.sv === 'Tillsätta objektägare it i UKF')?.by[0]?.persons[0]?.name,
    ).toBe('Daniel Åsbrink')
  })

  it('a personal identity number is never kept', async () => {
    const refused = await tove('POST /persons', { body: { name: 'Test 811218-9876' } })
    expect(refused).toMatchObject({ status: 422, body: { code: 'personnummer-not-kept' } })
  })

  it('a change guards the version that was seen', async () => {
    const made = await tove('POST /persons', { body: { name: 'Ny Person', email: 'ny@vretaby.example' } })
    expect(made).toMatchObject({ status: 201, headers: { etag: '"1"' } })
    const params = { id: made.body.id }
    const changed = await tove('PATCH /persons/{id}', { params, body: { name: 'Nyare Person' } }, { 'if-match': '"1"' })
    expect(changed).toMatchObject({
      status: 200,
      headers: { etag: '"2"' },
      body: { name: 'Nyare Person', email: 'ny@vretaby.example' },
    })
    const late = await tove('PATCH /persons/{id}', { params, body: { name: 'Äldre Person' } }, { 'if-match': '"1"' })
    expect(late).toMatchObject({ status: 412, body: { newer: { name: 'Nyare Person', version: 2 } } })
    const taken = await tove('POST /persons', { body: { name: 'Samma Adress', email: 'NY@vretaby.example' } })
    expect(taken).toMatchObject({ status: 409, body: { code: 'person-email-taken' } })
    expect((await petra('PATCH /persons/{id}', { params, body: { name: 'Otillåten' } })).status).toBe(403)
  })

  it('3.5-all-responsibilities-covered: who leaves ends everything the same day, and what is left open is told before, and found after', async () => {
    const id = personId('Leila Haddad')
    const tooEarly = await tove('GET /persons/{id}/leaving', { params: { id }, query: { on: '2020-01-01' } })
    expect(tooEarly.body).toMatchObject({ code: 'period-backwards' })
    const dry = await tove('GET /persons/{id}/leaving', { params: { id }, query: { on: '2026-12-31' } })
    expect(dry.body.holes.map((hole) => hole.id)).toContain(`vacancy~object-leader~it~${objectId('UKF')}`)
    const left = await tove('POST /persons/{id}/leaving', { params: { id }, body: { on: '2026-12-31' } })
    expect(left.body).toMatchObject({ id, leftOn: '2026-12-31' })
    const found = await tove('GET /findings', { query: { asOf: '2027-01-01', limit: 500 } })
    expect(found.body.items.map((each) => each.id)).toEqual(
      expect.arrayContaining(dry.body.holes.map((hole) => hole.id)),
    )
    const after = await tove('GET /objects/{id}', { params: { id: objectId('UKF') }, query: { asOf: '2027-01-01' } })
    expect(after.body.places.find((place) => place.role === 'object-leader' && place.side === 'it')).toMatchObject({
      holders: [],
      vacantSince: '2027-01-01',
    })
    expect(
      (await tove('POST /persons/{id}/leaving', { params: { id }, body: { on: '2026-12-31' } })).body,
    ).toMatchObject({ code: 'person-left' })
    const history = await tove('GET /persons/{id}/history', { params: { id } })
    expect(history.body.items[0]).toMatchObject({ act: 'persons.leave', actor: { person: { name: 'Tove Lindmark' } } })
  })

  it('2.1-development-unit-enables: an empty office of the unit is a finding, and is none while somebody holds it', async () => {
    const kinds = async (asOf: string) =>
      (await tove('GET /findings', { query: { asOf, kind: 'unit-office-vacant' } })).body.items.map(
        (each) => each.subject.id,
      )
    expect(await kinds('2026-12-31')).toEqual([])
    const offices = await tove('GET /offices', { query: { kind: 'chief-of-digitalisation' } })
    const holder = offices.body.items[0]?.holders[0]
    expect(holder?.person.name).toBe('Ingrid Solheim')
    await tove('POST /office-holders/{id}/ending', { params: { id: holder?.id ?? '' }, body: { on: '2026-12-31' } })
    expect(await kinds('2027-01-01')).toEqual([officeId('chief-of-digitalisation')])
    const body = { personId: personId('Siv Blom'), from: '2026-12-01' }
    const params = { id: officeId('chief-of-digitalisation') }
    expect((await tove('POST /offices/{id}/holders', { params, body })).body).toMatchObject({ code: 'place-taken' })
    expect((await tove('POST /offices/{id}/holders', { params, body: { ...body, from: '2027-01-01' } })).status).toBe(
      201,
    )
    expect(await kinds('2027-01-01')).toEqual([])
  })

  it('2.2.2-line-sets-scope: the line’s decision is referred to, and no forum can set it', async () => {
    const params = { id: demoId('administration/vss') }
    const missing = async () => (await tove('GET /findings', { query: { kind: 'shared-scope-missing' } })).body.total
    expect(await missing()).toBe(1)
    const by = { kind: 'forum', forumId: 'portfolio-steering-group' } as const
    const refused = await tove('POST /administrations/{id}/scope', {
      params,
      body: { reference: 'PSG § 12', decidedBy: by },
    })
    expect(refused).toMatchObject({ status: 403, body: { code: 'scope-set-in-line', clause: '2.2.2-line-sets-scope' } })
    const asDecision = await tove('POST /decisions', {
      body: {
        kind: 'set-shared-scope',
        wording: 'VSS svarar för lön',
        decision: { by, on: '2026-11-01', reference: 'PSG § 12' },
      },
    })
    expect(asDecision.body).toMatchObject({ code: 'scope-set-in-line' })
    const kept = await tove('POST /administrations/{id}/scope', {
      params,
      body: { reference: 'KLF 2026-00555', url: 'https://vretaby.example/beslut/555' },
    })
    expect(kept.body.scope?.reference).toBe('KLF 2026-00555')
    expect(await missing()).toBe(0)
  })

  it('what isn’t there, or isn’t so, is refused by name', async () => {
    const office = { kind: 'head-of-it', title: 'It-chef', from: '2026-11-23' }
    const director = { id: officeId('municipal-director') }
    const nobody = demoId('nobody at all')
    const answers = await Promise.all([
      tove('POST /offices', { body: office }),
      tove('POST /offices', { body: { ...office, kind: 'head-of-nothing' } }),
      tove('POST /offices', { body: { ...office, kind: null, administrationId: nobody } }),
      tove('POST /offices/{id}/holders', { params: director, body: { personId: nobody, from: '2026-11-23' } }),
      tove('POST /offices/{id}/holders', {
        params: director,
        body: { personId: personId('Siv Blom'), from: '2000-01-01' },
      }),
      tove('POST /offices/{id}/closure', { params: director, body: { on: '2000-01-01' } }),
      tove('POST /persons', { body: { name: 'Utan Förvaltning', administrationId: nobody } }),
      tove('GET /persons/{id}', { params: { id: nobody } }),
    ])
    expect(answers.map((each) => (each.body as unknown as { code: string }).code)).toEqual([
      'office-exists',
      'office-kind-not-in-model',
      'administration-unknown',
      'person-unknown',
      'office-not-open',
      'period-backwards',
      'administration-unknown',
      'not-found',
    ])
  })

  it('an office is registered, changed under its version, and closed with its holding', async () => {
    const made = await tove('POST /offices', { body: { title: 'Enhetschef', from: '2026-01-01' } })
    const params = { id: made.body.id }
    await tove('POST /offices/{id}/holders', { params, body: { personId: personId('Siv Blom'), from: '2026-02-01' } })
    const handed = { personId: personId('Ulrika Tern'), from: '2026-06-01', endsPredecessor: true }
    const held = await tove('POST /offices/{id}/holders', { params, body: handed })
    expect(held.body.history.map((each) => [each.person.name, each.to])).toEqual([
      ['Ulrika Tern', null],
      ['Siv Blom', '2026-05-31'],
    ])
    expect((await tove('PATCH /offices/{id}', { params, body: { title: 'Chef' } }, { 'if-match': '"7"' })).status).toBe(
      412,
    )
    expect(
      (await tove('PATCH /offices/{id}', { params, body: { title: 'Chef' } }, { 'if-match': '"1"' })).body.title,
    ).toBe('Chef')
    const closed = await tove('POST /offices/{id}/closure', { params, body: { on: '2026-12-31' } })
    expect(closed.body).toMatchObject({ to: '2026-12-31', history: [{ to: '2026-12-31' }, { to: '2026-05-31' }] })
  })

  it('1-applies-to-all-line-orgs: an administration that no object answers for is a finding; a successor inherits its support', async () => {
    const unsupported = async () =>
      (
        await tove('GET /findings', { query: { asOf: '2027-06-01', kind: 'administration-unsupported' } })
      ).body.items.map((each) => each.subject.name)
    expect(await unsupported()).toEqual([])
    const closed = await tove('POST /administrations/{id}/closure', {
      params: { id: demoId('administration/kof') },
      body: { on: '2026-12-31' },
    })
    expect(closed.body).toMatchObject({ code: 'still-in-use' })
    const made = await tove('POST /administrations', {
      body: { code: 'UKFF', name: 'Barn- och kulturförvaltningen', from: '2027-01-01' },
    })
    expect(await unsupported()).toEqual(['Barn- och kulturförvaltningen'])
    const params = { id: demoId('administration/kof') }
    await tove('POST /administrations/{id}/closure', { params, body: { on: '2026-12-31', successorId: made.body.id } })
    const heir = await tove('GET /administrations/{id}', {
      params: { id: made.body.id },
      query: { asOf: '2027-06-01' },
    })
    expect(heir.body).toMatchObject({ predecessors: [{ name: 'Kultur- och fritidsförvaltningen' }] })
    expect(heir.body.supportedBy.map((each) => `${each.code} ${each.how}`)).toEqual([
      'UKF direct',
      'KOP indirect',
      'FST direct',
    ])
    expect(await unsupported()).toEqual([])
  })
})
