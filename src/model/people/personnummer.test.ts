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
  ['8112189876', true],
  ['811218–9876', true],
  ['811218—9876', true],
  ['811218−9876', true],
  ['811218‑9876', true],
  ['811218 9876', true],
  ['811218\u00A09876', true],
  ['811218 - 9876', true],
  ['19811218 9876', true],
  ['1981-12-18-9876', true],
  ['81 12 18 9876', true],
  ['８１１２１８－９８７６', true],
  ['811218\u200B-\u00AD9876', true],
  ['811218-9876a', true],
  ['811218-9876_', true],
  ['PNR-811218-9876', true],
  ['19811218-9876-1', true],
  ['Ärende 17, 811218-9876, klart', true],
  ['811218-9875', false],
  ['811300-9875', false],
  ['811261-9872', true],
  ['811260-9873', false],
  ['070123-4569', true],
  ['0701234569', false],
  ['070-123 45 69', false],
  ['046-12 18 98', false],
  ['7811218-98765', false],
  ['811218-98765', false],
  ['x811218-9876', false],
  ['556036-0793', false],
  ['3f0c1981-1218-4987-8112-189876811218', false],
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
