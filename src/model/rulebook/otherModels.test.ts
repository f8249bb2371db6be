import { describe, expect, test } from 'vitest'
import { allActs } from '#api/allActs'
import {
  actingWith,
  appointment,
  families,
  firstDay,
  holding,
  linkoping,
  organisationOn,
  person,
  plain,
  today,
} from '../../../test/models/organisations.ts'
import { byCause } from '../byCause.ts'
import { ableTo } from '../decisions/mandates.ts'
import { whyNotDecide } from '../decisions/whyNotDecide.ts'
import { forumOn, forumsOn } from '../forums/forums.ts'
import { decidersOf, seatsOf } from '../forums/seats.ts'
import { Governance } from '../governance.ts'
import { isRefusal } from '../refusal.ts'
import { appoint } from '../roles/appointing.ts'
import { vacancies } from '../roles/vacancies.ts'
import type { DecisionMaker, Structure } from '../structure.ts'
import { whoMayDecide } from './whoMayDecide.ts'

const on = (structure: Structure) => new Governance(structure, today)
const required = <T>(value: T | undefined): T => {
  if (value === undefined) throw new Error('missing')
  return value
}
const seated = (forumId: string, governance: Governance) =>
  seatsOf(required(forumOn(forumId, governance)), governance).map((seat) => [seat.kinds[0], seat.personId])

