import { expect, test } from 'vitest'
import { isUnchanged } from './sameRecord.ts'

const kept = { id: 'p', name: 'Schema' }

test('a record stands as it was kept, whatever fields have come to records since', () => {
  expect(isUnchanged(kept, { name: 'Schema', decisionId: null, id: 'p' })).toBe(true)
})

test('a record that has changed or is gone does not', () => {
  expect(isUnchanged(kept, { ...kept, name: 'Scheman' })).toBe(false)
  expect(isUnchanged(kept, undefined)).toBe(false)
})
