import fc from 'fast-check'
import { messyCsv, messyWorkbook } from '#demo/messyWorkbook'
import { messyRegisterCsv, messyRegisterXlsx } from '#demo/register/messyRegisterFiles'
import { registerFields } from '#model/imports/registerFields'
import { formOf } from '../http/formsForTests.ts'
import { anyUpload, type SentFile } from '../http/sentFilesForTests.ts'
import { changed, changes } from './files/changedFiles.ts'

/** What stands in registers, what nearly does, and what somebody would write to do harm. */
const said = [
  ...[
    'Lifecare',
    'Heroma',
    '  Raindance',
    'AD',
    'AD; Heroma',
    'srv1\nsrv2',
    '=cmd|calc',
    "'=1+1",
    '-',
    '–',
    '?',
    'vet ej',
  ],
  ...['VSOA', 'UKF', 'vsoa ', 'Okänt objekt', 'Hemtjänst', 'Ny produkt', 'Alla', 'UF; Socialen', 'nej', 'Ja; Delvis'],
  ...['Stina Ring', 'Ring, Stina', 'Ny Person (ny@vretaby.example)', 'A / B', 'vakant', 'x@', 'Mikaela Sundin'],
  ...['ca 120 tkr', '1 250 000,00 kr inkl. moms', '1e999', '-5', '99999999999999999999', '1.250 mkr', '0', '٣', 'NaN'],
  ...[
    '2027',
    '2027-02-30',
    '31/12 2027',
    '45292',
    '-1',
    '2958466',
    'Löpande, 6 mån',
    '1900-02-29',
    '4-3-3',
    'K3 R3 T2',
  ],
  ...[
    'I föravltning',
    'avveckling',
    '#REF!',
    'Summa',
    'SYSTEM OCH TJÄNSTER:',
    '19121212-1212',
    'https://x.example/a',
    '__proto__',
  ],
  ...['', '', '', 'å'.repeat(3_000), 'a; '.repeat(400), 'Ą́🦊‮x', '\u0000', 'del av', 'constructor', '8 h', 'många'],
]
const cell = fc.oneof(
  { weight: 12, arbitrary: fc.constantFrom(...said) },
  fc.string({ unit: 'grapheme', maxLength: 40 }),
)
const number = fc.oneof(fc.integer(), fc.constantFrom(0, -1, 1e15, 0.1, 45_292)).map((each) => ({ number: each }))
const formula = cell.map((value) => ({ formula: 'A1&B1', value }))
const day = fc
  .constantFrom('1900-01-01', '1999-12-31', '2027-12-31', '2199-01-01')
  .map((each) => ({ day: each, as: 'date' as const }))

const heading = fc.oneof(
  { weight: 10, arbitrary: fc.constantFrom(...registerFields.flatMap(({ synonyms }) => synonyms.slice(0, 4))) },
  cell,
)
const lines = fc.array(fc.array(fc.oneof({ weight: 10, arbitrary: cell }, number, formula, day), { maxLength: 14 }), {
  maxLength: 25,
})
/** Most have a name first: what has none is refused row by row, and little more is learnt of it. */
const table = fc.record({ headings: fc.array(heading, { minLength: 1, maxLength: 13 }), lines, above: fc.nat(3) })
const merged = fc.array(fc.constantFrom('A2:A5', 'B1:D1', 'C3:E9', 'A1:T40', 'B2:B1', 'A1:A1'), { maxLength: 3 })

const workbooks = fc.tuple(table, merged, fc.boolean()).map(([{ headings, lines: all, above }, areas, hidden]) => {
  const rows = [['Namn', ...headings], ...all].map((row, at) => [at + 1 + above, row] as const)
  const sheets = [
    { name: 'Register', rows, merged: areas },
    { name: 'Gömt', hidden, rows: rows.slice(0, 3) },
  ]
  return { bytes: messyWorkbook(sheets), fileName: 'register.xlsx' }
})
const texts = fc.tuple(table, fc.boolean()).map(([{ headings, lines: all }, isUtf8]) => {
  const bytes = messyCsv([['Namn', ...headings], ...all])
  return { bytes: isUtf8 ? Buffer.from(bytes.toString('latin1')) : bytes, fileName: 'register.csv' }
})
const damaged = fc.tuple(changes, fc.boolean()).map(([list, isWorkbook]) => ({
  bytes: changed(isWorkbook ? messyRegisterXlsx() : messyRegisterCsv(), list),
  fileName: isWorkbook ? 'register.xlsx' : 'register.csv',
}))

const registers = fc
  .oneof({ weight: 3, arbitrary: workbooks }, { weight: 3, arbitrary: texts }, { weight: 2, arbitrary: damaged })
  .map(({ bytes, fileName }): SentFile => {
    const [body, headers] = formOf([
      { name: 'kind', content: 'component-register' },
      { name: 'file', content: bytes, fileName, type: 'application/octet-stream' },
    ])
    return { body, headers }
  })

/** Registers as nobody would write them, and files that are none. The line holds: lines that go dead are tried elsewhere. */
export const anyRegister = (workbook: Buffer): fc.Arbitrary<SentFile> =>
  fc.oneof(
    { weight: 4, arbitrary: registers },
    { weight: 1, arbitrary: anyUpload(workbook, 'component-register').filter(({ cut }) => cut === undefined) },
  )
