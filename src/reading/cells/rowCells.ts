import { cached } from '#model/cached'
import { addDays, type CalendarDate } from '#model/dates'
import type { ImportChoices } from '#model/imports/choices'
import type { ImportField } from '#model/imports/importKinds'
import type { ImportCell, ImportMapping, ImportRow } from '#model/imports/importTable'
import { type Fault, fault } from '../problems/faults.ts'
import { parseSwedishDate } from './dates.ts'

/** From 1900 to 1904: the two ways in which spreadsheets count days. */
const daysBetweenSystems = 1462

/** One row by field, as the file says it and as the choices mend it; what is wrong with a cell as such is kept beside. */
export class RowCells {
  readonly number: number
  readonly faults: Fault[] = []
  /** Nothing stands in any column that is read. */
  readonly isEmpty: boolean
  readonly #row: ImportRow
  readonly #columns: ReadonlyMap<ImportField, number>
  readonly #chosen = new Map<ImportField, ImportCell>()
  readonly #choices: Choosing

  constructor(row: ImportRow, mapping: ImportMapping, choices: Choosing) {
    this.number = row.number
    this.#row = row
    this.#columns = columnsOf(mapping)
    this.#choices = choices
    if (row.hidden) this.faults.push(fault('row-hidden'))
    const mended = choices.cellsOf(row.number)
    for (const [field, value] of mended) this.#chosen.set(field, { text: value })
    let isEmpty = [...mended.values()].every((value) => value.trim() === '')
    let column = 0
    for (const cell of row.cells) {
      const field = mapping[column++] ?? null
      if (field === null || field === 'comment') {
        if (cell.mark === 'personnummer') this.faults.push(fault('personnummer-dropped'))
      } else if (!mended.has(field)) {
        if (cell.mark !== undefined) this.#mark(field, cell)
        isEmpty &&= cell.mark === undefined && cell.text.trim() === ''
      }
    }
    this.isEmpty = isEmpty
    const meanings = choices.meaningsOf((field) => this.text(field), mended)
    for (const [field, value] of meanings) this.#chosen.set(field, { text: value })
  }

  /** Does a choice say something else of the cell, or of any? */
  isChosen(field?: ImportField): boolean {
    return field === undefined ? this.#chosen.size > 0 : this.#chosen.has(field)
  }

  text(field: ImportField): string {
    return this.#cell(field)?.text.replace(/\s+/g, ' ').trim() ?? ''
  }

  /** What one of several things in a cell was chosen to mean, or what it says. */
  partOf(field: ImportField, part: string): string {
    return this.#choices.meaningOf(field, part) ?? part
  }

  /** The cell as it stands, lines and all; undefined where no column has the field, or where it can't be used. */
  cell(field: ImportField): ImportCell | undefined {
    const cell = this.#cell(field)
    const isOfNoUse = cell?.mark === 'personnummer' || cell?.mark === 'error' || cell?.mark === 'formula-without-value'
    return isOfNoUse ? undefined : cell
  }

  /** Undefined where the cell says nothing, or nothing that is a day: that is an error of its own. */
  date(field: 'from' | 'to' | 'decidedOn'): CalendarDate | undefined {
    const cell = this.#cell(field)
    if (cell === undefined || /^[-–—]?$/.test(cell.text.trim()) || isOpenEnd(field, cell.text)) return undefined
    const day = parseSwedishDate(cell)
    if (day === undefined) {
      if (cell.mark !== 'personnummer' && cell.mark !== 'error')
        this.faults.push(fault('date-unreadable', { field, cell: cell.text }))
      return undefined
    }
    if (cell.mark !== 'day-number-1904') return day
    const later = addDays(day, daysBetweenSystems)
    this.faults.push(fault('day-number-1904', { field, cell: `${cell.text} (${later})` }))
    return later
  }

  #cell(field: ImportField): ImportCell | undefined {
    return this.#chosen.get(field) ?? this.#row.cells[this.#columns.get(field) ?? -1]
  }

  #mark(field: ImportField, cell: ImportCell): void {
    const parts = { field, cell: cell.text }
    if (cell.mark === 'personnummer') this.faults.push(fault('personnummer-in-cell', { field }))
    if (cell.mark === 'formula-without-value') this.faults.push(fault('formula-without-value', parts))
    if (cell.mark === 'error') this.faults.push(fault('cell-error', parts))
    if (cell.mark === 'formula') this.faults.push(fault('formula-read', parts))
  }
}

const columnsOf = cached(
  (mapping: ImportMapping): ReadonlyMap<ImportField, number> =>
    new Map(mapping.flatMap((field, column) => (field === null ? [] : [[field, column]]))),
)

/** The choices, found by row and by cell. */
export interface Choosing {
  readonly cellsOf: (row: number) => ReadonlyMap<ImportField, string>
  readonly meaningsOf: (
    textOf: (field: ImportField) => string,
    mended: ReadonlyMap<ImportField, string>,
  ) => readonly (readonly [ImportField, string])[]
  readonly meaningOf: (field: ImportField, written: string) => string | undefined
}

export function choosingOf(choices: ImportChoices): Choosing {
  const byRow = new Map<number, Map<ImportField, string>>()
  for (const { row, field, value } of choices.cells) {
    const cells = byRow.get(row) ?? new Map<ImportField, string>()
    byRow.set(row, cells.set(field, value))
  }
  const none = new Map<ImportField, string>()
  const same = (a: string, b: string) => a.toLowerCase() === b.replace(/\s+/g, ' ').trim().toLowerCase()
  return {
    cellsOf: (row) => byRow.get(row) ?? none,
    meaningsOf: (textOf, mended) =>
      choices.meanings.flatMap(({ field, cell, value }) =>
        !mended.has(field) && same(textOf(field), cell) ? [[field, value] as const] : [],
      ),
    meaningOf: (field, written) =>
      choices.meanings.find((each) => each.field === field && same(written, each.cell))?.value,
  }
}

/** "Tills vidare" is no date, and says what an empty cell says. */
const isOpenEnd = (field: string, text: string): boolean =>
  field === 'to' && /^(tills vidare|tv|t\.?v\.?|until further notice)$/i.test(text.trim())
