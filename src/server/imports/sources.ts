import type { ImportSource } from '#model/imports/importTable'
import type { Frame } from '#store/frame'
import { type ImportRecord, sheetOf } from '#store/imports'
import { rowsBelow } from './fileTable.ts'

/** The latest drafts' rows: a draft is planned anew after every choice, and what its cells were read as is kept with them. */
const latest = new Map<string, ImportSource>()
/** As many as the largest file may have. */
const mostRows = 20_000

/** What a draft reads: its rows never change, only which columns are read as what. */
export async function sourceOf(record: ImportRecord, frame: Frame): Promise<ImportSource> {
  const { id, sheet, headingRow } = record
  const columns = Array.from({ length: record.columns.length }, (_, column) => {
    const found = record.columns.find((each) => each.column === column)
    return { heading: found?.heading ?? '', field: found?.field ?? null }
  })
  const at = JSON.stringify([id, sheet, headingRow, columns])
  const source = latest.get(at) ?? { rows: rowsBelow(await sheetOf(frame, id, sheet), headingRow), columns }
  latest.delete(at)
  latest.set(at, source)
  let rows = 0
  for (const [each, kept] of [...latest].reverse()) {
    rows += kept.rows.length
    if (rows > mostRows) latest.delete(each)
  }
  return source
}

export function forgetSources({ id }: Pick<ImportRecord, 'id'>): void {
  for (const at of latest.keys()) if (at.startsWith(`["${id}"`)) latest.delete(at)
}
