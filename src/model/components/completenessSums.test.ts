import { expect, test } from 'vitest'
import { objectId, personId, productId } from '#demo/ids'
import { demo, withParts } from '../../../test/models/vretaby.ts'
import { Governance } from '../governance.ts'
import type { ItComponent } from '../shapes/component.ts'
import { unknown } from '../shapes/facts.ts'
import { coreFieldIds, type ModelRegister } from '../shapes/modelRegister.ts'
import { completenessOf } from './completeness.ts'
import { completenessByObject, completenessBySteward } from './completenessSums.ts'
import { itComponent, placed } from './componentsForTests.ts'

const leila = personId('Leila Haddad')
const annika = personId('Annika Fors')
const product = { id: productId('UKF', 'Schema'), objectId: objectId('UKF') }
const only = (component: ItComponent, isPlaced = true) =>
  withParts({ components: [component], placements: isPlaced ? [placed(component.id, product)] : [] })

test('3.2-it-components: unknown, empty and no are three different answers', () => {
  const told = itComponent('Schemaläggaren', {
    administrationIds: unknown,
    responsible: { business: annika, it: null },
    facts: { lifecycle: 'in-use', criticality: 'no', 'contract-form': unknown },
  })
  expect(completenessOf(told, only(told))).toEqual({
    known: ['name', 'object', 'responsible-business', 'lifecycle', 'criticality'],
    unknown: ['administrations', 'contract-form'],
    empty: ['description', 'category', 'responsible-it', 'assessment-business', 'assessment-it'],
  })
})

test('3.2-it-components: that no administration uses it is known, and so is a contract form of none', () => {
  const told = itComponent('Schemaläggaren', { administrationIds: [], facts: { 'contract-form': 'none' } })
  expect(completenessOf(told, only(told)).known).toEqual(expect.arrayContaining(['administrations', 'contract-form']))
})

test('2.1-objects-govern-it-support: a component without a place lacks its object; a server has its parent’s', () => {
  const system = itComponent('Schemaläggaren')
  const server = itComponent('Servern', { type: 'server', partOfId: system.id })
  expect(completenessOf(system, only(system, false)).empty).toContain('object')
  const both = withParts({ components: [system, server], placements: [placed(system.id, product)] })
  expect(completenessOf(server, both).known).toContain('object')
})

test('only what the model asks is counted', () => {
  const register: ModelRegister = { ...only(itComponent('a')).register, core: ['name', 'lifecycle'] }
  const models = demo.structure.models.map((each) => ({ ...each, model: { ...each.model, register } }))
  const system = itComponent('Schemaläggaren')
  const governance = new Governance({ ...demo.structure, models, components: [system] }, '2026-11-23')
  expect(completenessOf(system, governance)).toEqual({ known: ['name'], unknown: [], empty: ['lifecycle'] })
})

test('objects and stewards sum up what theirs lack, by field; one person on both sides is counted once', () => {
  const components = [
    itComponent('Schemaläggaren', { responsible: { business: leila, it: leila }, facts: { lifecycle: 'in-use' } }),
    itComponent('Frånvaron', { responsible: { business: annika, it: leila }, facts: { lifecycle: unknown } }),
    itComponent('Ingens'),
  ]
  const [first, second] = components.map(({ id }) => id)
  const placements = [placed(first ?? '', product), placed(second ?? '', product)]
  const governance = withParts({ components, placements })
  expect(completenessByObject(governance).map(({ objectId: id, sum }) => [id, sum.components])).toEqual([
    [product.objectId, 2],
    [null, 1],
  ])
  const ofUkf = completenessByObject(governance)[0]?.sum
  expect(ofUkf?.fields.find(({ field }) => field === 'lifecycle')).toEqual({ field: 'lifecycle', unknown: 1, empty: 0 })
  expect((ofUkf?.known ?? 0) + (ofUkf?.unknown ?? 0) + (ofUkf?.empty ?? 0)).toBe(2 * coreFieldIds.length)
  expect(completenessBySteward(governance).map(({ personId: id, sum }) => [id, sum.components])).toEqual([
    [leila, 2],
    [null, 1],
    [annika, 1],
  ])
})
