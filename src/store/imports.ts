import type { Selectable } from 'kysely'
import { type ImportChoices, noChoices } from '#model/imports/choices'
import { noImportedRecords } from '#model/imports/importedRecords'
import type { ImportState } from '#model/imports/importing'
import type { ImportField, ImportKind } from '#model/imports/importKinds'
import type { ImportRow } from '#model/imports/importTable'
import type { CompletedImport } from '#model/imports/undoing'
import type { Database } from './database.ts'
import type { Frame } from './frame.ts'

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
  readonly closedAt: string | null
  /** As it was when it was completed; null before. */
  readonly outcome: unknown
  readonly accountIds: readonly string[]
  readonly version: number
}

export interface NewImport extends Omit<ImportRecord, 'state' | 'closedAt' | 'outcome' | 'accountIds' | 'version'> {
  readonly sheets: readonly (readonly ImportRow[])[]
}

export async function persistUpload({ tx, organisationId }: Frame, made: NewImport): Promise<void> {
  await tx
    .insertInto('imports')
    .values({
      organisation_id: organisationId,
      id: made.id,
      kind: made.kind,
      state: 'draft',
      file_name: made.fileName,
      told: JSON.stringify(made.told),
      sheet: made.sheet,
      heading_row: made.headingRow,
      columns: JSON.stringify(made.columns),
      choices: JSON.stringify(made.choices),
      uploaded_by: made.uploadedBy,
      uploaded_at: made.uploadedAt,
      draft_until: made.draftUntil,
      closed_by: null,
      closed_at: null,
      outcome: null,
      kept: null,
      account_ids: [],
    })
    .execute()
  for (const [position, rows] of made.sheets.entries()) {
    await tx
      .insertInto('import_sheets')
      .values({ organisation_id: organisationId, import_id: made.id, position, rows: JSON.stringify(rows) })
      .execute()
  }
}

/** Drafts whose time is out lose their cells; what is left says that there was one. */
export async function deleteExpiredDrafts({ tx }: Frame, today: string): Promise<void> {
  const dropped = await tx
    .updateTable('imports')
    .set({ state: 'dropped' })
    .where('state', '=', 'draft')
    .where('draft_until', '<', today)
    .returning('id')
    .execute()
  const ids = dropped.map((row) => row.id)
  if (ids.length > 0) await tx.deleteFrom('import_sheets').where('import_id', 'in', ids).execute()
}

const columnsRead = [
  ...([
    'id',
    'kind',
    'state',
    'file_name',
    'told',
    'sheet',
    'heading_row',
    'columns',
    'choices',
    'uploaded_by',
    'uploaded_at',
  ] as const),
  ...(['draft_until', 'closed_at', 'outcome', 'account_ids', 'version'] as const),
] as const

export async function importsOf({ tx }: Frame): Promise<readonly ImportRecord[]> {
  const rows = await tx.selectFrom('imports').select(columnsRead).orderBy('uploaded_at', 'desc').orderBy('id').execute()
  return rows.map(recordOf)
}

export async function importOf({ tx }: Frame, id: string): Promise<ImportRecord | undefined> {
  const row = await tx.selectFrom('imports').select(columnsRead).where('id', '=', id).executeTakeFirst()
  return row === undefined ? undefined : recordOf(row)
}

export async function sheetOf({ tx }: Frame, importId: string, position: number): Promise<readonly ImportRow[]> {
  const row = await tx
    .selectFrom('import_sheets')
    .select('rows')
    .where('import_id', '=', importId)
    .where('position', '=', position)
    .executeTakeFirst()
  return row?.rows ?? []
}

export async function persistMapping(
  { tx }: Frame,
  id: string,
  mapped: Pick<ImportRecord, 'sheet' | 'headingRow' | 'columns'>,
): Promise<void> {
  await tx
    .updateTable('imports')
    .set((eb) => ({
      sheet: mapped.sheet,
      heading_row: mapped.headingRow,
      columns: JSON.stringify(mapped.columns),
      version: eb('version', '+', 1),
    }))
    .where('id', '=', id)
    .execute()
}

export async function persistChoices({ tx }: Frame, id: string, choices: ImportChoices): Promise<void> {
  await tx
    .updateTable('imports')
    .set((eb) => ({ choices: JSON.stringify(choices), version: eb('version', '+', 1) }))
    .where('id', '=', id)
    .execute()
}

interface Closing {
  readonly state: Exclude<ImportState, 'draft'>
  readonly by: string
  readonly at: string
  readonly outcome?: unknown
  readonly kept?: CompletedImport
  readonly accountIds?: readonly string[]
}

/** The file's cells go when the draft is closed; what they came to stays. */
export async function closeImport(
  { tx }: Frame,
  id: string,
  { state, by, at, outcome, kept, accountIds }: Closing,
): Promise<void> {
  await tx
    .updateTable('imports')
    .set((eb) => ({
      ...{ state, closed_by: by, closed_at: at, version: eb('version', '+', 1) },
      ...(outcome === undefined ? {} : { outcome: JSON.stringify(outcome) }),
      ...(kept === undefined ? {} : { kept: JSON.stringify(kept) }),
      ...(accountIds === undefined ? {} : { account_ids: [...accountIds] }),
    }))
    .where('id', '=', id)
    .execute()
  await tx.deleteFrom('import_sheets').where('import_id', '=', id).execute()
}

export async function completedImportOf({ tx }: Frame, id: string): Promise<CompletedImport | undefined> {
  const row = await tx.selectFrom('imports').select('kept').where('id', '=', id).executeTakeFirst()
  if (row?.kept === null || row?.kept === undefined) return undefined
  // Imports from before there were registers made and changed no components.
  const { before, ...made } = row.kept
  return { ...noImportedRecords(), ...made, before: { ...{ components: [], placements: [] }, ...before } }
}

const recordOf = (row: Pick<Selectable<Database['imports']>, (typeof columnsRead)[number]>): ImportRecord => ({
  id: row.id,
  // The database's edge: it was written from the table of kinds.
  kind: row.kind as ImportKind,
  state: row.state,
  fileName: row.file_name,
  told: row.told,
  sheet: row.sheet,
  headingRow: row.heading_row,
  columns: row.columns,
  // Drafts may be older than some of the choices.
  choices: { ...noChoices, ...row.choices },
  uploadedBy: row.uploaded_by,
  uploadedAt: row.uploaded_at,
  draftUntil: row.draft_until,
  closedAt: row.closed_at,
  outcome: row.outcome,
  accountIds: row.account_ids,
  version: row.version,
})
