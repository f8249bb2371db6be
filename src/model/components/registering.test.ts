import { describe, expect, test } from 'vitest'
import { demoId, objectId, personId, productId } from '#demo/ids'
import {
  databas,
  karta,
  orphan,
  placementIn,
  registered,
  skola,
  whenKept,
  withComponents,
} from '../../../test/models/components.ts'
import { actingAs } from '../../../test/models/vretaby.ts'
import type { ItComponent } from '../shapes/component.ts'
import { unconfirmedContent, unplacedComponents, unservedComponents } from './componentFindings.ts'
import { readableFacts } from './keepers.ts'
import { componentPlaced } from './placing.ts'
import {
  changeItComponent,
  itComponentChanged,
  itComponentClosed,
  itComponentRegistered,
  NewItComponent,
} from './registering.ts'

const today = withComponents()
const leader = actingAs('Leila Haddad')
const registrar = actingAs('Tove Lindmark', ['register'])
const order = (parts: Partial<Parameters<typeof NewItComponent.parse>[0] & object> = {}) =>
  NewItComponent.parse({
    ...{ name: 'Schemaläggaren', objectId: objectId('UKF'), productId: productId('UKF', 'Schema'), from: '2026-11-23' },
    ...parts,
  })
const change = (component: ItComponent, body: unknown, acting = leader, governance = today) =>
  itComponentChanged(component, changeItComponent.body.parse(body), acting, governance)

describe('adding', () => {
  test('3.2-osg-decides-content: a leader adds a component as proposed, and it is usable at once', () => {
    const added = itComponentRegistered(order(), leader, today)
    const governance = whenKept(added, today)
    const component = governance.structure.components.find(({ name }) => name === 'Schemaläggaren')
    expect(governance.placementOf(component?.id ?? '')).toMatchObject({ objectId: objectId('UKF'), decisionId: null })
  })

  test.each([
    ['a specialist of the object', actingAs('Ulrika Tern')],
    ['the leader of another object', actingAs('Josefin Hammar')],
    ['somebody without a role', actingAs('Siv Blom')],
  ])('3.2-osg-decides-content: %s may not, and is told who could', (_who, acting) => {
    const refused = itComponentRegistered(order(), acting, today)
    expect(refused).toMatchObject({ refused: 'may-not-add-to-object', clause: '3.2-osg-decides-content' })
    expect('couldBeDoneBy' in refused && refused.couldBeDoneBy.flatMap(({ personIds }) => personIds)).toContain(
      personId('Leila Haddad'),
    )
  })

  test('3.2-osg-decides-content: a database follows its parent, and cannot be placed by itself', () => {
    expect(today.placementOf(databas.id)?.objectId).toBe(objectId('UKF'))
    expect(itComponentRegistered(order({ type: 'database', partOfId: skola.id }), leader, today)).toMatchObject({
      refused: 'component-follows-parent',
    })
    const added = itComponentRegistered(
      order({ type: 'database', partOfId: skola.id, objectId: null, productId: null }),
      leader,
      today,
    )
    const governance = whenKept(added, today)
    const made = governance.structure.components.at(-1)
    expect(governance.placementOf(made?.id ?? '')?.objectId).toBe(objectId('UKF'))
  })

  test('2.1-objects-govern-it-support: one without an object is found, with who should act, and no longer when it is placed', () => {
    expect(unplacedComponents.ask(today)).toMatchObject([
      { clause: '2.1-objects-govern-it-support', subject: { type: 'register' }, since: orphan.from },
    ])
    const another = whenKept(itComponentRegistered(order({ objectId: null, productId: null }), registrar, today), today)
    expect(unplacedComponents.ask(another)[0]?.title.sv).toBe('2 komponenter utan objekt')
    expect(unplacedComponents.ask(today)[0]?.shouldAct.length).toBeGreaterThan(0)
  })

  test('2.1-objects-govern-it-support: one that is out of use needs nobody to answer for it', () => {
    const retired = order({ objectId: null, productId: null, facts: { lifecycle: 'retired' } })
    const after = whenKept(itComponentRegistered(retired, registrar, today), today)
    expect(unplacedComponents.ask(after)[0]?.title.sv).toBe('1 komponent utan objekt')
  })

  test('3.2-object-products: a home product of another object is refused', () => {
    const refused = itComponentRegistered(order({ productId: productId('SAM', 'Bygglov') }), leader, today)
    expect(refused).toMatchObject({ refused: 'product-not-in-object', clause: '3.2-object-products' })
  })

  test('3.2-osg-decides-content: what the group has left without a decision too long is found', () => {
    const titles = (governance: typeof today) => unconfirmedContent.ask(governance).map(({ title }) => title.sv)
    expect(unconfirmedContent.ask(today)[0]).toMatchObject({
      ...{ clause: '3.2-osg-decides-content', objectId: objectId('UKF'), since: '2022-01-01' },
    })
    expect(titles(today)).toEqual([
      '1 objektprodukt och 2 komponenter i UKF väntar på styrgruppens beslut',
      '1 objektprodukt i KOP väntar på styrgruppens beslut',
      '1 objektprodukt i FST väntar på styrgruppens beslut',
    ])
    expect(titles(withComponents({}, '2024-02-01'))).toContain('1 objektprodukt i UKF väntar på styrgruppens beslut')
    expect(titles(withComponents({}, '2022-01-20'))).toEqual([])
  })
})

