import { noImportedRecords } from '#model/imports/importedRecords'
import type { ImportRecord } from '#model/imports/importRecord'
import type { ImportRow } from '#model/imports/importTable'
import type { CompletedImport } from '#model/imports/undoing'
import type { Frame } from './frame.ts'
import { persistWork } from './work.ts'

export interface NewImport {
  readonly record: ImportRecord
  readonly sheets: readonly (readonly ImportRow[])[]
}

export async function persistUpload(frame: Frame, { record, sheets }: NewImport): Promise<void> {
  await persistWork(frame, { added: { import: [record] } })
  const { tx, organisationId } = frame
  for (const [position, rows] of sheets.entries()) {
    await tx
      .insertInto('import_sheets')
      .values({ organisation_id: organisationId, import_id: record.id, position, rows: JSON.stringify(rows) })
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

export async function sheetOf({ tx }: Frame, importId: string, position: number): Promise<readonly ImportRow[]> {
  const row = await tx
    .selectFrom('import_sheets')
    .select('rows')
    .where('import_id', '=', importId)
    .where('position', '=', position)
    .executeTakeFirst()
  return row?.rows ?? []
}

/** The file's cells go when its draft is closed. */
export async function deleteSheets({ tx }: Frame, importId: string): Promise<void> {
  await tx.deleteFrom('import_sheets').where('import_id', '=', importId).execute()
}

/** All that a completed import made, for whoever takes it back: as large as a register, and so not read with the record. */
export async function persistCompleted({ tx }: Frame, importId: string, completed: CompletedImport): Promise<void> {
  await tx
    .updateTable('imports')
    .set({ kept: JSON.stringify(completed) })
    .where('id', '=', importId)
    .execute()
}

export async function completedImportOf({ tx }: Frame, id: string): Promise<CompletedImport | undefined> {
  const row = await tx.selectFrom('imports').select('kept').where('id', '=', id).executeTakeFirst()
  if (row?.kept === null || row?.kept === undefined) return undefined
  // Imports from before there were registers made and changed no components.
  const { before, ...made } = row.kept
  return { ...noImportedRecords(), ...made, before: { ...{ components: [], placements: [] }, ...before } }
}
