import type { Acting } from '../acting.ts'
import type { ImportChoices } from './choices.ts'
import { type ImportState, importSteps } from './importing.ts'
import type { ImportField, ImportKind } from './importKinds.ts'

/** What reading the file found out about it. */
export interface FileSummary {
  readonly encoding: string | null
  readonly delimiter: string | null
  readonly from1904: boolean
  readonly sheets: readonly SheetSummary[]
}

export interface SheetSummary {
  readonly name: string
  readonly hidden: boolean
  readonly rows: number
  readonly headingRow: number | null
  readonly formulas: number
  readonly merged: number
  readonly hiddenRows: number
  readonly hiddenColumns: number
}

export interface StoredColumn {
  readonly column: number
  readonly heading: string
  readonly sample: string
  readonly field: ImportField | null
  readonly certainty: 'sure' | 'guess' | 'none' | 'chosen'
}

export interface ImportRecord {
  readonly id: string
  readonly kind: ImportKind
  readonly state: ImportState
  readonly fileName: string
  readonly told: FileSummary
  readonly sheet: number
  readonly headingRow: number | null
  readonly columns: readonly StoredColumn[]
  readonly choices: ImportChoices
  readonly uploadedBy: string
  readonly uploadedAt: string
  readonly draftUntil: string
  readonly closedBy: string | null
  readonly closedAt: string | null
  /** As it was when it was completed; null before. */
  readonly outcome: unknown
  readonly accountIds: readonly string[]
  readonly version: number
}

/** The import when its draft is closed, or what it did is taken back: what it came to stays. */
export const importClosed = (
  record: ImportRecord,
  step: 'complete' | 'drop' | 'undo',
  { actor, now }: Acting,
  found: Partial<Pick<ImportRecord, 'outcome' | 'accountIds'>> = {},
): ImportRecord => ({
  ...record,
  ...found,
  ...{ state: importSteps[step].to, closedBy: actor.accountId, closedAt: now },
})