describe('what is known', () => {
  test('3.2-it-components: a type, documentation and facts of their kinds are kept; what is not sent stays', () => {
    const documents = [{ title: 'Systemdokumentation', url: 'https://intranat.vretaby.example/skolplattformen' }]
    const governance = whenKept(
      change(skola, { documents, facts: { lifecycle: 'in-use', 'active-users': 3500 } }),
      today,
    )
    const changed = governance.component(skola.id)
    expect(changed).toMatchObject({ documents, name: 'Skolplattformen', facts: { lifecycle: 'in-use' } })
    const emptied = whenKept(change(changed as ItComponent, { facts: { lifecycle: null } }), governance)
    expect(emptied.component(skola.id)).toMatchObject({ facts: { 'active-users': 3500 } })
    expect((emptied.component(skola.id) as ItComponent).facts.lifecycle).toBeUndefined()
  })

  test('unknown, no and empty are three different things', () => {
    const governance = whenKept(change(skola, { facts: { 'personal-data': 'no', overlap: { unknown: true } } }), today)
    const { facts } = governance.component(skola.id) as ItComponent
    expect([facts['personal-data'], facts.overlap, facts['open-data']]).toEqual(['no', { unknown: true }, undefined])
  })

  test.each([
    ['a choice that there is not', { lifecycle: 'sleeping' }, 'fact-not-valid'],
    ['a text for a number', { 'active-users': 'många' }, 'fact-not-valid'],
    ['a category that the model has not', { category: 'pop' }, 'fact-not-valid'],
    ['a level that is not kept here', { confidentiality: 4 }, 'level-not-stored'],
  ])('3.2-it-components: %s is refused, and the field is named', (_what, facts, refused) => {
    expect(change(skola, { facts })).toMatchObject({ refused, field: `facts.${Object.keys(facts)[0]}` })
  })

  test('3.2-it-components: it cannot be a part of itself, nor of what is part of it', () => {
    expect(change(skola, { partOfId: databas.id })).toMatchObject({ refused: 'part-of-itself' })
    expect(change(skola, { partOfId: demoId('nothing') })).toMatchObject({ refused: 'component-unknown' })
  })

  test('3.2-osg-decides-content: becoming a part elsewhere is no way into another object, and no way round a move', () => {
    expect(change(skola, { partOfId: karta.id })).toMatchObject({
      ...{ refused: 'stands-in-other-object', field: 'partOfId', clause: '3.2-osg-decides-content' },
      missing: [{ sv: expect.stringContaining('UKF') }],
    })
    expect(change(orphan, { partOfId: karta.id }, registrar)).toMatchObject({ component: { partOfId: karta.id } })
    expect(change(karta, { partOfId: skola.id }, actingAs('Leila Haddad'))).toMatchObject({
      refused: 'may-not-keep-component',
    })
  })

  test('3.2-osg-decides-content: a part that is taken from its whole stays where the whole is, and is no orphan', () => {
    const taken = change(databas, { partOfId: null })
    const alone = whenKept(taken, today)
    expect(alone.placementOf(databas.id)).toMatchObject({
      ...{ componentId: databas.id, objectId: objectId('UKF'), from: today.day },
      decisionId: today.placementOf(skola.id)?.decisionId,
    })
    const place = { componentId: databas.id, objectId: objectId('SAM'), productId: null, from: today.day }
    expect(componentPlaced(place, registrar, alone)).toMatchObject({ refused: 'stands-in-other-object' })
    expect(change({ ...databas, partOfId: null }, { partOfId: orphan.id }, registrar, alone)).toMatchObject({
      ...{ refused: 'stands-in-other-object', field: 'partOfId' },
    })
    const back = whenKept(change({ ...databas, partOfId: null }, { partOfId: skola.id }, leader, alone), alone)
    const again = whenKept(change(back.component(databas.id) as ItComponent, { partOfId: null }, leader, back), back)
    expect(again.structure.placements.filter(({ componentId }) => componentId === databas.id)).toHaveLength(1)
  })

  test('whoever can’t read what is secret of a component doesn’t let others read it by making it a part', () => {
    const secret = { ...orphan, facts: { 'security-measures': 'Två lås' } } as const
    const governance = withComponents({ components: [skola, databas, karta, secret] })
    const part = { partOfId: karta.id }
    expect(change(secret, part, registrar, governance)).toMatchObject({ refused: 'right-missing', field: 'partOfId' })
    const auditor = actingAs('Tove Lindmark', ['register', 'read-all'])
    expect(change(secret, part, auditor, governance)).toMatchObject({ component: part })
  })

  test('3.5.4-specialist-appointed: a specialist keeps what is known of the own object’s components, not of others’', () => {
    const specialist = actingAs('Ulrika Tern')
    expect(change(skola, { aliases: ['Plattformen'] }, specialist)).toMatchObject({
      component: { aliases: ['Plattformen'] },
    })
    expect(change(karta, { aliases: ['GIS'] }, specialist)).toMatchObject({
      refused: 'may-not-keep-component',
      couldBeDoneBy: expect.arrayContaining([expect.objectContaining({ personIds: [personId('Josefin Hammar')] })]),
    })
  })

  test('3.1.2-application-management-services: services of the model, with somebody at IT; without one it is found', () => {
    const served = whenKept(change(skola, { services: ['operation', 'support'] }), today)
    expect(unservedComponents.ask(served)).toMatchObject([
      { clause: '3.1.2-application-management-services', objectId: objectId('UKF') },
    ])
    const kept = served.component(skola.id) as ItComponent
    const named = whenKept(change(kept, { servicePersonId: personId('Jonas Ekwall') }, leader, served), served)
    expect(unservedComponents.ask(named)).toEqual([])
    expect(change(skola, { services: ['catering'] })).toMatchObject({
      refused: 'service-not-in-model',
      clause: '3.1.2-application-management-services',
    })
  })

  test('secret fields are read by those in the object and by whoever may read all', () => {
    const secret = { ...skola, facts: { lifecycle: 'in-use', 'security-measures': 'Två lås' } } as const
    const decided = { decisionId: today.placementOf(karta.id)?.decisionId ?? null }
    const placements = [placementIn('UKF', 'Elevadministration', skola, decided)]
    const governance = withComponents({ components: [secret, databas, karta], placements })
    const read = (name: string, ...rights: ('read-all' | 'register')[]) =>
      readableFacts(secret, actingAs(name, rights).actor, governance)
    expect(read('Leila Haddad').hidden).toEqual([])
    expect(read('Josefin Hammar')).toEqual({
      facts: { lifecycle: 'in-use' },
      hidden: ['security-measures', 'risk-analysis'],
    })
    expect(read('Tove Lindmark', 'register').hidden).toEqual(['security-measures', 'risk-analysis'])
    expect(read('Siv Blom', 'read-all').hidden).toEqual([])
  })
})

describe('taking out of the register', () => {
  test('ends where it stood, and is refused while other components are part of it', () => {
    expect(itComponentClosed(skola, '2026-12-31', leader, today)).toMatchObject({
      refused: 'still-in-use',
      missing: [{ sv: 'Skolplattformens databas' }],
    })
    const placements = registered.placements.map((each) => ({ ...each, decisionId: null }))
    const unconfirmed = withComponents({ placements })
    const governance = whenKept(
      itComponentClosed(karta, '2026-12-31', registrar, unconfirmed),
      unconfirmed,
      '2027-01-01',
    )
    expect(governance.placementOf(karta.id)).toBeUndefined()
    const again = governance.component(karta.id) as ItComponent
    expect(change(again, { aliases: [] }, registrar, governance)).toMatchObject({ refused: 'already-ended' })
  })
})
