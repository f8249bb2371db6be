import { expect, test } from 'vitest'
import { mapRows } from '#api/mapRows'
import { figuresOf, type MapComponent, type MapObject, type MapProduct, type Measure } from './mapFigures'
import { sceneOf } from './mapLayout'
import { keyOf, objectsIn, placeAt, placeOf, stepFrom } from './mapWalk'
import { sortedRows } from './sortedRows'

const component = (id: string, parts: Partial<MapComponent> = {}): MapComponent => ({
  ...{ id, name: id, kind: 'it', lifecycle: 'in-use', criticality: null, category: null, users: null, cost: null },
  ...{ isProposed: false, holes: 0, findings: 0 },
  ...parts,
})
const product = (id: string, ...components: readonly MapComponent[]): MapProduct => ({
  product: { id, name: id, subarea: 'process' },
  ...{ findings: 0, count: components.length, components: [...components], alike: [] },
})
const object = (code: string, category: string | null, ...products: readonly MapProduct[]): MapObject => ({
  object: category === null ? null : { id: code, code, name: code },
  ...{ category, withFindings: 0, products: [...products] },
})
const items = [
  object('FST', 'technical', product('nät', component('switch'))),
  object('UKF', 'core', product('schema', component('a'), component('b')), product('kö')),
  object('SAM', 'core', product('bygglov', component('c'))),
  object('–', null, product('none', component('orphan'))),
]
const wanted = {
  width: 1000,
  measure: 'livscykel',
  perFigure: 1,
  isNamed: false,
  categories: ['core', 'support', 'technical'],
} as const
const scene = sceneOf(items, wanted)
const look = (of: Partial<MapComponent>, measure: Measure) =>
  figuresOf(product('p', component('c', of)), measure, 1).map(({ fill, size }) => `${fill} ${size}`)[0]

test('the first kind of object stands on top, side by side; what has no object comes last', () => {
  expect(scene.rows.map(({ id, objects }) => [id, objects.map(({ key }) => key)])).toEqual([
    ['core', ['UKF', 'SAM']],
    ['technical', ['FST']],
    ['', ['none']],
  ])
  const [ukf, sam, fst] = objectsIn(scene)
  expect([ukf?.y, ukf?.height]).toEqual([sam?.y, sam?.height])
  expect(fst?.y ?? 0).toBeGreaterThan((ukf?.y ?? 0) + (ukf?.height ?? 0))
})

test('nothing sticks out of what it stands in, however narrow', () => {
  const many = product('many', ...Array.from({ length: 80 }, (_, at) => component(`c${at}`)))
  for (const width of [240, 358, 1000, 2400]) {
    const drawn = sceneOf([object('UKF', 'core', many, product('kö'), product('schema', component('a')))], {
      ...wanted,
      width,
    })
    for (const of of objectsIn(drawn)) {
      expect(of.x + of.width).toBeLessThanOrEqual(width + 0.01)
      for (const inside of of.products) {
        expect(inside.x + inside.width).toBeLessThanOrEqual(of.x + of.width)
        expect(inside.y + inside.height).toBeLessThanOrEqual(of.y + of.height)
        for (const figure of inside.figures) {
          expect(figure.x + figure.width).toBeLessThanOrEqual(inside.x + inside.width)
          expect(figure.y + figure.height).toBeLessThanOrEqual(inside.y + inside.height)
        }
      }
    }
  }
})

test.each([
  [{ lifecycle: 'in-use' }, 'filled 10'],
  [{ lifecycle: 'introduction' }, 'half 10'],
  [{ lifecycle: 'phasing' }, 'hatched 10'],
  [{ lifecycle: null }, 'open 10'],
  [{ lifecycle: 'in-use', isProposed: true }, 'dashed 10'],
  [{ lifecycle: null, kind: 'business' }, 'filled 10'],
] as const)('lifecycle %j is %s', (of, expected) => {
  expect(look(of, 'livscykel')).toBe(expected)
})

test.each([
  [{ cost: 500_00 }, 'filled 7'],
  [{ cost: 25_000_00 }, 'filled 10'],
  [{ cost: 2_500_000_00 }, 'filled 16'],
  [{ cost: 0 }, 'filled 7'],
  [{ cost: 9_000_000_000_00 }, 'filled 19'],
  [{ cost: null }, 'dashed 7'],
] as const)('a cost of %j is %s: a size a power of ten, and what nobody told is a hole', (of, expected) => {
  expect(look(of, 'kostnad')).toBe(expected)
})

test('what is counted is drawn in fewer figures, never in none', () => {
  const alike = [
    { kind: 'it', lifecycle: 'in-use', criticality: null, isProposed: false, hasFinding: true, count: 21 },
  ] as const
  const figures = figuresOf({ ...product('p'), count: 21, alike: [...alike] }, 'livscykel', 10)
  expect(figures.map(({ hasFinding }) => hasFinding)).toEqual([true, true, true])
})

test('arrows go between objects, into products and components, and out again', () => {
  const keys = [
    'ArrowRight',
    'ArrowDown',
    'ArrowDown',
    'ArrowRight',
    'ArrowRight',
    'ArrowUp',
    'ArrowRight',
    'ArrowDown',
    'ArrowUp',
    'ArrowRight',
    'End',
    'ArrowRight',
    'Home',
  ]
  const visited = []
  let place = undefined as ReturnType<typeof stepFrom>
  for (const key of keys) {
    place = stepFrom(place, key, scene)
    visited.push(place && keyOf(place))
  }
  expect(visited).toEqual([
    ...['UKF', 'UKF~schema', 'a', 'b', 'b', 'UKF~schema', 'UKF~kö', 'UKF~kö', 'UKF', 'SAM', 'none', 'none', 'UKF'],
  ])
  expect(stepFrom(place, 'x', scene)).toBeUndefined()
})

test('a point leads to the component there, else to its product or object; a key leads back', () => {
  const [ukf] = objectsIn(scene)
  const figure = ukf?.products[0]?.figures[1]
  const at = (x = 0, y = 0) => placeAt(x, y, scene)
  expect(keyOf(at((figure?.x ?? 0) + 5, (figure?.y ?? 0) + 5) ?? { object: ukf as never })).toBe('b')
  expect(at(ukf?.products[0]?.x, ukf?.products[0]?.y)?.product?.key).toBe('UKF~schema')
  expect(at(ukf?.x, ukf?.y)?.product).toBeUndefined()
  expect(at(-5, -5)).toBeUndefined()
  expect(placeOf('b', scene)?.product?.key).toBe('UKF~schema')
  expect(placeOf('gone', scene)).toBeUndefined()
})

test('the table has what the picture has, and what nobody told comes last whichever way it is sorted', () => {
  const map = { items, isSummed: false } as Parameters<typeof mapRows>[0]
  expect(mapRows(map)).toHaveLength(5)
  const rows = mapRows({
    ...map,
    items: [
      object('UKF', 'core', product('p', component('x', { users: 5 }), component('y'), component('z', { users: 9 }))),
    ],
  })
  const order = (isDescending: boolean) => sortedRows(rows, 'users', isDescending).map(({ id }) => id)
  expect([order(false), order(true)]).toEqual([
    ['x', 'z', 'y'],
    ['z', 'x', 'y'],
  ])
})
