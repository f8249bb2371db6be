import { sql } from 'kysely'
import { withChange } from '#model/changes'
import { grouped } from '#model/grouped'
import { inOrder } from '#model/recordOrder'
import { type RecordKind, type Records, recordKinds } from '#model/records'
import type { ObjectHistory, Structure } from '#model/structure'
import type { Row } from './columns.ts'
import type { Tx } from './frame.ts'
import { objectVersionOf } from './objectVersions.ts'
import { type RecordTable, recordTables } from './recordTables.ts'
import type { Touched } from './touched.ts'

/** Everything that rules are asked about, in one value. Annulled records are left out. */
export async function loadStructure(tx: Tx, organisationId: string): Promise<Structure> {
  const organisation = await tx
    .selectFrom('organisations')
    .select(['id', 'name', 'demo'])
    .where('id', '=', organisationId)
    .executeTakeFirstOrThrow()
  const records: Partial<Record<RecordKind, readonly unknown[]>> = {}
  // One after another: a transaction has one connection.
  for (const kind of recordKinds) records[kind] = await recordsOf(tx, kind)
  return { organisation, ...(records as unknown as Records) }
}

/** The same from one that was known, of which only these records have changed since. */
export async function loadTouched(tx: Tx, from: Structure, touched: Touched): Promise<Structure> {
  const changed: Partial<Record<RecordKind, readonly unknown[]>> = {}
  const removed: Partial<Record<RecordKind, readonly string[]>> = {}
  for (const kind of recordKinds) {
    const ids = touched[kind] ?? []
    if (ids.length === 0) continue
    const records: readonly { readonly id: string }[] = await recordsOf(tx, kind, ids)
    const stand = new Set(records.map(({ id }) => id))
    changed[kind] = records
    removed[kind] = ids.filter((id) => !stand.has(id))
  }
  return withChange(from, { changed: changed as Partial<Records>, removed })
}

/** `ids`: only those. */
async function recordsOf<Kind extends RecordKind>(tx: Tx, kind: Kind, ids?: readonly string[]): Promise<Records[Kind]> {
  const { table, annulled, codec }: RecordTable<Records[Kind][number]> = recordTables[kind]
  // Each table's rows are made for it; Kysely can't follow that through a table of tables.
  const whole = tx.selectFrom(table as 'governance_objects').selectAll()
  const all = ids === undefined ? whole : whole.where('id', '=', sql<string>`any(${[...ids]}::uuid[])`)
  const standing = annulled === undefined ? all : all.where(annulled as 'annulled_at', 'is', null)
  const rows = await (kind === 'objects' ? standing.orderBy('position').orderBy('id') : standing).execute()
  const records = rows.map((row) => codec.record(row as unknown as Row))
  const finished = kind === 'objects' ? await withVersions(tx, records as unknown as Records['objects']) : records
  return inOrder(kind, finished as unknown as Records[Kind])
}

async function withVersions(tx: Tx, objects: readonly ObjectHistory[]): Promise<readonly ObjectHistory[]> {
  const ids = objects.map(({ id }) => id)
  const rows = await tx
    .selectFrom('object_versions')
    .selectAll()
    .where('object_id', '=', sql<string>`any(${ids}::uuid[])`)
    .orderBy('valid_from')
    .execute()
  const versions = grouped(rows, ({ object_id }) => object_id)
  return objects.map((object) => ({ ...object, versions: (versions.get(object.id) ?? []).map(objectVersionOf) }))
}
