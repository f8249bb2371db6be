import { expect, test } from 'vitest'
import { demoId, objectId, officeId, personId } from '#demo/ids'
import { actingAs, demo, vretabyOn } from '../../test/models/vretaby.ts'
import { type StructureChange, withChange } from './changes.ts'
import { whoIsContact } from './contacts/whoIsContact.ts'
import { coverageOf } from './coverage/coverage.ts'
import { whyNotDecide } from './decisions/whyNotDecide.ts'
import { findingsOn } from './findingsOn.ts'
import { forumOn } from './forums/forums.ts'
import { decidersOf, seatsOf } from './forums/seats.ts'
import { Governance } from './governance.ts'
import { leaving } from './people/leaving.ts'
import { mandatesOf } from './people/mandatesOf.ts'
import { holderEnded, holderRegistered, registerHolder } from './people/offices.ts'
import { isRefusal, type Refusal } from './refusal.ts'
import { AppointmentOrder, appoint } from './roles/appointing.ts'
import { confirm } from './roles/confirming.ts'
import { end } from './roles/ending.ts'
import { unconfirmedDelegations } from './roles/unconfirmedDelegations.ts'
import type { DecisionMaker, Structure } from './structure.ts'

const registrar = actingAs('Tove Lindmark', ['register'])
const today = vretabyOn()
const ukf = objectId('UKF')
const owner: DecisionMaker = { kind: 'role', role: 'object-owner', side: 'it', objectId: ukf }
const leader = demoId('appointment/UKF/object-leader/it/leila-haddad')
const decision = { by: owner, on: '2026-11-20', reference: 'KLF 2026-00911' }
const order = (parts: object = {}) =>
  AppointmentOrder.parse({
    ...{ role: 'object-leader', side: 'it', objectId: ukf, personId: personId('Omar Said') },
    ...{ from: '2026-12-01', to: '2027-02-28', standsInForId: leader, decision },
    ...parts,
  })

const done = <Made extends { readonly change: StructureChange }>(made: Made | Refusal): Made => {
  if (isRefusal(made)) throw new Error(made.refused)
  return made
}
const after = (change: StructureChange, structure: Structure = demo.structure) => withChange(structure, change)
const made = done(appoint(order(), registrar, today))
const during = new Governance(after(made.change), '2026-12-15')
const afterwards = new Governance(after(made.change), '2027-03-01')
const leaders = (governance: Governance) =>
  governance.inRole('object-leader', 'it', ukf).map((each) => governance.nameOf(each.personId))
const asLeader = { by: { ...owner, role: 'object-leader' }, on: '2026-12-15', reference: '-' } as const
const delegating = { kind: 'appoint', role: 'product-coordinator', side: 'it', objectId: ukf } as const

test('3.5.2-leader-it: an acting leader holds the role during the period, and the other steps back in afterwards', () => {
  expect(leaders(today)).toEqual(['Leila Haddad'])
  expect(leaders(during)).toEqual(['Omar Said'])
  expect(leaders(afterwards)).toEqual(['Leila Haddad'])
  expect(made.ended).toEqual([])
})

test('3.5.2-leader-it: an acting leader is decided by whoever appoints the leader, and by nobody else', () => {
  const other = { ...decision, by: { ...owner, side: 'business' } as const }
  expect(appoint(order({ decision: other }), registrar, today)).toMatchObject({
    refused: 'wrong-decision-maker',
    clause: '3.5.2-leader-it',
  })
})

test('3.5.2-leader-it: an acting leader is called so, in the decision too', () => {
  expect(during.titleOf(made.appointment)).toEqual({ sv: 't.f. objektledare it', en: 'acting object leader, IT' })
  expect(made.decision.wording.sv).toBe('{person} tillsätts som t.f. objektledare it i UKF')
})

test.each([
  ['for nobody', { standsInForId: demoId('nothing') }, 'stands-in-for-nobody'],
  [
    'for one with another role',
    { standsInForId: demoId('appointment/KOP/object-leader/it/x') },
    'stands-in-for-nobody',
  ],
  ['for oneself', { personId: personId('Leila Haddad') }, 'stands-in-for-nobody'],
] as const)('3.5.2-leader-it: nobody acts %s', (_what, parts, refused) => {
  expect(appoint(order(parts), registrar, today)).toMatchObject({ refused, clause: '3.5.2-leader-it' })
})

test('3.5.2-leader-it: nobody acts for one who acts, or beside another who does', () => {
  const acted = new Governance(after(made.change), today.day)
  const more = { personId: personId('Siv Blom'), from: '2027-01-01', to: '2027-01-31' }
  expect(appoint(order({ ...more, standsInForId: made.appointment.id }), registrar, acted)).toMatchObject({
    refused: 'stands-in-for-nobody',
  })
  expect(appoint(order(more), registrar, acted)).toMatchObject({ refused: 'place-taken' })
  const instead = done(appoint(order({ ...more, endsPredecessor: true }), registrar, acted))
  expect(instead.ended).toEqual([{ id: made.appointment.id, to: '2026-12-31' }])
})

