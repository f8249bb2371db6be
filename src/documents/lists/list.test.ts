import { expect, test } from 'vitest'
import { aboutSheet, type List, listFile, listFileName } from './list.ts'

const list: List = {
  language: 'sv',
  title: 'Tillsättningar',
  organisation: 'Vretaby kommun',
  demo: false,
  day: '2026-06-15',
  filter: [{ name: 'Objekt', value: 'UKF Utbildning, kultur och fritid' }],
  columns: [
    { heading: 'Person', kind: 'text' },
    { heading: 'Gäller från', kind: 'date' },
    { heading: 'Dagar', kind: 'number' },
    { heading: 'Registrerat', kind: 'moment' },
    { heading: 'Kostnad', kind: 'money' },
  ],
  rows: [
    ['Åsa Öhman', '2026-01-31', -3, '2026-11-23T08:00:00.000Z', 125_050],
    ['=HYPERLINK("x")', null, 0.5, null, 'Okänt'],
    ['säger "hej"; går', '2026-02-01', null, '2026-06-30T22:30:00.000Z', null],
  ],
  madeAt: '2026-11-23T22:30:00.000Z',
  madeBy: 'Annika Fors',
}
const saidOf = (each: List) => new Map(aboutSheet(each).rows.map(([name, value]) => [name, value]))

test('a list as CSV: the mark of UTF-8, semicolons, quotes doubled, days and Swedish hours, and numbers that are numbers', async () => {
  const text = Buffer.from(await listFile(list, 'csv')).toString('utf8')
  expect(text).toBe(
    [
      '\ufeffPerson;Gäller från;Dagar;Registrerat;Kostnad',
      'Åsa Öhman;2026-01-31;-3;2026-11-23 09:00;1250,5',
      `"'=HYPERLINK(""x"")";;0,5;;Okänt`,
      '"säger ""hej""; går";2026-02-01;;2026-07-01 00:30;',
      '',
    ].join('\r\n'),
  )
})

test('the second sheet says what the list is: whose, which day, which filter, and when and by whom it was made', () => {
  expect(Object.fromEntries(saidOf(list))).toEqual({
    Lista: 'Tillsättningar',
    Organisation: 'Vretaby kommun',
    'Läget den': '2026-06-15',
    'Filter: Objekt': 'UKF Utbildning, kultur och fritid',
    Rader: '3',
    Uttagen: '2026-11-23 23:30',
    'Uttagen av': 'Annika Fors',
  })
})

test('a whole list says so, made up data says so, and a list of no day has none', () => {
  const said = saidOf({ ...list, filter: [], demo: true, day: null, language: 'en' })
  expect(said.get('Filter')).toBe('None, the whole list')
  expect(said.get('Demo data')).toBe('Everything in the list is made up.')
  expect(said.has('As it stood on')).toBe(false)
})

test.each([
  [{}, 'Tillsättningar, Vretaby kommun, 2026-06-15, urval.xlsx'],
  [{ filter: [], demo: true }, 'Tillsättningar, Vretaby kommun, demodata, 2026-06-15.xlsx'],
  // Half past eleven in the evening in Sweden is still the same day; an hour later it isn't.
  [{ filter: [], day: null }, 'Tillsättningar, Vretaby kommun, 2026-11-23.xlsx'],
  [{ filter: [], day: null, madeAt: '2026-11-23T23:30:00.000Z' }, 'Tillsättningar, Vretaby kommun, 2026-11-24.xlsx'],
  [{ filter: [], title: 'Platser i forum: a/b:c\u0000*' }, 'Platser i forum a b c, Vretaby kommun, 2026-06-15.xlsx'],
])('a file is called by list, organisation and day %#', (part, name) => {
  expect(listFileName({ ...list, ...part }, 'xlsx')).toBe(name)
})
