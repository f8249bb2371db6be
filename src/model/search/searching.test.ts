import { expect, test } from 'vitest'
import { productId } from '#demo/ids'
import { demo, withParts } from '../../../test/models/vretaby.ts'
import { businessComponent, itComponent, placed, withComponents } from '../components/componentsForTests.ts'
import { Governance } from '../governance.ts'
import type { Structure } from '../structure.ts'
import { text } from '../text.ts'
import { search } from './searching.ts'

const product = demo.structure.products.find(({ id }) => id === productId('UKF', 'Elevadministration'))
if (product === undefined) throw new Error('Vretaby has no such product')
const register = itComponent('Lärkan elevregister', {
  aliases: ['Extens', 'Gamla skolsystemet'],
  description: 'Uppgifter om elever, vårdnadshavare och skolornas klasser.',
  facts: { supplier: 'Nordväv AB', 'security-measures': 'Larmat serverrum', 'risk-analysis': 'Hotbild' },
})
const routine = businessComponent('Rutin för elevregistret')
const components = withParts({
  components: [register, routine],
  placements: [placed(register.id, product), placed(routine.id, product)],
})
const found = (query: string, governance = components) =>
  search(query, governance, 60).filter(({ type }) => type === 'it-component' || type === 'business-component')

test.each([
  ['Lärkan elevregister', 'the name'],
  ['larkan', 'a name without its marks'],
  ['elevregistret', 'another form of the word'],
  ['registrens', 'another form, inside a word'],
  ['extens', 'another name of it'],
  ['skolsystem', 'a part of another name'],
  ['skola', 'a form of a word in the description'],
  ['vårdnadshvare', 'a typing error'],
  ['nordväv', 'the supplier'],
  ['lärkan nordväv', 'words from the name and the supplier'],
])('“%s” finds the component: %s', (query) => {
  expect(found(query).map(({ title }) => title.sv)).toContain('Lärkan elevregister')
})

test('a component is told apart by where it stands, and its name goes before its description', () => {
  expect(found('elevregister')).toEqual([
    {
      ...{ type: 'it-component', id: register.id },
      title: { sv: 'Lärkan elevregister', en: 'Lärkan elevregister' },
      beside: { sv: 'UKF Elevadministration', en: 'UKF Elevadministration' },
    },
    expect.objectContaining({ type: 'business-component', id: routine.id }),
  ])
})

test('what the model keeps secret finds nothing, and a supplier that is secret neither', () => {
  expect([found('serverrum'), found('hotbild')]).toEqual([[], []])
  const models = demo.structure.models.map((version) => ({
    ...version,
    model: { ...version.model, register: { ...components.register, secret: ['supplier' as const] } },
  }))
  expect(found('nordväv', new Governance({ ...components.structure, models }, components.day))).toEqual([])
})

test('every word must fit something, and a component that has ended is not found', () => {
  expect(found('lärkan bygglov')).toEqual([])
  const ended = withParts({ components: [{ ...register, to: '2026-01-31' }] })
  expect(found('lärkan', ended)).toEqual([])
})

test('people, objects and products are still found beside thousands of components', () => {
  const governance = new Governance(withComponents(demo.structure, 3000), components.day)
  expect(search('bygglov', governance, 5)[0]).toMatchObject({ type: 'product', title: { sv: 'Bygglov' } })
  expect(search('asbrink', governance, 5)[0]).toMatchObject({ type: 'person', title: { sv: 'Daniel Åsbrink' } })
  expect(search('elev', governance, 60)).toHaveLength(60)
})

test('what stands beside a name is of the structure that is asked, also where the names are kept', () => {
  const besideOf = (query: string, on: Structure) => search(query, new Governance(on, components.day), 1)[0]?.beside
  const { structure } = components
  expect(besideOf('Annika Fors', structure)).not.toBeNull()
  expect(besideOf('Annika Fors', { ...structure, appointments: [], holdings: [] })).toBeNull()
  expect(besideOf('Lärkan', structure)).toEqual(text('UKF Elevadministration', 'UKF Elevadministration'))
  expect(besideOf('Lärkan', { ...structure, placements: [] })).toBeNull()
})
