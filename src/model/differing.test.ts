import { expect, test } from 'vitest'
import { differing } from './differing.ts'

const [a, b, c, d] = [{ id: 'a' }, { id: 'b' }, { id: 'c' }, { id: 'd' }]

test.each([
  [[], [], [], []],
  [[a, b], [a, b], [], []],
  [[a, b], [a, c, b], [], [c]],
  [[a, b, c], [a, c], [b], []],
  [[a, b, c], [a, d, c], [b], [d]],
  [[a, a], [a, a, a], [], [a]],
  [
    [a, b],
    [b, a],
    [a, b],
    [b, a],
  ],
])('of %j and %j only what differs is told', (before, after, was, is) => {
  expect(differing(before, after)).toEqual([was, is])
})
