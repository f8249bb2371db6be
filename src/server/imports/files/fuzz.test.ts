import fc from 'fast-check'
import { beforeAll, expect, test } from 'vitest'
import { times } from '../../../../test/times.ts'
import { changed, changes, csv, soup } from './changedFiles.ts'
import { shippedLimits } from './limits.ts'
import { readBytes } from './readBytes.ts'
import { readTables } from './readTables.ts'
import { ordinaryWorkbook, workbookParts, zipOf } from './sampleFiles.ts'

const numRuns = times(100)
const longest = 5_000

/** Small limits keep a lucky bomb from slowing the runs down. */
const limits = { ...shippedLimits, unpackedBytes: 4_000_000, cells: 50_000, characters: 500_000 }

let workbook: Buffer = Buffer.alloc(0)
beforeAll(async () => {
  workbook = await ordinaryWorkbook()
})

/** Milliseconds until there was a whole answer, whichever. */
async function timeToAnswer(bytes: Uint8Array, fileName: string): Promise<number> {
  const start = performance.now()
  const reading = await readBytes(bytes, fileName, limits)
  expect('refused' in reading ? reading.text.sv : reading.sheets.length).toBeTruthy()
  return performance.now() - start
}

test('a workbook with changed bytes is read or refused', async () => {
  await fc.assert(
    fc.asyncProperty(changes, async (list) => {
      expect(await timeToAnswer(changed(workbook, list), 'a.xlsx')).toBeLessThan(longest)
    }),
    { numRuns },
  )
})

const sheet = `<cols><col min="1" max="3" hidden="1"/></cols><sheetData><row r="1" hidden="1"><c r="A1" t="s"><v>0</v></c>
  <c r="B1" s="1"><f t="array" ref="B1:C1">A1</f><v>46235</v></c><c r="C1" t="inlineStr"><is><t>å &amp; &#xE5;</t></is></c></row>
  <row r="3"><c r="A3" t="b"><v>1</v></c><c t="e"><v>#N/A</v></c></row></sheetData><sheetProtection sheet="1"/>
  <mergeCells><mergeCell ref="A1:B3"/></mergeCells>`
const parts = workbookParts({
  sheets: [sheet, '<sheetData/>'],
  strings: '<si><r><t>Ob</t></r><r><t>jekt</t></r></si>',
  styles:
    '<numFmts><numFmt numFmtId="170" formatCode="yyyy-mm-dd"/></numFmts><cellXfs><xf/><xf numFmtId="170"/></cellXfs>',
})
const partChanges = fc.array(fc.tuple(fc.nat(parts.length - 1), changes), { minLength: 1, maxLength: 2 })

test('a whole zip around changed XML is read or refused', async () => {
  const property = fc.asyncProperty(partChanges, async (list) => {
    const altered = parts.map((part, at) => ({
      ...part,
      content: list.reduce<Buffer>(
        (so, [index, some]) => (index === at ? changed(so, some) : so),
        Buffer.from(part.content),
      ),
    }))
    expect(await timeToAnswer(zipOf(altered), 'a.xlsx')).toBeLessThan(longest)
  })
  await fc.assert(property, { numRuns })
})

test('a sheet of loose pieces of XML is read or refused', async () => {
  const property = fc.asyncProperty(soup, async (loose) => {
    const bytes = zipOf(workbookParts({ sheets: [`<sheetData>${loose.join('')}</sheetData>`] }))
    expect(await timeToAnswer(bytes, 'a.xlsx')).toBeLessThan(longest)
  })
  await fc.assert(property, { numRuns })
})

test('a text table with changed bytes is read or refused', async () => {
  await fc.assert(
    fc.asyncProperty(changes, async (list) => {
      expect(await timeToAnswer(changed(csv, list), 'a.csv')).toBeLessThan(longest)
    }),
    { numRuns },
  )
})

test('any bytes under any name are read or refused', async () => {
  const name = fc.constantFrom('a.csv', 'a.xlsx', 'a.xlsm', 'a.txt', 'a.xls', '../a', '')
  await fc.assert(
    fc.asyncProperty(fc.uint8Array({ maxLength: 400 }), name, async (bytes, fileName) => {
      expect(await timeToAnswer(bytes, fileName)).toBeLessThan(longest)
    }),
    { numRuns },
  )
})

test('the thread answers as the reader does, or names no fault of ours', async () => {
  const property = fc.asyncProperty(changes, async (list) => {
    const bytes = changed(workbook, list)
    const reading = await readTables(bytes, 'a.xlsx', { accountId: 'a', organisationId: 'o' })
    expect(reading).not.toMatchObject({ refused: 'reading-failed' })
    expect(reading).toEqual(await readBytes(bytes, 'a.xlsx', shippedLimits))
  })
  await fc.assert(property, { numRuns: Math.ceil(numRuns / 15) })
})