test('3.5.2-leader-it: an acting period lies within the other’s', () => {
  const leaving = done(end(heldBy('Leila Haddad'), ending('2027-01-31'), registrar, today))
  const ends = new Governance(after(leaving.change), today.day)
  expect(appoint(order(), registrar, ends)).toMatchObject({
    refused: 'acting-outside-period',
    clause: '3.5.2-leader-it',
    field: 'to',
  })
  expect(appoint(order({ to: null }), registrar, ends)).toMatchObject({ refused: 'acting-outside-period' })
  expect(appoint(order({ to: '2027-01-31' }), registrar, ends)).toHaveProperty('appointment')
})

const heldBy = (name: string, governance = today) => {
  const [held] = governance.inRole('object-leader', 'it', ukf)
  if (held === undefined || governance.nameOf(held.personId) !== name) throw new Error(name)
  return held
}
const ending = (lastDay: string) => ({ lastDay, reason: 'Ny tjänst', decision })

test('3.5.2-leader-it: whoever acts for one who ends, ends too: by decision, by a successor, and by leaving', () => {
  const acted = new Governance(after(made.change), today.day)
  const lastDay = '2026-12-31'
  const byDecision = done(end(heldBy('Leila Haddad'), ending(lastDay), registrar, acted))
  const successor = order({ personId: personId('Siv Blom'), standsInForId: null, from: '2027-01-01', to: null })
  const bySuccessor = done(appoint({ ...successor, endsPredecessor: true }, registrar, acted))
  const person = acted.person(personId('Leila Haddad'))
  const byLeaving = person === undefined ? undefined : leaving(person, lastDay, registrar, acted)
  if (byLeaving === undefined || isRefusal(byLeaving)) throw new Error('she leaves')
  for (const change of [byDecision.change, bySuccessor.change, byLeaving.change])
    expect(change.ended?.appointments).toContainEqual({ id: made.appointment.id, to: lastDay })
  expect(leaders(new Governance(after(bySuccessor.change, acted.structure), '2027-01-02'))).toEqual(['Siv Blom'])
})

test('3.5.2-leader-it: an acting leader whose period is cut short gives the place back', () => {
  const acted = new Governance(after(made.change), today.day)
  const short = done(end(made.appointment, ending('2026-12-31'), registrar, acted))
  expect(leaders(new Governance(after(short.change, acted.structure), '2027-01-01'))).toEqual(['Leila Haddad'])
})

test('3.5.3-coordinator-when-needed: the mandate is the acting leader’s during the period', () => {
  const mayDelegate = (name: string, governance: Governance) =>
    mandatesOf(personId(name), governance).own.some(
      ({ clause, object }) => clause.startsWith('3.5.3') && object?.id === ukf,
    )
  expect([mayDelegate('Omar Said', during), mayDelegate('Leila Haddad', during)]).toEqual([true, false])
  expect([mayDelegate('Omar Said', afterwards), mayDelegate('Leila Haddad', afterwards)]).toEqual([false, true])
  expect(whyNotDecide(delegating, asLeader, during)).toBeUndefined()
})

test('3.5.3-coordinator-when-needed: delegations by one who is stood in for need nobody’s confirmation', () => {
  const lent = { ...order(), role: 'product-coordinator', personId: personId('Omar Said'), standsInForId: null }
  const products = today.productsOf(ukf).slice(0, 1)
  const byLeader = { ...decision, by: { ...owner, role: 'object-leader' } }
  const delegated = done(
    appoint({ ...lent, productIds: products.map(({ id }) => id), decision: byLeader, to: null }, registrar, today),
  )
  const structure = after(made.change, after(delegated.change))
  const asked = new Governance(structure, '2026-12-15')
  const of = ({ id }: { readonly id: string }) => id === `delegation-not-confirmed~${delegated.appointment.id}`
  expect(unconfirmedDelegations.ask(asked).filter(of)).toEqual([])
  expect(confirm(delegated.appointment, { decision: byLeader }, registrar, asked)).toMatchObject({
    refused: 'already-confirmed',
  })
})

test('2.3.3-olf-members: the acting leader has the seat, and the other none', () => {
  const seated = (governance: Governance) => {
    const forum = forumOn('object-leader-forum', governance)
    if (forum === undefined) throw new Error('no such forum')
    const [deciders, seats] = [decidersOf(forum, governance), seatsOf(forum, governance)]
    return ['Omar Said', 'Leila Haddad'].map(
      (name) => seats.some(({ personId: id }) => id === personId(name)) || deciders.includes(personId(name)),
    )
  }
  expect(seated(during)).toEqual([true, false])
  expect(seated(afterwards)).toEqual([false, true])
})

