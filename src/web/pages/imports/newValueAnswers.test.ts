import { expect, test } from 'vitest'
import { ImportChoices } from '#model/imports/choices'
import { answerWord, choicesAnswered, identityOf, type NewValueSeen } from './newValueAnswers'

const socialen: NewValueSeen = {
  ...{ kind: 'administration', value: 'Socialen', objectId: null, rows: [2, 5], options: [] },
  ...{ suggested: null, answer: null, required: true },
}
const person: NewValueSeen = {
  ...socialen,
  kind: 'person',
  value: 'Ny Person',
  suggested: { name: 'Ny Person', email: 'ny@x.example' },
}
const none = ImportChoices.parse({})

test('a chosen answer is one for all rows, and a later one takes its place', () => {
  const first = choicesAnswered(none, [socialen, person], {
    [identityOf(socialen)]: 'existing:SF',
    [identityOf(person)]: 'new',
  })
  expect(first.newValues).toEqual([
    { kind: 'administration', value: 'Socialen', objectId: null, means: { is: 'existing', id: 'SF' } },
    {
      kind: 'person',
      value: 'Ny Person',
      objectId: null,
      means: { is: 'new', name: 'Ny Person', email: 'ny@x.example' },
    },
  ])
  const second = choicesAnswered(first, [socialen, person], { [identityOf(socialen)]: 'empty' })
  expect(second.newValues.map(({ kind, means }) => [kind, means.is])).toEqual([
    ['person', 'new'],
    ['administration', 'empty'],
  ])
})

test('what nobody has chosen is left undecided', () => {
  expect(choicesAnswered(none, [socialen], {}).newValues).toEqual([])
  expect(answerWord(socialen)).toBe('')
  expect(answerWord({ answer: { is: 'existing', id: 'SF' } })).toBe('existing:SF')
})
