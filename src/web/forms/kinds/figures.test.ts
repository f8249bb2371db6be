import { expect, test } from 'vitest'
import { numberIn } from './figures'

test.each([
  ['1250000', 1_250_000],
  ['1 250 000,50', 1_250_000.5],
  ['1\u00a0250\u202f000 kr', 1_250_000],
  ['0', 0],
  ['12,5', 12.5],
  ['ca 120', undefined],
  ['-5', undefined],
  ['1,2,3', undefined],
  ['', undefined],
])('%j is read as %s', (text, figure) => {
  expect(numberIn(text)).toBe(figure)
})
