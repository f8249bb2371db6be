import { createHash } from 'node:crypto'
import type { Frame } from './frame.ts'

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
 * The frame holds the organisation's lock, so links can't fork.
 */
export async function remember(frame: Frame, note: AuditNote): Promise<void> {
  const { tx, organisationId } = frame
  const head = await tx
    .updateTable('organisations')
    .set((eb) => ({ audit_count: eb('audit_count', '+', 1), structure_version: eb('structure_version', '+', 1) }))
    .where('id', '=', organisationId)
    .returning(['audit_count', 'audit_hash'])
    .executeTakeFirstOrThrow()
  const body = JSON.stringify(note.body)
  const link = { number: head.audit_count, ...note, body, previousHash: head.audit_hash }
  const hash = hashOf(link)
  await tx
    .insertInto('audit_entries')
    .values({
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
    })
    .execute()
  await tx.updateTable('organisations').set({ audit_hash: hash }).where('id', '=', organisationId).execute()
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
  const all = JSON.stringify([previousHash, number, new Date(at).toISOString(), actor, act, clause, subjectType, subjectId, body])
  return createHash('sha256').update(all).digest('hex')
}
