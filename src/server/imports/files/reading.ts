import type { ReadingRefusal } from './refusals.ts'

/** What came out of a user's file: its tables as they stand there, or why it wasn't read. */
export type Reading = Tables | ReadingRefusal

export interface Tables {
  readonly kind: 'xlsx' | 'csv'
  readonly encoding?: Encoding
  readonly delimiter?: Delimiter
  /** Cells with `iso` are right either way, but a bare day number in such a workbook is four years and a day off. */
  readonly from1904?: boolean
  readonly sheets: readonly Sheet[]
}

export type Encoding = 'utf-8' | 'windows-1252' | 'utf-16le' | 'utf-16be'
export type Delimiter = ',' | ';' | '\t'

export interface Sheet {
  readonly name: string
  readonly state: 'visible' | 'hidden' | 'veryHidden'
  /** Rows with something in them, in the file's order; rows without are left out and the numbers tell. */
  readonly rows: readonly Row[]
  /** The same rows with every merged range filled by its first cell's value; `rows` itself where nothing is merged. */
  readonly filled: readonly Row[]
  readonly merged: readonly MergedRange[]
  /** Cells whose text is what a formula gave when the file was last saved. */
  readonly formulas: readonly string[]
  /** Those among them that the file holds no value for: only the program that wrote it can calculate them. */
  readonly formulasWithoutValue: readonly string[]
  /** Positions in `Row.cells`, from 0. */
  readonly hiddenColumns: readonly number[]
  readonly protected: boolean
  /** The number of the row that looks like the headings. */
  readonly headingRow: number | undefined
}

export interface Row {
  /** As the user sees it in a spreadsheet program, from 1. */
  readonly number: number
  readonly hidden: boolean
  /** From column A up to the last cell that says something. */
  readonly cells: readonly Cell[]
}

export interface Cell {
  readonly text: string
  readonly kind: 'text' | 'number' | 'date' | 'boolean' | 'formula' | 'error' | 'empty'
  /** A calendar date, or with a time of day yyyy-mm-ddThh:mm:ss: as written, in no time zone. */
  readonly iso?: string
  readonly number?: number
}

/** Rows as in `Row.number`, columns as positions in `Row.cells`; both ends included. */
export interface MergedRange {
  readonly ref: string
  readonly firstRow: number
  readonly lastRow: number
  readonly firstColumn: number
  readonly lastColumn: number
}

export const emptyCell: Cell = Object.freeze({ text: '', kind: 'empty' })
