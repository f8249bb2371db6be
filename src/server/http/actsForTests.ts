import { sql } from 'kysely'
import { expect } from 'vitest'
import type { Act, Right } from '#model/acts'
import { recordKinds } from '#model/records'
import { inOrganisation, type Tx } from '#store/frame'
import { type Kept, structuresKept } from '#store/keptStructures'
import { loadedFrom } from '#store/loading'
import type { Store } from '#store/open'
import { recordTables } from '#store/recordTables'
import { loadStructure } from '#store/structure'
import { verifyAudit } from '#store/verifying'
import { noteAct } from '../../../test/seenAnswers.ts'
import { isEnough, whoMay } from './whoMayForTests.ts'

/** How often an act's structure is held against a load in a worker: a load of ten thousand records takes a while. */
const oftenEnough = 3
const held = new Map<string, number>()
/** By organisation: how many have been begun, and how many of them aren't done. */
const going = new Map<string, { readonly begun: number; readonly underWay: number }>()

/**
 * Holds each act that a test does over HTTP against what is promised of all: it leaves one entry in the audit, and what is
 * handed on of the structure is what a load gives, a whole one or of what it touched; what stands is what was told; the version that it answers is its record's; and an account with no role and no
 * right, or with another than the table of who may says, is refused the same. Two at once can't be told apart, so they are only done.
 */
export async function watched<T extends { readonly status: number; readonly body?: unknown }>(
  act: Act,
  { store, organisationId }: { readonly store: Store; readonly organisationId: string },
  perform: () => Promise<T>,
  performWith: (right: Right | undefined) => Promise<Pick<T, 'status'>>,
): Promise<T> {
  const { begun, underWay } = going.get(organisationId) ?? { begun: 0, underWay: 0 }
  going.set(organisationId, { begun: begun + 1, underWay: underWay + 1 })
  const before = underWay === 0 ? await lastEntry(store, organisationId) : undefined
  const refused = new Map<Right | 'no right', number>()
  if (whoMay[act.id] !== 'signed-in' && (held.get(act.id) ?? 0) < oftenEnough)
    // One who administers is never made here: the last who does is asked about.
    for (const right of [undefined, 'register', 'read-all'] as const)
      if (!isEnough(right, whoMay[act.id])) refused.set(right ?? 'no right', (await performWith(right)).status)
  const known = structuresKept(organisationId)
  const answered = await perform()
  if (answered.status < 300)
    for (const [right, status] of refused)
      expect(`${act.id} by somebody with no role and ${right}: ${status}`).toMatch(
        /^(requests|sessions)\..*: 404$|: (403|409|422)$/,
      )
  const since = going.get(organisationId) ?? { begun: 0, underWay: 1 }
  going.set(organisationId, { ...since, underWay: since.underWay - 1 })
  const isAlone = () => going.get(organisationId)?.begun === begun + 1
  if (before !== undefined && isAlone() && answered.status < 300)
    await promisesHold(act, { before, known, isAlone }, answered.body, { store, organisationId })
  return answered
}

interface Since {
  /** The number of the last entry before it, and what was kept of the structure. */
  readonly before: number
  readonly known: readonly Kept[]
  /** Whether no other act has been begun since. */
  readonly isAlone: () => boolean
}

async function promisesHold(
  act: Act,
  { before, known, isAlone }: Since,
  answer: unknown,
  { store, organisationId }: { readonly store: Store; readonly organisationId: string },
): Promise<void> {
  const times = held.get(act.id) ?? 0
  const { id, version } = (answer ?? {}) as { readonly id?: unknown; readonly version?: unknown }
  const seen = await inOrganisation(store.connection.db, organisationId, 'read', async ({ tx, structure }) => ({
    entries: await tx.selectFrom('audit_entries').select('act').where('number', '>', before).execute(),
    handedOn: structure,
    loads:
      times < oftenEnough
        ? [await loadStructure(tx, organisationId), await touchedLoaded(tx, organisationId, known)]
        : [],
    version: typeof id === 'string' && typeof version === 'number' ? await versionKept(tx, id) : undefined,
  }))
  // Another may have been begun, and be done, while this was read.
  if (!isAlone()) return
  held.set(act.id, times + 1)
  if (seen.version !== undefined) expect(`${act.id}: version ${version}`).toBe(`${act.id}: version ${seen.version}`)
  expect(seen.entries.filter((entry) => entry.act === act.id)).toEqual([{ act: act.id }])
  if (times === 0) {
    const { differing = [] } = await verifyAudit(store.connection, organisationId)
    expect(`${act.id} is told otherwise than it stands: ${differing.join()}`).toMatch(/: $/)
  }
  // A thousand components are compared in a moment, and told apart only where they differ.
  for (const loaded of seen.loads) if (!areAlike(seen.handedOn, loaded)) expect(seen.handedOn).toEqual(loaded)
  noteAct(act.id)
}

/** What another process would have after the act, from what it knew before. */
async function touchedLoaded(tx: Tx, organisationId: string, known: readonly Kept[]) {
  const stands = await tx
    .selectFrom('organisations')
    .select(['structure_version as version', 'structure_stamp as stamp'])
    .executeTakeFirstOrThrow()
  return loadedFrom(known, tx, organisationId, stands)
}

/** The version of a record of the structure, whichever kind it is of. */
async function versionKept(tx: Tx, id: string): Promise<number | undefined> {
  const tables = recordKinds.map((kind) => recordTables[kind]).filter(({ unversioned }) => !unversioned)
  const versions = tables.map(({ table }) => sql`select version from ${sql.table(table)} where id = ${id}`)
  const { rows } = await sql<{ version: number }>`${sql.join(versions, sql` union all `)}`.execute(tx)
  return rows[0]?.version
}

async function lastEntry(store: Store, organisationId: string): Promise<number> {
  const heads = await inOrganisation(store.connection.db, organisationId, 'read', ({ tx }) =>
    tx.selectFrom('audit_heads').select('count').executeTakeFirst(),
  )
  return heads?.count ?? 0
}

/** With the same in them, in whichever order of fields: an act and a load write the same record in different ones. */
function areAlike(one: unknown, other: unknown): boolean {
  // Most records are the very same ones.
  if (one === other) return true
  if (typeof one !== 'object' || typeof other !== 'object' || one === null || other === null) return false
  if (Array.isArray(one) || Array.isArray(other))
    return (
      Array.isArray(one) &&
      Array.isArray(other) &&
      one.length === other.length &&
      one.every((each, at) => areAlike(each, other[at]))
    )
  const fields = one as Readonly<Record<string, unknown>>
  const others = other as Readonly<Record<string, unknown>>
  return (
    Object.keys(fields).every((name) => areAlike(fields[name], others[name])) &&
    Object.keys(others).every((name) => name in fields || others[name] === undefined)
  )
}
