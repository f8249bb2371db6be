import { expect, test } from 'vitest'
import { parseSwedishDate } from './dates.ts'

test.each([
  '2026-08-01',
  '2026-8-1',
  '2026/08/01',
  '2026.08.01',
  '2026-08-01 00:00:00',
  '2026-08-01T00:00',
  '26-08-01',
  '260801',
  '20260801',
  '1/8 2026',
  '01/08/2026',
  '1/8-26',
  '1/8 -26',
  '1.8.2026',
  '01-08-2026',
  '1 aug 2026',
  '1 aug. 2026',
  '1 Augusti 2026',
  '1:a augusti 2026',
  'den 1 augusti 2026',
  '1 aug -26',
  ' 1  aug\u00a02026 ',
  'August 1, 2026',
  '46235',
])('%j is the first of August 2026', (written) => {
  expect(parseSwedishDate(written)).toBe('2026-08-01')
})

test.each([
  'vår 2025',
  '31/2-26',
  '2026-02-29',
  '2026-13-01',
  '2026-08',
  'aug 2026',
  '2026',
  '1/8',
  '1 brumaire 2026',
  '99999',
  '12345',
  '0000-00-00',
  '',
  'tills vidare',
  '2026-08-01 – 2026-09-01',
])('%j names no day', (written) => {
  expect(parseSwedishDate(written)).toBeUndefined()
})

test('what the spreadsheet knew goes before what stands there', () => {
  expect(parseSwedishDate({ text: '1 aug', iso: '2026-08-01T12:00:00' })).toBe('2026-08-01')
  expect(parseSwedishDate({ text: '46235' })).toBe('2026-08-01')
})

test('leap days and centuries', () => {
  expect(parseSwedishDate('29 feb 2028')).toBe('2028-02-29')
  expect(parseSwedishDate('98-01-31')).toBe('1998-01-31')
  expect(parseSwedishDate('1/5 2026')).toBe('2026-05-01')
  expect(parseSwedishDate('1 may 2026')).toBe('2026-05-01')
})
