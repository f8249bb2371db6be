import { expect, test } from 'vitest'
import { componentFields, type FieldId } from '#model/shapes/componentFields'
import { vretabyOn } from '../../../test/models/emptyVretaby.ts'
import { headingOf, moneyIn, numberIn } from './amounts.ts'
import { linesOf, namesIn, saysNothing, saysUnknown, yesNoIn } from './cellWords.ts'
import { factIn } from './factReading.ts'
import { countIn, hoursIn, levelIn, levelsIn, monthsIn, yearIn } from './quantities.ts'
import { dayIn, saysOpenEnd } from './registerDates.ts'
import { registerWordsOf } from './registerWords.ts'

const plain = headingOf('Kostnad')
const words = registerWordsOf(vretabyOn())

function read(id: FieldId, written: string) {
  const field = componentFields.find((each) => each.id === id)
  if (field === undefined) throw new Error(`no field ${id}`)
  return factIn(field, { text: written }, plain, words.choices.get(id), words.nameIn(id))
}

test.each([
  ['120000', 12_000_000, 'unknown', false],
  ['1 250 000,00 kr', 125_000_000, 'unknown', false],
  ['1 250 000 kr', 125_000_000, 'unknown', false],
  ['1.250.000', 125_000_000, 'unknown', false],
  ["1'250'000:-", 125_000_000, 'unknown', false],
  ['ca 120 tkr', 12_000_000, 'unknown', true],
  ['c:a 120 tkr exkl. moms', 12_000_000, 'excluded', true],
  ['1,2 mkr', 120_000_000, 'unknown', false],
  ['1.250 mnkr', 125_000_000, 'unknown', false],
  ['105 000 kr inkl. moms', 10_500_000, 'included', false],
  ['105 000 (inkl moms)', 10_500_000, 'included', false],
  ['500 kr/mån', 600_000, 'unknown', true],
  ['2 500 kr per kvartal', 1_000_000, 'unknown', true],
  ['80 tkr/år', 8_000_000, 'unknown', false],
  ['333,5', 33_350, 'unknown', false],
] as const)('money: “%s”', (written, ore, vat, isGuess) => {
  const found = moneyIn(written, plain)
  expect(found?.value).toEqual({ ore, vat })
  expect(found?.guess !== undefined).toBe(isGuess)
})

test.each(['ingår i avtalet', '100–150 tkr', '-50', 'se bilaga', 'tkr', '12 34 kr eller 56'])(
  'no money: “%s”',
  (written) => {
    expect(moneyIn(written, plain)).toBeUndefined()
  },
)

test('a heading says what its cells mean, unless a cell says something else', () => {
  const heading = headingOf('Driftbudget/år (tkr, exkl. moms)')
  expect(moneyIn('120', heading)?.value).toEqual({ ore: 12_000_000, vat: 'excluded' })
  expect(moneyIn('120 000 kr inkl. moms', heading)?.value).toEqual({ ore: 12_000_000, vat: 'included' })
})

test.each([
  ['1 234', 1234],
  ['1.234', 1234],
  ['12,5', 12.5],
  ['0.25', 0.25],
  ['12 abc', undefined],
  ['', undefined],
])('a number: “%s”', (written, number) => {
  expect(numberIn(written)).toBe(number)
})

test.each([
  ['3 500', 3_500, false],
  ['ca 3500 st', 3_500, true],
  ['>1000', 1_000, true],
  ['250 användare', 250, false],
])('a count: “%s”', (written, value, isGuess) => {
  expect(countIn(written)?.value).toBe(value)
  expect(countIn(written)?.guess !== undefined).toBe(isGuess)
})

test.each([
  ['8 h', 8],
  ['8 timmar', 8],
  ['2 dygn', 48],
  ['30 min', 0.5],
  ['1 vecka', 168],
  ['4', 4],
  ['0,5', 0.5],
])('hours: “%s”', (written, value) => {
  expect(hoursIn(written)?.value).toBe(value)
})

test.each([
  ['6 mån', 6, false],
  ['6 månader', 6, false],
  ['3', 3, false],
  ['1 år', 12, false],
  ['90 dagar', 3, false],
  ['ca 3 mån', 3, true],
])('months: “%s”', (written, value, isGuess) => {
  expect(monthsIn(written)?.value).toBe(value)
  expect(monthsIn(written)?.guess !== undefined).toBe(isGuess)
})

test('a year, alone or in a sentence; and none where there is none', () => {
  expect(yearIn('2027', undefined)).toEqual({ value: 2027 })
  expect(yearIn('slutet av 2027', undefined)).toMatchObject({ value: 2027, guess: { sv: 'Läses som 2027' } })
  expect(yearIn('snart', undefined)).toBeUndefined()
})

test.each([
  ['3', 3],
  ['K3', 3],
  ['nivå 2', 2],
  ['3 - hög', 3],
  ['mycket hög', 4],
  ['5', undefined],
])('a level: “%s”', (written, value) => {
  expect(levelIn(written)?.value).toBe(value)
})

