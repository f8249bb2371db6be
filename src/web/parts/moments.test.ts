import { expect, test } from 'vitest'
import { clockOf, dayOfMoment } from './moments'

test('an instant late in the evening, UTC, is the next Swedish day', () => {
  expect(dayOfMoment('2026-11-22T23:30:00.000Z')).toBe('2026-11-23')
  expect(clockOf('2026-11-22T23:30:00.000Z')).toBe('00.30')
})

test('summer time counts', () => {
  expect(clockOf('2026-07-01T08:05:00.000Z')).toBe('10.05')
})
