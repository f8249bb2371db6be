import { type ImportField, type ImportKind, importKind } from '#model/imports/importKinds'
import type { FileSummary, SheetSummary, StoredColumn } from '#model/imports/importRecord'
import type { ImportCell, ImportRow } from '#model/imports/importTable'
import { holdsPersonnummer } from '#model/people/personnummer'
import { matchColumns } from '#reading/cells/columns'
import { parseSwedishDate } from '#reading/cells/dates'
import { key, wordsOf } from '#reading/cells/headingWords'
import type { Cell, Sheet, Tables } from './files/reading.ts'

const mostColumns = 100
const longestCell = 2_000

export interface FileTable {
  readonly told: FileSummary
  readonly sheets: readonly (readonly ImportRow[])[]
}

/** What is kept of a file: the sheets that can be seen, with merged cells filled, and without anything like a personnummer. */
export function fileTableOf(tables: Tables, kind: ImportKind): FileTable | 'too-large' | 'empty' {
  const seen = tables.sheets.filter((sheet) => sheet.state === 'visible')
  const isLarge = seen.some(
    (sheet) =>
      sheet.filled.length > importKind(kind).mostRows || sheet.filled.some((row) => row.cells.length > mostColumns),
  )
  if (isLarge) return 'too-large'
  if (seen.every((sheet) => sheet.filled.length === 0)) return 'empty'
  const from1904 = tables.from1904 ?? false
  return {
    told: {
      encoding: tables.encoding ?? null,
      delimiter: tables.delimiter ?? null,
      from1904,
      sheets: tables.sheets.map(toldOf),
    },
    sheets: seen.map((sheet) => rowsOf(sheet, from1904)),
  }
}

const toldOf = (sheet: Sheet): SheetSummary => ({
  name: sheet.name,
  hidden: sheet.state !== 'visible',
  rows: sheet.rows.length,
  headingRow: sheet.headingRow ?? null,
  formulas: sheet.formulas.length,
  merged: sheet.merged.length,
  hiddenRows: sheet.rows.filter((row) => row.hidden).length,
  hiddenColumns: sheet.hiddenColumns.length,
})

function rowsOf(sheet: Sheet, from1904: boolean): readonly ImportRow[] {
  const withoutValue = new Set(sheet.formulasWithoutValue)
  return sheet.filled.map((row) => ({
    number: row.number,
    hidden: row.hidden,
    cells: row.cells.map((cell, column) =>
      cellOf(cell, withoutValue.has(`${columnName(column)}${row.number}`), from1904),
    ),
  }))
}

function cellOf(cell: Cell, isWithoutValue: boolean, from1904: boolean): ImportCell {
  if (isWithoutValue) return { text: '', mark: 'formula-without-value' }
  if (holdsPersonnummer(cell.text)) return { text: '', mark: 'personnummer' }
  const text = cell.text.slice(0, longestCell)
  const value = cell.iso === undefined ? { text } : { text, iso: cell.iso }
  if (cell.kind === 'error') return { ...value, mark: 'error' }
  if (cell.kind === 'formula') return { ...value, mark: 'formula' }
  const isBareDay =
    from1904 && cell.kind === 'number' && cell.iso === undefined && parseSwedishDate(cell.text) !== undefined
  return isBareDay ? { ...value, mark: 'day-number-1904' } : value
}

/** A, B … Z, AA: as a spreadsheet program calls its columns. */
function columnName(column: number): string {
  const before = Math.floor(column / 26)
  return (before === 0 ? '' : columnName(before - 1)) + String.fromCharCode(65 + (column % 26))
}

/** Columns matched by what they are called, and before that by how they were matched the last time. */
export function columnsOf(
  kind: ImportKind,
  rows: readonly ImportRow[],
  headingRow: number | null,
  remembered: ReadonlyMap<string, string | null>,
): readonly StoredColumn[] {
  const headings = headingsIn(rows, headingRow)
  const { fields } = importKind(kind)
  const matches = matchColumns(headings, fields)
  const fieldOf = (written: string | null) => fields.find(({ field }) => field === written)?.field ?? null
  const chosen = headings.map((heading) => remembered.get(matchingKey(heading)))
  const taken = new Set(chosen)
  return matches.map(({ column, heading, field, certainty }) => {
    const before = chosen[column]
    const sample = sampleOf(rows, headingRow, column)
    if (before !== undefined && chosen.indexOf(before) === column)
      return { column, heading, sample, field: fieldOf(before), certainty: 'sure' }
    const own = field === undefined || field === 'comment' || taken.has(field) ? null : field
    return { column, heading, sample, field: own, certainty: own === null ? 'none' : certainty }
  })
}

/** The same columns with the fields that somebody chose. */
export const columnsChosen = (
  rows: readonly ImportRow[],
  headingRow: number | null,
  fields: ReadonlyMap<number, ImportField | null>,
): readonly StoredColumn[] =>
  headingsIn(rows, headingRow).map((heading, column) => ({
    ...{ column, heading, sample: sampleOf(rows, headingRow, column) },
    field: fields.get(column) ?? null,
    certainty: (fields.get(column) ?? null) === null ? 'none' : 'chosen',
  }))

/** The rows below the headings. */
export const rowsBelow = (rows: readonly ImportRow[], headingRow: number | null): readonly ImportRow[] =>
  headingRow === null ? rows : rows.filter((row) => row.number > headingRow)

export const matchingKey = (heading: string): string => key(wordsOf(heading)).slice(0, 200)

function headingsIn(rows: readonly ImportRow[], headingRow: number | null): readonly string[] {
  const width = Math.max(0, ...rowsBelow(rows, headingRow).map((row) => row.cells.length))
  const headings = rows.find((row) => row.number === headingRow)?.cells ?? []
  return Array.from({ length: Math.max(width, headings.length) }, (_, column) => headings[column]?.text.trim() ?? '')
}

const sampleOf = (rows: readonly ImportRow[], headingRow: number | null, column: number): string =>
  rowsBelow(rows, headingRow)
    .map((row) => row.cells[column]?.text.trim() ?? '')
    .find((text) => text !== '')
    ?.slice(0, 100) ?? ''
