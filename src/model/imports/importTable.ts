import type { RoleListField } from './fields.ts'

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
export type ImportMapping = readonly (RoleListField | null)[]
