import { expect, test } from 'vitest'
import { dayAndMonth, isDay, longDay, shownDay, weekdayOf, weekOf } from './days'

test('a day is written as Swedes write it, without Intl’s full stop', () => {
  expect([shownDay('2026-11-23'), longDay('2026-06-15'), dayAndMonth('2026-09-01')]).toEqual([
    '23 nov 2026',
    '15 juni 2026',
    '1 sep',
  ])
})

test.each([
  ['2026-11-23', 48],
  ['2026-12-31', 53],
  ['2027-01-01', 53],
  ['2027-01-04', 1],
  ['2024-12-30', 1],
  ['2021-01-03', 53],
])('%s lies in week %i', (day, week) => {
  expect(weekOf(day)).toBe(week)
})

test('2027-01-01 is a Friday', () => {
  expect(weekdayOf('2027-01-01')).toBe('fredag')
})

test.each(['23/11', '2026-02-30', '2026-13-01', '2026-1-1', ''])('"%s" is no day', (text) => {
  expect(isDay(text)).toBe(false)
})
