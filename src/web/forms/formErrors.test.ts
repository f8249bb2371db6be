import { expect, test } from 'vitest'
import { text } from '#model/text'
import type { Problem } from '../asking/api'
import { formErrors } from './formErrors'

const ids = { name: 'account-name', decision: 'decision-on' }
const problem = (part: Partial<Problem>): Problem => ({
  type: '',
  title: 'Något gick fel',
  status: 400,
  code: 'malformed',
  ...part,
})

test('a malformed field is told at its own element, a part of it at the whole', () => {
  const errors = formErrors(
    problem({ fields: [{ field: 'decision.on', message: text('Skriv ett datum', 'Write a date') }] }),
    ids,
  )
  expect(errors.list).toEqual([{ id: 'decision-on', text: 'Skriv ett datum' }])
  expect(errors.of('decision')).toBe('Skriv ett datum')
  expect(errors.of('name')).toBeUndefined()
})

test('what is about no field is told at the first', () => {
  expect(formErrors(problem({}), ids).list).toEqual([{ id: 'account-name', text: 'Något gick fel' }])
  expect(formErrors(undefined, ids).list).toEqual([])
})