test('3.5-all-responsibilities-covered: the acting leader carries the duties, and nothing is vacant', () => {
  const carriers = (governance: Governance) => {
    const { columns, groups } = coverageOf(governance)
    const at = columns.findIndex(({ object, side }) => object.id === ukf && side === 'it')
    const leads = groups.find(({ role }) => role.id === 'object-leader')
    return new Set(leads?.rows.flatMap(({ cells }) => cells[at]?.personIds ?? []).map((id) => governance.nameOf(id)))
  }
  expect([...carriers(during)]).toEqual(['Omar Said'])
  expect([...carriers(afterwards)]).toEqual(['Leila Haddad'])
  const kinds = (governance: Governance) => findingsOn(governance).map(({ id }) => id)
  expect(kinds(during).filter((id) => id.startsWith('vacancy') && id.endsWith(ukf))).toEqual(
    kinds(new Governance(demo.structure, '2026-12-15')).filter((id) => id.startsWith('vacancy') && id.endsWith(ukf)),
  )
})

test('3-contact-persons: the acting leader is the contact, and it is said for whom', () => {
  const vsoa = objectId('VSOA')
  const led = today.inRole('object-leader', 'business', vsoa)[0]
  const by: DecisionMaker = { kind: 'role', role: 'object-owner', side: 'business', objectId: vsoa }
  const acting = done(
    appoint(
      order({ side: 'business', objectId: vsoa, standsInForId: led?.id, decision: { ...decision, by } }),
      registrar,
      today,
    ),
  )
  const [contact] = whoIsContact(`object:${vsoa}`, new Governance(after(acting.change), '2026-12-15'))
  expect([contact?.personId, contact?.why.sv]).toEqual([
    personId('Omar Said'),
    't.f. objektledare verksamhet för Kajsa Lindqvist i VSOA',
  ])
})

const headOfIt = officeId('head-of-it')
const office = today.office(headOfIt)
if (office === undefined) throw new Error('Vretaby has a head of IT')
const [held] = demo.structure.holdings.filter((each) => each.officeId === headOfIt && each.to === null)
const holder = (parts: object = {}) =>
  registerHolder.body.parse({
    ...{ personId: personId('Jonas Ekwall'), from: '2026-12-01', to: '2027-01-31', standsInForId: held?.id },
    ...parts,
  })

test('3.5.1-owner-it-appointed: an acting head of IT has the mandate during the period, and the head has it afterwards', () => {
  const acting = done(holderRegistered(office, holder(), registrar, today))
  const on = (day: string) => new Governance(after(acting.change), day)
  expect(on('2026-12-15').holdersOf(headOfIt)).toEqual([personId('Jonas Ekwall')])
  expect(on('2027-02-01').holdersOf(headOfIt)).toEqual([personId('Daniel Åsbrink')])
  expect(acting.change.ended?.holdings).toEqual([])
  const ends = held === undefined ? undefined : holderEnded(held, '2026-12-31', on('2026-12-15'))
  if (ends === undefined || isRefusal(ends)) throw new Error('it ends')
  expect(ends.change.ended?.holdings).toContainEqual({ id: acting.holding.id, to: '2026-12-31' })
})

test.each([
  ['for one who doesn’t hold it', { standsInForId: demoId('nothing') }, 'stands-in-for-nobody'],
  ['before the other began', { from: '2020-01-01' }, 'acting-outside-period'],
] as const)('3.5.1-owner-it-appointed: nobody acts in an office %s', (_what, parts, refused) => {
  expect(holderRegistered(office, holder(parts), registrar, today)).toMatchObject({ refused })
})

test('3.5.1-owner-in-line: whoever is stood in for in the line hasn’t left the position', () => {
  const position = officeId('line/gruppchef-applikation')
  const place = today.office(position)
  const [own] = demo.structure.holdings.filter((each) => each.officeId === position && each.to === null)
  if (place === undefined || own === undefined) throw new Error('no such position')
  const acting = done(
    holderRegistered(place, holder({ standsInForId: own.id, personId: personId('Siv Blom') }), registrar, today),
  )
  const left = findingsOn(new Governance(after(acting.change), '2026-12-15')).filter(
    ({ kind }) => kind === 'line-position-left',
  )
  const before = findingsOn(new Governance(demo.structure, '2026-12-15')).filter(
    ({ kind }) => kind === 'line-position-left',
  )
  expect(left.map(({ id }) => id)).toEqual(before.map(({ id }) => id))
})
