import { expect, test } from 'vitest'
import { shippedLimits } from './limits.ts'
import { readBytes } from './readBytes.ts'
import type { Sheet } from './reading.ts'
import { ordinaryWorkbook, type WorkbookXml, workbookOf, workbookParts, zipOf } from './sampleFiles.ts'

const read = (bytes: Uint8Array, fileName = 'lista.xlsx') => readBytes(bytes, fileName, shippedLimits)

async function sheetsOf(xml: WorkbookXml): Promise<readonly Sheet[]> {
  const reading = await read(workbookOf(xml))
  if ('refused' in reading) throw new Error(`${reading.refused} ${JSON.stringify(reading.details)}`)
  return reading.sheets
}

async function sheetOf(sheet: string, xml: Omit<WorkbookXml, 'sheets'> = {}): Promise<Sheet> {
  const [first] = await sheetsOf({ ...xml, sheets: [sheet] })
  if (first === undefined) throw new Error('no sheet')
  return first
}

const refusalOf = async (xml: WorkbookXml) => {
  const reading = await read(workbookOf(xml))
  return 'refused' in reading ? [reading.refused, reading.details.reason] : 'was read'
}

const data = (rows: string) => `<sheetData>${rows}</sheetData>`
const texts = (sheet: Sheet) => sheet.rows.map((row) => [row.number, ...row.cells.map((cell) => cell.text)])

test('an ordinary workbook is read with its texts, numbers, dates and truth values', async () => {
  const reading = await read(await ordinaryWorkbook(), 'Roller 2026.XLSX')
  if ('refused' in reading) throw new Error(reading.refused)
  expect(reading.sheets.map((sheet) => [sheet.name, sheet.state, sheet.headingRow])).toEqual([
    ['Roller', 'visible', 1],
    ['Förvaltningar', 'visible', 1],
  ])
  expect(reading.sheets[0]?.rows[1]?.cells).toEqual([
    { text: 'Åsa Öberg', kind: 'text' },
    { text: 'Objektägare', kind: 'text' },
    { text: '2026-08-01', kind: 'date', iso: '2026-08-01', number: 46235 },
    { text: '0.5', kind: 'number', number: 0.5 },
    { text: 'TRUE', kind: 'boolean' },
  ])
})

test('a workbook with macros is read without them', async () => {
  const parts = [...workbookParts({ sheets: [data('<row><c><v>7</v></c></row>')] })]
  const reading = await read(zipOf([...parts, { name: 'xl/vbaProject.bin', content: 'macro' }]), 'lista.xlsm')
  expect(reading).toMatchObject({ kind: 'xlsx', sheets: [{ rows: [{ number: 1, cells: [{ number: 7 }] }] }] })
})

test('hidden sheets, rows and columns are read and marked', async () => {
  const [first, second, third] = await sheetsOf({
    sheets: [
      `<cols><col min="2" max="3" hidden="1"/></cols>${data('<row r="2" hidden="1"><c r="B2"><v>1</v></c></row>')}`,
      data(''),
      data(''),
    ],
    sheetAttributes: ['', 'state="hidden"', 'state="veryHidden"'],
  })
  expect([first?.state, second?.state, third?.state]).toEqual(['visible', 'hidden', 'veryHidden'])
  expect(first?.hiddenColumns).toEqual([1, 2])
  expect(first?.rows).toMatchObject([{ number: 2, hidden: true, cells: [{ kind: 'empty' }, { number: 1 }] }])
})

test('shared, rich and inline texts are whole, without reading aids and with their line breaks', async () => {
  const sheet = await sheetOf(
    data(
      `<row r="1"><c r="A1" t="s"><v>0</v></c><c r="B1" t="s"><v>1</v></c>
       <c r="C1" t="inlineStr"><is><r><t>in</t></r><r><t xml:space="preserve"> rad</t></r></is></c>
       <c r="D1" t="str"><v>&#229; &amp; &lt;b&gt;</v></c></row>`,
    ),
    {
      strings:
        '<si><r><rPr><b/></rPr><t>Objekt</t></r><r><t>ägare</t></r><rPh><t>aid</t></rPh></si><si><t>rad 1_x000D_\nrad 2</t></si>',
    },
  )
  expect(texts(sheet)).toEqual([[1, 'Objektägare', 'rad 1\nrad 2', 'in rad', 'å & <b>']])
})

