import { type Insertable, sql } from 'kysely'
import type { DecisionEffects } from '#model/decisions/effects'
import type { DecisionRequest } from '#model/requests/requests'
import type { Appointment, Structure } from '#model/structure'
import { type AuditNote, hashOf } from './audit.ts'
import { persistSubjects } from './auditSubjects.ts'
import type { Connection } from './connection.ts'
import type { Database } from './database.ts'
import { persistEffects } from './effects.ts'
import type { Tx } from './frame.ts'
import { persistRequest } from './requests.ts'
import { seedRows } from './seedRows.ts'

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

/** Keeps an organisation that isn't there yet, whole or not at all. Accounts are added afterwards, by `addAccounts`. */
export async function seedOrganisation({ db }: Connection, seed: Seed): Promise<void> {
  const { structure, notes } = seed
  const { id: organisationId, name, demo } = structure.organisation
  await db.transaction().execute(async (tx) => {
    await sql`select set_config('app.organisation', ${organisationId}, true)`.execute(tx)
    const created_at = notes[0]?.at
    await tx
      .insertInto('organisations')
      .values({ id: organisationId, name, demo, ...(created_at === undefined ? {} : { created_at }) })
      .execute()
    await keepRows(tx, seed)
    await persistEffects({ tx, organisationId, structure }, seed.effects)
    for (const request of seed.requests) await persistRequest({ tx, organisationId, structure }, request)
    await keepNotes(tx, organisationId, notes)
  })
}

/** PostgreSQL takes 65,535 values in a statement; a component has 27. */
const atOnce = 1_000

async function keepRows(tx: Tx, { structure, annulled }: Seed): Promise<void> {
  for (const [table, rows] of Object.entries(seedRows(structure, annulled))) {
    // Each table's rows are made for it; Kysely can't follow that through a table of tables.
    for (let at = 0; at < rows.length; at += atOnce)
      await tx
        .insertInto(table as 'persons')
        .values(rows.slice(at, at + atOnce) as never)
        .execute()
  }
}

/** The same chain as `remember` would have made link by link. */
async function keepNotes(tx: Tx, organisationId: string, notes: readonly AuditNote[]): Promise<void> {
  const entries: Insertable<Database['audit_entries']>[] = []
  let previousHash = ''
  for (const note of notes) {
    const body = JSON.stringify(note.body)
    const link = { ...note, number: entries.length + 1, body, previousHash }
    const hash = hashOf(link)
    entries.push({
      organisation_id: organisationId,
      number: link.number,
      at: link.at,
      actor: link.actor,
      act: link.act,
      clause: link.clause,
      subject_type: link.subjectType,
      subject_id: link.subjectId,
      body,
      previous_hash: previousHash,
      hash,
    })
    previousHash = hash
  }
  if (entries.length === 0) return
  await tx.insertInto('audit_entries').values(entries).execute()
  await persistSubjects(tx, organisationId, entries)
  await tx
    .updateTable('organisations')
    .set((eb) => ({
      audit_count: entries.length,
      audit_hash: previousHash,
      structure_version: eb('structure_version', '+', entries.length),
    }))
    .where('id', '=', organisationId)
    .execute()
}
