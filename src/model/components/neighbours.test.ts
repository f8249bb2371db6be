import { expect, test } from 'vitest'
import { withParts } from '../../../test/models/vretaby.ts'
import { Governance } from '../governance.ts'
import { businessComponent, idOf, itComponent, related } from './componentsForTests.ts'
import { dependenciesOf, dependentsOf, tiesOn } from './neighbours.ts'

const system = itComponent('system')
const components = [
  system,
  itComponent('inloggning'),
  itComponent('nät'),
  itComponent('portal'),
  itComponent('app'),
  itComponent('servern', { type: 'server', partOfId: system.id }),
  itComponent('modulen', { type: 'application', partOfId: system.id }),
  itComponent('statistik'),
  itComponent('gammalt', { to: '2026-01-31' }),
  businessComponent('rutinen', { itComponentIds: [system.id] }),
]
const depends = (from: string, to: string) => related(idOf(from), 'depends-on', idOf(to))
const governance = withParts({
  components,
  relations: [
    depends('system', 'inloggning'),
    depends('inloggning', 'nät'),
    depends('portal', 'system'),
    depends('app', 'portal'),
    // A circle: the network is managed with something that needs the sign-in.
    depends('nät', 'inloggning'),
    depends('gammalt', 'system'),
    related(idOf('system'), 'integrates-with', idOf('statistik')),
    { ...depends('statistik', 'system'), to: '2025-12-31' },
  ],
})
const named = (reached: readonly { componentId: string; viaId: string; steps: number }[]) =>
  reached.map(({ componentId, viaId, steps }) => [nameOf(componentId), nameOf(viaId), steps])
const nameOf = (id: string) => governance.component(id)?.name

test('what stops if it stops: what depends on it, its modules, and what depends on those in turn', () => {
  expect(named(dependentsOf(system.id, governance))).toEqual([
    ['portal', 'system', 1],
    ['modulen', 'system', 1],
    ['app', 'portal', 2],
  ])
})

test('a system stops with its server, but the server not with its system', () => {
  expect(named(dependentsOf(idOf('servern'), governance))[0]).toEqual(['system', 'servern', 1])
  expect(named(dependentsOf(system.id, governance)).map(([name]) => name)).not.toContain('servern')
})

test('a module stops with its system, but the system and its other parts not with the module', () => {
  expect(dependentsOf(idOf('modulen'), governance)).toEqual([])
  expect(named(dependenciesOf(idOf('modulen'), governance)).slice(0, 2)).toEqual([
    ['system', 'modulen', 1],
    ['inloggning', 'system', 2],
  ])
})

test('what it needs is reached to the end, also where two need each other', () => {
  expect(named(dependenciesOf(system.id, governance))).toEqual([
    ['inloggning', 'system', 1],
    ['servern', 'system', 1],
    ['nät', 'inloggning', 2],
  ])
  expect(named(dependentsOf(idOf('nät'), governance)).at(0)).toEqual(['inloggning', 'nät', 1])
})

test('a component that is part of itself ends the walk too', () => {
  const [a, b] = [itComponent('a', { partOfId: idOf('b') }), itComponent('b', { partOfId: idOf('a') })]
  expect(named(dependentsOf(a.id, withParts({ components: [a, b], relations: [] })))).toHaveLength(1)
})

test('an integration alone stops nothing, and neither does a relation that has ended', () => {
  expect(dependentsOf(idOf('statistik'), governance)).toEqual([])
  const before = new Governance(governance.structure, '2025-12-31')
  expect(dependentsOf(system.id, before).map(({ componentId }) => componentId)).toContain(idOf('statistik'))
})

test('relations are said from where one stands', () => {
  const said = (id: string) => tiesOn(id, governance).map(({ words, otherId }) => `${words.sv} ${nameOf(otherId)}`)
  expect(said(system.id)).toEqual([
    'Är beroende av inloggning',
    'Behövs av portal',
    'Är integrerad med statistik',
    'Består av servern',
    'Består av modulen',
    'Har stöd av rutinen',
  ])
  expect(said(idOf('servern'))).toEqual(['Är del av system'])
  expect(said(idOf('rutinen'))).toEqual(['Gäller system'])
})
