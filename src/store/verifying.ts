import { hashOf, linkOf } from './audit.ts'
import type { Connection } from './connection.ts'
import { inOrganisation } from './frame.ts'
import { ToldRecords } from './toldRecords.ts'

export interface Verified {
  readonly entries: number
  readonly head: string
  /** The first entry that isn't as it was written, or that is missing. */
  readonly broken?: number
  /** The first entry that says it was written long before one ahead of it: a clock went backwards, or was set. */
  readonly earlier?: number
  /** Decisions, appointments and seats that aren't as the entries have told: `appointments 5f…`. */
  readonly differing?: readonly string[]
  /** Was the entry that was expected there, with its hash? */
  readonly isExpected?: boolean
}

/** An entry that was seen in the chain before, as it was then. */
export interface Expected {
  readonly number: number
  readonly hash: string
}

const batch = 1_000

/** An entry has the time at which its act began, and acts wait for each other: milliseconds that one may be late by. */
const mostLate = 60_000

/**
 * Walks an organisation's chain from its first entry, compares its end with what the organisation remembers, and what stands
 * with what was told of it.
 */
export async function verifyAudit({ db }: Connection, organisationId: string, expected?: Expected): Promise<Verified> {
  return inOrganisation(db, organisationId, 'read', async ({ tx, structure }) => {
    const told = new ToldRecords()
    let isExpected = false
    const kept = await tx
      .selectFrom('audit_heads')
      .select(['count', 'hash'])
      .where('organisation_id', '=', organisationId)
      .executeTakeFirstOrThrow()
    let head = ''
    let entries = 0
    let latest = 0
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
        if (Date.parse(link.at) + mostLate < latest) earlier ??= link.number
        if (link.number === expected?.number) isExpected = link.hash === expected.hash
        told.read(link)
        entries = link.number
        head = link.hash
        latest = Math.max(latest, Date.parse(link.at))
      }
      if (rows.length < batch) break
    }
    const isWhole = entries === kept.count && head === kept.hash
    if (!isWhole) return { entries, head, broken: entries + 1 }
    const differing = told.differing(structure)
    return {
      ...{ entries, head },
      ...(earlier === undefined ? {} : { earlier }),
      ...(differing.length === 0 ? {} : { differing }),
      ...(expected === undefined ? {} : { isExpected }),
    }
  })
}
