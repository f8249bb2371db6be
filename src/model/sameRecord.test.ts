import { expect, test } from 'vitest'
import { isUnchanged, sameRecord } from './sameRecord.ts'

test('records say the same in whatever order their fields are, and lists only in theirs', () => {
  const record = { id: 'p', names: ['a', 'b'], period: { from: '2026-01-01', to: null } }
  expect(sameRecord(record, { period: { to: null, from: '2026-01-01' }, names: ['a', 'b'], id: 'p' })).toBe(true)
  expect(sameRecord(record, { ...record, names: ['b', 'a'] })).toBe(false)
  expect(sameRecord(record, { ...record, period: { from: '2026-01-01' } })).toBe(false)
  expect(sameRecord(record, { ...record, names: { 0: 'a', 1: 'b' } })).toBe(false)
})

test('a field without a value is one that is not there', () => {
  expect(sameRecord({ id: 'p', note: undefined }, { id: 'p' })).toBe(true)
  expect(sameRecord({ id: 'p', note: undefined }, { id: 'p', note: null })).toBe(false)
})

const kept = { id: 'p', name: 'Schema' }

test('a record stands as it was kept, whatever fields have come to records since', () => {
  expect(isUnchanged(kept, { name: 'Schema', decisionId: null, id: 'p' })).toBe(true)
})

test('a record that has changed or is gone does not', () => {
  expect(isUnchanged(kept, { ...kept, name: 'Scheman' })).toBe(false)
  expect(isUnchanged(kept, undefined)).toBe(false)
})
