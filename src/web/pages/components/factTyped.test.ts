import { expect, test } from 'vitest'
import type { FactSeen, FieldSeen } from './componentSeen'
import { factOf, factTyped, nothingTyped, numberIn } from './factTyped'

const field = (kind: string): FieldSeen => ({
  ...{ id: 'operating-cost', name: { sv: '', en: '' }, hint: null, kind, group: 'money' },
  ...{ groupName: { sv: '', en: '' }, choices: [], secret: false, core: false },
})

test.each([
  ['1250000', 1_250_000],
  ['1 250 000,50', 1_250_000.5],
  ['1\u00a0250\u202f000 kr', 1_250_000],
  ['0', 0],
  ['12,5', 12.5],
  ['ca 120', undefined],
  ['-5', undefined],
  ['1,2,3', undefined],
  ['', undefined],
])('%j is read as %s', (text, figure) => {
  expect(numberIn(text)).toBe(figure)
})

test('kronor are sent as öre, with what was said about VAT', () => {
  expect(factOf(field('money'), { ...nothingTyped, text: '1 250,40', vat: 'included' })).toEqual({
    value: { ore: 125_040, vat: 'included' },
  })
})

test('unknown, empty and no are three different things on the wire', () => {
  expect(factOf(field('yes-no'), { ...nothingTyped, isUnknown: true })).toEqual({ value: { unknown: true } })
  expect(factOf(field('yes-no'), nothingTyped)).toEqual({ value: null })
  expect(factOf(field('yes-no'), { ...nothingTyped, text: 'no' })).toEqual({ value: 'no' })
})

test.each([
  ['money', { ore: 125_000_050, vat: 'unknown' }],
  ['money', { ore: 1_205, vat: 'excluded' }],
  ['count', 14_200],
  ['hours', 2.5],
  ['date', '2027-03-31'],
  ['choices', ['technical', 'legal']],
  ['text', 'Norrsken Skola AB'],
  ['text', { unknown: true }],
] as const)('a fact of the kind %s that is opened and left alone is the same: %j', (kind, value) => {
  expect(factOf(field(kind), factTyped(value as FactSeen))).toEqual({ value })
})

test.each(['money', 'count', 'hours', 'date'])('what a field of the kind %s can’t hold is told, not sent', (kind) => {
  expect(factOf(field(kind), { ...nothingTyped, text: 'en del' })).toHaveProperty('fault')
})

test('half a month is no number of months', () => {
  expect(factOf(field('months'), { ...nothingTyped, text: '1,5' })).toHaveProperty('fault')
})
