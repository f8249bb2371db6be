import { orePerKrona } from '#model/money'
import { type CellValue, type Sheet, type SheetColumn, wallClock } from './sheet.ts'
import { guarded } from './spreadsheetText.ts'

const byteOrderMark = '\ufeff'

/**
 * RFC 4180 as spreadsheet programs here open it: semicolons, since the comma stands in Swedish numbers, and UTF-8 that
 * says so. Headings and rows, nothing else: what the list is and how it is filtered would be rows to the next program.
 */
export function writeCsv({ columns, rows }: Sheet): Uint8Array {
  const headings = columns.map(({ heading }) => quoted(guarded(heading)))
  const lines = rows.map((row) => columns.map((column, at) => field(row[at] ?? null, column)))
  const text = [headings, ...lines].map((line) => `${line.join(';')}\r\n`).join('')
  return Buffer.from(byteOrderMark + text, 'utf8')
}

function field(value: CellValue, { kind }: SheetColumn): string {
  if (value === null) return ''
  if (typeof value === 'number') return String(kind === 'money' ? value / orePerKrona : value).replace('.', ',')
  switch (kind) {
    case 'date':
      return String(value)
    case 'moment':
      return wallClock(String(value))
    case 'text':
    case 'number':
    case 'money':
      return quoted(guarded(String(value)))
    default:
      return kind satisfies never
  }
}

/** Also around commas and tabs, so that nobody takes them for what divides the cells. */
const quoted = (text: string): string => (/[";,\t\r\n]|^\s|\s$/.test(text) ? `"${text.replaceAll('"', '""')}"` : text)
