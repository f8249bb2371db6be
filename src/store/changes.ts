import type { Ending, StructureChange } from '#model/changes'
import type { Structure } from '#model/structure'
import { keepDecision } from './decisions.ts'
import type { Frame } from './frame.ts'

const tables = {
  administrations: 'administrations',
  offices: 'offices',
  holdings: 'office_holdings',
  persons: 'persons',
  objects: 'governance_objects',
  products: 'object_products',
} as const
type Written = keyof typeof tables

/** What stands is ended before what follows it begins: the database lets no two hold a code or an office on the same day. */
export async function keepChange(frame: Frame, change: StructureChange, at: string): Promise<void> {
  const { added = {}, changed = {}, ended = {}, decision } = change
  for (const kind of kinds) {
    for (const row of rowsOf(kind, changed, frame.structure)) await rewrite(frame, kind, row)
  }
  await endHoldings(frame, ended.holdings ?? [])
  for (const table of ['appointments', 'seatings', 'deviations'] as const) {
    await endRecords(frame, table, ended[table] ?? [], at)
  }
  for (const kind of kinds) {
    for (const row of rowsOf(kind, added, frame.structure)) await insert(frame, kind, row)
  }
  if (decision !== undefined) await keepDecision(frame, decision)
}

/** In the order that records refer to each other. */
const kinds: readonly Written[] = ['administrations', 'persons', 'offices', 'holdings', 'objects', 'products']

/** How many times a record has been changed, for `If-Match`. */
export async function versionOf({ tx }: Frame, kind: Written, id: string): Promise<number | undefined> {
  const row = await tx.selectFrom(tables[kind]).select('version').where('id', '=', id).executeTakeFirst()
  return row?.version
}

async function insert({ tx, organisationId }: Frame, kind: Written, row: Row): Promise<void> {
  const values = { ...row, organisation_id: organisationId }
  // Each kind's row is made for its own table just above; Kysely can't follow that through the table of tables.
  await tx.insertInto(tables[kind]).values(values as never).execute()
}

async function rewrite({ tx }: Frame, kind: Written, row: Row): Promise<void> {
  const { id, position: _keepsItsPlace, ...fields } = row
  await tx
    .updateTable(tables[kind])
    .set((eb) => ({ ...fields, version: eb('version', '+', 1) }) as never)
    .where('id', '=', String(id))
    .execute()
}

/** A holding that never began leaves no period behind; the audit keeps that it was planned. */
async function endHoldings({ tx }: Frame, endings: readonly Ending[]): Promise<void> {
  for (const { id, to } of endings) {
    await tx.deleteFrom('office_holdings').where('id', '=', id).where('valid_from', '>', to).execute()
    await tx
      .updateTable('office_holdings')
      .set((eb) => ({ valid_to: to, version: eb('version', '+', 1) }))
      .where('id', '=', id)
      .execute()
  }
}

async function endRecords(
  { tx }: Frame,
  table: 'appointments' | 'seatings' | 'deviations',
  endings: readonly Ending[],
  at: string,
): Promise<void> {
  for (const { id, to } of endings) {
    const begun = tx.updateTable(table).where('id', '=', id)
    await begun
      .set((eb) => ({ annulled_at: at, version: eb('version', '+', 1) }))
      .where('valid_from', '>', to)
      .execute()
    await begun
      .set((eb) => ({ valid_to: to, version: eb('version', '+', 1) }))
      .where('valid_from', '<=', to)
      .execute()
  }
}

type Row = Readonly<Record<string, unknown>>

function rowsOf(kind: Written, records: Partial<Pick<Structure, Written>>, structure: Structure): readonly Row[] {
  const period = (each: { from: string; to: string | null }) => ({ valid_from: each.from, valid_to: each.to })
  switch (kind) {
    case 'administrations':
      return (records.administrations ?? []).map((each) => ({
        ...period(each),
        id: each.id,
        code: each.code,
        name: each.name,
        shared: each.shared,
        predecessor_ids: [...each.predecessorIds],
        scope_reference: each.scopeReference,
        scope_url: each.scopeUrl,
      }))
    case 'persons':
      return (records.persons ?? []).map((each) => ({
        id: each.id,
        name: each.name,
        email: each.email,
        administration_id: each.administrationId,
        protected_identity: each.protectedIdentity,
        left_on: each.leftOn,
      }))
    case 'offices':
      return (records.offices ?? []).map((each) => ({
        ...period(each),
        id: each.id,
        kind: each.kind,
        title: each.title,
        administration_id: each.administrationId,
      }))
    case 'holdings':
      return (records.holdings ?? []).map((each) => ({
        ...period(each),
        id: each.id,
        office_id: each.officeId,
        person_id: each.personId,
      }))
    case 'objects':
      return (records.objects ?? []).map((each, index) => ({
        ...period(each),
        id: each.id,
        code: each.code,
        name: each.name,
        level: each.level,
        part_of_id: each.partOfId,
        category: each.category,
        supports_all: each.supportsAll,
        supports_indirectly: each.supportsIndirectly,
        administration_ids: [...each.administrationIds],
        predecessor_ids: [...each.predecessorIds],
        position: structure.objects.length + index,
      }))
    case 'products':
      return (records.products ?? []).map((each) => ({
        ...period(each),
        id: each.id,
        object_id: each.objectId,
        name: each.name,
        subarea: each.subarea,
        contact_person_id: each.contactPersonId,
      }))
    default:
      return kind satisfies never
  }
}
