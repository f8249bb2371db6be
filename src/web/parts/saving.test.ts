import { expect, test } from 'vitest'
import { csvOf } from './saving'

test('a list is written for a Swedish Excel: semicolons, decimal comma, empty for what nobody told', () => {
  expect(
    csvOf([
      ['Namn', 'Tal'],
      ['Ärenden', 1.5],
      ['Lön', null],
    ]),
  ).toBe('\uFEFFNamn;Tal\r\nÄrenden;1,5\r\nLön;\r\n')
})

test('what holds a semicolon, a quote or a line break stays one cell', () => {
  expect(csvOf([['a;b', 'c"d', 'e\nf']])).toBe('\uFEFF"a;b";"c""d";"e\nf"\r\n')
})

test.each(['=1+1', '+46', '-5', '@SUM(A1)', '\tx'])('%j doesn’t run as a formula', (cell) => {
  expect(csvOf([[cell]])).toContain(`'${cell}`)
})
