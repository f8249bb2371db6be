import { expect, test } from 'vitest'
import { isOneErrorAway, likeness } from './matching.ts'

test.each([
  ['asbrink', 'Daniel Åsbrink', true],
  ['ÅSBRINK dan', 'Daniel Åsbrink', true],
  ['rosenlnud', 'Eva Rosenlund', true],
  ['kultrskola', 'Kulturskola', true],
  ['kulturxkola', 'Kulturskola', true],
  ['eva kaya', 'Eva Rosenlund', false],
  ['xyz', 'Eva Rosenlund', false],
  ['', 'Eva Rosenlund', false],
])('“%s” finds %s: %s', (query, value, expected) => {
  expect(likeness(query, value) > 0).toBe(expected)
})

test('a whole word counts for more than its beginning, that for more than a part, and an error for least', () => {
  const scores = ['kultur', 'kult', 'ultur', 'kultux'].map((query) => likeness(query, 'Kultur och fritid'))
  expect(scores).toEqual([...scores].sort((a, b) => b - a))
  expect(new Set(scores).size).toBe(4)
})

test('one error is one letter more, less, changed or two swapped; two are too many', () => {
  expect(['abcd', 'abxcd', 'abd', 'abxd', 'abdc', 'bacd'].map((word) => isOneErrorAway('abcd', word))).toEqual(
    Array(6).fill(true),
  )
  expect(['abxxd', 'ab', 'xbcx', 'dcba'].map((word) => isOneErrorAway('abcd', word))).toEqual(Array(4).fill(false))
})
