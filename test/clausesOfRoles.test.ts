import { describe, expect, test } from 'vitest'
import { allActs } from '#api/allActs'
import { demoId, objectId, officeId, personId } from '#demo/ids'
import { withChange } from '#model/changes'
import { whyNotObject } from '#model/decisions/objecting'
import { recordedByOthers } from '#model/decisions/recordedByOthers'
import type { Finding } from '#model/findings'
import { findingsOn } from '#model/findingsOn'
import { Governance } from '#model/governance'
import { isRefusal } from '#model/refusal'
import { AppointmentOrder, appoint } from '#model/roles/appointing'
import { whoMayDecide } from '#model/rulebook/whoMayDecide'
import { GovernanceModel } from '#model/shapes/governanceModel'
import type { Decision, DecisionMaker, Structure } from '#model/structure'
import { linkoping } from './models/organisations.ts'
import { actingAs, demo, vretabyOn, withParts } from './models/vretaby.ts'

/** Chapter 3.5, where no test beside the rule shows it. */

const today = vretabyOn()
const registrar = actingAs('Tove Lindmark', ['register'])
const office = (key: string): DecisionMaker => ({ kind: 'office', officeId: officeId(key) })
const decided = (by: DecisionMaker) => ({ by, on: '2026-11-20', reference: 'KLF 2026-00902' })

/** SAM gets a new owner on the side, as whoever may register tells it today. */
function withOwner(side: 'business' | 'it', acting = registrar): { structure: Structure; decision: Decision } {
  const who =
    side === 'business'
      ? { personId: personId('Håkan Ljungstedt'), linePositionId: officeId('head-of-administration/msf') }
      : { personId: personId('Jonas Ekwall'), linePositionId: officeId('line/gruppchef-applikation') }
  const by = office(side === 'business' ? 'municipal-director' : 'head-of-it')
  const order = { role: 'object-owner', side, objectId: objectId('SAM'), ...who, from: '2026-12-01' }
  const made = appoint(
    AppointmentOrder.parse({ ...order, endsPredecessor: true, decision: decided(by) }),
    acting,
    today,
  )
  if (isRefusal(made)) throw new Error(made.refused)
  return { structure: withChange(demo.structure, made.change), decision: made.decision }
}
const isTold = (name: string, { id }: Decision, structure: Structure, day: string = today.day) =>
  recordedByOthers(actingAs(name).actor, new Governance(structure, day)).some((alike) =>
    alike.some((each) => each.id === id),
  )

describe.each([
  ['3.5.1-owner-business-appointed', 'business', 'Eva Rosenlund', 'Daniel Åsbrink'],
  ['3.5.1-owner-it-appointed', 'it', 'Daniel Åsbrink', 'Eva Rosenlund'],
] as const)('%s: the %s owner', (clause, side, named, other) => {
  const { structure, decision } = withOwner(side)

  test(`${clause}: ${named} is told of it for thirty days and can object; nobody else is`, () => {
    expect(decision.clause).toBe(clause)
    expect(isTold(named, decision, structure)).toBe(true)
    expect(isTold(named, decision, structure, '2026-12-23')).toBe(true)
    expect(isTold(named, decision, structure, '2026-12-24')).toBe(false)
    for (const name of [other, 'Tove Lindmark', 'Siv Blom']) expect(isTold(name, decision, structure)).toBe(false)
    expect(whyNotObject(decision, actingAs(named), today)).toBeUndefined()
    expect(whyNotObject(decision, actingAs(other), today)).toMatchObject({ refused: 'not-the-named-office' })
  })

  test(`${clause}: what ${named} recorded, objected to or had annulled is not told`, () => {
    const own = withOwner(side, actingAs(named))
    expect(isTold(named, own.decision, own.structure)).toBe(false)
    const at = `${today.day}T09:00:00.000Z`
    const objection = { at, byId: 'account', reason: 'Nej', answeredAt: null }
    const annulled = { at, byId: 'account', reason: 'Fel person' }
    for (const after of [
      { ...decision, objection },
      { ...decision, annulled },
    ]) {
      const decisions = structure.decisions.map((each) => (each.id === decision.id ? after : each))
      expect(isTold(named, decision, { ...structure, decisions })).toBe(false)
    }
  })
})

test('3.5.1-owner-business-appointed: many recorded in one go are told as one', () => {
  const { structure, decision } = withOwner('business')
  const alike = ['a', 'b', 'c'].map((id) => ({ ...decision, id }))
  const governance = new Governance({ ...structure, decisions: [...alike, ...structure.decisions] }, today.day)
  const groups = recordedByOthers(actingAs('Eva Rosenlund').actor, governance).map((each) => each.map(({ id }) => id))
  expect(groups).toContainEqual(['a', 'b', 'c', decision.id])
})

test('2.3.1-psg-decides-model: those who chair and convene are told of what is recorded as the group’s', () => {
  const decision = demo.structure.decisions.find(({ kind }) => kind === 'decide-on-model')
  if (decision === undefined) throw new Error('decide-on-model')
  const told = ['Göran Palmcrantz', 'Sofia Nyqvist', 'Annika Fors'].map((name) =>
    isTold(name, decision, demo.structure, decision.recordedAt.slice(0, 10)),
  )
  expect(told).toEqual([true, true, false])
})

