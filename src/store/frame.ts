import { type Kysely, type Transaction, sql } from 'kysely'
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

/** Structures by organisation, each good while `structure_version` stands still. */
const kept = new Map<string, { version: number; structure: Structure }>()
const keptAtMost = 64

/**
 * The one way in: a transaction with role and organisation set locally, so that rows of others are invisible
 * to whatever is asked inside. `change` takes the organisation's lock first: what rules are asked about stands still.
 */
export function inOrganisation<T>(
  db: Kysely<Database>,
  organisationId: string,
  purpose: 'read' | 'change',
  work: (frame: Frame) => Promise<T>,
): Promise<T> {
  // A read sees one moment throughout, so a structure that is kept for others is never half old and half new.
  const isolation = purpose === 'read' ? 'repeatable read' : 'read committed'
  return db.transaction().setIsolationLevel(isolation).execute(async (tx) => {
    await sql`select set_config('role', 'styrbord_app', true), set_config('app.organisation', ${organisationId}, true)`.execute(tx)
    const version = await structureVersion(tx, organisationId, purpose)
    return work({ tx, organisationId, structure: await structureAt(tx, organisationId, version) })
  })
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
  kept.delete(organisationId)
  kept.set(organisationId, { version, structure })
  const oldest = kept.keys().next().value
  if (kept.size > keptAtMost && oldest !== undefined) kept.delete(oldest)
  return structure
}
