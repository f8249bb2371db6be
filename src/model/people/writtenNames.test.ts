import { expect, test } from 'vitest'
import { writtenNames } from './writtenNames.ts'

const hidden = [
  { name: 'Åsa-Lena Öberg', formerNames: ['Åsa Ås'], email: 'asa.oberg@vretaby.example' },
  { name: 'Bo Ek', formerNames: [], email: null },
]
const names = writtenNames(hidden, [{ name: 'Ulla Ek' }])

test.each([
  'Åsa-Lena Öberg',
  'Öberg, Åsa-Lena',
  'ÖBERG  Åsa Lena',
  'Asa Lena Oberg',
  'Ås, Åsa',
  'Åsa-Lena\nÖberg',
  'asa.oberg@vretaby.example',
])('%j is found in what is sent, and what stands around it stays', (written) => {
  const text = `Fråga ${written} om det.`
  expect(names?.mayBeIn(JSON.stringify({ note: text }))).toBe(true)
  expect(names?.replacedIn(text)).toBe('Fråga Skyddad identitet om det.')
})

test('a name is replaced where it owns something, and not inside another', () => {
  expect(names?.replacedIn('Bo Eks dator, Bo Ekman och Jumbo Ek')).toBe(
    'Skyddad identitet dator, Bo Ekman och Jumbo Ek',
  )
})

test('a name that an open person has too is left, since nobody can tell whom it means', () => {
  expect(writtenNames([{ name: 'Ulla Ek', formerNames: [], email: null }], [{ name: 'Ulla Ek' }])).toBeUndefined()
})
