import { sql } from 'kysely'
import { type WorkChange, type WorkKind, type WorkRecords, workKinds } from '#model/workRecords'
import { columnOf, type Row } from './columns.ts'
import { type Frame, recordMet } from './frame.ts'
import { deleteRows, insertRows, rewriteRows } from './tableRows.ts'
import { workTable } from './workTables.ts'

/** Persists what an act makes beside the structure. */
export async function persistWork(frame: Frame, change: WorkChange): Promise<void> {
  for (const kind of Object.keys(workKinds) as WorkKind[]) await persistKind(frame, kind, change)
}

async function persistKind<Kind extends WorkKind>(
  frame: Frame,
  kind: Kind,
  { added, changed, removed }: WorkChange,
): Promise<void> {
  const table = workTable(kind)
  await deleteRows(frame, table, removed?.[kind] ?? [])
  await rewriteRows(frame, table, (changed?.[kind] ?? []) as readonly WorkRecords[Kind][])
  await insertRows(frame, table, (added?.[kind] ?? []) as readonly WorkRecords[Kind][])
}

/** One record; of a kind without versions it is locked, so that another act on the same waits. */
export async function workRecord<Kind extends WorkKind>(
  frame: Frame,
  kind: Kind,
  id: string,
): Promise<WorkRecords[Kind] | undefined> {
  const { table, codec, unversioned } = workTable(kind)
  const met = recordMet(frame, table, id)
  if (met?.isWhole) return met.record && codec.record(met.record)
  const asked = rowsOf(frame.tx, kind).where('id', '=', id)
  const row = await (unversioned ? asked.forUpdate() : asked).executeTakeFirst()
  return row && codec.record(row as unknown as Row)
}

/** How many of a kind an account has open; nobody counts further than `most`. */
export async function openWork(
  { tx }: Pick<Frame, 'tx'>,
  kind: 'request' | 'import',
  accountId: string,
  most: number,
): Promise<number> {
  const by = kind === 'request' ? 'requested_by' : 'uploaded_by'
  const open = sql`select from ${sql.table(workTable(kind).table)}
    where ${sql.ref(by)} = ${accountId} and state in ('draft', 'asked') limit ${most}`
  const { rows } = await sql<{ count: number }>`select count(*)::int as count from (${open}) as open`.execute(tx)
  return rows[0]?.count ?? 0
}

/** The records of a kind, or those whose fields are as they are asked for, in the kind's order. */
export async function workRecords<Kind extends WorkKind>(
  { tx }: Pick<Frame, 'tx'>,
  kind: Kind,
  where: Where<WorkRecords[Kind]> = {},
): Promise<readonly WorkRecords[Kind][]> {
  const { codec, order } = workTable(kind)
  let asked = rowsOf(tx, kind)
  for (const [field, value] of Object.entries<unknown>(where))
    if (value !== undefined) asked = asked.where(columnOf(field) as 'id', value === null ? 'is' : '=', value as string)
  const [column, direction] = order
  const rows = await asked
    .orderBy(column as 'id', direction)
    .orderBy('id')
    .execute()
  return rows.map((row) => codec.record(row as unknown as Row))
}

function rowsOf(tx: Frame['tx'], kind: WorkKind) {
  const { table, codec } = workTable(kind)
  const rows = tx.selectFrom(table as 'persons')
  return codec.reads === undefined ? rows.selectAll() : rows.select(codec.reads as readonly 'id'[])
}

/** What the fields of a record that are text are asked to be. */
type Where<Of> = {
  readonly [Field in keyof Of as Of[Field] extends string | null ? Field : never]?: Of[Field] | undefined
}
