import { expect, test } from 'vitest'
import { stemOf, wordsOf } from './words.ts'

const folded = (word: string) => wordsOf(word)[0] ?? ''

test.each([
  [['skola', 'skolan', 'skolor', 'skolorna', 'skolornas', 'skolans'], 'skol'],
  [['elev', 'eleven', 'elever', 'eleverna', 'elevers', 'elevernas'], 'elev'],
  [['system', 'systemet', 'systemets', 'systemen', 'systemens'], 'system'],
  [['förvaltning', 'förvaltningar', 'förvaltningarna', 'förvaltningens'], 'forvaltning'],
  [['register', 'registret', 'registren', 'registrets'], 'regist'],
  [['kontor', 'kontoret', 'kontoren'], 'kont'],
  [['kurs', 'kurser', 'kursen'], 'kurs'],
  [['plats', 'platser', 'platsen', 'platsens'], 'plat'],
  [['tjänst', 'tjänster', 'tjänsterna', 'tjänsten'], 'tjanst'],
  [['möjlighet', 'möjligheter', 'möjligheten', 'möjligheterna'], 'moj'],
  [['bokning', 'bokningar', 'bokningarna'], 'bokning'],
  [['klok', 'kloka', 'klokare', 'klokast'], 'klok'],
])('%j have one stem: %s', (words, stem) => {
  expect([...new Set(words.map((word) => stemOf(folded(word))))]).toEqual([stem])
})

test('signs that nobody sees are passed over', () => {
  expect(wordsOf('Ås\u00adbrink fr\u200bån')).toEqual(['asbrink', 'fran'])
})

test.each([
  ['lön', 'lon'],
  ['it', 'it'],
  ['bas', 'bas'],
  ['ärende', 'arend'],
  ['hjälplöst', 'hjalplos'],
  ['väldigt', 'vald'],
  ['ekonomisk', 'ekonomisk'],
  ['', ''],
  ['2026', '2026'],
])('%s becomes %s', (word, stem) => {
  expect(stemOf(folded(word))).toBe(stem)
})

test('words that mean different things keep apart', () => {
  expect(new Set(['barn', 'barnomsorg', 'bygg', 'bygglov', 'bo', 'bok', 'plan', 'plats'].map(stemOf)).size).toBe(8)
})

test('words are small letters without marks; a number of a section stays whole', () => {
  expect(wordsOf('Ärenden, 2.3.2 & Åsbrink')).toEqual(['arenden', '2.3.2', 'asbrink'])
})
