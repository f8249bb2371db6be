import { describe, expect, test } from 'vitest'
import { demoId, objectId, officeId, personId, productId } from '#demo/ids'
import { withChange } from '#model/changes'
import { missingContacts } from '#model/contacts/missingContacts'
import { whoIsContact } from '#model/contacts/whoIsContact'
import { decisionRecorded } from '#model/decisions/recording'
import { emptyOffices } from '#model/forums/emptyOffices'
import { forumOn, forumsOn } from '#model/forums/forums'
import { idleForums } from '#model/forums/idleForums'
import { seatsOf } from '#model/forums/seats'
import { Governance } from '#model/governance'
import { objectReclassified, objectRenamed } from '#model/objects/changing'
import { closeObject, createObject, objectClosed, objectCreated } from '#model/objects/objects'
import { administrationRegistered, registerAdministration } from '#model/people/administrations'
import { isRefusal, type Refusal } from '#model/refusal'
import type { DecisionMaker } from '#model/structure'
import { actingAs, demo, vretabyOn, withoutRegister, withParts } from './models/vretaby.ts'

/** Chapters 2.3 and 3, where no test beside the rule shows it. */

const today = vretabyOn()
const registrar = actingAs('Tove Lindmark', ['register'])
const allowed = <T>(outcome: T | Refusal): T => {
  if (isRefusal(outcome)) throw new Error(outcome.refused)
  return outcome
}
const by = (maker: DecisionMaker) => ({ by: maker, on: '2026-11-20', reference: 'PSG 2026 § 40' })
const portfolio: DecisionMaker = { kind: 'forum', forumId: 'portfolio-steering-group' }
const newObject = (maker: DecisionMaker, from = '2026-11-23') =>
  createObject.body.parse({ code: 'NYO', name: 'Nytt', category: 'core', supports: {}, from, decision: by(maker) })
const sitting = (forumId: string, kind: string, governance = today) => {
  const forum = forumOn(forumId, governance)
  if (forum === undefined) throw new Error(forumId)
  return seatsOf(forum, governance)
    .filter(({ kinds }) => kinds.some((each) => each === kind))
    .map(({ personId: who }) => (who === null ? null : governance.nameOf(who)))
}
const ukf = today.objects.find(({ code }) => code === 'UKF')
if (ukf === undefined) throw new Error('UKF')

describe('2.3.1-psg-lead-and-coordinator', () => {
  test.each([
    ['2023-08-14', 'Margareta Silfverberg', 'Torsten Hallgren'],
    ['2023-08-15', 'Margareta Silfverberg', 'Sofia Nyqvist'],
    ['2024-06-01', 'Göran Palmcrantz', 'Sofia Nyqvist'],
  ])('2.3.1-psg-lead-and-coordinator: on %s %s chairs and %s coordinates and convenes', (day, chair, coordinator) => {
    const then = vretabyOn(day)
    const told = ['chair', 'coordinator', 'convener'].map((kind) => sitting('portfolio-steering-group', kind, then))
    expect(told).toEqual([[chair], [coordinator], [coordinator]])
  })
})

describe('2.3.1-psg-owns-structure', () => {
  const others: readonly (readonly [string, DecisionMaker])[] = [
    ['the municipal director', { kind: 'office', officeId: officeId('municipal-director') }],
    ['the object’s own steering group', { kind: 'forum', forumId: `object-steering-group~${objectId('UKF')}` }],
    ['the leader forum', { kind: 'forum', forumId: 'object-leader-forum' }],
    ['an owner', { kind: 'role', role: 'object-owner', side: 'business', objectId: objectId('UKF') }],
  ]
  const acts = (maker: DecisionMaker): readonly (object | Refusal)[] => [
    objectCreated(newObject(maker), registrar, today),
    objectRenamed(ukf, { name: 'Skola', decision: by(maker) }, registrar, today),
    objectReclassified(ukf, { category: 'support', decision: by(maker) }, registrar, today),
    objectClosed(ukf, closeObject.body.parse({ on: '2026-12-31', decision: by(maker) }), registrar, withoutRegister),
  ]

  test('2.3.1-psg-owns-structure: with the group’s decision each change is made, and cites it', () => {
    for (const made of acts(portfolio)) {
      expect(made).toMatchObject({ change: { decision: { by: portfolio, clause: '2.3.1-psg-owns-structure' } } })
    }
  })

  test.each(others)('2.3.1-psg-owns-structure: %s changes nothing of it', (_who, maker) => {
    for (const refused of acts(maker)) {
      expect(refused).toMatchObject({
        ...{ refused: 'wrong-decision-maker', clause: '2.3.1-psg-owns-structure' },
        couldBeDoneBy: [{ kind: 'forum', id: 'portfolio-steering-group' }],
      })
    }
  })

  test('2.3.1-psg-owns-structure: no change before the decision', () => {
    expect(objectCreated(newObject(portfolio, '2026-11-19'), registrar, today)).toMatchObject({
      ...{ refused: 'effective-before-decision', clause: '2.3.1-psg-owns-structure' },
    })
  })
})