describe('2-pm3-with-adaptations: areas above services, one side, names of its own', () => {
  const staffed = on(
    organisationOn(families, {
      persons: ['Alva', 'Bo', 'Cecilia', 'David'].map(person),
      holdings: [holding('chief-executive', 'Alva')],
      appointments: [
        appointment('area-lead', 'business', 'TRYGG', 'Bo'),
        appointment('service-lead', 'business', 'LARM', 'Cecilia'),
        appointment('service-lead', 'business', 'AVFALL', 'David'),
      ],
      seatings: [
        {
          id: 's',
          objectId: 'TRYGG',
          forum: 'area-board',
          personId: 'David',
          grounds: ['residents'],
          productIds: [],
          decisionId: 'd',
          from: firstDay,
          to: null,
        },
      ],
    }),
  )

  test('there is a council, a board for each area and a meeting for each service', () => {
    expect(forumsOn(staffed).map((forum) => forum.id)).toEqual([
      'council',
      'area-board~TRYGG',
      'area-board~MILJÖ',
      'service-meeting~LARM',
      'service-meeting~TILLSYN',
      'service-meeting~AVFALL',
    ])
  })

  test('a board seats its area’s lead, its own services’ leads and nobody else’s', () => {
    expect(seated('area-board~TRYGG', staffed)).toEqual([
      ['chair', 'Bo'],
      ['member', 'Cecilia'],
      ['member', null],
      ['member', 'David'],
    ])
    expect(seated('area-board~MILJÖ', staffed)).toEqual([
      ['chair', null],
      ['member', 'David'],
    ])
  })

  test('a service’s meeting has its area’s lead attending', () => {
    expect(seated('service-meeting~LARM', staffed)).toEqual([
      ['chair', 'Cecilia'],
      ['attending', 'Bo'],
    ])
    expect(decidersOf(required(forumOn('service-meeting~LARM', staffed)), staffed)).toEqual(['Cecilia'])
  })

  test('the area’s lead appoints in the area’s services, another area’s lead may not', () => {
    const matter = { kind: 'appoint', role: 'service-lead', side: 'business', objectId: 'TILLSYN' } as const
    const lead = (objectId: string): DecisionMaker => ({ kind: 'role', role: 'area-lead', side: 'business', objectId })
    const decided = (by: DecisionMaker) => ({ by, on: today, reference: 'R 1' })
    expect(whyNotDecide(matter, decided(lead('TRYGG')), staffed)).toBeUndefined()
    expect(whyNotDecide(matter, decided(lead('MILJÖ')), staffed)).toMatchObject({
      refused: 'wrong-decision-maker',
      clause: 'f-service-lead',
      couldBeDoneBy: [{ title: { sv: 'områdesansvarig i TRYGG' }, personIds: ['Bo'] }],
    })
  })

  test('an appointment is made with no other code', () => {
    const made = appoint(
      {
        ...{
          role: 'service-lead',
          side: 'business',
          objectId: 'TILLSYN',
          personId: 'David',
          from: today,
          to: null,
          productIds: [],
        },
        ...{
          linePositionId: null,
          dialogueWithId: null,
          worksForId: null,
          standsInForId: null,
          endsPredecessor: false,
        },
        decision: {
          by: { kind: 'role', role: 'area-lead', side: 'business', objectId: 'TRYGG' },
          on: today,
          reference: 'R 2',
        },
      },
      actingWith(['register']),
      staffed,
    )
    expect(isRefusal(made) ? made : made.decision).toMatchObject({
      clause: 'f-service-lead',
      wording: { sv: '{person} tillsätts som tjänsteansvarig i TILLSYN' },
    })
  })

  test('an area’s board decides for its own services’ structure', () => {
    const [able] = ableTo({ kind: 'change-object-structure', objectId: 'LARM' }, staffed)
    expect(able).toMatchObject({ kind: 'forum', id: 'area-board~TRYGG', personIds: ['Bo', 'Cecilia', 'David'] })
    const decided = { by: { kind: 'forum', forumId: 'area-board~MILJÖ' }, on: today, reference: 'R 3' } as const
    expect(whyNotDecide({ kind: 'change-object-structure', objectId: 'LARM' }, decided, staffed)).toMatchObject({
      refused: 'wrong-decision-maker',
    })
  })

  test('holes are told on both levels, by the model’s clauses', () => {
    expect(byCause(vacancies.ask(staffed)).map((each) => [each.clause, each.subject.name])).toEqual([
      ['f-area-lead', 'MILJÖ'],
      ['f-service-lead', 'TILLSYN'],
    ])
    expect(vacancies.ask(staffed).find(({ causedBy }) => causedBy)?.title.sv).toBe('Områdesansvarig är vakant')
  })

  test('a decision that the model gives nobody is refused as such', () => {
    const decided = { by: { kind: 'office', officeId: 'chief-executive' }, on: today, reference: 'R 4' } as const
    expect(whyNotDecide({ kind: 'record-deviation', objectId: 'LARM' }, decided, staffed)).toMatchObject({
      refused: 'nobody-may-decide',
    })
  })

  test('who may decide lists each area’s lead, and who appoints where there is none', () => {
    const row = required(whoMayDecide(staffed, allActs).find(({ mandate }) => mandate.role === 'service-lead'))
    expect(row.heldBy.map((able) => able.title.sv)).toEqual([
      ...['områdesansvarig i TRYGG', 'områdesansvarig i MILJÖ', 'förbundschefen'],
    ])
    expect(row.heldBy.at(-1)?.fills?.sv).toBe('områdesansvarig i MILJÖ')
  })
})

describe('2-pm3-with-adaptations: the plain model', () => {
  const staffed = on(
    organisationOn(plain, { persons: [person('Alva')], holdings: [holding('municipal-director', 'Alva')] }),
  )

  test('its portfolio group is chaired by the municipal director and appoints the owners', () => {
    expect(seated('portfolio-steering-group', staffed)[0]).toEqual(['chair', 'Alva'])
    const [able] = ableTo({ kind: 'appoint', role: 'object-owner', side: 'it', objectId: 'VOO' }, staffed)
    expect(able).toMatchObject({ kind: 'forum', title: { sv: 'portföljstyrgruppen' }, personIds: ['Alva'] })
  })

  test('it has no coordinators: such an appointment is refused', () => {
    const order = {
      ...({ role: 'product-coordinator', side: 'business', objectId: 'VOO', personId: 'Alva', from: today } as const),
      ...{
        to: null,
        productIds: [],
        linePositionId: null,
        dialogueWithId: null,
        worksForId: null,
        standsInForId: null,
        endsPredecessor: false,
      },
    }
    const decision = { by: { kind: 'office', officeId: 'municipal-director' }, on: today, reference: 'R 5' } as const
    expect(appoint({ ...order, decision }, actingWith(['register']), staffed)).toMatchObject({
      refused: 'role-not-in-model',
    })
  })
})

