import fc from 'fast-check'
import { expect, test } from 'vitest'
import { type List, listFile } from '#documents/lists/list'
import { guarded, unguarded } from '#documents/writers/spreadsheetText'
import { times } from '../../../test/times.ts'
import { shippedLimits } from '../imports/files/limits.ts'
import { readBytes } from '../imports/files/readBytes.ts'
import { type Cell, emptyCell, type Sheet } from '../imports/files/reading.ts'

const wouldRun = ['=1+1', '+46 13 20', '-2', '@SUM(A1)', '\t=1', '\r=1', ' =cmd', "'=1", "''@x", '＝1', "' -x"]
const harmless = [
  'Åsa Öhman',
  "'n Sync",
  'a=b',
  '1-2',
  'x; y, z',
  'rad ett\nrad två',
  '"',
  '_x0041_',
  '__proto__',
  'constructor',
  '007',
  '2026-01-01',
]
/** Without what no cell keeps: spaces alone, and other line breaks than one. */
const word = fc
  .oneof(
    fc.constantFrom(...wouldRun.filter((text) => !/[\r\t]/.test(text)), ...harmless),
    fc
      .array(fc.constantFrom(...'aåÄö €&<>"\'\n;,|=+-@1_x0🦊'), { minLength: 1, maxLength: 12 })
      .map((all) => all.join('')),
  )
  .filter((text) => text.trim() !== '')

const listOf = (rows: List['rows'], kinds: readonly List['columns'][number]['kind'][]): List => ({
  ...{ language: 'sv', title: 'Åtgärder [A/B]: allt som går', organisation: 'Vretaby kommun', demo: true, day: null },
  ...{ filter: [], rows, madeAt: '2026-11-23T08:00:00.000Z', madeBy: 'Test' },
  columns: kinds.map((kind, at) => ({ heading: `Kolumn ${at + 1} å`, kind })),
})

async function readBack(list: List, format: 'csv' | 'xlsx'): Promise<readonly Sheet[]> {
  const reading = await readBytes(await listFile(list, format), `a.${format}`, shippedLimits)
  if ('refused' in reading) throw new Error(`${reading.refused} ${JSON.stringify(reading.details)}`)
  return reading.sheets
}

const cellsBelow = (sheet: Sheet | undefined): readonly (readonly Cell[])[] =>
  sheet?.rows.filter((row) => row.number > 1).map((row) => row.cells) ?? []

test.each(wouldRun)('%j is written so that no program runs it, and is itself again when it is read', (text) => {
  expect(guarded(text)).toBe(`'${text}`)
  expect(unguarded(guarded(text))).toBe(text)
})

test.each(harmless)('%j is left as it is', (text) => {
  expect(guarded(text)).toBe(text)
  expect(unguarded(text)).toBe(text)
})

test.each(['csv', 'xlsx'] as const)('any text that is written as %s is the text that is read', async (format) => {
  const table = fc.array(fc.tuple(word, word), { minLength: 1, maxLength: 5 })
  const property = fc.asyncProperty(table, async (rows) => {
    const [sheet] = await readBack(listOf(rows, ['text', 'text']), format)
    expect(cellsBelow(sheet).map((row) => row.map(({ text }) => text))).toEqual(rows)
    expect(sheet?.formulas).toEqual([])
  })
  await fc.assert(property, { numRuns: times(100) })
})

test('a workbook has real days, hours and numbers, texts that look like formulas as texts, and says what it is', async () => {
  const rows = [
    ['=SUM(A1:A9)', -12, '2026-02-28', '2026-07-01T22:30:00.000Z', 125_050],
    ['Åsa', 0.25, null, null, 'Okänt'],
  ]
  const [sheet, about] = await readBack(listOf(rows, ['text', 'number', 'date', 'moment', 'money']), 'xlsx')
  expect(sheet?.name).toBe('Åtgärder  A B   allt som går')
  expect(sheet?.headingRow).toBe(1)
  expect(cellsBelow(sheet)).toEqual([
    [
      { kind: 'text', text: '=SUM(A1:A9)' },
      { kind: 'number', number: -12, text: '-12' },
      { kind: 'date', iso: '2026-02-28', text: '2026-02-28', number: 46081 },
      { kind: 'date', iso: '2026-07-02T00:30:00', text: '2026-07-02 00:30:00', number: expect.any(Number) },
      { kind: 'number', number: 1250.5, text: '1250.5' },
    ],
    [
      { kind: 'text', text: 'Åsa' },
      { kind: 'number', number: 0.25, text: '0.25' },
      emptyCell,
      emptyCell,
      { kind: 'text', text: 'Okänt' },
    ],
  ])
  expect(about?.name).toBe('Om listan')
  expect(about?.rows.map(({ cells }) => cells[0]?.text)).toContain('Demodata')
})

test('a text that is longer than a cell can hold is cut, and a list without rows still has its headings', async () => {
  const [long] = await readBack(listOf([['x'.repeat(40_000)]], ['text']), 'xlsx')
  expect(cellsBelow(long)[0]?.[0]?.text).toHaveLength(32_767)
  for (const format of ['csv', 'xlsx'] as const) {
    const [empty] = await readBack(listOf([], ['text', 'date']), format)
    expect(empty?.rows.map(({ cells }) => cells.map(({ text }) => text))).toEqual([['Kolumn 1 å', 'Kolumn 2 å']])
  }
})
