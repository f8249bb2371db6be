import fc from 'fast-check'
import { expect, test } from 'vitest'
import writeExcelFile from 'write-excel-file/node'
import { unguarded } from '#documents/writers/spreadsheetText'
import { times } from '../../../../test/times.ts'
import { shippedLimits } from './limits.ts'
import { readBytes } from './readBytes.ts'
import type { Cell, Reading } from './reading.ts'

const word = fc
  .array(fc.constantFrom(...'aåÄö €&<>"\'\n;,\t|=+-@1🦊'), { minLength: 1, maxLength: 12 })
  .map((signs) => signs.join(''))
  .filter((text) => text.trim() !== '' && text === text.trim())

const rowsOf = (reading: Reading): readonly (readonly Cell[])[] => {
  if ('refused' in reading) throw new Error(`${reading.refused} ${JSON.stringify(reading.details)}`)
  return reading.sheets[0]?.rows.map((row) => row.cells) ?? []
}

const numRuns = times(50)

test('what another program writes in a workbook is what is read', async () => {
  const value = fc.oneof(
    word,
    fc.double({ noNaN: true, noDefaultInfinity: true, min: -1e12, max: 1e12 }).map((number) => number + 0),
    fc.boolean(),
    fc.integer({ min: 1, max: 70_000 }).map((days) => new Date(Date.UTC(1900, 2, 1 + days))),
  )
  const table = fc.array(fc.array(value, { minLength: 1, maxLength: 6 }), { minLength: 1, maxLength: 6 })
  const property = fc.asyncProperty(table, async (rows) => {
    const data = rows.map((row) =>
      row.map((each) => (each instanceof Date ? { value: each, type: Date, format: 'yyyy-mm-dd' } : { value: each })),
    )
    const bytes = await writeExcelFile(data).toBuffer()
    const read = rowsOf(await readBytes(bytes, 'a.xlsx', shippedLimits))
    expect(read.map((row) => row.map((cell) => cell.iso ?? cell.number ?? cell.text))).toEqual(
      rows.map((row) => row.map(meant)),
    )
  })
  await fc.assert(property, { numRuns })
})

const meant = (value: string | number | boolean | Date): string | number => {
  if (value instanceof Date) return value.toISOString().slice(0, 10)
  return typeof value === 'boolean' ? String(value).toUpperCase() : value
}

test('what is quoted in a text table is what is read, whatever stands between the cells', async () => {
  const table = fc.array(fc.array(word, { minLength: 2, maxLength: 5 }), { minLength: 1, maxLength: 6 })
  const property = fc.asyncProperty(table, fc.constantFrom(';', ',', '\t'), async (rows, delimiter) => {
    const lines = rows.map((row) => row.map((each) => `"${each.replaceAll('"', '""')}"`).join(delimiter))
    const bytes = Buffer.from(`sep=${delimiter}\n${lines.join('\r\n')}`)
    const read = rowsOf(await readBytes(bytes, 'a.csv', shippedLimits))
    // But for the apostrophe before what a program would run: whoever wrote the table put it there.
    expect(read.map((row) => row.map((cell) => cell.text))).toEqual(rows.map((row) => row.map(unguarded)))
  })
  await fc.assert(property, { numRuns })
})
