import { createHash } from 'node:crypto'
import { sql } from 'kysely'
import { subjectsOf } from './auditSubjects.ts'
import type { Tx } from './frame.ts'
import type { Standing } from './keptStructures.ts'
import type { Touched } from './touched.ts'

/** What is remembered of a change. `body` says who, in which capacity, by which clause, what before and after. */
export interface AuditNote {
  readonly at: string
  readonly actor: string
  readonly act: string
  readonly clause: string | null
  readonly subjectType: string
  readonly subjectId: string
  readonly body: Readonly<Record<string, unknown>>
}

/**
 * Adds entries to the organisation's chain, in one round trip: the database holds its head, numbers and hashes (migration 0017).
 * `changes`: the structure has changed, and what that touched where it is known.
 * Answers which structure stands after it; undefined when it isn't the one that was asked of, and then nothing is added.
 */
export async function appendToAudit(
  tx: Tx,
  organisationId: string,
  notes: readonly AuditNote[],
  changes: { readonly touched: Touched | null } | null,
  asked: string | null,
): Promise<Standing | undefined> {
  const entries = notes.map(({ at, actor, act, clause, subjectType, subjectId, ...note }) => {
    const body = JSON.stringify(note.body)
    return {
      ...{ at: new Date(at).toISOString(), actor, act, clause, subject_type: subjectType, subject_id: subjectId, body },
      subjects: subjectsOf(subjectId, body),
    }
  })
  const touched = changes?.touched ? JSON.stringify(changes.touched) : null
  const { rows } = await sql<Standing>`
    select version, stamp from append_audit(
      ${organisationId}::uuid, ${JSON.stringify(entries)}::json, ${changes !== null}, ${asked}::uuid, ${touched}::jsonb)
  `.execute(tx)
  return rows[0]
}

export interface AuditLink {
  readonly number: number
  readonly at: string
  readonly actor: string
  readonly act: string
  readonly clause: string | null
  readonly subjectType: string
  readonly subjectId: string
  readonly body: string
  readonly previousHash: string
}

/** SHA-256 over every field of a link and the hash before it, as one JSON array. */
export function hashOf(link: AuditLink): string {
  const { number, at, actor, act, clause, subjectType, subjectId, body, previousHash } = link
  const all = JSON.stringify([
    previousHash,
    number,
    new Date(at).toISOString(),
    actor,
    act,
    clause,
    subjectType,
    subjectId,
    body,
  ])
  return createHash('sha256').update(all).digest('hex')
}

interface AuditRow {
  number: number
  at: string
  actor: string
  act: string
  clause: string | null
  subject_type: string
  subject_id: string
  body: string
  previous_hash: string
  hash: string
}

/** A kept entry as a link of the chain. */
export const linkOf = (row: AuditRow): AuditLink & { hash: string } => ({
  number: row.number,
  at: row.at,
  actor: row.actor,
  act: row.act,
  clause: row.clause,
  subjectType: row.subject_type,
  subjectId: row.subject_id,
  body: row.body,
  previousHash: row.previous_hash,
  hash: row.hash,
})
