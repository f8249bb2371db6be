import writeExcelFile, { type CellObject } from 'write-excel-file/node'
import { orePerKrona } from '#model/money'
import { type CellValue, type Sheet, type SheetColumn, wallClock } from './sheet.ts'
import { guarded } from './spreadsheetText.ts'

const narrowest = 9
const widest = 60
/** What a cell can hold. */
const longestText = 32_767
const dayFormat = 'yyyy-mm-dd'
const momentFormat = 'yyyy-mm-dd hh:mm'
const moneyFormat = '#,##0.00'
const upperLeft = { align: 'left', alignVertical: 'top' } as const

/** A workbook with a sheet a table: real days and numbers, headings that are bold and stay, columns as wide as they need. */
export async function writeExcel(sheets: readonly Sheet[]): Promise<Uint8Array> {
  const written = sheets.map(({ name, columns, rows }) => ({
    sheet: sheetName(name),
    data: [
      columns.map(({ heading }): CellObject => ({ ...textCell(heading), fontWeight: 'bold', wrap: true })),
      ...rows.map((row) => columns.map((column, at) => cellOf(row[at] ?? null, column))),
    ],
    columns: columns.map((column, at) => ({ width: widthOf(column, at, rows) })),
    stickyRowsCount: 1,
    orientation: 'landscape' as const,
  }))
  return writeExcelFile(written, { fontFamily: 'Calibri', fontSize: 11 }).toBuffer()
}

function cellOf(value: CellValue, { kind }: SheetColumn): CellObject | null {
  if (value === null || value === '') return null
  if (typeof value === 'number')
    return kind === 'money'
      ? { value: value / orePerKrona, type: Number, format: moneyFormat, alignVertical: 'top' }
      : { value, type: Number, alignVertical: 'top' }
  switch (kind) {
    case 'date':
      return { value: new Date(`${value}T00:00:00Z`), type: Date, format: dayFormat, ...upperLeft }
    case 'moment':
      return { value: clockFace(String(value)), type: Date, format: momentFormat, ...upperLeft }
    case 'text':
    case 'number':
    case 'money':
      return textCell(String(value))
    default:
      return kind satisfies never
  }
}

/** A text stays a text as long as nobody edits it; one that would then become a formula is marked as text. */
function textCell(text: string): CellObject {
  const value = escaped(text).slice(0, longestText)
  return {
    value,
    type: String,
    alignVertical: 'top',
    ...(guarded(text) === text ? {} : { format: '@' }),
    ...(text.length > widest || text.includes('\n') ? { wrap: true } : {}),
  }
}

/** A workbook writes signs that XML can't hold as _x000D_; a text that happens to say so must say it of itself. */
function escaped(text: string): string {
  const said = text.replaceAll(/_(?=x[0-9A-Fa-f]{4}_)/g, '_x005F_')
  // The package looks texts up in an object, where `constructor` and its like are there already.
  return said in {} ? `_x${said.charCodeAt(0).toString(16).padStart(4, '0').toUpperCase()}_${said.slice(1)}` : said
}

/** The hour that the clock showed in Sweden, as a spreadsheet counts. */
const clockFace = (instant: string): Date => new Date(`${wallClock(instant).replace(' ', 'T')}:00Z`)

function widthOf({ heading, kind }: SheetColumn, at: number, rows: Sheet['rows']): number {
  if (kind === 'date') return Math.max(12, heading.length + 2)
  if (kind === 'moment') return Math.max(17, heading.length + 2)
  const longest = rows.reduce((length, row) => Math.max(length, String(row[at] ?? '').length), heading.length)
  return Math.min(widest, Math.max(narrowest, longest + 2))
}

/** At most 31 signs, without those that a sheet's name can't have. */
const sheetName = (name: string): string => name.replaceAll(/[[\]:*?/\\]/g, ' ').slice(0, 31)
