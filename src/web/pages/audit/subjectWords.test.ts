import { expect, test } from 'vitest'
import { demo } from '../../../../test/models/vretaby'
import { subjectTypes, subjectWord } from './subjectWords'

test('every kind of thing that Vretaby’s log tells of can be chosen, and has a word', () => {
  const told = [...new Set(demo.notes.map(({ subjectType }) => subjectType))]
  expect(told).toContain('product')
  expect(told.filter((type) => !subjectTypes.includes(type))).toEqual([])
  expect(told.filter((type) => subjectWord(type) === type)).toEqual([])
})
