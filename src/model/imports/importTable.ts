import type { ImportField } from './importKinds.ts'

/** A cell as it was kept of the file. `mark` says what its owner should know of it. */
export interface ImportCell {
  readonly text: string
  /** What the spreadsheet knew to be a date. */
  readonly iso?: string
  readonly mark?: 'formula' | 'formula-without-value' | 'error' | 'day-number-1904' | 'personnummer'
}

export interface ImportRow {
  /** As the file's owner sees it in a spreadsheet program. */
  readonly number: number
  readonly hidden: boolean
  readonly cells: readonly ImportCell[]
}

/** The field of each column; null for one that isn't read. */
export type ImportMapping = readonly (ImportField | null)[]

/** The rows below the headings, and what each column is called and holds. */
export interface ImportSource {
  readonly rows: readonly ImportRow[]
  readonly columns: readonly { readonly heading: string; readonly field: ImportField | null }[]
}

export const mappingOf = ({ columns }: ImportSource): ImportMapping => columns.map(({ field }) => field)