describe('Linköping’s structure', () => {
  const governance = on(organisationOn(linkoping))
  const object = (code: string) => required(governance.objects.find((each) => each.code === code))

  test('2.3-three-forums: three kinds, each with mission, responsibilities, seats, mandate and frequency', () => {
    expect(linkoping.forums.map((forum) => forum.abbreviation)).toEqual(['PSG', 'OSG', 'OLF'])
    for (const forum of linkoping.forums) {
      expect(forum.responsibilities.length).toBeGreaterThan(0)
      expect(forum.seats.some((seat) => seat.kinds.includes('chair'))).toBe(true)
      expect(forum.cadence.perYear).toBeGreaterThanOrEqual(forum.cadence.floor)
    }
    expect(linkoping.forums.filter((forum) => forum.above !== undefined).map((forum) => forum.above)).toEqual([
      'portfolio-steering-group',
      'portfolio-steering-group',
    ])
  })

  test('2.3-three-forums: a forum of a fourth kind has no seats and decides nothing', () => {
    const decided = { by: { kind: 'forum', forumId: 'steering-committee' }, on: today, reference: 'R 6' } as const
    expect(forumOn('steering-committee', governance)).toBeUndefined()
    expect(whyNotDecide({ kind: 'change-object-structure' }, decided, governance)).toMatchObject({
      refused: 'wrong-decision-maker',
      clause: '2.3.1-psg-owns-structure',
    })
  })

  test('2.2.1-core-objects: three core objects, each for its administrations', () => {
    const core = governance.objects.filter((each) => each.category === 'core')
    expect(core.map((each) => each.code)).toEqual(['VSOA', 'UKF', 'SAM'])
    expect(object('UKF').administrationIds).toEqual(['administration uf', 'administration kof'])
  })

  test('2.2.2-support-object: support for the shared administrations, and through them for the others', () => {
    expect(object('KOP')).toMatchObject({
      category: 'support',
      supportsIndirectly: true,
      administrationIds: ['administration klf', 'administration vss'],
    })
    expect(linkoping.administrations.filter((each) => each.shared).map((each) => each.id)).toEqual(['klf', 'vss'])
  })

  test('2.2.3-technical-object: supports all, also those that come later', () => {
    expect(object('FST')).toMatchObject({ category: 'technical', supportsAll: true, administrationIds: [] })
  })

  test('3.5-levels: every role and forum stands on a level', () => {
    const levels = Object.fromEntries([...linkoping.roles, ...linkoping.forums].map((each) => [each.id, each.levels]))
    expect(levels).toEqual({
      'object-owner': ['strategic', 'tactical'],
      'object-leader': ['tactical'],
      'product-coordinator': ['tactical', 'operative'],
      'object-specialist': ['operative'],
      'portfolio-steering-group': ['strategic'],
      'object-steering-group': ['strategic', 'tactical'],
      'object-leader-forum': ['tactical'],
    })
  })

  test('2.1-development-unit-enables: the unit keeps and prepares, and decides nothing', () => {
    const unit = required(linkoping.units[0])
    const own = linkoping.offices.filter((office) => office.unit === unit.id).map((office) => office.id)
    expect(own).toEqual(['chief-of-digitalisation', 'model-manager'])
    expect(linkoping.mandates.filter(({ heldBy }) => 'office' in heldBy && own.includes(heldBy.office))).toEqual([])
  })

  test('2.1-development-unit-enables: a decision by the unit’s office is refused', () => {
    const decided = { by: { kind: 'office', officeId: 'model-manager' }, on: today, reference: 'R 7' } as const
    expect(whyNotDecide({ kind: 'adopt-model' }, decided, governance)).toMatchObject({
      refused: 'wrong-decision-maker',
      clause: '1-director-adopts',
    })
  })
})
