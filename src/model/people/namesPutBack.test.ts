import { expect, test } from 'vitest'
import { namesPutBack } from './namesPutBack.ts'
import { writtenNames } from './writtenNames.ts'

const hidden = [
  { name: 'Åsa Öberg', formerNames: [], email: null },
  { name: 'Bo Ek', formerNames: [], email: null },
]
const back = (sent: unknown, stands: unknown) => {
  const names = writtenNames(hidden, [])
  if (names === undefined) throw new Error('nobody is hidden')
  return namesPutBack(sent, stands, names)
}

test('what is sent as it was read is what stands, wherever in it the name is', () => {
  const stands = { version: 3, cells: [{ value: 'Åsa Öberg', row: 7, field: 'name' }], note: 'Fråga Bo Ek' }
  const cells = [
    { row: 2, field: 'name', value: 'Siv Blom' },
    { row: 7, field: 'name', value: 'Skyddad identitet' },
  ]
  expect(back({ cells, note: 'Fråga Skyddad identitet', from: '2026-12-01' }, stands)).toEqual({
    body: { cells: [cells[0], stands.cells[0]], note: 'Fråga Bo Ek', from: '2026-12-01' },
  })
})

test('a part of a record is sent without what stands around it', () => {
  const cells = [{ row: 7, value: 'Åsa Öberg' }]
  expect(back({ from: 1, cells: [{ row: 7, value: 'Skyddad identitet' }] }, { id: 'x', choices: { cells } })).toEqual({
    body: { from: 1, cells },
  })
})

test('what stands so already may go on standing so', () => {
  expect(back({ note: 'Skyddad identitet' }, { note: 'Skyddad identitet' })).toEqual({
    body: { note: 'Skyddad identitet' },
  })
})

test.each([
  ['written anew', { note: 'Skyddad identitet' }, undefined, 'note'],
  ['changed around', { parts: { note: 'Ring Skyddad identitet!' } }, { note: 'Ring Åsa Öberg' }, 'parts.note'],
  ['moved to another field', { note: 'Skyddad identitet' }, { name: 'Åsa Öberg' }, 'note'],
  [
    'moved to another row',
    { rows: [{ row: 3, who: 'Skyddad identitet' }] },
    { rows: [{ row: 7, who: 'Åsa Öberg' }] },
    'rows',
  ],
  ['one of two that are read alike', { who: ['Skyddad identitet'] }, { who: ['Åsa Öberg', 'Bo Ek'] }, 'who'],
])('%s it is refused, with its field', (_what, sent, stands, field) => {
  expect(back(sent, stands)).toMatchObject({ refused: 'name-not-seen', field })
})

test('both of two that are read alike are put back as they stand', () => {
  const who = ['Åsa Öberg', 'Bo Ek']
  expect(back({ who: ['Skyddad identitet', 'Skyddad identitet'], on: 1 }, { who })).toEqual({ body: { who, on: 1 } })
})
