import { expect, test } from 'vitest'
import { holdsPersonnummer, whyNotStored } from './personnummer.ts'

test.each([
  ['811218-9876', true],
  ['19811218-9876', true],
  ['198112189876', true],
  ['811218+9876', true],
  ['Ring Anna (811218-9876) först', true],
  // Sixty added to the day: a coordination number.
  ['811278-9873', true],
  ['811218-9875', false],
  ['811318-9876', false],
  ['KLF 2026-00417', false],
  ['0701234567', false],
  ['2026-11-23', false],
  ['81121898-7654-4abc-8def-811218987611', false],
])('%s looks like a personal identity number: %s', (written, expected) => {
  expect(holdsPersonnummer(written)).toBe(expected)
})

test('it is found wherever in a body it stands, and the field is named', () => {
  expect(whyNotStored({ note: 'inget', decision: { reference: ['a', '811218-9876'] } })).toMatchObject({
    refused: 'personnummer-not-kept',
    field: 'decision.reference.1',
  })
  expect(whyNotStored({ note: 'inget', count: 8112189876, none: null })).toBeUndefined()
})
