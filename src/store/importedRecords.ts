import { importEffects } from '#model/imports/importEffects'
import type { ImportedRecords } from '#model/imports/importedRecords'
import type { CompletedImport } from '#model/imports/undoing'
import type { Structure } from '#model/structure'
import { keepRows } from './changes.ts'
import { persistEffects } from './effects.ts'
import type { Frame } from './frame.ts'
import { rowsOf } from './seedRows.ts'

const inOrder = [
  'administrations',
  'persons',
  'offices',
  'office_holdings',
  'decisions',
  'object_products',
  'appointments',
  'seatings',
  'components',
  'placements',
  'component_relations',
  'component_moves',
] as const
/** PostgreSQL takes 65,535 values in a statement; a component has 27. */
const atOnce = 1_000

/** Keeps everything that an import made, many rows at a time, in an order in which what is pointed to comes first. */
export async function persistImportedRecords(
  frame: Frame,
  made: ImportedRecords,
  oneHolder: (role: string) => boolean,
): Promise<void> {
  const { tx, structure } = frame
  const own = new Set([...made.holdings, ...made.appointments].map((each) => each.id))
  // What stands ends before what follows it begins: the database lets no two hold a place on the same day.
  for (const { id, to } of made.endedHoldings.filter((each) => !own.has(each.id)))
    await endOn(frame, 'office_holdings', id, to)
  for (const { id, to } of made.endedAppointments.filter((each) => !own.has(each.id)))
    await endOn(frame, 'appointments', id, to)
  // A placement that ends makes room for the one that follows it.
  await rewrite(frame, made.changedComponents, made.changedPlacements)
  const rows = rowsOf(withOwnEndings(made), structure)
  const appointments = rows.appointments.map((row) => ({ ...row, one_holder: oneHolder(row.role) }))
  for (const table of inOrder) {
    const all = table === 'appointments' ? appointments : rows[table]
    for (let at = 0; at < all.length; at += atOnce) {
      // Each table's rows are made for it; Kysely can't follow that through a table of tables.
      await tx
        .insertInto(table as 'persons')
        .values(all.slice(at, at + atOnce) as never)
        .execute()
    }
  }
  await persistEffects(frame, importEffects(made, structure))
}

/** Takes everything back: what was made is removed (the audit keeps it), what was ended stands as before. */
export async function undoImported(frame: Frame, kept: CompletedImport): Promise<void> {
  const ids = {
    ...{
      administrations: kept.administrations,
      persons: kept.persons,
      offices: kept.offices,
      office_holdings: kept.holdings,
      object_products: kept.products,
    },
    ...{ decisions: kept.decisions, appointments: kept.appointments, seatings: kept.seatings },
    ...{ components: kept.components, placements: kept.placements },
    ...{ component_relations: kept.relations, component_moves: kept.moves },
  }
  for (const table of ['placements', 'component_moves', 'component_relations'] as const)
    await remove(frame, table, ids[table])
  // People and products can go when nothing that stands points to them any more.
  await rewrite(frame, kept.before.components, kept.before.placements)
  for (const table of [...inOrder].reverse()) {
    await remove(frame, table, ids[table])
  }
  for (const { id, to } of kept.before.holdings) await endOn(frame, 'office_holdings', id, to)
  for (const { id, to } of kept.before.appointments) await endOn(frame, 'appointments', id, to)
}

async function remove(
  { tx }: Frame,
  table: (typeof inOrder)[number],
  records: readonly { readonly id: string }[],
): Promise<void> {
  const gone = records.map((each) => each.id)
  for (let at = 0; at < gone.length; at += atOnce) {
    await tx
      .deleteFrom(table as 'persons')
      .where('id', 'in', gone.slice(at, at + atOnce))
      .execute()
  }
}

/** What stood already, as it is afterwards. */
async function rewrite(
  frame: Frame,
  components: Structure['components'],
  placements: Structure['placements'],
): Promise<void> {
  const rows = rowsOf({ components, placements }, frame.structure)
  await keepRows(frame, 'components', rows.components)
  await keepRows(frame, 'placements', rows.placements)
}

/** Accounts can't be removed once they may have signed in: they lose their person and their way in. */
export async function closeAccounts({ tx }: Frame, ids: readonly string[], at: string): Promise<void> {
  if (ids.length === 0) return
  await tx
    .updateTable('auth.memberships')
    .set((eb) => ({ person_id: null, disabled_at: at, version: eb('version', '+', 1) }))
    .where('user_id', 'in', [...ids])
    .execute()
}

/** An account that an undone import left behind gets its person back. */
export async function reopenAccount({ tx }: Frame, id: string, personId: string): Promise<void> {
  await tx
    .updateTable('auth.memberships')
    .set((eb) => ({ person_id: personId, disabled_at: null, version: eb('version', '+', 1) }))
    .where('user_id', '=', id)
    .execute()
}

async function endOn(
  { tx }: Frame,
  table: 'office_holdings' | 'appointments',
  id: string,
  to: string | null,
): Promise<void> {
  await tx
    .updateTable(table)
    .set((eb) => ({ valid_to: to, version: eb('version', '+', 1) }))
    .where('id', '=', id)
    .execute()
}

/** One row of the list may take over from another: that one is kept with its last day. */
function withOwnEndings(made: ImportedRecords) {
  const lastDays = new Map([...made.endedHoldings, ...made.endedAppointments].map(({ id, to }) => [id, to]))
  const ended = <T extends { readonly id: string; readonly to: string | null }>(all: readonly T[]) =>
    all.map((each) => ({ ...each, to: lastDays.get(each.id) ?? each.to }))
  const { administrations, persons, offices, products, decisions, seatings } = made
  const { components, placements, relations, moves } = made
  return {
    ...{ administrations, persons, offices, products, decisions, seatings },
    ...{ components, placements, relations, moves },
    holdings: ended(made.holdings),
    appointments: ended(made.appointments),
  }
}
