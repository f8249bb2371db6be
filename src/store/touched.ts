import { sql } from 'kysely'
import { differing } from '#model/differing'
import { type RecordKind, recordKinds } from '#model/records'
import type { Structure } from '#model/structure'
import type { Tx } from './frame.ts'
import type { Kept, Standing } from './keptStructures.ts'

/** Which records a change made, rewrote or took away: their ids, by kind. */
export type Touched = Readonly<Partial<Record<RecordKind, readonly string[]>>>

/** More than this, and everything is loaded as fast. */
const touchedAtMost = 1_000

/** Where a structure differs from what it became; null where nearly all may, or what isn't a record. */
export function touchedBetween(before: Structure, after: Structure): Touched | null {
  if (before.organisation !== after.organisation) return null
  const touched: Partial<Record<RecordKind, readonly string[]>> = {}
  let count = 0
  for (const kind of recordKinds) {
    if (before[kind] === after[kind]) continue
    const [gone, come] = differing<{ readonly id: string }>(before[kind], after[kind])
    const [stood, stands] = [new Set(gone), new Set(come)]
    const others = [...gone.filter((each) => !stands.has(each)), ...come.filter((each) => !stood.has(each))]
    const ids = [...new Set(others.map(({ id }) => id))]
    count += ids.length
    touched[kind] = ids
  }
  return count > touchedAtMost ? null : touched
}

/** Of the structures that are known, the one that fewest changes have been made to, and what those touched. */
export async function touchedSince(
  tx: Tx,
  organisationId: string,
  known: readonly Kept[],
  standing: Standing,
): Promise<{ readonly from: Structure; readonly touched: Touched } | undefined> {
  const older = known.filter(({ standing: { version } }) => version < standing.version)
  if (older.length === 0) return undefined
  const oldest = Math.min(...older.map(({ standing: { version } }) => version))
  const { rows } = await sql<{ version: number; before: string; touched: Touched | null }>`
    select version, before, touched from structure_changes
    where organisation_id = ${organisationId} and version > ${oldest} and version <= ${standing.version}
    order by version`.execute(tx)
  for (const { standing: then, structure } of older) {
    const since = rows.filter(({ version }) => version > then.version)
    const all = since.flatMap(({ touched }) => touched ?? [])
    // One that was rolled back is nobody's beginning, and a change that told nothing may have touched anything.
    if (since[0]?.before !== then.stamp || all.length < standing.version - then.version) continue
    const touched = together(all)
    if (touched !== undefined) return { from: structure, touched }
  }
  return undefined
}

function together(all: readonly Touched[]): Touched | undefined {
  const touched = Object.fromEntries(
    recordKinds.map((kind) => [kind, [...new Set(all.flatMap((each) => each[kind] ?? []))]]),
  )
  const count = Object.values(touched).reduce((sum, ids) => sum + ids.length, 0)
  return count > touchedAtMost ? undefined : touched
}
