import type { Budget } from './budget.ts'
import { covers, lastColumn, lastRow, parseRange, parseRef, refOf } from './cellRefs.ts'
import { type RawCell, readCell, type ValueContext } from './cellValue.ts'
import type { Styles } from './numberFormats.ts'
import { type Cell, emptyCell, type MergedRange, type Row } from './reading.ts'
import { Stopped } from './refusals.ts'
import { RichText } from './sharedStrings.ts'
import type { XmlHandler } from './xmlScanner.ts'
import type { TagAttributes } from './xmlText.ts'

export interface SheetContext extends ValueContext {
  readonly part: string
  readonly styles: Styles
  readonly budget: Budget
}

/** One sheet's XML as it passes by. Rows and cells may leave out their numbers: then they follow the one before. */
export class SheetPart implements XmlHandler {
  readonly rows: Row[] = []
  readonly merged: MergedRange[] = []
  readonly formulas: string[] = []
  readonly formulasWithoutValue: string[] = []
  readonly hiddenColumns = new Set<number>()
  protected = false

  readonly #context: SheetContext
  readonly #inline = new RichText()
  #inData = false
  #row = { number: 0, hidden: false }
  #cells: Cell[] = []
  #column = -1
  #cell: { type: string; style: string | undefined; value: string; hasFormula: boolean } | undefined
  #element = ''
  /** One formula may fill many cells, of which only the first says so. */
  #arrays: MergedRange[] = []

  constructor(context: SheetContext) {
    this.#context = context
  }

  open(name: string, attributes: TagAttributes): void {
    this.#element = name
    if (this.#cell !== undefined) this.#openInCell(name, attributes)
    else if (this.#inData) this.#openInData(name, attributes)
    else if (name === 'sheetData') this.#inData = true
    else if (name === 'col') this.#hideColumns(attributes)
    else if (name === 'mergeCell') this.#merge(attributes.get('ref') ?? '')
    else if (name === 'sheetProtection' && attributes.is('sheet')) this.protected = true
  }

  close(name: string): void {
    this.#element = ''
    if (name === 'sheetData') this.#inData = false
    else if (name === 'row' && this.#inData) this.#keepRow()
    else if (name === 'c' && this.#cell !== undefined) this.#keepCell()
    else this.#inline.close(name)
  }

  text(piece: string): void {
    const cell = this.#cell
    if (cell === undefined) return
    if (this.#element === 'v') cell.value += piece
    else if (!this.#inline.add(piece)) return
    this.#context.budget.spendCharacters(piece.length)
  }

  #openInData(name: string, attributes: TagAttributes): void {
    if (name === 'row') {
      this.#context.budget.spendRow()
      const number = Number(attributes.get('r') ?? this.#row.number + 1)
      if (!Number.isInteger(number) || number <= this.#row.number || number > lastRow) this.#stop('row-number')
      this.#row = { number, hidden: attributes.is('hidden') }
      this.#cells = []
      this.#column = -1
      this.#arrays = this.#arrays.filter((range) => range.lastRow >= number)
    } else if (name === 'c') {
      this.#column = this.#columnOf(attributes.get('r'))
      this.#cell = { type: attributes.get('t') ?? 'n', style: attributes.get('s'), value: '', hasFormula: false }
      this.#inline.begin()
    }
  }

  #columnOf(ref: string | undefined): number {
    const place = ref === undefined ? { row: this.#row.number, column: this.#column + 1 } : parseRef(ref)
    if (place?.row !== this.#row.number || place.column <= this.#column || place.column > lastColumn) {
      return this.#stop('cell-place')
    }
    return place.column
  }

  #openInCell(name: string, attributes: TagAttributes): void {
    if (name === 'c' || name === 'row') this.#stop('cell-in-cell')
    this.#inline.open(name)
    if (name !== 'f' || this.#cell === undefined) return
    this.#cell.hasFormula = true
    const ref = attributes.get('t') === 'array' ? parseRange(attributes.get('ref') ?? '') : undefined
    if (ref?.ref.includes(':')) this.#arrays.push(ref)
  }

  #keepCell(): void {
    const cell = this.#cell
    if (cell === undefined) return
    this.#cell = undefined
    const row = this.#row.number
    const hasFormula = cell.hasFormula || this.#arrays.some((range) => covers(range, row, this.#column))
    const value = cell.type === 'inlineStr' ? this.#inline.value : cell.value
    const raw: RawCell = { type: cell.type, format: this.#context.styles.formatOf(cell.style), value, hasFormula }
    const read = readCell(raw, this.#context)
    if (read.kind === 'empty') return
    if (cell.type === 's') this.#context.budget.spendCharacters(read.text.length)
    if (hasFormula) this.#keepFormula(refOf({ row, column: this.#column }), read)
    this.#context.budget.spendCells(this.#column + 1 - this.#cells.length)
    while (this.#cells.length < this.#column) this.#cells.push(emptyCell)
    this.#cells.push(read)
  }

  #keepFormula(ref: string, read: Cell): void {
    this.formulas.push(ref)
    if (read.text === '') this.formulasWithoutValue.push(ref)
  }

  /** A row whose only content is a formula without a value is kept: the user can be told which cells to calculate. */
  #keepRow(): void {
    if (this.#cells.length > 0) this.rows.push({ ...this.#row, cells: this.#cells })
  }

  #hideColumns(attributes: TagAttributes): void {
    if (!attributes.is('hidden')) return
    const first = Number(attributes.get('min'))
    const last = Math.min(Number(attributes.get('max')), lastColumn + 1)
    if (first >= 1) for (let column = first; column <= last; column++) this.hiddenColumns.add(column - 1)
  }

  #merge(ref: string): void {
    const range = parseRange(ref) ?? this.#stop('merged-range')
    this.#context.budget.spendCells(1)
    this.merged.push(range)
  }

  #stop(reason: string): never {
    throw new Stopped('spreadsheet-damaged', { part: this.#context.part, row: this.#row.number, reason })
  }
}
