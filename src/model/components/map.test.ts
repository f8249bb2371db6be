import { expect, test } from 'vitest'
import { demoId, objectId, productId } from '#demo/ids'
import { demo, vretabyOn, withParts } from '../../../test/models/vretaby.ts'
import { Governance } from '../governance.ts'
import { krona } from '../money.ts'
import { businessComponent, itComponent, placed, withComponents } from './componentsForTests.ts'
import { mapOf } from './map.ts'
import { componentsOn } from './placed.ts'

const uf = demoId('administration/uf')
const kulturskola = { id: productId('UKF', 'Kulturskola'), objectId: objectId('UKF') }
const system = itComponent('Tonen', {
  administrationIds: [uf],
  facts: { lifecycle: 'phasing', 'active-users': 40, 'operating-cost': krona(100), 'development-cost': krona(50) },
})
const routine = businessComponent('Anmälan', { administrationId: uf })
const server = itComponent('Tonens server', { type: 'server', partOfId: system.id })
const orphan = itComponent('Ingens')
const governance = withParts({
  // By name, as a structure has them.
  components: [
    routine,
    itComponent('Bara objektet', { facts: { lifecycle: { unknown: true } } }),
    orphan,
    system,
    server,
  ],
  placements: [
    placed(system.id, kulturskola, null),
    placed(routine.id, kulturskola),
    { ...placed(itComponent('Bara objektet').id, kulturskola), productId: null },
  ],
})
const named = (map = mapOf(governance)) =>
  map.flatMap(({ object, products }) =>
    products.flatMap(({ product, components }) =>
      components.map(({ name }) => `${object?.code ?? '–'} / ${product?.name ?? '–'} / ${name}`),
    ),
  )

test('2.1-objects-govern-it-support: every component stands once, a server with its system, and those without a place last', () => {
  expect(named()).toEqual([
    'UKF / Kulturskola / Tonen',
    'UKF / Kulturskola / Tonens server',
    'UKF / Kulturskola / Anmälan',
    'UKF / – / Bara objektet',
    '– / – / Ingens',
  ])
  const many = new Governance(withComponents(demo.structure, 500), governance.day)
  const ids = mapOf(many).flatMap(({ products }) =>
    products.flatMap(({ components }) => components.map(({ id }) => id)),
  )
  expect(ids.toSorted()).toEqual(
    componentsOn(many)
      .map(({ id }) => id)
      .toSorted(),
  )
})

test('objects and products come in the model’s order, also those without components', () => {
  expect(mapOf(governance).map(({ object }) => object?.code)).toEqual([
    ...vretabyOn().objects.map(({ code }) => code),
    undefined,
  ])
  expect(mapOf(governance)[0]?.products.length).toBeGreaterThan(5)
})

test('what is told is shown as it was told: unknown and empty are no lifecycle, and costs are summed', () => {
  const all = mapOf(governance).flatMap(({ products }) => products.flatMap(({ components }) => components))
  expect(all.find(({ name }) => name === 'Tonen')).toMatchObject({
    ...{ lifecycle: 'phasing', users: 40, cost: 15_000, isProposed: true, findings: 0 },
  })
  expect(all.find(({ name }) => name === 'Bara objektet')).toMatchObject({ lifecycle: null, users: null, cost: null })
  expect(all.find(({ name }) => name === 'Anmälan')).toMatchObject({ holes: 0, isProposed: false })
})

test('2.3.2-osg-mandate-over-products: a product whose mandate nobody has is marked, and counted in its object', () => {
  const ukf = mapOf(governance, { objectId: kulturskola.objectId })
  expect(ukf).toHaveLength(1)
  expect(ukf[0]?.products.find(({ product }) => product?.id === kulturskola.id)?.findings).toBeGreaterThan(0)
  expect(ukf[0]?.withFindings).toBeGreaterThan(0)
})

test('one administration’s map has what it uses and answers for', () => {
  expect(named(mapOf(governance, { administrationId: uf }))).toEqual([
    'UKF / Kulturskola / Tonen',
    'UKF / Kulturskola / Anmälan',
  ])
})

test('a field that the model keeps secret colours nothing', () => {
  const models = demo.structure.models.map((each) => ({
    ...each,
    model: {
      ...each.model,
      register: { ...governance.register, secret: ['operating-cost' as const, 'lifecycle' as const] },
    },
  }))
  const hidden = mapOf(new Governance({ ...governance.structure, models }, governance.day))
  expect(hidden.flatMap(({ products }) => products.flatMap(({ components }) => components))[0]).toMatchObject({
    ...{ name: 'Tonen', lifecycle: null, cost: 5000 },
  })
})