describe('2.3.1-psg-decides-model', () => {
  const question = { kind: 'decide-on-model', wording: 'Hur läses 2.3.2?', objectId: null } as const

  test('2.3.1-psg-decides-model: the group decides a question about the model', () => {
    const decided = decisionRecorded({ ...question, decision: by(portfolio) }, registrar, today)
    expect(decided).toMatchObject({ clause: '2.3.1-psg-decides-model', by: portfolio })
  })

  test.each(['object-leader-forum', `object-steering-group~${objectId('UKF')}`])(
    '2.3.1-psg-decides-model: in the forum %s it is refused, and the group named',
    (forumId) => {
      const decision = by({ kind: 'forum', forumId })
      expect(decisionRecorded({ ...question, decision }, registrar, today)).toMatchObject({
        ...{ refused: 'wrong-decision-maker', clause: '2.3.1-psg-decides-model' },
        couldBeDoneBy: [{ kind: 'forum', id: 'portfolio-steering-group' }],
      })
    },
  )
})

describe('2.3.2-osg-per-object', () => {
  test('2.3.2-osg-per-object: each object has one group of its own, and a new one gets it the day it opens', () => {
    const groups = (governance: Governance) =>
      forumsOn(governance).flatMap(({ kind, object }) => (kind.id === 'object-steering-group' ? [object?.code] : []))
    expect(groups(today)).toEqual(['VSOA', 'UKF', 'SAM', 'KOP', 'FST'])
    const { change } = allowed(objectCreated(newObject(portfolio, '2026-12-01'), registrar, today))
    const structure = withChange(demo.structure, change)
    expect(groups(new Governance(structure, '2026-11-30'))).not.toContain('NYO')
    const opened = new Governance(structure, '2026-12-01')
    expect(groups(opened)).toContain('NYO')
    expect(idleForums.ask(opened).map(({ subject, since }) => [subject.name, since])).toContainEqual([
      ...['OSG NYO', '2026-12-01'],
    ])
  })

  test('2.3.2-osg-per-object: a closed object’s group is closed with it', () => {
    const order = closeObject.body.parse({ on: '2026-11-30', decision: by(portfolio) })
    const { change } = allowed(objectClosed(ukf, order, registrar, withoutRegister))
    const after = new Governance(withChange(demo.structure, change), '2026-12-01')
    expect(forumOn(`object-steering-group~${ukf.id}`, after)).toBeUndefined()
  })
})

describe('2.3.2-osg-members', () => {
  const members = (governance: Governance) => sitting(`object-steering-group~${objectId('UKF')}`, 'member', governance)

  test('2.3.2-osg-members: a manager’s seat begins and ends by its own days', () => {
    expect(members(vretabyOn('2026-07-31'))).toContain('Gunnel Svärd')
    expect(members(vretabyOn('2026-08-01'))).not.toContain('Gunnel Svärd')
  })

  test('2.3.2-osg-members: without a business owner nobody chairs or convenes, whoever else sits there', () => {
    const appointments = demo.structure.appointments.filter(
      (each) => each.objectId !== objectId('UKF') || each.role !== 'object-owner' || each.side !== 'business',
    )
    const ownerless = withParts({ appointments })
    const id = `object-steering-group~${objectId('UKF')}`
    expect([sitting(id, 'chair', ownerless), sitting(id, 'convener', ownerless)]).toEqual([[null], [null]])
    expect(members(ownerless)).toContain('Kerstin Lundmark')
  })
})

describe('2.3.3-olf-members', () => {
  test('2.3.3-olf-members: a leader’s place follows the appointment by the day', () => {
    expect(sitting('object-leader-forum', 'member', vretabyOn('2026-08-31'))).toContain('Karl-Henrik Moberg')
    expect(sitting('object-leader-forum', 'member', vretabyOn('2026-09-01'))).not.toContain('Karl-Henrik Moberg')
  })

  test.each([
    ['chief-of-digitalisation', 'chair'],
    ['model-manager', 'convener'],
  ])('2.3.3-olf-members: without a %s the %s is empty, and found', (kind, place) => {
    const holdings = demo.structure.holdings.filter((each) => each.officeId !== officeId(kind))
    const without = withParts({ holdings })
    expect(sitting('object-leader-forum', place, without)).toEqual([null])
    expect(emptyOffices.ask(without).map(({ clause }) => clause)).toContain('2.3.3-olf-members')
  })
})

describe('3-contact-persons', () => {
  const schema = `product:${productId('UKF', 'Schema')}`
  const coordinator = demoId('appointment/UKF/product-coordinator/business/petra-sandell')

  test('3-contact-persons: with a coordinator the vacant leader is no finding; without both it is', () => {
    const products = demo.structure.products.map((each) => ({ ...each, contactPersonId: null }))
    const ask = (governance: Governance) => whoIsContact(schema, governance)[0]?.personId
    const found = (governance: Governance) =>
      missingContacts.ask(governance).some(({ subject }) => subject.id === productId('UKF', 'Schema'))
    const led = withParts({ products })
    expect([ask(led), found(led)]).toEqual([personId('Petra Sandell'), false])
    const appointments = demo.structure.appointments.filter(({ id }) => id !== coordinator)
    const alone = withParts({ products, appointments })
    expect([ask(alone), found(alone)]).toEqual([null, true])
  })

  test('3-contact-persons: an administration that takes over another meets the same contacts', () => {
    const order = registerAdministration.body.parse({
      ...{ code: 'SBF', name: 'Stadsbyggnadsförvaltningen', from: '2026-11-23' },
      predecessorIds: [demoId('administration/msf')],
    })
    const { administration, change } = allowed(administrationRegistered(order, registrar, today))
    const after = new Governance(withChange(demo.structure, change), today.day)
    const who = (id: string) => whoIsContact(`administration:${id}`, after).map(({ answers }) => answers.name)
    expect(who(administration.id)).toEqual(who(demoId('administration/msf')))
    expect(who(administration.id)[0]).toBe('SAM Samhällsbyggnad')
  })
})
