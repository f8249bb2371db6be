import type { Tx } from './frame.ts'

const id = /[0-9a-f]{8}-[0-9a-f]{4}-[0-9a-f]{4}-[0-9a-f]{4}-[0-9a-f]{12}/g
const atOnce = 1_000

/** Every id that an entry names, as its subject or anywhere in what it remembers: it is found by each of them. */
export const subjectsOf = (subjectId: string, body: string): readonly string[] => [
  ...new Set(`${subjectId} ${body}`.match(id)),
]

/** What many entries name, kept many at a time. */
export async function persistSubjects(
  tx: Tx,
  organisationId: string,
  entries: readonly { readonly number: number; readonly subject_id: string; readonly body: string }[],
): Promise<void> {
  const rows = entries.flatMap(({ number, subject_id, body }) =>
    subjectsOf(subject_id, body).map((subject) => ({ organisation_id: organisationId, subject, number })),
  )
  for (let at = 0; at < rows.length; at += atOnce) {
    await tx
      .insertInto('audit_subjects')
      .values(rows.slice(at, at + atOnce))
      .execute()
  }
}
