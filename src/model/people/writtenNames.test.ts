import { expect, test } from 'vitest'
import { writtenNames } from './writtenNames.ts'

const hidden = [
  { name: 'Åsa-Lena Öberg', formerNames: ['Åsa Ås'], email: 'asa.oberg@vretaby.example' },
  { name: 'Andre Ström', formerNames: [], email: null },
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

test.each(['Åsa-Lena Öberg', 'Öberg, Åsa Lena'])('%j is found with its marks apart', (written) => {
  const apart = `Från ${written} själv`.normalize('NFD')
  expect(names?.mayBeIn(JSON.stringify([apart]))).toBe(true)
  expect(names?.replacedIn(apart)).toBe('Från Skyddad identitet själv')
  const nobody = 'Från någon själv'.normalize('NFD')
  expect(names?.replacedIn(nobody)).toBe(nobody)
})

test.each(['\u00ad', '\u200b', '\u200c', '\u200d', '\u2060', '\ufeff'])(
  '%j inside a name or between its parts hides nothing',
  (unseen) => {
    for (const written of [`Åsa-Le${unseen}na Ö${unseen}berg`, `Öberg,${unseen} Åsa-Lena`, `Åsa-Lena${unseen}Öberg`]) {
      const text = `Fråga ${written} om det.`
      expect(names?.mayBeIn(JSON.stringify({ note: text }))).toBe(true)
      expect(names?.replacedIn(text)).toBe('Fråga Skyddad identitet om det.')
    }
    const nobody = `Fråga nå${unseen}gon`
    expect(names?.replacedIn(nobody)).toBe(nobody)
  },
)

test('signs that nobody sees hide no name, whatever stands before it and wherever in it they are', () => {
  const hiding =
    'Å\u200bsa\u200bLena\u200b \u200bÖ\u200bberg\u200bs svar, Bo\u200bEk, B\u200bo\u200bE\u200bk och nå\u200bgon'
  expect(names?.mayBeIn(JSON.stringify([hiding]))).toBe(true)
  expect(names?.replacedIn(hiding)).toBe('Skyddad identitet svar, Skyddad identitet, Skyddad identitet och nå\u200bgon')
})

test('a line’s end in the place of a hyphen hides no name', () => {
  expect(names?.mayBeIn(JSON.stringify({ note: 'Åsa\nLena Öberg' }))).toBe(true)
})

test('with a mark that the register doesn’t have it is found, but å, ä and ö are other letters', () => {
  expect(names?.replacedIn('André Ström, ÀNDRÉ STRÓM')).toBe('Skyddad identitet, Skyddad identitet')
  expect(names?.replacedIn('Ändre Ström och Bö Ek')).toBe('Ändre Ström och Bö Ek')
})

test('a name is replaced where it owns something, and not inside another', () => {
  expect(names?.replacedIn('Bo Eks dator, Bo Ekman och Jumbo Ek')).toBe(
    'Skyddad identitet dator, Bo Ekman och Jumbo Ek',
  )
})

test('a name that an open person has too is left, since nobody can tell whom it means', () => {
  expect(writtenNames([{ name: 'Ulla Ek', formerNames: [], email: null }], [{ name: 'Ulla Ek' }])).toBeUndefined()
})

test.each([
  ['Karl "Kalle" Bergqvist', 'Karl "Kalle" Bergqvist'],
  ['Karl "Kalle" Bergqvist', 'Karl Kalle Bergqvist'],
  ['Åke\\Test Ek', 'Åke\\Test Ek'],
  ['Mikaela Sundin', 'Mikaela\u000bSundin'],
  ['Mikaela Sundin', 'Mikaela\nSundin'],
  ['Mikaela Sundin', 'Mika\u034fela Sun\ufe0fdin'],
  ['Mikaela Sundin', 'Mikaela\u2800Sun\u0001din'],
  ['Mikaela Sundin', 'Mikaela.Sundin'],
  ['Mikaela Sundin', 'mikaela_sundin'],
  ['Mikaela Sundin', 'Sundin (Mikaela'],
  ['Mikaela Sundin', '"Mikaela" Sundin'],
  ['Mikaela Sundin', 'Mikaela – Sundin'],
  ['Josefin Ek', 'Jose\ufb01n Ek'],
  ['Bo Lund', '\uff22\uff4f Lund'],
  ['Anna-Karin Ek', 'Anna\u2011Karin Ek'],
  ['Sean O’Brien', "Sean O'Brien"],
])('%s is found where it stands as %j, and the answer that it stands in is looked through', (name, written) => {
  const names = writtenNames([{ name, formerNames: [], email: null }], [])
  expect(names?.replacedIn(`xx ${written} yy`)).toMatch(/^xx \W?Skyddad identitet yy$/)
  expect(names?.mayBeIn(JSON.stringify({ title: `xx ${written} yy` }))).toBe(true)
})
