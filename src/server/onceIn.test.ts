import { expect, it } from 'vitest'
import { onceIn } from './onceIn.ts'

it('says of each key once in a while that it is time, also when a clock is set back', () => {
  const isTime = onceIn(60_000)
  const asked = ['08:00:00', '08:00:59', '08:01:00', '07:00:00', '07:00:30']
  expect(asked.map((at) => isTime('a', `2026-11-23T${at}.000Z`))).toEqual([true, false, true, true, false])
  expect(isTime('b', '2026-11-23T07:00:30.000Z')).toBe(true)
})

it('forgets those that were asked of longest ago, and never all at once', () => {
  const isTime = onceIn(60_000)
  const now = '2026-11-23T08:00:00.000Z'
  for (let i = 0; i <= 10_000; i++) isTime(String(i), now)
  expect([isTime('10000', now), isTime('1', now), isTime('0', now)]).toEqual([false, false, true])
})
