import { type AuditNote, hashOf } from './audit.ts'
import { persistSubjects } from './auditSubjects.ts'
import { type Frame, standingIn, standsNow } from './frame.ts'

const atOnce = 1_000

/** What `remember` does for one change, for all changes of one act: the same links, kept many at a time. */
export async function rememberMany(frame: Frame, notes: readonly AuditNote[]): Promise<void> {
  if (notes.length === 0) return
  const { tx, organisationId } = frame
  const last = standingIn(frame)
  let previousHash = last.hash
  const entries = notes.map((note, at) => {
    const body = JSON.stringify(note.body)
    const link = { ...note, number: last.links + at + 1, body, previousHash }
    const { number, actor, act, clause, subjectType, subjectId } = link
    const entry = {
      number,
      at: note.at,
      actor,
      act,
      clause,
      subject_type: subjectType,
      subject_id: subjectId,
      body,
      previous_hash: previousHash,
      hash: hashOf(link),
    }
    previousHash = entry.hash
    return { organisation_id: organisationId, ...entry }
  })
  for (let at = 0; at < entries.length; at += atOnce) {
    await tx
      .insertInto('audit_entries')
      .values(entries.slice(at, at + atOnce))
      .execute()
  }
  await persistSubjects(tx, organisationId, entries)
  const links = last.links + notes.length
  const { structure_version } = await tx
    .updateTable('organisations')
    .set((eb) => ({
      audit_count: links,
      audit_hash: previousHash,
      structure_version: eb('structure_version', '+', 1),
    }))
    .where('id', '=', organisationId)
    .where('audit_hash', '=', last.hash)
    .returning('structure_version')
    .executeTakeFirstOrThrow()
  standsNow(frame, { version: structure_version, links, hash: previousHash })
}
