import { expect, test } from 'vitest'
import { standsAs } from './sameRecord.ts'

const kept = { id: 'p', name: 'Schema' }

test('a record stands as it was kept, whatever fields have come to records since', () => {
  expect(standsAs(kept, { name: 'Schema', decisionId: null, id: 'p' })).toBe(true)
})

test('a record that has changed or is gone does not', () => {
  expect(standsAs(kept, { ...kept, name: 'Scheman' })).toBe(false)
  expect(standsAs(kept, undefined)).toBe(false)
})
