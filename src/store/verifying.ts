import { hashOf, linkOf } from './audit.ts'
import type { Connection } from './connection.ts'
import { inOrganisation } from './frame.ts'

export interface Verified {
  readonly entries: number
  readonly head: string
  /** The first entry that isn't as it was written, or that is missing. */
  readonly broken?: number
  /** The first entry that says it was written before the one ahead of it: a clock went backwards, or was set. */
  readonly earlier?: number
}

const batch = 1_000

/** Walks an organisation's chain from its first entry, and compares its end with what the organisation remembers. */
export async function verifyAudit({ db }: Connection, organisationId: string): Promise<Verified> {
  return inOrganisation(db, organisationId, 'read', async ({ tx }) => {
    const kept = await tx
      .selectFrom('audit_heads')
      .select(['count', 'hash'])
      .where('organisation_id', '=', organisationId)
      .executeTakeFirstOrThrow()
    let head = ''
    let entries = 0
    let at = ''
    let earlier: number | undefined
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
        if (link.at < at) earlier ??= link.number
        entries = link.number
        head = link.hash
        at = link.at
      }
      if (rows.length < batch) break
    }
    const isWhole = entries === kept.count && head === kept.hash
    if (!isWhole) return { entries, head, broken: entries + 1 }
    return { entries, head, ...(earlier === undefined ? {} : { earlier }) }
  })
}
