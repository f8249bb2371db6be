import fc from 'fast-check'
import { expect, test } from 'vitest'
import { columnName, parseRange, parseRef, refOf } from './cellRefs.ts'
import { builtIn, formatOfCode } from './numberFormats.ts'
import { serialToIso, serialToTime } from './serialDates.ts'

test.each([
  ['yyyy-mm-dd', 'date'],
  ['[$-41D]d mmmm yyyy', 'date'],
  ['mmm', 'date'],
  ['yyyy\\-mm\\-dd\\ hh:mm', 'date'],
  ['hh:mm', 'time'],
  ['mm:ss', 'time'],
  ['[h]:mm', 'number'],
  ['General', 'number'],
  ['0.00%', 'number'],
  ['#,##0 "dagar"', 'number'],
  ['#,##0\\ [$kr-41D];[Red]-#,##0\\ [$kr-41D]', 'number'],
  ['_-* #,##0_d', 'number'],
  ['0', 'number'],
  ['', 'number'],
])('the format %j shows a %s', (code, meant) => {
  expect(formatOfCode(code)).toBe(meant)
})

test('built-in formats are known by number', () => {
  expect([0, 1, 9, 13, 14, 17, 18, 21, 22, 45, 49].map(builtIn)).toEqual(
    'number number number number date date time time date number number'.split(' '),
  )
  expect(formatOfCode('00000')).toEqual({ digits: 5 })
})

test('day numbers begin on 1 January 1900, skip the leap day that never was, and can begin in 1904', () => {
  expect([0, 1, 59, 60, 61, 46235, 2_958_465, 2_958_466, -1].map((serial) => serialToIso(serial, false))).toEqual([
    undefined,
    '1900-01-01',
    '1900-02-28',
    undefined,
    '1900-03-01',
    '2026-08-01',
    '9999-12-31',
    undefined,
    undefined,
  ])
  expect([0, 60, 44773].map((serial) => serialToIso(serial, true))).toEqual(['1904-01-01', '1904-03-01', '2026-08-01'])
})

test('a time of day is rounded to the second and may round into the next day', () => {
  expect(serialToIso(46235.75, false)).toBe('2026-08-01T18:00:00')
  expect(serialToIso(46234.999999, false)).toBe('2026-08-01')
  expect([0.5, 0.000012, 1, -0.1].map(serialToTime)).toEqual(['12:00', '00:00:01', undefined, undefined])
})

test('every day number from March 1900 is a day after the one before', () => {
  const property = fc.property(fc.integer({ min: 62, max: 2_958_465 }), (serial) => {
    const [day = '', before = ''] = [serialToIso(serial, false), serialToIso(serial - 1, false)]
    expect(Date.parse(day) - Date.parse(before)).toBe(86_400_000)
  })
  fc.assert(property)
})

test('a place and its name are the same thing', () => {
  const places = fc.record({ row: fc.integer({ min: 1, max: 1_048_576 }), column: fc.integer({ min: 0, max: 16_383 }) })
  const property = fc.property(places, (place) => {
    expect(parseRef(refOf(place))).toEqual(place)
  })
  fc.assert(property)
  expect([0, 25, 26, 701, 702, 16_383].map(columnName)).toEqual(['A', 'Z', 'AA', 'ZZ', 'AAA', 'XFD'])
  expect(['A0', 'XFE1', 'A1048577', 'a1', '1A', ''].map(parseRef)).toEqual(Array(6).fill(undefined))
  expect(parseRange('B2')).toMatchObject({ firstRow: 2, lastRow: 2, firstColumn: 1, lastColumn: 1 })
})
