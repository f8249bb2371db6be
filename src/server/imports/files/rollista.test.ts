import { expect, test } from 'vitest'
import { messyHeadings, messyRoleList } from '#demo/rollista'
import { rollistaCsv, rollistaFiles, rollistaXlsx } from '#demo/rollistaFiles'
import type { Reading, Sheet } from './reading.ts'
import { readTables } from './readTables.ts'

const asker = { accountId: 'a', organisationId: 'o' }
const filled = messyRoleList().filter((row) => row.length > 0)

test('the demo’s workbook is read with its headings, merges, formula and hidden sheet', async () => {
  const [first, second] = sheetsOf(await readTables(rollistaXlsx(), rollistaFiles.xlsx, asker))
  expect(first).toMatchObject({ name: 'Roller nov', state: 'visible', headingRow: 4 })
  expect(first?.merged).toHaveLength(2)
  expect(first?.formulas).toHaveLength(1)
  expect(first?.formulasWithoutValue).toEqual([])
  expect(first?.rows.filter(({ number }) => number > 4)).toHaveLength(filled.length)
  expect(first?.rows.find(({ number }) => number === 4)?.cells.map(({ text }) => text)).toEqual([...messyHeadings])
  const days = first?.rows.flatMap(({ cells }) => cells.flatMap(({ kind, iso }) => (kind === 'date' ? [iso] : [])))
  expect(days).toContain('2022-08-15')
  expect(second).toMatchObject({ name: 'Gamla', state: 'hidden' })
})

test('the demo’s csv is read as Windows-1252 with semicolons', async () => {
  const reading = await readTables(rollistaCsv(), rollistaFiles.csv, asker)
  expect(reading).toMatchObject({ kind: 'csv', encoding: 'windows-1252', delimiter: ';' })
  const [only] = sheetsOf(reading)
  expect(only?.headingRow).toBe(1)
  expect(only?.rows).toHaveLength(filled.length + 1)
  expect(only?.rows.some(({ cells }) => cells.some(({ text }) => text.trim() === 'Camilla Ödmark'))).toBe(true)
})

function sheetsOf(reading: Reading): readonly Sheet[] {
  if (!('sheets' in reading)) throw new Error(`refused: ${JSON.stringify(reading)}`)
  return reading.sheets
}
