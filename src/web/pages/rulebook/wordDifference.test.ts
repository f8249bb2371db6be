import { expect, test } from 'vitest'
import { wordDifference } from './wordDifference'

const told = (before: string, after: string) =>
  wordDifference(before, after).map(({ kind, words }) =>
    kind === 'same' ? words : `${kind === 'added' ? '+' : '-'}${words}`,
  )

test.each([
  [
    'one word for another',
    'Gruppen ska anta planen',
    'Gruppen får anta planen',
    ['Gruppen', '-ska', '+får', 'anta planen'],
  ],
  ['words more', 'Den antas', 'Den antas i september', ['Den antas', '+i september']],
  ['words less', 'Den antas i september', 'Den antas', ['Den antas', '-i september']],
  ['all of it', 'Ett', 'Två', ['-Ett', '+Två']],
  ['nothing', 'Samma ord', 'Samma  ord', ['Samma ord']],
])('2.3.1-psg-decides-model: what differs is shown word by word: %s', (_what, before, after, pieces) => {
  expect(told(before, after)).toEqual(pieces)
})