test('signs that no cell shows are left out of texts and names', async () => {
  const [sheet] = await sheetsOf({
    sheets: [data('<row><c t="str"><v>a_x0000_b_x0001_&#9;_xD800_&#x7f;c</v></c></row>')],
    sheetAttributes: ['state="hidden"'],
  })
  expect(sheet?.rows[0]?.cells[0]?.text).toBe('ab\tc')
})

test('errors, truth values, dates written out and padded numbers keep their meaning', async () => {
  const sheet = await sheetOf(
    data(
      '<row><c t="e"><v>#N/A</v></c><c t="b"><v>0</v></c><c t="d"><v>2026-08-01T00:00:00</v></c><c s="1"><v>123</v></c><c><v>1E3</v></c></row>',
    ),
    {
      styles:
        '<numFmts><numFmt numFmtId="164" formatCode="00000"/></numFmts><cellXfs><xf numFmtId="0"/><xf numFmtId="164"/></cellXfs>',
    },
  )
  expect(sheet.rows[0]?.cells).toEqual([
    { text: '#N/A', kind: 'error' },
    { text: 'FALSE', kind: 'boolean' },
    { text: '2026-08-01', kind: 'date', iso: '2026-08-01' },
    { text: '00123', kind: 'number', number: 123 },
    { text: '1000', kind: 'number', number: 1000 },
  ])
})

test('dates follow the number format and the year that the workbook counts from', async () => {
  const styles = `<numFmts><numFmt numFmtId="170" formatCode="[$-41D]d\\ mmm\\ yyyy;@"/><numFmt numFmtId="171" formatCode="#,##0&quot; dygn&quot;"/></numFmts>
    <cellStyleXfs><xf numFmtId="14"/></cellStyleXfs><cellXfs><xf numFmtId="0"/><xf numFmtId="14"/><xf numFmtId="170"/><xf numFmtId="171"/><xf numFmtId="22"/></cellXfs>`
  const row = data(
    '<row><c s="0"><v>46235</v></c><c s="1"><v>46235</v></c><c s="2"><v>46235</v></c><c s="3"><v>46235</v></c><c s="4"><v>46235.5</v></c></row>',
  )
  const isos = (sheet: Sheet) => sheet.rows[0]?.cells.map((cell) => cell.iso)
  const day = '2026-08-01'
  expect(isos(await sheetOf(row, { styles }))).toEqual([undefined, day, day, undefined, `${day}T12:00:00`])
  const from1904 = await sheetOf(row, { styles, workbookPr: '<workbookPr date1904="1"/>' })
  expect(isos(from1904)).toEqual([undefined, '2030-08-02', '2030-08-02', undefined, '2030-08-02T12:00:00'])
})

test('formulas are told, with and without a saved value, and no row vanishes', async () => {
  const sheet = await sheetOf(
    data(
      `<row r="1"><c r="A1"><f>1+1</f><v>2</v></c><c r="B1" t="str"><f>A1</f><v>två</v></c></row>
       <row r="2"><c r="A2"><f t="shared" si="0"/></c></row>
       <row r="3"><c r="A3"><f t="array" ref="A3:B3">x</f><v>1</v></c><c r="B3"><v>2</v></c><c r="C3"><v>3</v></c></row>`,
    ),
  )
  expect(sheet.formulas).toEqual(['A1', 'B1', 'A2', 'A3', 'B3'])
  expect(sheet.formulasWithoutValue).toEqual(['A2'])
  expect(texts(sheet)).toEqual([
    [1, '2', 'två'],
    [2, ''],
    [3, '1', '2', '3'],
  ])
  expect(sheet.rows[0]?.cells[0]).toEqual({ text: '2', kind: 'formula', number: 2 })
})

test('a merged value stands in the first cell, and in all of them when filled', async () => {
  const sheet = await sheetOf(
    `${data(
      `<row r="1"><c r="A1" t="str"><v>Skola</v></c><c r="B1" t="str"><v>x</v></c><c r="C1" t="str"><v>y</v></c></row>
       <row r="2"><c r="B2" t="str"><v>z</v></c></row>`,
    )}<mergeCells><mergeCell ref="A1:A3"/><mergeCell ref="B2:XFD2"/></mergeCells>`,
  )
  expect(texts(sheet)).toEqual([
    [1, 'Skola', 'x', 'y'],
    [2, '', 'z'],
  ])
  expect(sheet.filled.map((row) => row.cells.map((cell) => cell.text))).toEqual([
    ['Skola', 'x', 'y'],
    ['Skola', 'z', 'z'],
  ])
  expect(sheet.merged[0]).toEqual({ ref: 'A1:A3', firstRow: 1, lastRow: 3, firstColumn: 0, lastColumn: 0 })
})

