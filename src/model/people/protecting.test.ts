import { expect, test } from 'vitest'
import { foundation } from '#demo/foundation'
import { linkoping } from '../../../test/models/organisations.ts'
import { Governance } from '../governance.ts'
import type { Person } from '../structure.ts'
import { personChanged, personRegistered } from './persons.ts'
import { protectedNames, whyNotNamesake } from './protecting.ts'

const { structure } = foundation(linkoping)
const person = (name: string, parts: Partial<Person> = {}): Person => ({
  operationId: null,
  ...{ id: name, name, formerNames: [], email: null, administrationId: null, leftOn: null, protectedIdentity: false },
  ...parts,
})
const acting = {
  actor: { accountId: 'tove', personId: null, name: 'Tove Lindmark', rights: ['register'] as const },
  ...{ now: '2026-11-23T08:00:00.000Z', today: '2026-11-23', newId: () => 'new' },
}
const withHidden = (...persons: Person[]) => {
  const hidden = persons.map((each) => ({ ...each, protectedIdentity: true }))
  return new Governance(
    { ...structure, persons: [...structure.persons, person('Siv Synlig'), ...hidden] },
    acting.today,
  )
}
const refusedFor = (name: string, governance: Governance) =>
  whyNotNamesake({ added: { persons: [person(name, { id: 'new' })] } }, acting.actor, governance)?.refused

test.each([
  ['Anna Maria Elisabet Andersson', 'Maria Andersson'],
  ['Anna Maria Elisabet Andersson', 'Maria Karin Andersson'],
  ['Anna Maria Elisabet Andersson', 'Elisabet Andersson'],
  ['Anna Berg', 'Anna Maria Berg'],
  ['Anna Berg', 'Hanna Berg'],
  ['Anna Berg', 'Anna Bergman'],
  ['Skog', 'Eva Skog'],
  ['Bo', 'Bo'],
  ['–', 'Eva Skog'],
])('with %s protected, whoever registers adds a %s', (hidden, name) => {
  expect(refusedFor(name, withHidden(person(hidden)))).toBeUndefined()
})

test.each([
  ['Anna Maria Elisabet Andersson', 'Anna Maria Elisabet Andersson'],
  ['Anna Berg', 'Berg, Ánna'],
  ['Anna Berg', 'Berg Anna'],
  ['Anna Berg', 'ANNA-BERG'],
  ['Anna Berg', 'Anna Bergs'],
  ['Anna Berg', 'Hos Anna Berg'],
  ['Anna Berg', 'Anna\u200bBerg'],
  ['Anna-Karin Berg', 'Annakarin Berg'],
  ['Åsa Gömd', 'ASA Gomd'],
  ['Asa Gomd', 'Åsa Gömd'],
  ['Åsa Gömd', 'Aasa Goemd'],
  ['Skog', 'Skog'],
])('with %s protected, whoever registers adds no %s', (hidden, name) => {
  expect(refusedFor(name, withHidden(person(hidden)))).toBe('name-by-administrator')
  expect(refusedFor(name, withHidden(person('Nu Annan', { formerNames: [hidden] })))).toBe('name-by-administrator')
})

test('where an open person is called so already, another opens nothing', () => {
  const governance = withHidden(person('Siv Synlig', { id: 'other' }))
  expect(refusedFor('Siv Synlig', governance)).toBeUndefined()
  expect(refusedFor('SIV SYNLIG', governance)).toBe('name-by-administrator')
})

test('nobody is called as the address of somebody protected', () => {
  expect(
    refusedFor('anna.berg@vretaby.example', withHidden(person('Nu Annan', { email: 'anna.berg@vretaby.example' }))),
  ).toBe('name-by-administrator')
})

test('whoever adds or renames somebody so is told at the name', () => {
  const governance = withHidden(person('Anna Berg'))
  const order = { name: 'Anna Berg', email: null, administrationId: null, operationId: null, protectedIdentity: false }
  const told = { refused: 'name-by-administrator', field: 'name' }
  expect(personRegistered(order, acting, governance)).toMatchObject(told)
  expect(personChanged(person('Siv Synlig'), { name: 'Anna Berg' }, acting.actor, governance)).toMatchObject(told)
  expect(personRegistered({ ...order, protectedIdentity: true }, acting, governance)).toHaveProperty('person')
  expect(personChanged(person('Anna Berg'), { email: null }, acting.actor, governance)).toHaveProperty('person')
})

test('a change without people asks nobody what they are called', () => {
  const governance = withHidden(person('Anna Berg'))
  const persons = new Proxy(governance.structure.persons, {
    get: () => {
      throw new Error('the register was gone through')
    },
  })
  const asked = new Governance({ ...governance.structure, persons: [] }, acting.today)
  Object.defineProperty(asked, 'structure', { value: { ...governance.structure, persons } })
  expect(whyNotNamesake({ added: { offices: [] } }, acting.actor, asked)).toBeUndefined()
})

test('what names are looked for by is kept though very many organisations are asked about', () => {
  const organisations = Array.from({ length: 60 }, (_, at) => [person(`Anna Berg ${at}`, { protectedIdentity: true })])
  const first = organisations.map((persons) => protectedNames(persons))
  // Of each the people are read anew, and are called the same.
  organisations.forEach((persons, at) => {
    expect(protectedNames([...persons])).toBe(first[at])
  })
})
