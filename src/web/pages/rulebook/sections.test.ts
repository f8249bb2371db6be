import { expect, test } from 'vitest'
import { text } from '#model/text'
import { isWithin, sectionsOf } from './sections'

test('a section holds those below it, not those that begin with the same figure', () => {
  expect(isWithin('2.3.1', '2.3')).toBe(true)
  expect(isWithin('2.31', '2.3')).toBe(false)
})

test('broken clauses are counted in their section and in those above; a section without clauses is left out', () => {
  const title = text('a', 'a')
  const sections = ['2.3', '2.3.1', '2.4'].map((number) => ({ number, title }))
  const clauses = [
    { section: '2.3.1', state: 'broken' },
    { section: '2.3', state: 'kept' },
  ]
  expect(sectionsOf(sections, clauses).map(({ number, depth, broken }) => [number, depth, broken])).toEqual([
    ['2.3', 0, 1],
    ['2.3.1', 1, 1],
  ])
})
