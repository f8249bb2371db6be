import type { MergedRange } from './reading.ts'

export const lastRow = 1_048_576
export const lastColumn = 16_383

export interface Place {
  readonly row: number
  readonly column: number
}

/** `B7` is row 7, column 1. Undefined for what lies outside a sheet. */
export function parseRef(ref: string): Place | undefined {
  const parts = /^\$?([A-Z]{1,3})\$?([1-9][0-9]{0,6})$/.exec(ref)
  if (parts === null) return undefined
  const column = [...(parts[1] ?? '')].reduce((sum, letter) => sum * 26 + letter.charCodeAt(0) - 64, 0) - 1
  const row = Number(parts[2])
  return row > lastRow || column > lastColumn ? undefined : { row, column }
}

/** Column 0 is A, 26 is AA. */
export function columnName(column: number): string {
  const rest = Math.floor(column / 26)
  return (rest > 0 ? columnName(rest - 1) : '') + String.fromCharCode(65 + (column % 26))
}

export const refOf = (place: Place): string => `${columnName(place.column)}${place.row}`

export function parseRange(ref: string): MergedRange | undefined {
  const [first = '', last = first] = ref.split(':')
  const from = parseRef(first)
  const to = parseRef(last)
  if (from === undefined || to === undefined || to.row < from.row || to.column < from.column) return undefined
  return { ref, firstRow: from.row, lastRow: to.row, firstColumn: from.column, lastColumn: to.column }
}

export const covers = (range: MergedRange, row: number, column: number): boolean =>
  row >= range.firstRow && row <= range.lastRow && column >= range.firstColumn && column <= range.lastColumn
