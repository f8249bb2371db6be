import { type Kysely, sql, type Transaction } from 'kysely'
import type { Structure } from '#model/structure'
import type { Database } from './database.ts'
import { loadStructure } from './structure.ts'

export type Tx = Transaction<Database>

/** What work inside an organisation's frame has in reach: its transaction, and its structure as it stands in it. */
export interface Frame {
  readonly tx: Tx
  readonly organisationId: string
  readonly structure: Structure
}

interface Kept {
  readonly version: number
  readonly structure: Structure
}

/** Structures by organisation, each good while `structure_version` stands still. */
const kept = new Map<string, Kept>()
const keptAtMost = 64

/** What changes have said that their structure becomes, by their transaction. */
const becoming = new WeakMap<Tx, Structure>()

/**
 * Says what the structure is when this change has been committed, with all records in the order that they would be loaded in.
 * A change that doesn't say is no worse off than that whoever asks next loads it all.
 */
export function becomes({ tx }: Frame, structure: Structure): void {
  becoming.set(tx, structure)
}

/**
 * The one way in: a transaction with role and organisation set locally, so that rows of others are invisible
 * to whatever is asked inside. `change` takes the organisation's lock first: what rules are asked about stands still.
 */
export async function inOrganisation<T>(
  db: Kysely<Database>,
  organisationId: string,
  purpose: 'read' | 'change',
  work: (frame: Frame) => Promise<T>,
): Promise<T> {
  // A read sees one moment throughout, so a structure that is kept for others is never half old and half new.
  const isolation = purpose === 'read' ? 'repeatable read' : 'read committed'
  let next: Kept | undefined
  const answer = await db
    .transaction()
    .setIsolationLevel(isolation)
    .execute(async (tx) => {
      await sql`select set_config('role', 'styrbord_app', true), set_config('app.organisation', ${organisationId}, true)`.execute(
        tx,
      )
      const version = await structureVersion(tx, organisationId, purpose)
      const answered = await work({ tx, organisationId, structure: await structureAt(tx, organisationId, version) })
      const structure = becoming.get(tx)
      if (structure !== undefined) next = { structure, version: await structureVersion(tx, organisationId, 'read') }
      return answered
    })
  // Another change may have been committed and loaded meanwhile: the newer stays.
  if (next !== undefined && next.version > (kept.get(organisationId)?.version ?? 0)) keep(organisationId, next)
  return answer
}

async function structureVersion(tx: Tx, organisationId: string, purpose: 'read' | 'change'): Promise<number> {
  const query = tx.selectFrom('organisations').select('structure_version').where('id', '=', organisationId)
  const row = await (purpose === 'change' ? query.forUpdate() : query).executeTakeFirstOrThrow()
  return row.structure_version
}

async function structureAt(tx: Tx, organisationId: string, version: number): Promise<Structure> {
  const known = kept.get(organisationId)
  if (known?.version === version) return known.structure
  const structure = await loadStructure(tx, organisationId)
  keep(organisationId, { version, structure })
  return structure
}

function keep(organisationId: string, next: Kept): void {
  kept.delete(organisationId)
  kept.set(organisationId, next)
  const oldest = kept.keys().next().value
  if (kept.size > keptAtMost && oldest !== undefined) kept.delete(oldest)
}
