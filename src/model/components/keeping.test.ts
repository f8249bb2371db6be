import { describe, expect, test } from 'vitest'
import { demoId, objectId, officeId, personId } from '#demo/ids'
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
import { whyNotObject } from '../decisions/objecting.ts'
import { recordedByOthers } from '../decisions/recordedByOthers.ts'
import { Governance } from '../governance.ts'
import { isRefusal } from '../refusal.ts'
import type { BusinessComponent, ItComponent } from '../shapes/component.ts'
import type { Decision } from '../structure.ts'
import { assessComponent, componentAssessed } from './assessing.ts'
import {
  assignBusinessComponent,
  assignedLookedOver,
  businessComponentAssigned,
  businessComponentReleased,
  whyNotAssignToday,
} from './assigning.ts'
import { attested, isDueForAttesting } from './attesting.ts'
import {
  businessComponentChanged,
  businessComponentRegistered,
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
  const head = (administration: string, on = '2026-11-01') => ({
    by: { kind: 'office', officeId: officeId(`head-of-administration/${administration}`) } as const,
    ...{ on, reference: 'UF 2026-00412' },
  })
  const owned = { ownerPersonId: personId('Petra Sandell'), reviewOn: '2027-11-01' }
  const assign = (parts = {}, acting = registrar, component = rutin, governance = today) =>
    businessComponentAssigned(
      component,
      assignBusinessComponent.body.parse({ ...owned, decision: head('uf'), ...parts }),
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

  test('3.2-assigned-business-components: a manager of the operation decides, also around another object’s IT component', () => {
    const made = assign()
    expect(made).toMatchObject({
      decision: {
        ...{ kind: 'assign-content', clause: '3.2-assigned-business-components', objectId: objectId('UKF') },
        wording: { sv: 'UKF får i uppdrag att svara för Rutin för skolskjutskartan' },
      },
    })
    const governance = whenKept(made, today)
    const assigned = governance.component(rutin.id) as BusinessComponent
    expect(assigned.assignment).toMatchObject({
      ...{ ...owned, byAdministrationId: demoId('administration/uf'), on: '2026-11-01', reference: 'UF 2026-00412' },
      decisionId: isRefusal(made) ? '' : made.decision.id,
    })
    expect(governance.placementOf(karta.id)?.objectId).toBe(objectId('SAM'))
    // Told to the one in whose name it was recorded, who can object.
    const named = actingAs('Annika Fors')
    const decision = governance.structure.decisions.find(({ kind }) => kind === 'assign-content') as Decision
    expect(recordedByOthers(named.actor, governance).flat()).toContainEqual(decision)
    expect(whyNotObject(decision, named, governance)).toBeUndefined()
  })

  test('3.2-assigned-business-components: the operation takes it back by decision too; what was never assigned is not', () => {
    const governance = whenKept(assign(), today)
    const assigned = governance.component(rutin.id) as BusinessComponent
    const release = (administration: string, component = assigned) =>
      businessComponentReleased(component, { decision: head(administration) }, registrar, governance)
    expect(release('msf')).toMatchObject({ refused: 'wrong-decision-maker' })
    expect(whenKept(release('uf'), governance).component(rutin.id)).toMatchObject({ assignment: null })
    expect(release('uf', rutin)).toMatchObject({ refused: 'not-assigned' })
  })

  test('3.2-assigned-business-components: neither the object, its group nor another administration assigns', () => {
    const component = { ...rutin, administrationId: demoId('administration/uf') }
    const governance = withComponents({
      components: registered.components.map((each) => (each === rutin ? component : each)),
    })
    const group = { kind: 'forum', forumId: `object-steering-group~${objectId('UKF')}` } as const
    for (const decision of [head('msf'), { ...head('uf'), by: group }])
      expect(assign({ decision }, registrar, component, governance)).toMatchObject({
        ...{ refused: 'wrong-decision-maker', clause: '3.2-assigned-business-components' },
      })
    expect(assign({}, leader)).toMatchObject({ refused: 'may-not-record' })
    expect(whyNotAssignToday(component, leader, governance)).toMatchObject({ refused: 'wrong-decision-maker' })
  })

  test('3.2-assigned-business-components: a model adopted before there was a row for it gives it all the same', () => {
    const [version] = today.structure.models
    if (version === undefined) throw new Error('no model')
    const mandates = version.model.mandates.filter(({ decision }) => decision !== 'assign-content')
    const adoptedBefore = (clauses = version.model.clauses) =>
      new Governance(
        { ...today.structure, models: [{ ...version, model: { ...version.model, mandates, clauses } }] },
        today.day,
      )
    expect(isRefusal(assign({}, registrar, rutin, adoptedBefore()))).toBe(false)
    const without = version.model.clauses.filter(({ id }) => id !== '3.2-assigned-business-components')
    expect(assign({}, registrar, rutin, adoptedBefore(without))).toMatchObject({ refused: 'nobody-may-decide' })
  })

  test('3.2-assigned-business-components: without an owner or an object it is refused', () => {
    const clause = '3.2-assigned-business-components'
    expect(assign({ ownerPersonId: demoId('x') })).toMatchObject({ refused: 'person-unknown', clause })
    const loose = businessComponent('Mallen')
    const governance = withComponents({ components: [...registered.components, loose] })
    expect(assign({}, registrar, loose, governance)).toMatchObject({ refused: 'not-placed', clause })
  })

  test('3.2-assigned-business-components: whoever keeps it hands it on and looks it over, and the decision stands', () => {
    const governance = whenKept(assign(), today)
    const assigned = governance.component(rutin.id) as BusinessComponent
    const next = { ownerPersonId: personId('Leila Haddad'), reviewOn: '2028-11-01' }
    expect(assignedLookedOver(assigned, next, leader, governance)).toMatchObject({
      component: { assignment: { ...assigned.assignment, ...next } },
    })
    expect(assignedLookedOver(assigned, next, actingAs('Siv Blom'), governance)).toMatchObject({
      refused: 'may-not-keep-component',
    })
    expect(assignedLookedOver(rutin, next, leader, today)).toMatchObject({ refused: 'not-assigned' })
    expect(assignedLookedOver(assigned, { ...next, reviewOn: '2026-11-22' }, leader, governance)).toMatchObject({
      refused: 'period-backwards',
    })
  })

  test('3.2-assigned-business-components: one that nobody has looked over in time is found; an unassigned never is', () => {
    const governance = whenKept(assign({ reviewOn: '2026-11-10' }), today)
    expect(neglectedAssignments.ask(governance)).toMatchObject([
      { clause: '3.2-assigned-business-components', subject: { id: rutin.id }, since: '2026-11-10' },
    ])
    const left = withComponents({
      components: governance.structure.components,
      persons: governance.structure.persons.map((each) =>
        each.id === owned.ownerPersonId ? { ...each, leftOn: '2026-11-05' } : each,
      ),
    })
    expect(neglectedAssignments.ask(left)).toMatchObject([{ since: '2026-11-05' }])
    expect(placementIn('UKF', null, rutin).decisionId).toBeNull()
  })
})
