import { sql } from 'kysely'
import type { DecisionEffects } from '#model/decisions/effects'
import { recordKinds } from '#model/records'
import type { DecisionRequest } from '#model/requests/requests'
import type { Appointment, Structure } from '#model/structure'
import { type AuditNote, appendToAudit } from './audit.ts'
import { insert } from './changes.ts'
import type { Connection } from './connection.ts'
import { persistEffects } from './effects.ts'
import { persistObjectVersions } from './objectVersions.ts'
import { insertRows } from './tableRows.ts'
import { workTable } from './workTables.ts'

/** A whole organisation with its history, as it would be if every act had been kept one by one. */
export interface Seed {
  readonly structure: Structure
  /** What the acts would have remembered, in order. */
  readonly notes: readonly AuditNote[]
  readonly annulled: readonly Appointment[]
  /** What decisions did to other records. */
  readonly effects: readonly DecisionEffects[]
  readonly requests: readonly DecisionRequest[]
}

const notesAtOnce = 2_000

/** Keeps an organisation that isn't there yet, whole or not at all. Accounts are added afterwards, by `addAccounts`. */
export async function seedOrganisation({ db }: Connection, seed: Seed): Promise<void> {
  const { structure, notes } = seed
  const { id: organisationId, name, demo } = structure.organisation
  await db.transaction().execute(async (tx) => {
    const frame = { tx, organisationId }
    await sql`select set_config('app.organisation', ${organisationId}, true)`.execute(tx)
    const created_at = notes[0]?.at
    await tx
      .insertInto('organisations')
      .values({ id: organisationId, name, demo, ...(created_at === undefined ? {} : { created_at }) })
      .execute()
    await tx.insertInto('audit_heads').values({ organisation_id: organisationId }).execute()
    for (const kind of recordKinds) await insert(frame, kind, structure[kind], structure)
    await insert(frame, 'appointments', seed.annulled, structure)
    await persistObjectVersions(frame, [], structure.objects)
    await persistEffects(frame, seed.effects)
    await insertRows(frame, workTable('request'), seed.requests)
    for (let at = 0; at < notes.length; at += notesAtOnce) {
      await appendToAudit(tx, organisationId, notes.slice(at, at + notesAtOnce), { touched: null }, null)
    }
  })
}
