import { sql } from 'kysely'
import { changeOf, type Ending, type StructureChange, withChange } from '#model/changes'
import { effectsOf } from '#model/decisions/effects'
import { byIds, type Table } from '#model/indexes'
import { type RecordKind, type Records, recordKinds } from '#model/records'
import type { Structure } from '#model/structure'
import type { Row } from './columns.ts'
import { persistEffects } from './effects.ts'
import { type Frame, handOn, structureIn } from './frame.ts'
import { persistObjectVersions } from './objectVersions.ts'
import { type RecordTable, recordTables } from './recordTables.ts'

/** PostgreSQL takes 65,535 values in a statement; a component has 27. */
const atOnce = 1_000

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
  for (const kind of recordKinds) {
    const { ended, changed } = changeOf(kind, change)
    await endRecords(frame, kind, ended, before, at)
    await rewrite(frame, kind, changed, after)
  }
  for (const kind of recordKinds) await insert(frame, kind, changeOf(kind, change).added, after)
  await persistObjectVersions(frame, change.changed?.objects ?? [], change.added?.objects ?? [])
  if (change.decision !== undefined) {
    await persistEffects(frame, [
      { decisionId: change.decision.id, effects: effectsOf(change.decision.id, before, after) },
    ])
  }
  handOn(frame, after)
  return after
}

/** New rows, many at a time. */
export async function insert<Kind extends RecordKind>(
  { tx, organisationId }: Pick<Frame, 'tx' | 'organisationId'>,
  kind: Kind,
  records: Records[Kind],
  structure: Structure,
): Promise<void> {
  const { table, codec, atFirst }: RecordTable<Records[Kind][number]> = recordTables[kind]
  const rows = records.map((each, at) => ({
    organisation_id: organisationId,
    ...codec.row(each),
    ...atFirst?.(each, structure, at),
  }))
  for (let at = 0; at < rows.length; at += atOnce) {
    // Each table's rows are made for it; Kysely can't follow that through a table of tables.
    await tx
      .insertInto(table as 'persons')
      .values(rows.slice(at, at + atOnce) as never)
      .execute()
  }
}

/** Rows as they now are, many at a time. What the record doesn't hold of them stays, and one that was taken back comes anew. */
async function rewrite<Kind extends RecordKind>(
  { tx, organisationId }: Frame,
  kind: Kind,
  records: Records[Kind],
  structure: Structure,
): Promise<void> {
  const { table, codec, atFirst, annulled, unversioned }: RecordTable<Records[Kind][number]> = recordTables[kind]
  const rows: readonly Row[] = records.map((each) => ({ organisation_id: organisationId, ...codec.row(each) }))
  const names = Object.keys(rows[0] ?? {}).filter((column) => column !== 'organisation_id' && column !== 'id')
  for (let at = 0; at < rows.length; at += atOnce) {
    const some = rows
      .slice(at, at + atOnce)
      .map((row, n) => ({ ...row, ...atFirst?.(records[at + n] as never, structure, n) }))
    await tx
      .insertInto(table as 'seatings')
      .values(some as never)
      .onConflict((conflict) =>
        conflict.columns(['organisation_id', 'id']).doUpdateSet(
          (eb) =>
            ({
              ...Object.fromEntries(names.map((column) => [column, eb.ref(`excluded.${column}` as 'excluded.id')])),
              ...(annulled === undefined ? {} : { [annulled]: null }),
              ...(unversioned ? {} : { version: eb(`${table}.version` as 'seatings.version', '+', 1) }),
            }) as never,
        ),
      )
      .execute()
  }
}

/** One that ends before its first day never was: it is annulled where its kind can be, and else leaves no row behind. */
async function endRecords(
  frame: Frame,
  kind: RecordKind,
  endings: readonly Ending[],
  structure: Structure,
  at: string,
): Promise<void> {
  if (endings.length === 0) return
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
  if (ended.length === 0) return
  await sql`
    update ${sql.table(recordTables[kind].table)} as record set valid_to = ending.day, version = version + 1
    from unnest(${ended.map(({ id }) => id)}::uuid[], ${ended.map(({ to }) => to)}::date[]) as ending(id, day)
    where record.organisation_id = ${frame.organisationId} and record.id = ending.id`.execute(frame.tx)
}

/** `at` null: the rows go. */
async function remove(
  { tx, organisationId }: Frame,
  kind: RecordKind,
  ids: readonly string[],
  at: string | null,
): Promise<void> {
  if (ids.length === 0) return
  const { table, annulled, unversioned } = recordTables[kind]
  const rows = sql`organisation_id = ${organisationId} and id = any(${[...ids]}::uuid[])`
  // An object that never was has no versions: its codes are free.
  if (kind === 'objects')
    await sql`delete from object_versions where organisation_id = ${organisationId} and object_id = any(${[...ids]}::uuid[])`.execute(
      tx,
    )
  if (annulled === undefined || at === null) {
    await sql`delete from ${sql.table(table)} where ${rows}`.execute(tx)
    return
  }
  const counted = unversioned ? sql`` : sql`, version = version + 1`
  await sql`update ${sql.table(table)} set ${sql.ref(annulled)} = ${at}${counted} where ${rows}`.execute(tx)
}
