import { expect, test } from 'vitest'
import { demoId, objectId, productId } from '#demo/ids'
import { demo, withParts } from '../../../test/models/vretaby.ts'
import { Governance } from '../governance.ts'
import type { ItComponent } from '../shapes/component.ts'
import { itComponent, placed } from './componentsForTests.ts'
import { overlapsOn } from './overlaps.ts'

const [uf, kof] = [demoId('administration/uf'), demoId('administration/kof')]
const ukf = { id: productId('UKF', 'Bokning och bidrag'), objectId: objectId('UKF') }
const sam = { id: productId('SAM', 'Fastighet'), objectId: objectId('SAM') }
const used: Partial<ItComponent> = { administrationIds: [uf, kof], facts: { category: 'shared-support' } }
const two = (one: Partial<ItComponent>, other: Partial<ItComponent>, homes = [ukf, sam]) => {
  const components = [itComponent('one', { ...used, ...one }), itComponent('other', { ...used, ...other })]
  const placements = components.flatMap(({ id }, at) => (homes[at] === undefined ? [] : [placed(id, homes[at])]))
  return withParts({ components, placements })
}
const why = (governance: Governance) => overlapsOn(governance).map((each) => each.why.map(({ sv }) => sv))

test('two of the same kind that are called alike and used by the same are an overlap, and it says why', () => {
  expect(why(two({ name: 'Bokningen lokaler' }, { name: 'Lokalbokning', aliases: ['Lokaler bokning'] }))).toEqual([
    ['De heter nästan likadant', 'Samma kategori: Stöd och gemensamt', 'Båda används av KOF och UF'],
  ])
})

test.each([
  ['a name that is the other’s other name', { name: 'Extens' }, { name: 'Lärkan', aliases: ['EXTENS'] }, 'same-name'],
  ['a typing error apart', { name: 'Lokalbokaren' }, { name: 'Lokalbkaren' }, 'similar-name'],
] as const)('%s is enough', (_how, one, other, expected) => {
  expect(overlapsOn(two(one, other)).map(({ likeness }) => likeness)).toEqual([expected])
})

const supplied = (name: string, supplier: string, more: Partial<ItComponent> = {}) => ({
  ...{ name, facts: { category: 'shared-support', supplier } },
  ...more,
})

test('the same supplier and the same kind are enough, however the supplier is written', () => {
  expect(overlapsOn(two(supplied('Arkivet', 'Nordväv AB'), supplied('Lönen', 'nordväv ab ')))).toMatchObject([
    {
      likeness: 'same-supplier',
      sharedIds: [uf, kof],
      objectIds: expect.arrayContaining([ukf.objectId, sam.objectId]),
    },
  ])
})

test.each([
  ['the same object', two(supplied('Arkivet', 'Nordväv'), supplied('Lönen', 'Nordväv'), [ukf, ukf])],
  [
    'no users in common',
    two(supplied('Arkivet', 'N', { administrationIds: [uf] }), supplied('Lönen', 'N', { administrationIds: [kof] })),
  ],
  [
    'users that nobody knows',
    two(supplied('Arkivet', 'N', { administrationIds: { unknown: true } }), supplied('Lönen', 'N')),
  ],
  ['another kind', two(supplied('Arkivet', 'N'), { name: 'Lönen', facts: { category: 'platform', supplier: 'N' } })],
  [
    'what the municipality makes itself',
    two(supplied('Arkivet', 'Vretaby kommun'), supplied('Lönen', 'Vretaby kommun')),
  ],
  ['nothing but the kind', two({ name: 'Arkivet' }, { name: 'Lönen' })],
  ['a place for only one', two({ name: 'Arkivet' }, { name: 'Arkivet' }, [ukf])],
  ['one that is retired', two({ name: 'Arkivet' }, { name: 'Arkivet', facts: { lifecycle: 'retired' } })],
  ['one that follows its parent', two({ name: 'Arkivet' }, { name: 'Arkivet', partOfId: 'one' })],
])('%s is no overlap', (_what, governance) => {
  expect(overlapsOn(governance)).toEqual([])
})

test('the likeliest comes first: the same name, then the same supplier; what the register says itself weighs more', () => {
  const named = (name: string, supplier: string, more = {}) =>
    itComponent(`${name} ${supplier}`, { ...used, name, facts: { category: 'shared-support', supplier, ...more } })
  const components = [named('Arkiv', 'A'), named('Arkiv', 'B'), named('Lön', 'C'), named('Tid', 'C')]
  const placements = components.map(({ id }, at) => placed(id, at % 2 === 0 ? ukf : sam))
  const order = (all: ItComponent[]) =>
    overlapsOn(withParts({ components: all, placements })).map(({ likeness }) => likeness)
  expect(order(components)).toEqual(['same-name', 'same-supplier'])
  const full = components.map((each) => ({
    ...each,
    facts: { ...each.facts, overlap: each.name === 'Tid' ? 'full' : 'none' },
  }))
  expect(
    overlapsOn(withParts({ components: full, placements }))
      .find(({ likeness }) => likeness === 'same-supplier')
      ?.why.at(-1)?.sv,
  ).toBe('Registret säger självt att överlappet är stort')
})

test('a supplier that the model keeps secret gives no overlap away', () => {
  const governance = two(supplied('Arkivet', 'Nordväv'), supplied('Lönen', 'Nordväv'))
  const models = demo.structure.models.map((each) => ({
    ...each,
    model: { ...each.model, register: { ...governance.register, secret: ['supplier' as const] } },
  }))
  expect(overlapsOn(new Governance({ ...governance.structure, models }, governance.day))).toEqual([])
})
