import { CsvError, parse } from 'csv-parse/sync'
import { unguarded } from '#documents/writers/spreadsheetText'
import { Budget } from './budget.ts'
import { textCell } from './cellValue.ts'
import { decodeText, findDelimiter } from './csvText.ts'
import { guessHeadingRow } from './headingRow.ts'
import type { ReadingLimits } from './limits.ts'
import { type Cell, emptyCell, type Row, type Tables } from './reading.ts'
import { Stopped } from './refusals.ts'

const longestRow = 2_000_000

/** A text table as one sheet. All cells are text: nothing in the file says which of them were numbers or dates. */
export function readCsv(bytes: Buffer, limits: ReadingLimits): Tables {
  const { text, encoding } = decodeText(bytes)
  const { delimiter, stated } = findDelimiter(text)
  const rows = readRows(text, delimiter, stated, new Budget(limits))
  if (rows.length === 0) throw new Stopped('empty-file')
  const sheet = {
    name: '',
    state: 'visible',
    rows,
    filled: rows,
    merged: [],
    formulas: [],
    formulasWithoutValue: [],
    hiddenColumns: [],
    protected: false,
    headingRow: guessHeadingRow(rows),
  } as const
  return { kind: 'csv', encoding, delimiter, sheets: [sheet] }
}

function readRows(text: string, delimiter: string, stated: boolean, budget: Budget): readonly Row[] {
  const rows: Row[] = []
  let number = 0
  const keep = (fields: readonly string[]): void => {
    number++
    budget.spendRow()
    // A line that names the delimiter isn't a row: spreadsheet programs don't show it.
    if (stated && number === 1 && fields[0]?.toLowerCase() === 'sep=') {
      number = 0
      stated = false
      return
    }
    const cells = cellsOf(fields)
    budget.spendCells(fields.length)
    budget.spendCharacters(cells.reduce((sum, cell) => sum + cell.text.length, 0))
    if (cells.length > 0) rows.push({ number, hidden: false, cells })
  }
  try {
    parse(text, {
      delimiter,
      record_delimiter: ['\r\n', '\n', '\r'],
      relax_column_count: true,
      relax_quotes: true,
      max_record_size: longestRow,
      on_record: (fields: string[]) => {
        keep(fields)
        return null
      },
    })
  } catch (error) {
    throw error instanceof CsvError ? unreadable(error, number + 1, text.includes('"')) : error
  }
  return rows
}

function cellsOf(fields: readonly string[]): readonly Cell[] {
  // What a writer of tables put before a text so that no program runs it isn't part of the text.
  const cells = fields.map((field) => textCell(unguarded(field)))
  const last = cells.findLastIndex((cell) => cell !== emptyCell)
  return cells.slice(0, last + 1)
}

/** A cell that swallows megabytes is a quotation mark that was never closed, where there is one. */
function unreadable(error: CsvError, row: number, isQuoted: boolean): Stopped {
  if (error.code === 'CSV_QUOTE_NOT_CLOSED') return new Stopped('quote-never-closed', { row })
  if (error.code === 'CSV_MAX_RECORD_SIZE')
    return new Stopped(isQuoted ? 'quote-never-closed' : 'row-too-long', { row })
  return new Stopped('not-what-its-name-says', { row, reason: error.code })
}
