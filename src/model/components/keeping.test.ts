import { describe, expect, test } from 'vitest'
import { demoId, objectId, personId } from '#demo/ids'
import {
  businessComponent,
  karta,
  orphan,
  placementIn,
  registered,
  rutin,
  skola,
  whenKept,
  withComponents,
} from '../../../test/models/components.ts'
import { actingAs, askingTwoHats } from '../../../test/models/vretaby.ts'
import type { BusinessComponent, ItComponent } from '../shapes/component.ts'
import { assessComponent, componentAssessed } from './assessing.ts'
import { attested, isDueForAttesting } from './attesting.ts'
import {
  assignBusinessComponent,
  businessComponentAssigned,
  businessComponentChanged,
  businessComponentRegistered,
  businessComponentReleased,
  registerBusinessComponent,
} from './businessComponents.ts'
import { completenessOf } from './completeness.ts'
import { oneForBothSides } from './componentFindings.ts'
import { neglectedAssignments } from './neglectedAssignments.ts'
import { relate, related, relationsOn, unrelated } from './relating.ts'

const today = withComponents()
const leader = actingAs('Leila Haddad')
const registrar = actingAs('Tove Lindmark', ['register'])

describe('assessing', () => {
  const assess = (component: ItComponent, body: unknown, acting = leader, governance = today) =>
    componentAssessed(component, assessComponent.body.parse(body), acting, governance)

  test('3.2-it-components: each side assesses by itself, and the two may differ', () => {
    const it = whenKept(assess(skola, { side: 'it', value: 'retire' }), today)
    const both = whenKept(
      assess(
        it.component(skola.id) as ItComponent,
        { side: 'business', value: 'develop' },
        actingAs('Petra Sandell'),
        it,
      ),
      it,
    )
    expect(both.component(skola.id)).toMatchObject({
      assessments: { it: { value: 'retire', byPersonId: personId('Leila Haddad') }, business: { value: 'develop' } },
    })
  })

  test('3.2-it-components: one person does not assess for both sides, and nobody for the other', () => {
    const it = whenKept(assess(skola, { side: 'it', value: 'keep' }), today)
    const twice = { side: 'business', value: 'keep', byPersonId: personId('Leila Haddad') }
    expect(assess(it.component(skola.id) as ItComponent, twice, registrar, it)).toMatchObject({
      refused: 'assessed-for-other-side',
    })
    expect(assess(skola, { side: 'business', value: 'keep' })).toMatchObject({ refused: 'may-not-keep-component' })
  })

  test('3.5-all-responsibilities-covered: the same person responsible on both sides is found, where the model says so', () => {
    const same = { ...skola, responsible: { business: personId('Siv Blom'), it: personId('Siv Blom') } }
    const doubled = withComponents({ components: [same, karta] })
    expect(oneForBothSides.ask(askingTwoHats(today))).toEqual([])
    expect(oneForBothSides.ask(doubled)).toEqual([])
    expect(oneForBothSides.ask(askingTwoHats(doubled))).toMatchObject([{ objectId: objectId('UKF') }])
  })
})

describe('attesting', () => {
  test('many at once, with the day; whoever is responsible may, and others are told for which they may not', () => {
    const own = { ...orphan, responsible: { business: personId('Siv Blom'), it: null } }
    const governance = withComponents({ components: [skola, karta, own] })
    const steward = attested({ componentIds: [own.id] }, actingAs('Siv Blom'), governance)
    expect(whenKept(steward, governance).component(own.id)).toMatchObject({ attested: { on: '2026-11-23' } })
    expect(attested({ componentIds: [own.id, karta.id] }, actingAs('Siv Blom'), governance)).toMatchObject({
      refused: 'may-not-keep-component',
      missing: [{ sv: 'Kartan' }, {}],
    })
    expect(isDueForAttesting({ ...skola, attested: { on: '2025-10-01', byPersonId: 'x' } }, today)).toBe(true)
    expect(isDueForAttesting({ ...skola, attested: { on: '2026-10-01', byPersonId: 'x' } }, today)).toBe(false)
  })
})

describe('completeness', () => {
  test('unknown is an answer, empty is a hole', () => {
    const told = { ...skola, facts: { lifecycle: 'in-use', criticality: { unknown: true } } } as const
    const { known, unknown, empty } = completenessOf(told, today)
    expect([known, unknown]).toEqual([['name', 'object', 'lifecycle'], ['criticality']])
    expect(empty).toContain('administrations')
    const none = completenessOf({ ...told, administrationIds: [] }, today)
    expect(none.known).toContain('administrations')
  })
})

