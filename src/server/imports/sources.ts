import { whyNotOpen } from '#model/imports/importing'
import type { ImportRecord } from '#model/imports/importRecord'
import type { ImportSource } from '#model/imports/importTable'
import { writtenNames } from '#model/people/writtenNames'
import type { Person } from '#model/structure'
import type { Frame } from '#store/frame'
import { sheetOf } from '#store/imports'
import type { Within } from '../http/asked.ts'
import { rowsBelow } from './fileTable.ts'

interface Latest {
  readonly source: ImportSource
  readonly forgetting: NodeJS.Timeout
}

/**
 * The rows of drafts that are worked on: a draft is planned anew after every choice, and what its cells were read as is kept
 * with them. They are people's data, and forgotten soon after the last choice, whatever has become of the draft.
 */
const latest = new Map<string, Latest>()
/** As many as the largest file may have. */
const mostRows = 20_000
const keptFor = 10 * 60_000 // ms

/** What a draft reads: its rows never change, only which columns are read as what. */
export async function sourceOf(record: ImportRecord, frame: Frame): Promise<ImportSource> {
  const { id, sheet, headingRow } = record
  const columns = Array.from({ length: record.columns.length }, (_, column) => {
    const found = record.columns.find((each) => each.column === column)
    return { heading: found?.heading ?? '', field: found?.field ?? null }
  })
  const at = JSON.stringify([id, sheet, headingRow, columns])
  const known = latest.get(at)
  const source = known?.source ?? { rows: rowsBelow(await sheetOf(frame, id, sheet), headingRow), columns }
  forget(at)
  latest.set(at, { source, forgetting: setTimeout(forget, keptFor, at).unref() })
  let rows = 0
  for (const [each, kept] of [...latest].reverse()) {
    rows += kept.source.rows.length
    if (rows > mostRows) forget(each)
  }
  return source
}

/** The drafts that whoever asks may mend and that have the person's name in a row: read one sheet at a time, and only when somebody asks. */
export async function draftsWithRowsOf(
  person: Person,
  imports: readonly ImportRecord[],
  { frame, ...asking }: Pick<Within, 'frame' | 'acting' | 'governance'>,
): Promise<ReadonlySet<string>> {
  const names = writtenNames([person], [])
  const found = new Set<string>()
  for (const record of imports) {
    if (record.state !== 'draft' || whyNotOpen(record, asking) !== undefined) continue
    for (const sheet of record.told.sheets.keys())
      if (names?.mayBeIn(JSON.stringify(await sheetOf(frame, record.id, sheet))) === true) found.add(record.id)
  }
  return found
}

export function forgetSources({ id }: Pick<ImportRecord, 'id'>): void {
  for (const at of latest.keys()) if (at.startsWith(`["${id}"`)) forget(at)
}

function forget(at: string): void {
  clearTimeout(latest.get(at)?.forgetting)
  latest.delete(at)
}