test.each([
  ['3-3-2', { confidentiality: 3, integrity: 3, availability: 2 }],
  ['3/3/2/1', { confidentiality: 3, integrity: 3, availability: 2, traceability: 1 }],
  ['K3 R2 T1', { confidentiality: 3, integrity: 2, availability: 1 }],
  ['332', { confidentiality: 3, integrity: 3, availability: 2 }],
  ['hög', undefined],
])('levels in one cell: “%s”', (written, levels) => {
  expect(levelsIn(written)).toEqual(levels)
})

test('Excel serial dates, from 1900 and from 1904', () => {
  expect(dayIn({ text: '45292' }, 'first')?.value).toBe('2024-01-01')
  expect(dayIn({ text: '43830', mark: 'day-number-1904' }, 'first')).toMatchObject({ value: '2024-01-01', guess: {} })
})

test('of a month or a year the first or the last day is meant, by what the field is for', () => {
  expect(dayIn({ text: '2026-02' }, 'first')?.value).toBe('2026-02-01')
  expect(dayIn({ text: '2026-02' }, 'last')?.value).toBe('2026-02-28')
  expect(dayIn({ text: '2027' }, 'last')?.value).toBe('2027-12-31')
  expect(dayIn({ text: '2026-13' }, 'last')).toBeUndefined()
  expect(dayIn({ text: 'nästa vår' }, 'last')).toBeUndefined()
})

test('a contract without an end', () => {
  for (const written of ['Tills vidare', 'löpande, 6 mån uppsägning', 'Tillsvidare'])
    expect(saysOpenEnd(written)).toBe(true)
  expect(saysOpenEnd('2027-12-31')).toBe(false)
})

test.each([
  ['Ja', 'yes', false],
  ['x', 'yes', false],
  ['nej', 'no', false],
  ['Saknas', 'no', false],
  ['Delvis', 'partly', false],
  ['Ja; Delvis', 'partly', false],
  ['Ja\nDelvis', 'partly', false],
  ['Ja, ja', 'yes', false],
  ['Ja, men bara i test', 'yes', true],
] as const)('yes and no: “%s”', (written, value, isGuess) => {
  expect(yesNoIn(written)).toEqual({ value, isGuess })
})

test('unknown, no and empty are three different things', () => {
  for (const written of ['vet ej', 'Vet inte', 'okänt', 'Okänd', '?', '???', '(okänt)', 'oklart.']) {
    expect(saysUnknown(written), written).toBe(true)
    expect(read('personal-data', written)?.value).toEqual({ unknown: true })
  }
  for (const written of ['', '  ', '-', '–', '.', 'N/A']) {
    expect(saysNothing(written), written).toBe(true)
    expect(read('personal-data', written)?.value).toBeNull()
  }
  expect(read('personal-data', 'nej')?.value).toBe('no')
})

test.each([
  ['lifecycle', 'I förvaltning', 'in-use', false],
  ['lifecycle', 'i drift', 'in-use', false],
  ['lifecycle', 'Under avvekling', 'phasing', true],
  ['lifecycle', '4. Under avveckling', 'phasing', false],
  ['criticality', 'Till största del', 'mostly', false],
  ['criticality', 'Ja; Delvis', 'partly', false],
  ['criticality', 'Delvis (bara vid lönekörning)', 'partly', true],
  ['contract-form', 'Löpande', 'rolling', false],
  ['contract-form', 'Löpnade', 'rolling', true],
  ['hosting', 'Externt, SaaS', 'cloud', false],
  ['processing-terms', 'Ej aktuellt', 'not-needed', false],
  ['category', 'Medborgartjänst', 'citizen-service', false],
  ['category', 'Medborgatjänst', 'citizen-service', true],
] as const)('a choice in %s: “%s”', (id, written, value, isGuess) => {
  expect(read(id, written)?.value).toBe(value)
  expect(read(id, written)?.guess !== undefined).toBe(isGuess)
})

test('a misspelt choice says what it is read as', () => {
  expect(read('lifecycle', 'avvekling')?.guess?.sv).toBe('Läses som Under avveckling')
})

test('what is no choice is none, and several choices fit where several may', () => {
  expect(read('lifecycle', 'blå')).toBeUndefined()
  expect(read('lock-in', 'Teknisk; Kompetens')?.value).toEqual(['technical', 'competence'])
  expect(read('lock-in', 'Teknisk, lagkrav')?.value).toEqual(['technical', 'legal'])
  expect(read('lock-in', 'Teknisk; blå')).toBeUndefined()
})

test('several values in a cell: lines, semicolons, commas, and slashes only between names that are known', () => {
  const known = new Set(['Kultur och fritid', 'Vård', 'Skola'])
  const names = (written: string) => namesIn(written, (each) => known.has(each))
  expect(names('Vård; Skola')).toEqual(['Vård', 'Skola'])
  expect(names('Vård\nSkola\n')).toEqual(['Vård', 'Skola'])
  expect(names('Vård, Skola')).toEqual(['Vård', 'Skola'])
  expect(names('Vård/Skola')).toEqual(['Vård', 'Skola'])
  expect(names('Vård och Skola')).toEqual(['Vård', 'Skola'])
  expect(names('Kultur och fritid')).toEqual(['Kultur och fritid'])
  expect(names('Fritid/kultur')).toEqual(['Fritid/kultur'])
  expect(names(' – Vård;; - ;Vård')).toEqual(['Vård'])
  expect(linesOf('a\n\n  b ; c')).toEqual(['a', 'b', 'c'])
})
