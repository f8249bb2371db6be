import { sql } from 'kysely'
import { type AuditLink, linkOf } from './audit.ts'
import type { Frame } from './frame.ts'

const wallDay = sql<string>`(at at time zone 'Europe/Stockholm')::date`

export interface AuditQuery {
  /** Entries before this number; the newest when left out. */
  readonly before?: number | undefined
  readonly limit: number
  readonly subjectType?: string | undefined
  readonly subjectId?: string | undefined
  readonly actor?: string | undefined
  readonly act?: string | undefined
  /** First and last day, as the wall calendar in Sweden has them. */
  readonly from?: string | undefined
  readonly to?: string | undefined
}

/** Entries, the newest first. */
export async function auditEntries(
  { tx }: Frame,
  asked: AuditQuery,
): Promise<readonly (AuditLink & { hash: string })[]> {
  let query = tx.selectFrom('audit_entries').selectAll().orderBy('number', 'desc').limit(asked.limit)
  if (asked.before !== undefined) query = query.where('number', '<', asked.before)
  if (asked.subjectType !== undefined) query = query.where('subject_type', '=', asked.subjectType)
  if (asked.subjectId !== undefined) query = query.where('subject_id', '=', asked.subjectId)
  if (asked.actor !== undefined) query = query.where('actor', '=', asked.actor)
  if (asked.act !== undefined) query = query.where('act', '=', asked.act)
  if (asked.from !== undefined) query = query.where(wallDay, '>=', asked.from)
  if (asked.to !== undefined) query = query.where(wallDay, '<=', asked.to)
  return (await query.execute()).map(linkOf)
}

/** Every entry that names an id, as subject or anywhere in its body, the newest first. */
export async function entriesNaming(
  { tx, organisationId }: Frame,
  id: string,
  before: number | undefined,
  limit: number,
  acts?: readonly string[],
): Promise<readonly AuditLink[]> {
  let query = tx
    .selectFrom('audit_subjects as named')
    .innerJoin('audit_entries as entry', (join) =>
      join.onRef('entry.organisation_id', '=', 'named.organisation_id').onRef('entry.number', '=', 'named.number'),
    )
    .selectAll('entry')
    .where('named.organisation_id', '=', organisationId)
    .where('named.subject', '=', id)
    .orderBy('named.number', 'desc')
    .limit(limit)
  if (before !== undefined) query = query.where('named.number', '<', before)
  if (acts !== undefined) query = query.where('entry.act', 'in', acts)
  return (await query.execute()).map(linkOf)
}

/** Which account was the last to do one of the acts to each of those of a type. */
export async function lastToDo(
  { tx, organisationId }: Frame,
  { type, ids }: { readonly type: string; readonly ids: readonly string[] },
  acts: readonly string[],
): Promise<ReadonlyMap<string, string>> {
  if (ids.length === 0) return new Map()
  const rows = await tx
    .selectFrom('audit_entries')
    .distinctOn('subject_id')
    .select(['subject_id', 'actor'])
    .where('organisation_id', '=', organisationId)
    .where('subject_type', '=', type)
    .where('subject_id', '=', sql<string>`any(${[...ids]}::text[])`)
    .where('act', 'in', acts)
    .orderBy('subject_id')
    .orderBy('number', 'desc')
    .execute()
  return new Map(rows.map(({ subject_id: id, actor }) => [id, actor]))
}
