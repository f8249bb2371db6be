import { createHash } from 'node:crypto'
import { sql } from 'kysely'
import { subjectsOf } from './auditSubjects.ts'
import type { Connection } from './connection.ts'
import { type Frame, inOrganisation, standingIn, standsNow } from './frame.ts'

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
 * Adds one link to the organisation's chain and counts the structure's version up, in the change's own transaction.
 * The frame holds the organisation's lock and knows the chain's last link since then, so one round trip is enough.
 */
export async function remember(frame: Frame, note: AuditNote): Promise<void> {
  const { tx, organisationId } = frame
  const last = standingIn(frame)
  const body = JSON.stringify(note.body)
  const link = { number: last.links + 1, ...note, body, previousHash: last.hash }
  const hash = hashOf(link)
  const subjects = subjectsOf(note.subjectId, body)
  const { structure_version } = await tx
    .with('link', (db) =>
      db.insertInto('audit_entries').values({
        organisation_id: organisationId,
        number: link.number,
        at: link.at,
        actor: link.actor,
        act: link.act,
        clause: link.clause,
        subject_type: link.subjectType,
        subject_id: link.subjectId,
        body,
        previous_hash: link.previousHash,
        hash,
      }),
    )
    .with('subjects', (db) =>
      db
        .insertInto('audit_subjects')
        .columns(['organisation_id', 'subject', 'number'])
        .expression(
          sql`select ${organisationId}::uuid, subject, ${link.number}::bigint from unnest(${subjects}::uuid[]) as subject`,
        ),
    )
    .updateTable('organisations')
    .set((eb) => ({
      audit_count: link.number,
      audit_hash: hash,
      structure_version: eb('structure_version', '+', 1),
    }))
    .where('id', '=', organisationId)
    // Without the lock somebody may have been first: better nothing than a fork.
    .where('audit_hash', '=', last.hash)
    .returning('structure_version')
    .executeTakeFirstOrThrow()
  standsNow(frame, { version: structure_version, links: link.number, hash })
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

export interface Verified {
  readonly entries: number
  readonly head: string
  /** The first entry that isn't as it was written, or that is missing. */
  readonly broken?: number
}

const batch = 1_000

/** Walks an organisation's chain from its first entry, and compares its end with what the organisation remembers. */
export async function verifyAudit({ db }: Connection, organisationId: string): Promise<Verified> {
  return inOrganisation(db, organisationId, 'read', async ({ tx }) => {
    const kept = await tx
      .selectFrom('organisations')
      .select(['audit_count', 'audit_hash'])
      .where('id', '=', organisationId)
      .executeTakeFirstOrThrow()
    let head = ''
    let entries = 0
    for (;;) {
      const rows = await tx
        .selectFrom('audit_entries')
        .selectAll()
        .where('number', '>', entries)
        .orderBy('number')
        .limit(batch)
        .execute()
      for (const row of rows) {
        const link = linkOf(row)
        const isNext = link.number === entries + 1 && link.previousHash === head && link.hash === hashOf(link)
        if (!isNext) return { entries, head, broken: entries + 1 }
        entries = link.number
        head = link.hash
      }
      if (rows.length < batch) break
    }
    const isWhole = entries === kept.audit_count && head === kept.audit_hash
    return isWhole ? { entries, head } : { entries, head, broken: entries + 1 }
  })
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
