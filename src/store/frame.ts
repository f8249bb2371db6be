import { type Kysely, sql, type Transaction } from 'kysely'
import type { Structure } from '#model/structure'
import type { Database } from './database.ts'
import { keepStructure, keptStructure, type Standing } from './keptStructures.ts'
import { loadStructure } from './structure.ts'

export type Tx = Transaction<Database>

/** What work inside an organisation's frame has in reach: its transaction, and its structure as it stands in it. */
export interface Frame {
  readonly tx: Tx
  readonly organisationId: string
  readonly structure: Structure
}

/** Where each transaction's organisation stands by now, and what its changes have said that the structure becomes. */
const standing = new WeakMap<Tx, Standing>()
const becoming = new WeakMap<Tx, Structure>()

export function standingIn({ tx }: Frame): Standing {
  const found = standing.get(tx)
  if (found === undefined) throw new Error('the frame has no standing')
  return found
}

/** Said by whoever adds to the audit's chain: so what comes after in the same frame needn't ask again. */
export function standsNow({ tx }: Frame, next: Standing): void {
  standing.set(tx, next)
}

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
  return db
    .transaction()
    .setIsolationLevel(isolation)
    .execute(async (tx) => {
      await sql`select set_config('role', 'styrbord_app', true), set_config('app.organisation', ${organisationId}, true)`.execute(
        tx,
      )
      const stands = await standingOf(tx, organisationId, purpose)
      standing.set(tx, stands)
      const frame = { tx, organisationId, structure: await structureAt(tx, organisationId, stands) }
      const answered = await work(frame)
      const structure = becoming.get(tx)
      const becomesSo = standingIn(frame)
      // Before the commit: whoever waits for the organisation's lock goes on before we hear that it was committed, and would
      // load it all. Nobody can see it too early: the chain's last hash is of this change alone, and isn't there until then.
      if (structure !== undefined && becomesSo.hash !== stands.hash) keepStructure(organisationId, becomesSo, structure)
      return answered
    })
}

async function standingOf(tx: Tx, organisationId: string, purpose: 'read' | 'change'): Promise<Standing> {
  const query = tx
    .selectFrom('organisations')
    .select(['structure_version', 'audit_count', 'audit_hash'])
    .where('id', '=', organisationId)
  const row = await (purpose === 'change' ? query.forUpdate() : query).executeTakeFirstOrThrow()
  return { version: row.structure_version, links: row.audit_count, hash: row.audit_hash }
}

async function structureAt(tx: Tx, organisationId: string, standing: Standing): Promise<Structure> {
  const known = keptStructure(organisationId, standing)
  if (known !== undefined) return known
  const structure = await loadStructure(tx, organisationId)
  keepStructure(organisationId, standing, structure)
  return structure
}
