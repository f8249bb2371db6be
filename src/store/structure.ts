import { grouped } from '#model/grouped'
import { inOrder } from '#model/recordOrder'
import { type RecordKind, type Records, recordKinds } from '#model/records'
import type { ObjectHistory, Structure } from '#model/structure'
import type { Row } from './columns.ts'
import type { Tx } from './frame.ts'
import { objectVersionOf } from './objectVersions.ts'
import { type RecordTable, recordTables } from './recordTables.ts'

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
  const objects = await withVersions(tx, records.objects as Records['objects'])
  return { organisation, ...(records as unknown as Records), objects }
}

async function recordsOf<Kind extends RecordKind>(tx: Tx, kind: Kind): Promise<Records[Kind]> {
  const { table, annulled, codec }: RecordTable<Records[Kind][number]> = recordTables[kind]
  // Each table's rows are made for it; Kysely can't follow that through a table of tables.
  const all = tx.selectFrom(table as 'governance_objects').selectAll()
  const standing = annulled === undefined ? all : all.where(annulled as 'annulled_at', 'is', null)
  const rows = await (kind === 'objects' ? standing.orderBy('position').orderBy('id') : standing).execute()
  return inOrder(kind, rows.map((row) => codec.record(row as unknown as Row)) as unknown as Records[Kind])
}

async function withVersions(tx: Tx, objects: readonly ObjectHistory[]): Promise<readonly ObjectHistory[]> {
  const rows = await tx.selectFrom('object_versions').selectAll().orderBy('valid_from').execute()
  const versions = grouped(rows, ({ object_id }) => object_id)
  return objects.map((object) => ({ ...object, versions: (versions.get(object.id) ?? []).map(objectVersionOf) }))
}