describe('relating', () => {
  const add = (component: ItComponent, body: unknown, governance = today) =>
    related(component, relate.body.parse(body), leader, governance)

  test('3.2-it-components: a relation is seen from both ends, and goes away again', () => {
    const governance = whenKept(add(skola, { kind: 'depends-on', toId: karta.id, note: 'Hämtar adresser' }), today)
    const [relation] = relationsOn(karta.id, governance)
    expect(relation).toMatchObject({ kind: 'depends-on', fromId: skola.id })
    if (relation === undefined) return
    expect(relationsOn(karta.id, whenKept(unrelated(relation, leader, governance), governance))).toEqual([])
    expect(unrelated(relation, actingAs('Siv Blom'), governance)).toMatchObject({ refused: 'may-not-keep-component' })
  })

  test('3.2-it-components: not to itself, not to nothing, not twice', () => {
    const integrated = whenKept(add(skola, { kind: 'integrates-with', toId: karta.id }), today)
    expect(
      related(karta, relate.body.parse({ kind: 'integrates-with', toId: skola.id }), registrar, integrated),
    ).toMatchObject({
      refused: 'relation-exists',
    })
    expect(add(skola, { kind: 'depends-on', toId: skola.id })).toMatchObject({ refused: 'relation-to-itself' })
    expect(add(skola, { kind: 'depends-on', toId: demoId('nothing') })).toMatchObject({ refused: 'component-unknown' })
  })
})

describe('business components', () => {
  const order = (parts = {}) =>
    registerBusinessComponent.body.parse({
      ...{ name: 'Lathund', type: 'guide', objectId: objectId('UKF'), from: '2026-11-23', itComponentIds: [karta.id] },
      ...parts,
    })
  const assignment = {
    byAdministrationId: demoId('administration/uf'),
    ...{
      on: '2026-11-01',
      reference: 'UF 2026-00412',
      ownerPersonId: personId('Petra Sandell'),
      reviewOn: '2027-11-01',
    },
  }
  const assign = (parts = {}, acting = leader, component = rutin, governance = today) =>
    businessComponentAssigned(
      component,
      assignBusinessComponent.body.parse({ ...assignment, ...parts }),
      acting,
      governance,
    )

  test('3.2-business-components: typed, linked to IT components, and the operation answers until it is assigned', () => {
    const governance = whenKept(businessComponentRegistered(order(), leader, today), today)
    const made = governance.structure.components.find(({ name }) => name === order().name)
    expect(made).toMatchObject({ type: 'guide', assignment: null })
    expect(neglectedAssignments.ask(governance)).toEqual([])
  })

  test('3.2-business-components: it points to IT components only, and is kept by those in its object', () => {
    expect(businessComponentRegistered(order({ itComponentIds: [rutin.id] }), leader, today)).toMatchObject({
      refused: 'component-unknown',
    })
    expect(businessComponentRegistered(order({ administrationId: demoId('x') }), leader, today)).toMatchObject({
      refused: 'administration-unknown',
    })
    expect(businessComponentChanged(rutin, { name: 'Ny rutin' }, actingAs('Siv Blom'), today)).toMatchObject({
      refused: 'may-not-keep-component',
    })
  })

  test('3.2-assigned-business-components: the assignment says who gave it, also around another object’s IT component', () => {
    const governance = whenKept(assign(), today)
    const assigned = governance.component(rutin.id) as BusinessComponent
    expect(assigned.assignment).toEqual(assignment)
    expect(governance.placementOf(karta.id)?.objectId).toBe(objectId('SAM'))
    expect(
      whenKept(businessComponentReleased(assigned, leader, governance), governance).component(rutin.id),
    ).toMatchObject({
      assignment: null,
    })
    expect(businessComponentReleased(rutin, leader, today)).toMatchObject({ refused: 'not-assigned' })
  })

  test('3.2-assigned-business-components: without a giver, an owner or an object it is refused', () => {
    const clause = '3.2-assigned-business-components'
    expect(assign({ byAdministrationId: demoId('x') })).toMatchObject({ refused: 'administration-unknown', clause })
    expect(assign({ ownerPersonId: demoId('x') })).toMatchObject({ refused: 'person-unknown', clause })
    const loose = businessComponent('Mallen')
    const governance = withComponents({ components: [...registered.components, loose] })
    expect(assign({}, registrar, loose, governance)).toMatchObject({ refused: 'not-placed', clause })
  })

  test('3.2-assigned-business-components: one that nobody has looked over in time is found; an unassigned never is', () => {
    const governance = whenKept(assign({ reviewOn: '2026-11-10' }), today)
    expect(neglectedAssignments.ask(governance)).toMatchObject([
      { clause: '3.2-assigned-business-components', subject: { id: rutin.id }, since: '2026-11-10' },
    ])
    const left = withComponents({
      components: governance.structure.components,
      persons: governance.structure.persons.map((each) =>
        each.id === assignment.ownerPersonId ? { ...each, leftOn: '2026-11-05' } : each,
      ),
    })
    expect(neglectedAssignments.ask(left)).toMatchObject([{ since: '2026-11-05' }])
    expect(placementIn('UKF', null, rutin).decisionId).toBeNull()
  })
})
