import type { PlannedRow } from '#model/imports/roleList'
import type { Language, Text } from '#model/text'
import { text } from '#model/text'
import type { FileAnswer } from '../house/asked.ts'

const headings = [
  text('Rad', 'Row'),
  text('Läge', 'State'),
  text('Namn', 'Name'),
  text('Blir', 'Becomes'),
  text('Vad är fel', 'What is wrong'),
  text('I filen', 'In the file'),
]

const states: Readonly<Record<PlannedRow['state'], Text>> = {
  error: text('Fel', 'Error'),
  warning: text('Varning', 'Warning'),
  ready: text('Klar', 'Ready'),
  known: text('Finns redan', 'Stands already'),
  skipped: text('Hoppas över', 'Skipped'),
}

/** The rows with what is said of them, as spreadsheet programs here open them: semicolons, and UTF-8 that says so. */
export function rowsCsv(rows: readonly PlannedRow[], fileName: string, language: Language = 'sv'): FileAnswer {
  const lines = rows.map((row) => [
    String(row.number),
    states[row.state][language],
    row.name,
    row.title?.[language] ?? '',
    row.faults.map((fault) => [fault.title[language], fault.detail?.[language]].filter(Boolean).join(': ')).join('. '),
    row.faults
      .map((fault) => fault.cell)
      .filter(Boolean)
      .join(' | '),
  ])
  const csv = [headings.map((heading) => heading[language]), ...lines]
    .map((line) => line.map(csvCell).join(';'))
    .join('\r\n')
  return {
    file: Buffer.from(`\ufeff${csv}\r\n`, 'utf8'),
    fileName: `${fileName.replace(/\.\w+$/, '')}, rader.csv`,
    mediaType: 'text/csv; charset=utf-8',
  }
}

/** A cell that a spreadsheet program would run as a formula becomes text by an apostrophe. */
function csvCell(value: string): string {
  const safe = /^[=+\-@\t\r]/.test(value) ? `'${value}` : value
  return /[";\r\n]/.test(safe) ? `"${safe.replaceAll('"', '""')}"` : safe
}
