import { expect, test } from 'vitest'
import type { FieldSynonyms } from '#model/imports/fieldSynonyms'
import { matchColumns } from './columns.ts'

const fields = [
  { field: 'name', synonyms: ['Namn', 'Person', 'Name', 'För- och efternamn'] },
  { field: 'email', synonyms: ['E-post', 'Mejl', 'E-mail'] },
  { field: 'role', synonyms: ['Roll', 'Förvaltningsroll', 'Role'] },
  { field: 'administration', synonyms: ['Förvaltning', 'Administration'] },
  { field: 'from', synonyms: ['Från', 'Fr.o.m.', 'Startdatum', 'From', 'Start date'] },
  { field: 'to', synonyms: ['Till', 'T.o.m.', 'Slutdatum', 'To'] },
  { field: 'reference', synonyms: ['Diarienummer beslut', 'Dnr', 'Decision reference'] },
  { field: 'side', synonyms: ['Sida', 'Ansvarig verksamhet/IT', 'Side'] },
] as const satisfies FieldSynonyms[]

const one = (heading: string) => {
  const [match] = matchColumns([heading], fields)
  return [match?.field, match?.certainty]
}

test.each([
  ['Namn', 'name'],
  [' NAMN * ', 'name'],
  ['E post', 'email'],
  ['epost', 'email'],
  ['Forvaltning', 'administration'],
  ['förvaltning:', 'administration'],
  ['Fr.o.m', 'from'],
  ['fr o m', 'from'],
  ['T o m', 'to'],
  ['Från (åååå-mm-dd)', 'from'],
  ['3. Roll', 'role'],
  ['START_DATE', 'from'],
  ['För- och\nefternamn', 'name'],
])('%j is surely %s', (heading, field) => {
  expect(one(heading)).toEqual([field, 'sure'])
})

test.each([
  ['Förvaltn.roll', 'role'],
  ['Förvaltn', 'administration'],
  ['Dnr beslut', 'reference'],
  ['Beslut, diarienummer', 'reference'],
  ['Ansv vht/it', 'side'],
  ['Förvatlning', 'administration'],
  ['Startdatm', 'from'],
  ['Nman', 'name'],
  ['Personens namn', 'name'],
])('%j is perhaps %s', (heading, field) => {
  expect(one(heading)).toEqual([field, 'guess'])
})

test.each(['', '  ', '***', 'Kommentar', 'Tel', 'Rull på', 'ID', '2026'])('%j is none of the fields', (heading) => {
  expect(one(heading)).toEqual([undefined, 'none'])
})

test('no field is given twice: what says it outright goes before what resembles it', () => {
  const matches = matchColumns(['Personens namn', 'Namn', 'Name', 'Roll'], fields)
  expect(matches.map((match) => [match.field, match.certainty])).toEqual([
    [undefined, 'none'],
    ['name', 'sure'],
    [undefined, 'none'],
    ['role', 'sure'],
  ])
})

test('of two columns that a field may be called by, the one with its likelier name has it', () => {
  const lifecycle = [{ field: 'lifecycle', synonyms: ['Livscykel', 'Lifecycle', 'Läge'] }]
  expect(matchColumns(['Läge', 'Livscykel'], lifecycle).map(({ field }) => field)).toEqual([undefined, 'lifecycle'])
  expect(matchColumns(['Läge', 'Annat'], lifecycle).map(({ field }) => field)).toEqual(['lifecycle', undefined])
})

test('a heading that two fields claim alike is only a guess', () => {
  const alike = [
    { field: 'a', synonyms: ['Ansvarig'] },
    { field: 'b', synonyms: ['ansvarig'] },
  ]
  expect(matchColumns(['Ansvarig'], alike)).toEqual([
    { column: 0, heading: 'Ansvarig', field: 'a', certainty: 'guess' },
  ])
})

test('fifty long headings against fifty fields are matched at once', () => {
  const many = Array.from({ length: 53 }, (_, at) => ({ field: `f${at}`, synonyms: [`kolumnen med nummer ${at}`] }))
  const headings = many.map(({ synonyms }) => synonyms.join())
  expect(matchColumns(headings, many).every((match) => match.certainty === 'sure')).toBe(true)
})
