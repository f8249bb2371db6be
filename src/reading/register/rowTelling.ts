import type { ImportCell } from '#model/imports/importTable'
import type { NewValueKind } from '#model/imports/newValueAnswers'
import { type RegisterField, registerFieldName } from '#model/imports/registerFields'
import type { Text } from '#model/text'
import { text } from '#model/text'
import type { RowCells } from '../cells/rowCells.ts'
import { type Fault, type FaultParts, fault, faultOfRefusal, type Option } from '../problems/faults.ts'
import { readAs, saysNothing } from './cellWords.ts'
import type { Named } from './naming.ts'
import { titlesOfKinds } from './newValues.ts'
import type { Read } from './readings.ts'
import type { Reading, SourceReadings } from './sourceReadings.ts'

/** Everything that has to be said of a row while it is read, and what of it goes into the component's note. */
export class RowTelling {
  readonly faults: Fault[] = []
  readonly notes: string[] = []
  readonly cells: RowCells
  readonly #readings: SourceReadings

  constructor(cells: RowCells, readings: SourceReadings) {
    this.cells = cells
    this.#readings = readings
  }

  #asked = 0
  #hasErrors = false

  /** Asked of every row again and again; what is told is never taken back. */
  get hasErrors(): boolean {
    const { cells, faults } = this
    if (!this.#hasErrors && this.#asked < cells.faults.length + faults.length) {
      this.#hasErrors = cells.faults.some(isError) || faults.some(isError)
      this.#asked = cells.faults.length + faults.length
    }
    return this.#hasErrors
  }

  get number(): number {
    return this.cells.number
  }

  /** The cell where it says something; people write dashes in what they leave empty. */
  cell(field: RegisterField): ImportCell | undefined {
    const cell = this.cells.cell(field)
    return cell === undefined || saysNothing(cell.text) ? undefined : cell
  }

  text(field: RegisterField): string {
    return this.cell(field)?.text.replace(/\s+/g, ' ').trim() ?? ''
  }

  /** What the cell is read as where it says something. */
  once<T>(field: RegisterField, read: (cell: ImportCell) => T): T | undefined {
    const cell = this.cell(field)
    return cell && this.onceOf(cell, field, read)
  }

  /** Where the same stood in the column before, what it was read as and what was told of it then go for this row too. */
  onceOf<T>(cell: ImportCell, field: RegisterField, read: (cell: ImportCell) => T): T {
    // What somebody chose in place of a cell is read each time: there is no end to what can be chosen.
    if (this.cells.isChosen(field)) return read(cell)
    return this.#toldAgain(this.#readings.cells.of(field, cell, () => this.#reading(() => read(cell))))
  }

  /** What the row was read as before, unless a choice changes a cell of it. */
  onceForRow<T>(rows: Map<number, Reading<T>>, read: () => T): T {
    if (this.cells.isChosen()) return read()
    const reading = rows.get(this.number) ?? this.#reading(read)
    rows.set(this.number, reading)
    return this.#toldAgain(reading)
  }

  #reading<T>(read: () => T): Reading<T> {
    const [faults, notes] = [this.faults.length, this.notes.length]
    const value = read()
    return { value, faults: this.faults.splice(faults), notes: this.notes.splice(notes) }
  }

  #toldAgain<T>({ value, faults, notes }: Reading<T>): T {
    this.faults.push(...faults)
    this.notes.push(...notes)
    return value
  }

  tell(code: Fault['code'], field: RegisterField, parts: Omit<FaultParts, 'field'> = {}): void {
    this.faults.push(fault(code, { field, cell: this.text(field).slice(0, 500), about: field, ...parts }))
  }

  /** What the field has no room for is not lost. */
  note(field: RegisterField, written: string): void {
    // What few may read stays out of a field that everybody may.
    if (!this.#readings.secret.has(field))
      this.notes.push(`${registerFieldName(field).sv}: ${written.replace(/\s+/g, ' ').trim()}`)
  }

  /** The value that was read, with what is to be said of it; undefined where it couldn't be. */
  taken<T>(field: RegisterField, read: Read<T> | undefined, options: readonly Option[] = []): T | undefined {
    if (read === undefined) {
      this.unreadable(field, options)
      return undefined
    }
    if (read.guess !== undefined)
      this.tell('value-guessed', field, { detail: read.guess, options, title: titled(field) })
    if (read.left !== undefined) this.note(field, read.left)
    return read.value
  }

  unreadable(field: RegisterField, options: readonly Option[] = []): void {
    const title = text(
      `${registerFieldName(field).sv} går inte att tolka`,
      `${registerFieldName(field).en} cannot be understood`,
    )
    if (this.#readings.unreadable === 'note') {
      this.note(field, this.text(field))
      this.tell('kept-in-note', field, { title })
    } else this.tell('value-unreadable', field, { title, options })
  }

  /** The id of what a name means; undefined where it has none (yet). */
  idOf(field: RegisterField, kind: NewValueKind, written: string, named: Named): string | undefined {
    if (named === 'undecided') {
      this.tell('value-undecided', field, { title: titlesOfKinds[kind], cell: written, about: kind })
      return undefined
    }
    if ('refused' in named) {
      this.faults.push(faultOfRefusal(named.refused, { field, cell: written, about: written }))
      return undefined
    }
    if ('left' in named) {
      this.note(field, named.left)
      return undefined
    }
    if (named.guess !== undefined)
      this.tell('value-guessed', field, {
        cell: written,
        title: titled(field),
        detail: readAs(named.guess, named.guess),
      })
    if (named.hasLeft === true) this.tell('responsible-left', field, { cell: written })
    return named.id
  }
}

const isError = ({ level }: Fault): boolean => level === 'error'

const titled = (field: RegisterField): Text =>
  text(
    `${registerFieldName(field).sv} är skrivet på annat sätt`,
    `${registerFieldName(field).en} is written in another way`,
  )
