import { expect, test } from 'vitest'
import { families, linkoping, plain } from '../../../test/models/organisations.ts'
import { abbreviationOf, roleLookup, sideLookup } from './roleWords.ts'

const roles = roleLookup(linkoping)
const role = (id: string, side?: 'business' | 'it', old = false) => ({ kind: 'role', role: id, side, old })
const office = (id: string) => ({ kind: 'office', office: id })
const seat = { kind: 'seat', forum: 'object-steering-group' }

test.each([
  ['OÄ vht', role('object-owner', 'business')],
  ['oä it', role('object-owner', 'it')],
  ['Objektägare verksamhet', role('object-owner', 'business')],
  ['It-objektägare', role('object-owner', 'it')],
  ['Objektägare', role('object-owner')],
  ['ägare it', role('object-owner', 'it')],
  ['OL it', role('object-leader', 'it')],
  ['Objektledare (it)', role('object-leader', 'it')],
  ['OBJEKTLEDARE  VERKSAMHET', role('object-leader', 'business')],
  ['OPS', role('product-coordinator')],
  ['OS vht', role('object-specialist', 'business')],
  ['specialist', role('object-specialist')],
  ['Object owner, business', role('object-owner', 'business')],
  ['Förvaltningschef', office('head-of-administration')],
  ['FC', office('head-of-administration')],
  ['it-chef', office('head-of-it')],
  ['IT chef', office('head-of-it')],
  ['Kommundirektören', office('municipal-director')],
  ['Ledamot OSG', seat],
  ['OSG', seat],
  ['systemägare', role('object-owner', undefined, true)],
  ['Systemförvaltare', role('object-leader', 'business', true)],
  ['it-förvaltningsledare', role('object-leader', 'it', true)],
])('%j is surely read', (cell, value) => {
  expect(roles.find(cell)).toEqual({ value, certainty: 'sure' })
})

test.each([
  ['Objektspecailist', role('object-specialist')],
  ['Objektägre verksamhet', role('object-owner', 'business')],
  ['Verksamhetchef', office('operations-manager')],
])('%j is read with a guess', (cell, value) => {
  expect(roles.find(cell)).toEqual({ value, certainty: 'guess' })
})

test.each(['', 'Rektor', 'x', 'Projektledare', 'vht', 'objekt', '2026'])('%j is no role', (cell) => {
  expect(roles.find(cell)).toBeUndefined()
})

test.each([
  ['V', 'business'],
  ['vht', 'business'],
  ['Verksamhet', 'business'],
  ['IT', 'it'],
  ['i', 'it'],
  ['business', 'business'],
])('the side %j is %s', (cell, side) => {
  expect(sideLookup(linkoping).find(cell)?.value).toBe(side)
})

test('another model has its own words and abbreviations', () => {
  expect(roleLookup(plain).find('OÄ it')?.value).toMatchObject({ role: 'object-owner', side: 'it' })
  for (const each of families.roles)
    expect(roleLookup(families).find(each.name.sv)?.value).toMatchObject({ role: each.id })
  expect(abbreviationOf('objektproduktsamordnare', linkoping)).toBe('OPS')
})
