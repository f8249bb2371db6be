import type { Effect, EffectKind } from '#model/decisions/effects'
import { grouped } from '#model/grouped'
import type { Structure } from '#model/structure'
import { keepRows, rewriteRows } from './changes.ts'
import type { Frame } from './frame.ts'
import { persistObjectVersions } from './objectVersions.ts'
import { annulByDecision } from './roles.ts'
import { rowsOf } from './seedRows.ts'

/** Takes a decision's doings back. What it made goes first: what stands again takes its codes and places. */
export async function undoDecision(
  frame: Frame,
  decisionId: string,
  effects: readonly Effect[],
  at: string,
): Promise<void> {
  await annulByDecision(frame, decisionId, at)
  await removeMade(frame, effects, at)
  const records = recordsBefore(effects)
  const before = rowsOf(records, frame.structure)
  for (const table of rewritten) await rewriteRows(frame, table, before[table])
  await persistObjectVersions(frame, records.objects ?? [], [])
  for (const table of registered) await keepRows(frame, table, before[table])
}

const rewritten = [
  ...(['administrations', 'governance_objects'] as const),
  ...(['appointments', 'seatings', 'deviations'] as const),
] as const
const registered = ['object_products', 'components', 'placements', 'component_relations', 'component_moves'] as const

/** In an order in which what points comes before what it points to. */
const removable = [
  ['moves', 'component_moves'],
  ['relations', 'component_relations'],
  ['placements', 'placements'],
  ['components', 'components'],
  ['products', 'object_products'],
] as const satisfies readonly (readonly [EffectKind, string])[]

async function removeMade({ tx }: Frame, effects: readonly Effect[], at: string): Promise<void> {
  const madeOf = (kind: EffectKind) =>
    effects.filter((each) => each.kind === kind && each.before === null).map(({ id }) => id)
  for (const [kind, table] of removable) {
    const ids = madeOf(kind)
    if (ids.length > 0) await tx.deleteFrom(table).where('id', 'in', ids).execute()
  }
  const objects = madeOf('objects')
  if (objects.length === 0) return
  await tx.deleteFrom('object_versions').where('object_id', 'in', objects).execute()
  await tx.updateTable('governance_objects').set({ annulled_at: at }).where('id', 'in', objects).execute()
}

/** The records as they were, by kind. */
const recordsBefore = (effects: readonly Effect[]): Partial<Structure> =>
  // Each kind's records are its own; TypeScript can't follow that through a list of kinds.
  Object.fromEntries(
    [...grouped(effects, ({ kind }) => kind)].map(([kind, own]) => [kind, own.flatMap(({ before }) => before ?? [])]),
  )
