import { sql } from 'kysely'
import { changeOf, type Ending, type StructureChange, withChange } from '#model/changes'
import { effectsOf } from '#model/decisions/effects'
import { byIds, type Table } from '#model/indexes'
import { type RecordKind, type Records, recordKinds } from '#model/records'
import type { Structure } from '#model/structure'
import { persistEffects } from './effects.ts'
import { type Frame, handOn, structureIn } from './frame.ts'
import { persistObjectVersions } from './objectVersions.ts'
import { type RecordTable, recordTables } from './recordTables.ts'
import { deleteRows, insertRows, rewriteRows, type VersionNow } from './tableRows.ts'

/**
 * Persists what an act makes of the structure, and hands on the structure that it makes: whoever comes after needn't load it.
 * `erasing`: what is removed goes altogether, also where it would otherwise be annulled.
 */
export async function persist(
  frame: Frame,
  change: StructureChange,
  at: string,
  { erasing = false }: { readonly erasing?: true | false } = {},
): Promise<Structure> {
  const before = structureIn(frame)
  const after = withChange(before, change)
  const backwards = [...recordKinds].reverse()
  // What goes, ends or moves makes room first: the database lets no two hold a code, an office or a place on the same day.
  for (const kind of backwards) await remove(frame, kind, changeOf(kind, change).removed, erasing ? null : at)
  const versions: VersionNow[] = []
  for (const kind of recordKinds) {
    const { ended, changed } = changeOf(kind, change)
    versions.push(...(await endRecords(frame, kind, ended, before, at)))
    versions.push(...(await rewrite(frame, kind, changed, after)))
  }
  for (const kind of recordKinds) {
    const { added } = changeOf(kind, change)
    await insert(frame, kind, added, after)
    versions.push(...added.map(({ id }) => ({ id, version: 1 })))
  }
  await persistObjectVersions(frame, change.changed?.objects ?? [], change.added?.objects ?? [])
  if (change.decision !== undefined) {
    await persistEffects(frame, [
      { decisionId: change.decision.id, effects: effectsOf(change.decision.id, before, after) },
    ])
  }
  handOn(frame, after, versions)
  return after
}

/** New rows, many at a time. */
export const insert = <Kind extends RecordKind>(
  frame: Pick<Frame, 'tx' | 'organisationId'>,
  kind: Kind,
  records: Records[Kind],
  structure: Structure,
): Promise<void> => {
  const table: RecordTable<Records[Kind][number]> = recordTables[kind]
  return insertRows(frame, table, records, (each, at) => table.atFirst?.(each, structure, at))
}

const rewrite = <Kind extends RecordKind>(
  frame: Frame,
  kind: Kind,
  records: Records[Kind],
  structure: Structure,
): Promise<readonly VersionNow[]> => {
  const table: RecordTable<Records[Kind][number]> = recordTables[kind]
  return rewriteRows(frame, table, records, (each, at) => table.atFirst?.(each, structure, at))
}

/** One that ends before its first day never was: it is annulled where its kind can be, and else leaves no row behind. */
async function endRecords(
  frame: Frame,
  kind: RecordKind,
  endings: readonly Ending[],
  structure: Structure,
  at: string,
): Promise<readonly VersionNow[]> {
  if (endings.length === 0) return []
  const known: Table<{ readonly id: string; readonly from?: string | null }> = byIds[kind](structure[kind] as never)
  const [never, ended] = [true, false].map((isNever) =>
    endings.filter(({ id, to }) => to < (known.get(id)?.from ?? '') === isNever),
  ) as [Ending[], Ending[]]
  await remove(
    frame,
    kind,
    never.map(({ id }) => id),
    at,
  )
  if (ended.length === 0) return []
  const { rows } = await sql<VersionNow>`
    update ${sql.table(recordTables[kind].table)} as record set valid_to = ending.day, version = version + 1
    from unnest(${ended.map(({ id }) => id)}::uuid[], ${ended.map(({ to }) => to)}::date[]) as ending(id, day)
    where record.organisation_id = ${frame.organisationId} and record.id = ending.id
    returning record.id, record.version`.execute(frame.tx)
  return rows
}

/** `at` null: the rows go. */
async function remove(frame: Frame, kind: RecordKind, ids: readonly string[], at: string | null): Promise<void> {
  if (ids.length === 0) return
  const { tx, organisationId } = frame
  const { table, annulled, unversioned } = recordTables[kind]
  const rows = sql`organisation_id = ${organisationId} and id = any(${[...ids]}::uuid[])`
  // An object that never was has no versions: its codes are free.
  if (kind === 'objects')
    await sql`delete from object_versions where organisation_id = ${organisationId} and object_id = any(${[...ids]}::uuid[])`.execute(
      tx,
    )
  if (annulled === undefined || at === null) return deleteRows(frame, { table }, ids)
  const counted = unversioned ? sql`` : sql`, version = version + 1`
  await sql`update ${sql.table(table)} set ${sql.ref(annulled)} = ${at}${counted} where ${rows}`.execute(tx)
}
