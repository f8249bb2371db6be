import { expect, test } from 'vitest'
import { fullName, nameKey, personNameOf } from './personNames.ts'

test.each([
  ['Fors, Annika', 'Annika Fors'],
  ['  Tove   Lindmark ', 'Tove Lindmark'],
  ['Åkerström-Wästfelt, Carl-Johan', 'Carl-Johan Åkerström-Wästfelt'],
  ['Wallander Maj,', 'Wallander Maj'],
  ['Bohlin, Anders (vik.)', 'Anders Bohlin'],
  ['Fors, Annika, rektor', 'Fors Annika rektor'],
  ['', ''],
])('%j is %j', (cell, name) => {
  expect(personNameOf(cell)).toBe(name)
})

test('case, accents and hyphens don’t make another person', () => {
  expect(nameKey('ÅSA ÖBERG-EK')).toBe(nameKey('Åsa Öberg Ek'))
  expect(fullName(' Åsa ', 'Öberg')).toBe('Åsa Öberg')
})
