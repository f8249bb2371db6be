import { type Ending, type StructureChange, withChange } from '#model/changes'
import { effectsOf } from '#model/decisions/effects'
import { keepDecision } from './decisions.ts'
import { persistEffects } from './effects.ts'
import type { Frame } from './frame.ts'
import { persistObjectVersions } from './objectVersions.ts'
import { rowsOf } from './seedRows.ts'

/** In the order that records refer to each other. */
const written = ['administrations', 'persons', 'offices', 'office_holdings', 'governance_objects'] as const

/** What ends with what it hangs on. */
const endable = ['appointments', 'seatings', 'deviations'] as const

/** What stands is ended before what follows it begins: the database lets no two hold a code or an office on the same day. */
export async function keepChange(frame: Frame, change: StructureChange, at: string): Promise<void> {
  const { added = {}, changed = {}, ended = {}, decision } = change
  const rewritten = rowsOf(changed, frame.structure)
  for (const table of written) await rewriteRows(frame, table, rewritten[table])
  await endPeriods(frame, 'office_holdings', ended.holdings ?? [])
  await endPeriods(frame, 'placements', ended.placements ?? [])
  await endPeriods(frame, 'component_relations', ended.relations ?? [])
  for (const table of endable) {
    await endRecords(frame, table, ended[table] ?? [], at)
  }
  const opened = rowsOf(added, frame.structure)
  const { length } = frame.structure.objects
  const inOrder = {
    ...opened,
    governance_objects: opened.governance_objects.map((row) => ({ ...row, position: length + row.position })),
  }
  for (const table of written) {
    for (const row of inOrder[table]) await frame.tx.insertInto(table).values(row).execute()
  }
  await persistObjectVersions(frame, changed.objects ?? [], added.objects ?? [])
  if (decision !== undefined) await keepDecision(frame, decision)
  for (const table of registered) await keepRows(frame, table, [...rewritten[table], ...opened[table]])
  if (decision === undefined) return
  const effects = effectsOf(decision.id, frame.structure, withChange(frame.structure, change))
  await persistEffects(frame, [{ decisionId: decision.id, effects }])
}

/** What objects are made of: by the hundred where a register comes in, so many rows at a time, new and rewritten alike. */
const registered = ['object_products', 'components', 'placements', 'component_relations', 'component_moves'] as const
/** PostgreSQL takes 65,535 values in a statement; a component has 27. */
const atOnce = 1_000

export async function keepRows(
  { tx }: Frame,
  table: (typeof registered)[number],
  rows: readonly object[],
): Promise<void> {
  for (let at = 0; at < rows.length; at += atOnce) {
    const some = rows.slice(at, at + atOnce)
    const columns = Object.keys(some[0] ?? {}).filter((column) => column !== 'organisation_id' && column !== 'id')
    // Each table's rows are made for it; Kysely can't follow that through a table of tables.
    await tx
      .insertInto(table as 'placements')
      .values(some as never)
      .onConflict((conflict) =>
        conflict.columns(['organisation_id', 'id']).doUpdateSet(
          (eb) =>
            ({
              ...Object.fromEntries(columns.map((column) => [column, eb.ref(`excluded.${column}` as 'excluded.id')])),
              version: eb(`${table}.version` as 'placements.version', '+', 1),
            }) as never,
        ),
      )
      .execute()
  }
}

/** Rows as they now are. What the model doesn't hold of them stays: their place in the order, the rule of the day they were made. */
export async function rewriteRows(
  { tx }: Frame,
  table: (typeof written)[number] | (typeof endable)[number],
  rows: readonly { readonly id: string }[],
): Promise<void> {
  for (const { id, ...fields } of rows) {
    const own = { organisation_id: null, position: null, one_holder: null, ...fields }
    const { organisation_id: _own, position: _place, one_holder: _rule, ...set } = own
    // Each table's row is made for it; Kysely can't follow that through a table of tables.
    await tx
      .updateTable(table as 'persons')
      .set((eb) => ({ ...set, version: eb('version', '+', 1) }) as never)
      .where('id', '=', id)
      .execute()
  }
}

/** What never began leaves no period behind; the audit keeps that it was planned. */
async function endPeriods(
  { tx }: Frame,
  table: 'office_holdings' | 'placements' | 'component_relations',
  endings: readonly Ending[],
): Promise<void> {
  for (const { id, to } of endings) {
    await tx.deleteFrom(table).where('id', '=', id).where('valid_from', '>', to).execute()
    await tx
      .updateTable(table)
      .set((eb) => ({ valid_to: to, version: eb('version', '+', 1) }))
      .where('id', '=', id)
      .execute()
  }
}

/** One that ends before its first day is withdrawn: it never was. */
export async function endRecords(
  { tx }: Frame,
  table: (typeof endable)[number],
  endings: readonly Ending[],
  at: string,
): Promise<void> {
  for (const { id, to } of endings) {
    const record = tx.updateTable(table).where('id', '=', id)
    await record
      .set((eb) => ({ annulled_at: at, version: eb('version', '+', 1) }))
      .where('valid_from', '>', to)
      .execute()
    await record
      .set((eb) => ({ valid_to: to, version: eb('version', '+', 1) }))
      .where('valid_from', '<=', to)
      .execute()
  }
}
