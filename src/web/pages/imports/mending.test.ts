import { expect, test } from 'vitest'
import { text } from '#model/text'
import type { ImportSeen } from './importPage'
import { choicesWith, nothingMended } from './mending'
import type { ProblemSeen } from './problems'

const none: ImportSeen['choices'] = {
  meanings: [],
  cells: [],
  skip: [],
  endsPredecessor: [],
  reference: null,
  from: null,
  accounts: false,
  newValues: [],
  otherNewValues: [],
  matchBy: null,
  unreadable: 'stop',
  absent: 'mark',
}
const problem = (part: Partial<ProblemSeen>): ProblemSeen => ({
  ...{ id: 'x', code: 'x', level: 'error', title: text('', ''), details: [], field: 'administration', cells: [] },
  ...{
    rows: [
      { number: 18, cell: '' },
      { number: 19, cell: '' },
    ],
    mend: text('', ''),
    by: 'meaning',
    options: [],
  },
  ...part,
})

test('a meaning takes the place of the one that was chosen before for the same cell', () => {
  const before = { ...none, meanings: [{ field: 'administration' as const, cell: 'Fritid/kultur', value: 'UF' }] }
  const after = choicesWith(before, problem({}), { ...nothingMended, values: { 'Fritid/kultur': 'KOF', annat: '' } })
  expect(after.meanings).toEqual([{ field: 'administration', cell: 'Fritid/kultur', value: 'KOF' }])
})

test('what is written row by row goes to its field, but not for a row that is skipped', () => {
  const after = choicesWith(none, problem({ by: 'cells', field: 'from' }), {
    values: { 18: '2025-03-01', 19: '2025-04-01' },
    skip: [19],
    ends: [],
  })
  expect(after.cells).toEqual([{ row: 18, field: 'from', value: '2025-03-01' }])
  expect(after.skip).toEqual([19])
})

test('given twice: the last day of the one is written, the other stays', () => {
  const after = choicesWith(none, problem({ by: 'rows', field: 'name' }), {
    ...nothingMended,
    values: { 18: '2025-12-31' },
  })
  expect(after.cells).toEqual([{ row: 18, field: 'to', value: '2025-12-31' }])
})
