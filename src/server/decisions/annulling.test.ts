import { afterAll, beforeAll, describe, expect, it } from 'vitest'
import { demoId, objectId, personId, productId } from '#demo/ids'
import { inOrganisation } from '#store/frame'
import type { Caller } from '../http/houseForTests.ts'
import { openVretaby, type VretabyHouse } from '../http/vretabyForTests.ts'

const psg = {
  by: { kind: 'forum', forumId: 'portfolio-steering-group' },
  on: '2026-11-20',
  reference: 'PSG 2026 § 42',
} as const
const ukfOwner = { kind: 'role', role: 'object-owner', side: 'it', objectId: objectId('UKF') } as const
const uf = demoId('administration/uf')
const into = { code: 'VOB', name: 'Välfärd och bildning', category: 'core', supports: { administrationIds: [uf] } }

describe('annulling over HTTP', () => {
  let house: VretabyHouse
  let tove: Caller

  beforeAll(async () => {
    house = await openVretaby()
    tove = await house.as('Tove Lindmark', 'register')
  })
  afterAll(() => house.close())

  /** Everything that stands, without the decisions: they remain, annulled. */
  const standing = async () => {
    const { structure } = await inOrganisation(
      house.store.connection.db,
      house.organisationId,
      'read',
      async (frame) => frame,
    )
    const { decisions: _told, ...all } = structure
    return all
  }
  const latest = async () => (await tove('GET /audit-entries', { query: { limit: 1 } })).body
  const decisionOf = async (reference: string) => {
    const { body } = await tove('GET /decisions', { query: { limit: 500 } })
    const found = body.items.find((each) => each.reference === reference && each.state !== 'annulled')
    if (found === undefined) throw new Error(reference)
    return found.id
  }
  const annul = (id: string) =>
    tove('POST /decisions/{id}/annulment', { params: { id }, body: { reason: 'Registrerades av misstag' } })
  const page = (id: string) => tove('GET /decisions/{id}', { params: { id } })

  it('3.5.2-leader-it: the holder that an appointment replaced comes back, as it was', async () => {
    const before = await standing()
    const order = {
      role: 'object-leader',
      side: 'it',
      objectId: objectId('UKF'),
      personId: personId('Siv Blom'),
      from: '2026-12-01',
      endsPredecessor: true,
      decision: { by: ukfOwner, on: '2026-11-20', reference: 'IT 2026:90' },
    } as const
    const made = await tove('POST /appointments', { body: order })
    expect(made.status).toBe(201)
    const { id } = made.body.decision
    expect((await page(id)).body).toMatchObject({
      annulling: {
        removes: [{ sv: 'Siv Blom, objektledare it i UKF' }],
        restores: [{ sv: 'Leila Haddad, objektledare it i UKF: gäller tills vidare igen' }],
      },
      can: { annul: null },
    })
    const { body } = await annul(id)
    expect(body).toMatchObject({ state: 'annulled', annulling: { restores: [], removes: [] } })
    expect(await standing()).toEqual(before)
  })

  it('3.5.2-leader-it: where a third has come since, it is refused with who stands in the way and what to do', async () => {
    const before = await standing()
    const order = (who: string, from: string, reference: string) => ({
      ...({ role: 'object-leader', side: 'it', objectId: objectId('UKF'), endsPredecessor: true } as const),
      ...{ personId: personId(who), from },
      decision: { by: ukfOwner, on: '2026-11-20', reference } as const,
    })
    const first = await tove('POST /appointments', { body: order('Siv Blom', '2026-12-01', 'IT 2026:91') })
    const second = await tove('POST /appointments', { body: order('Petra Sandell', '2027-02-01', 'IT 2026:92') })
    const refused = await annul(first.body.decision.id)
    expect(refused).toMatchObject({
      status: 409,
      body: { code: 'later-stands-in-way', clause: '3.5.2-leader-it' },
    })
    const missing = JSON.stringify(refused.body)
    expect(missing).toContain('Petra Sandell, objektledare it i UKF: har platsen nu')
    expect(missing).toContain('Annullera det senare först')
    expect((await page(first.body.decision.id)).body.can.annul).toMatchObject({ code: 'later-stands-in-way' })
    expect((await annul(second.body.decision.id)).status).toBe(201)
    expect((await annul(first.body.decision.id)).status).toBe(201)
    expect(await standing()).toEqual(before)
  })

  it('3.5.1-owner-leads-osg: a seat that was changed is as it was, and one that was left stands again', async () => {
    const before = await standing()
    const seat = { id: demoId('seating/UKF/kerstin-lundmark') }
    const by = { kind: 'role', role: 'object-owner', side: 'business', objectId: objectId('UKF') } as const
    const decision = (reference: string) => ({ by, on: '2026-11-20', reference })
    const changed = await tove('POST /seats/{id}/change', {
      params: seat,
      body: { grounds: ['staff'], productIds: [productId('UKF', 'Kulturskola')], decision: decision('OSG UKF 90') },
    })
    expect(changed.status).toBe(201)
    const left = await tove('POST /seats/{id}/ending', {
      params: { id: changed.body.id },
      body: { lastDay: '2026-12-31', reason: 'Nytt uppdrag', decision: decision('OSG UKF 91') },
    })
    expect(left.status).toBe(201)
    expect((await annul(await decisionOf('OSG UKF 91'))).status).toBe(201)
    expect((await annul(await decisionOf('OSG UKF 90'))).status).toBe(201)
    expect(await standing()).toEqual(before)
  })

  it('3.5.3-coordinator-when-needed: a confirmation falls, and the delegation waits again', async () => {
    const place = { role: 'object-leader', side: 'business', objectId: objectId('UKF') } as const
    const owner = { ...place, kind: 'role', role: 'object-owner' } as const
    const appointing = { by: owner, on: '2026-11-20', reference: 'UKF 89' }
    const leader = { ...place, personId: personId('Siv Blom'), from: '2026-11-20' }
    expect((await tove('POST /appointments', { body: { ...leader, decision: appointing } })).status).toBe(201)
    const before = await standing()
    const params = { id: demoId('appointment/UKF/product-coordinator/business/petra-sandell') }
    const by = { ...place, kind: 'role' } as const
    const decision = { by, on: '2026-11-20', reference: 'UKF delegation 90' }
    const confirmed = await tove('POST /appointments/{id}/confirmation', { params, body: { decision } })
    expect(confirmed.body.lentBy).toMatchObject({ name: 'Siv Blom' })
    const lentOn = async (asOf: string) =>
      (await tove('GET /appointments', { query: { asOf, person: personId('Petra Sandell') } })).body.items.find(
        ({ id }) => id === params.id,
      )?.lentBy?.name
    expect(await lentOn('2026-11-20')).toBe('Siv Blom')
    expect(await lentOn('2026-11-19')).not.toBe('Siv Blom')
    expect((await annul(await decisionOf('UKF delegation 90'))).status).toBe(201)
    expect(await standing()).toEqual(before)
    expect((await annul(await decisionOf('UKF 89'))).status).toBe(201)
  })

  it('2.3.1-psg-owns-structure: a merger is undone whole: objects, products, roles and seats', async () => {
    const before = await standing()
    const order = { objectIds: [objectId('VSOA'), objectId('UKF')], into, from: '2026-11-20', decision: psg }
    const merged = await tove('POST /object-mergers', { body: order })
    expect(merged.status).toBe(201)
    const id = await decisionOf(psg.reference)
    const { body } = await page(id)
    expect(body.annulling.removes.map(({ sv }) => sv)).toContain('Objektet VOB Välfärd och bildning')
    expect(body.annulling.restores.map(({ sv }) => sv)).toContain(
      'Leila Haddad, objektledare it i UKF: gäller tills vidare igen',
    )
    const annulled = await annul(id)
    expect(annulled).toMatchObject({ status: 201, body: { state: 'annulled', object: null } })
    expect(await standing()).toEqual(before)
    expect((await tove('GET /objects/{id}', { params: { id: merged.body.id } })).status).toBe(404)
    // Its code is free again.
    const again = await tove('POST /objects', {
      body: { ...into, from: '2026-12-01', decision: { ...psg, reference: 'PSG 43' } },
    })
    expect(again.status).toBe(201)
    expect((await annul(await decisionOf('PSG 43'))).status).toBe(201)
    expect(await standing()).toEqual(before)
  })

  it('2.3.1-psg-owns-structure: what has been built on a merger since stands in the way of undoing it', async () => {
    const order = { objectIds: [objectId('VSOA'), objectId('UKF')], into, from: '2026-11-20' }
    const merged = await tove('POST /object-mergers', { body: { ...order, decision: { ...psg, reference: 'PSG 44' } } })
    const product = await tove('POST /object-products', {
      body: { objectId: merged.body.id, name: 'Ny produkt', subarea: 'area', from: '2026-11-21' },
    })
    expect(product.status).toBe(201)
    const refused = await annul(await decisionOf('PSG 44'))
    expect(refused).toMatchObject({
      status: 409,
      body: { code: 'later-stands-in-way', clause: '2.3.1-psg-owns-structure' },
    })
    expect(JSON.stringify(refused.body)).toContain('Produkten Ny produkt: bygger på det som beslutet gav')
  })

  it('2.3.1-psg-owns-structure: a new name is undone, unless it has been changed again', async () => {
    const before = await standing()
    const params = { id: objectId('SAM') }
    const rename = (name: string, reference: string, from: string) =>
      tove('POST /objects/{id}/renaming', { params, body: { name, from, decision: { ...psg, reference } } })
    await rename('Stadsbyggnad', 'PSG 45', '2026-11-20')
    await rename('Stad och miljö', 'PSG 46', '2026-12-01')
    const refused = await annul(await decisionOf('PSG 45'))
    expect(JSON.stringify(refused.body)).toContain('har ändrats sedan dess')
    for (const reference of ['PSG 46', 'PSG 45']) expect((await annul(await decisionOf(reference))).status).toBe(201)
    expect(await standing()).toEqual(before)
    expect((await latest()).items[0]).toMatchObject({ act: 'decisions.annul' })
  })

  it('3.2-osg-decides-content: a confirmed batch and a move are taken back by those who may, and not when moved on since', async () => {
    const componentIds: string[] = []
    for (const name of ['Appen A', 'Appen B']) {
      const added = await tove('POST /it-components', { body: { name, objectId: objectId('SAM'), from: '2026-11-01' } })
      expect(added.status).toBe(201)
      componentIds.push(added.body.id)
    }
    const [first = ''] = componentIds
    const before = await standing()
    const group = (code: string, reference: string) =>
      ({
        by: { kind: 'forum', forumId: `object-steering-group~${objectId(code)}` },
        on: '2026-11-20',
        reference,
      }) as const
    const confirm = { componentIds, decision: group('SAM', 'OSG SAM 95') }
    const { body: confirmed, status } = await tove('POST /placements/confirmation', { body: confirm })
    expect(status).toBe(201)
    const proposal = { componentId: first, toObjectId: objectId('KOP'), reason: 'Används av alla' }
    const { body: move } = await tove('POST /component-moves', { body: proposal })
    await tove('POST /component-moves/{id}/decisions', {
      params: { id: move.id },
      body: { decision: { ...psg, reference: 'PSG 47' }, specialCase: 'Grupperna är oense', from: '2026-11-23' },
    })
    const objectOf = async () => (await tove('GET /it-components/{id}', { params: { id: first } })).body
    expect(await objectOf()).toMatchObject({ object: { code: 'KOP' }, state: 'confirmed' })
    const refused = await annul(confirmed.decision.id)
    expect(refused).toMatchObject({
      status: 409,
      body: { code: 'later-stands-in-way', clause: '3.2-osg-decides-content' },
    })
    const siv = await house.as('Siv Blom')
    const moving = await decisionOf('PSG 47')
    expect(
      (await siv('POST /decisions/{id}/annulment', { params: { id: moving }, body: { reason: 'Fel' } })).body,
    ).toMatchObject({ code: 'may-not-record' })
    expect((await annul(moving)).status).toBe(201)
    expect(await objectOf()).toMatchObject({ object: { code: 'SAM' }, state: 'confirmed' })
    await tove('POST /component-moves/{id}/withdrawal', { params: { id: move.id }, body: {} })
    expect((await annul(confirmed.decision.id)).status).toBe(201)
    expect(await objectOf()).toMatchObject({ object: { code: 'SAM' }, state: 'proposed' })
    const after = await standing()
    expect(after.placements).toEqual(before.placements)
    expect(after.moves.filter(({ state }) => state === 'open')).toEqual(
      before.moves.filter(({ state }) => state === 'open'),
    )
  })

  it('what the demo’s own decisions ended comes back too, unless the person has left', async () => {
    const refused = await annul(demoId('decision/seat/UKF/gunnel-svard/leave'))
    expect(refused).toMatchObject({ status: 409, body: { code: 'later-stands-in-way' } })
  })

  it('3.5.3-coordinator-when-needed: what was delegated by one whose appointment is annulled is found, wherever it is shown', async () => {
    const found = async () => (await tove('GET /findings', { query: { kind: 'decided-without-mandate' } })).body.items
    expect(await found()).toEqual([])
    const common = { side: 'it', objectId: objectId('SAM'), endsPredecessor: true } as const
    const led = await tove('POST /appointments', {
      body: {
        ...{ ...common, role: 'object-leader', personId: personId('Siv Blom'), from: '2026-11-21' },
        decision: { by: { ...ukfOwner, objectId: objectId('SAM') }, on: '2026-11-20', reference: 'IT 2026:97' },
      },
    })
    const by = { kind: 'role', role: 'object-leader', side: 'it', objectId: objectId('SAM') } as const
    const lent = await tove('POST /appointments', {
      body: {
        ...{ ...common, role: 'product-coordinator', personId: personId('Bengt Olofsgård'), from: '2026-11-22' },
        ...{ productIds: [productId('SAM', 'Bygglov')], decision: { by, on: '2026-11-22', reference: 'SAM 2026:98' } },
      },
    })
    expect([led, lent]).toMatchObject([{ status: 201 }, { status: 201 }])
    expect(lent.body.decision.withoutMandate).toBeNull()
    expect((await annul(led.body.decision.id)).status).toBe(201)

    const { id } = lent.body.decision
    expect(await found()).toMatchObject([
      {
        ...{ clause: '3.5.3-coordinator-when-needed', subject: { type: 'decision', id } },
        title: { sv: 'Bengt Olofsgård, objektproduktsamordnare it i SAM: beslutet fattades utan mandat' },
        mend: { act: 'decisions.annul', with: { decisionId: id } },
      },
    ])
    const params = { id: lent.body.id }
    const shown = await tove('GET /appointments/{id}', { params })
    expect(shown.body.decision.withoutMandate?.sv).toContain('hade inte uppdraget då')
    expect((await page(id)).body).toMatchObject({ withoutMandate: { sv: expect.any(String) }, can: { annul: null } })
    expect((await annul(id)).body).toMatchObject({ state: 'annulled', withoutMandate: null })
    expect(await found()).toEqual([])
  })
})