describe('3.5-levels', () => {
  test('3.5-levels: a matter carries the level of the forum or role that decides it', () => {
    const levels = Object.fromEntries(
      whoMayDecide(today, allActs).map(({ mandate: { decision, role, side }, levels: stands }) => [
        [decision, role, side].filter((part) => part !== undefined).join(' '),
        stands,
      ]),
    )
    expect(levels).toMatchObject({
      'change-object-structure': ['strategic'],
      seat: ['strategic', 'tactical'],
      'appoint product-coordinator': ['tactical'],
      'appoint object-owner it': [],
      'set-shared-scope': [],
    })
  })

  test('3.5-levels: a model with a role or a forum on no level is refused', () => {
    const [role, ...roles] = linkoping.roles
    const [forum, ...forums] = linkoping.forums
    expect(GovernanceModel.safeParse(linkoping).success).toBe(true)
    expect(GovernanceModel.safeParse({ ...linkoping, roles: [{ ...role, levels: [] }, ...roles] }).success).toBe(false)
    expect(GovernanceModel.safeParse({ ...linkoping, forums: [{ ...forum, levels: [] }, ...forums] }).success).toBe(
      false,
    )
  })
})

describe('3.5.1-owner-in-line', () => {
  const rydell = (governance: Governance): Finding | undefined =>
    findingsOn(governance).find(({ kind }) => kind === 'principal-left')
  const titles = (finding: Finding | undefined) => finding?.shouldAct.map(({ title }) => title.sv)

  test('3.5.1-owner-in-line: a finding that somebody carries stays with them', () => {
    expect(titles(rydell(today))).toEqual(['Verksamhetschef bibliotek', 'Verksamhetschef fritid'])
  })

  test('3.5.1-owner-in-line: a finding that nobody carries goes to the object’s owners', () => {
    const kof = ['operations-manager/kof/bibliotek', 'operations-manager/kof/fritid'].map((key) => officeId(key))
    const closed = withParts({ offices: demo.structure.offices.filter(({ id }) => !kof.includes(id)) })
    expect(titles(rydell(closed))).toEqual(['Kultur- och fritidsdirektör'])
    const head = [...kof, officeId('head-of-administration/kof')]
    const headless = withParts({ offices: demo.structure.offices.filter(({ id }) => !head.includes(id)) })
    expect(titles(rydell(headless))).toEqual(['objektägare verksamhet i UKF', 'objektägare it i UKF'])
    const empty = withParts({ holdings: demo.structure.holdings.filter((each) => !kof.includes(each.officeId)) })
    expect(titles(rydell(empty))).toEqual([
      ...['Verksamhetschef bibliotek', 'Verksamhetschef fritid'],
      ...['objektägare verksamhet i UKF', 'objektägare it i UKF'],
    ])
  })

  test('3.5.1-owner-in-line: in Vretaby no finding on an object is without somebody who should act', () => {
    const orphans = findingsOn(today).filter(
      ({ objectId: about, shouldAct }) =>
        about !== null && !shouldAct.some(({ kind, personIds }) => kind === 'line' || personIds.length > 0),
    )
    expect(orphans.map(({ id }) => id)).toEqual([])
  })
})

test('3.5.2-leader-it: a vacancy is a finding on the IT owner, since the day after the last', () => {
  const appointments = demo.structure.appointments.map((each) =>
    each.id === demoId('appointment/UKF/object-leader/it/leila-haddad') ? { ...each, to: '2026-10-31' } : each,
  )
  const vacancies = (governance: Governance) =>
    findingsOn(governance).filter(({ kind, clause }) => kind === 'vacancy' && clause === '3.5.2-leader-it')
  expect(vacancies(today)).toEqual([])
  expect(vacancies(withParts({ appointments }))).toMatchObject([
    { since: '2026-11-01', shouldAct: [{ personIds: [personId('Jonas Ekwall')] }] },
  ])
})

test('3.5.3-coordinator-when-needed: a delegation stands when the leader who gave it has left', () => {
  expect(today.inRole('object-leader', 'business', objectId('UKF'))).toEqual([])
  const lent = today.inRole('product-coordinator', 'business', objectId('UKF'))
  expect(lent.map((each) => [each.personId, each.lentById])).toEqual([
    [personId('Petra Sandell'), personId('Karl-Henrik Moberg')],
  ])
})

describe('3.5.4-specialist-appointed', () => {
  const order = (dialogueWith: string) =>
    AppointmentOrder.parse({
      ...{ role: 'object-specialist', side: 'it', objectId: objectId('UKF'), from: '2026-12-01' },
      ...{ personId: personId('Sanna Rundqvist'), dialogueWithId: personId(dialogueWith) },
      worksForId: demoId('appointment/UKF/object-leader/it/leila-haddad'),
      decision: decided(office('operations-manager/klf/it')),
    })

  test.each(['Leila Haddad', 'Petra Sandell'])(
    '3.5.4-specialist-appointed: after a dialogue with %s, who leads or coordinates there, it is kept',
    (name) => {
      expect(appoint(order(name), registrar, today)).toMatchObject({
        appointment: { dialogueWithId: personId(name), worksForId: order(name).worksForId },
        decision: { by: office('operations-manager/klf/it') },
      })
    },
  )

  test.each(['Siv Blom', 'Annika Fors', 'Cecilia Nordin', 'Karl-Henrik Moberg'])(
    '3.5.4-specialist-appointed: a dialogue with %s, who does not, is none',
    (name) => {
      expect(appoint(order(name), registrar, today)).toMatchObject({
        ...{ refused: 'dialogue-missing', clause: '3.5.4-specialist-appointed', field: 'dialogueWithId' },
        missing: [{ sv: 'En dialog med objektets objektledare eller objektproduktsamordnare' }],
      })
    },
  )
})
