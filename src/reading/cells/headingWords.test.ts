import fc from 'fast-check'
import { expect, test } from 'vitest'
import { slipsBetween } from './headingWords.ts'

const letter = fc.constantFrom('a', 'b', 'c', 'd')
const slip = fc.record({ at: fc.nat(12), taken: fc.nat(2), put: fc.string({ unit: letter, maxLength: 2 }) })

/** A word, and the same with up to three slips. */
const spellings = fc
  .tuple(fc.string({ unit: letter, maxLength: 14 }), fc.array(slip, { maxLength: 3 }))
  .map(([word, slips]): [string, string] => [
    word,
    slips.reduce((made, { at, taken, put }) => made.slice(0, at) + put + made.slice(at + taken), word),
  ])

test('two spellings are as far apart as all ways of comparing them say, and never more than is allowed', () => {
  fc.assert(
    fc.property(spellings, ([a, b]) => {
      const shortest = Math.min(a.length, b.length)
      const allowed = shortest < 4 ? 0 : shortest < 8 ? 1 : 2
      const apart = slowly(a, b)
      expect(slipsBetween(a, b)).toBe(apart <= allowed ? apart : undefined)
    }),
    { numRuns: 3_000 },
  )
})

test.each([
  ['kommunikation', 'kommuniaktion', 1],
  ['bibliotek', 'biblotek', 1],
  ['bibliotek', 'biblotekk', 2],
  ['arkiv', 'arkov', 1],
  ['hr', 'hq', undefined],
])('%s and %s: %s', (a, b, slips) => {
  expect(slipsBetween(a, b)).toBe(slips)
})

/** Every letter against every other. */
function slowly(a: string, b: string): number {
  const table = Array.from({ length: a.length + 1 }, (_, i) =>
    Array.from({ length: b.length + 1 }, (_, j) => (i === 0 ? j : j === 0 ? i : 0)),
  )
  const at = (i: number, j: number) => table[i]?.[j] ?? Number.POSITIVE_INFINITY
  for (let i = 1; i <= a.length; i++)
    for (let j = 1; j <= b.length; j++) {
      const isSwap = i > 1 && j > 1 && a[i - 1] === b[j - 2] && a[i - 2] === b[j - 1]
      const slips = Math.min(
        at(i - 1, j - 1) + Number(a[i - 1] !== b[j - 1]),
        at(i - 1, j) + 1,
        at(i, j - 1) + 1,
        isSwap ? at(i - 2, j - 2) + 1 : Number.POSITIVE_INFINITY,
      )
      const row = table[i]
      if (row !== undefined) row[j] = slips
    }
  return at(a.length, b.length)
}
