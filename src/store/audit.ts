import { createHash } from 'node:crypto'
import { type Selectable, sql } from 'kysely'
import { subjectsOf } from './auditSubjects.ts'
import { columns } from './columns.ts'
import type { Database } from './database.ts'
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
 * Adds entries to the organisation's chain, in one round trip: the database holds its head, numbers and hashes (migrations 0013 and 0017).
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
  const added = sql`${organisationId}::uuid, ${JSON.stringify(entries)}::json`
  const appended =
    changes === null
      ? sql`append_audit(${added}, false, ${asked}::uuid)`
      : sql`append_change(${added}, ${touched}::jsonb)`
  const { rows } = await sql<Standing>`select version, stamp from ${appended}`.execute(tx)
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

const codec = columns<AuditLink & { readonly hash: string }>([
  ...(['number', 'at', 'actor', 'act', 'clause', 'subjectType', 'subjectId', 'body', 'previousHash', 'hash'] as const),
])

/** A kept entry as a link of the chain. */
export const linkOf = (row: Selectable<Database['audit_entries']>): AuditLink & { readonly hash: string } =>
  codec.record({ ...row })
