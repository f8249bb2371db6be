import type { Period } from '#model/dates'

/** A row as the driver reads or writes it. */
export type Row = Readonly<Record<string, unknown>>

/** How a record is a row: what is written of it, and what is read of it. */
export interface Codec<Written> {
  row(record: Written): Row
  record(row: Row): Written
  /** The columns that it reads, where those aren't all. */
  readonly reads?: readonly string[]
}

interface Uncommon<Written> {
  readonly json?: readonly (keyof Written & string)[]
  /** Columns that have another name than their field. */
  readonly called?: Readonly<Record<string, string>>
}

/**
 * The fields of a record that are columns under the same name in snake case; `json` are written as text that PostgreSQL parses.
 * `from` and `to`, where a record has them, are its period.
 */
export function columns<Written>(
  plain: readonly (keyof Written & string)[],
  { json = [], called = {} }: Uncommon<Written> = {},
): Codec<Written> {
  const named = [...plain, ...json].map((field) => ({
    field,
    column: called[field] ?? columnOf(field),
    isJson: json.includes(field),
  }))
  return {
    reads: named.map(({ column }) => column),
    row: (record) =>
      Object.fromEntries(
        named.map(({ field, column, isJson }) => {
          const value = record[field]
          return [column, isJson && value !== null ? JSON.stringify(value) : value]
        }),
      ),
    // The database's edge: each column was written from the field of this name.
    record: (row) => Object.fromEntries(named.map(({ field, column }) => [field, row[column]])) as Written,
  }
}

/** Every field of the record is a column, and every column a field but those that the table has for itself. */
export const asNamed = <Written extends object>(): Codec<Written> => ({
  row: (record) =>
    Object.fromEntries(
      Object.entries(record).map(([field, value]) => [
        columnOf(field),
        isShaped(value) ? JSON.stringify(value) : value,
      ]),
    ),
  // The database's edge: each column was written from the field of this name.
  record: (row) =>
    Object.fromEntries(
      Object.entries(row).flatMap(([column, value]) => (ofTable.includes(column) ? [] : [[fieldOf(column), value]])),
    ) as Written,
})

const ofTable = ['organisation_id', 'version']
const isShaped = (value: unknown): boolean => typeof value === 'object' && value !== null && !Array.isArray(value)

/** The column of a field that has no other name. */
export const columnOf = (field: string): string =>
  periodColumns[field] ?? field.replaceAll(/[A-Z]/g, (letter) => `_${letter.toLowerCase()}`)

const fieldOf = (column: string): string =>
  Object.keys(periodColumns).find((field) => periodColumns[field] === column) ??
  column.replaceAll(/_([a-z])/g, (_, letter: string) => letter.toUpperCase())

const periodColumns: Readonly<Partial<Record<string, string>>> = {
  from: 'valid_from',
  to: 'valid_to',
} satisfies Partial<Record<keyof Period, string>>
