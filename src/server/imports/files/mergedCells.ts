import type { Budget } from './budget.ts'
import { type Cell, emptyCell, type MergedRange, type Row } from './reading.ts'

/**
 * The rows with every merged range filled by the value of its first cell, as it looks on the screen. A row that has
 * nothing but a merged value from above stays out: it would be an empty row in the table.
 */
export function fillMerged(rows: readonly Row[], merged: readonly MergedRange[], budget: Budget): readonly Row[] {
  if (merged.length === 0) return rows
  const byNumber = new Map(rows.map((row) => [row.number, row]))
  const width = rows.reduce((widest, row) => Math.max(widest, row.cells.length), 0)
  const ranges = merged.filter((range) => range.firstColumn < width).sort((a, b) => a.firstRow - b.firstRow)
  let next = 0
  let open: MergedRange[] = []
  return rows.map((row) => {
    for (let range = ranges[next]; range !== undefined && range.firstRow <= row.number; range = ranges[++next]) {
      open.push(range)
    }
    open = open.filter((range) => range.lastRow >= row.number)
    if (open.length === 0) return row
    budget.spendCells(open.reduce((sum, range) => sum + Math.min(range.lastColumn, width) - range.firstColumn + 1, 0))
    return { ...row, cells: filledCells(row, open, byNumber, width) }
  })
}

function filledCells(
  row: Row,
  ranges: readonly MergedRange[],
  byNumber: ReadonlyMap<number, Row>,
  width: number,
): readonly Cell[] {
  const cells = [...row.cells]
  for (const range of ranges) {
    const value = byNumber.get(range.firstRow)?.cells[range.firstColumn]
    if (value === undefined || value.kind === 'empty') continue
    // A range may run to the sheet's last column; beyond the table's own width it says nothing.
    const last = Math.min(range.lastColumn, width - 1)
    while (cells.length <= last) cells.push(emptyCell)
    for (let column = range.firstColumn; column <= last; column++) cells[column] = value
  }
  return cells
}
