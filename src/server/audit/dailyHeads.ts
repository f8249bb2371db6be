import { type AuditHead, auditHeads } from '#store/auditHeads'
import type { Connection } from '#store/connection'
import type { Clock } from '../clock.ts'

/** What `styrbord verify --expect` takes. */
export const headAsText = ({ organisationId, number, hash }: AuditHead): string => `${organisationId}:${number}:${hash}`

/**
 * Writes where each chain has come to, once a day, to what lies outside the database: whoever rewrites a chain from its
 * beginning can't change what the log has. Asked often, it writes when a day has begun.
 */
export function dailyHeads(connection: Connection, clock: Clock, write: (line: string) => void): () => Promise<void> {
  let written: string | undefined
  return async () => {
    const day = clock.today()
    if (written === day) return
    const heads = await auditHeads(connection)
    written = day
    for (const head of heads) write(JSON.stringify({ at: clock.now(), what: 'audit-head', head: headAsText(head) }))
  }
}