test('empty rows are left out while the others keep their numbers, and protection hinders nothing', async () => {
  const sheet = await sheetOf(
    `${data('<row r="3"><c r="A3" t="str"><v>a</v></c></row><row r="4" ht="20"/><row r="5"><c r="A5" s="1"/><c r="B5" t="str"><v>  </v></c></row><row r="9"><c r="B9"><v>1</v></c></row>')}<sheetProtection password="CC1A" sheet="1"/>`,
  )
  expect(texts(sheet)).toEqual([
    [3, 'a'],
    [9, '', '1'],
  ])
  expect(sheet.protected).toBe(true)
})

test('prefixed elements and strict addresses are read as the plain ones', async () => {
  const sheet = await sheetOf('', {
    wholeSheet:
      '﻿<?xml version="1.0"?><!-- a > b --><x:worksheet xmlns:x="http://purl.oclc.org/ooxml/spreadsheetml/main"><x:sheetData><x:row x:r="2"><x:c r="A2" t="str" note=\'a>b\'><x:v><![CDATA[<a>&]]></x:v></x:c></x:row></x:sheetData></x:worksheet>',
  })
  expect(texts(sheet)).toEqual([[2, '<a>&']])
})

const bad = (wholeSheet: string): WorkbookXml => ({ sheets: [''], wholeSheet })

test.each<[string, WorkbookXml, string]>([
  ['a document type', bad('<!DOCTYPE x [<!ENTITY a "b">]><worksheet/>'), 'document-type'],
  [
    'an entity of its own',
    bad('<worksheet><sheetData><row><c t="str"><v>&a;</v></c></row></sheetData></worksheet>'),
    'unknown-entity',
  ],
  ['tags that cross', bad('<worksheet><sheetData></worksheet></sheetData>'), 'tags-do-not-match'],
  ['an end too soon', bad('<worksheet><sheetData>'), 'ends-too-soon'],
  ['two roots', bad('<worksheet></worksheet><worksheet></worksheet>'), 'two-roots'],
  ['a tag without end', bad(`<worksheet ${'a'.repeat(200_000)}`), 'tag-too-long'],
  ['a deep well', bad('<a>'.repeat(1_000)), 'too-deep'],
  ['nothing', bad(''), 'ends-too-soon'],
  ['a text that is not there', { sheets: [data('<row><c t="s"><v>4</v></c></row>')] }, 'no-such-text'],
  ['rows backwards', { sheets: [data('<row r="2"/><row r="1"/>')] }, 'row-number'],
  ['a cell in the wrong row', { sheets: [data('<row r="2"><c r="A1"/></row>')] }, 'cell-place'],
  ['a cell outside the sheet', { sheets: [data('<row r="1"><c r="XFE1"/></row>')] }, 'cell-place'],
  ['a merged range backwards', { sheets: ['<mergeCells><mergeCell ref="B2:A1"/></mergeCells>'] }, 'merged-range'],
  ['no sheets', { sheets: [] }, 'no-sheets'],
])('a sheet with %s is refused as damaged', async (_, xml, reason) => {
  expect(await refusalOf(xml)).toEqual(['spreadsheet-damaged', reason])
})

test('wrong bytes in a part are noticed by its checksum or its encoding', async () => {
  const bytes = workbookOf({ sheets: [data('<row><c><v>1</v></c></row>')] })
  const directory = bytes.lastIndexOf('xl/worksheets/sheet0.xml') - 46
  bytes.writeUInt32LE(12345, directory + 16)
  expect(await read(bytes)).toMatchObject({ refused: 'spreadsheet-damaged', details: { reason: 'checksum' } })
  const latin1 = zipOf(
    workbookParts({ sheets: [''] }).map((part) =>
      part.name.endsWith('sheet0.xml')
        ? { ...part, content: Buffer.from('<worksheet>\xe5</worksheet>', 'latin1') }
        : part,
    ),
  )
  expect(await read(latin1)).toMatchObject({ refused: 'spreadsheet-damaged', details: { reason: 'encoding' } })
})
