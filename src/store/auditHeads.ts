import type { Connection } from './connection.ts'
import { enter } from './entering.ts'
import { organisationsNamed } from './organisations.ts'

export interface AuditHead {
  readonly organisationId: string
  readonly number: number
  readonly hash: string
}

/** Where the chain of each organisation has come to. */
export async function auditHeads(connection: Connection): Promise<readonly AuditHead[]> {
  const heads: AuditHead[] = []
  for (const { id } of await organisationsNamed(connection)) {
    const found = await connection.db.transaction().execute(async (tx) => {
      await enter(tx, id, 'read')
      return tx.selectFrom('audit_heads').select(['count', 'hash']).where('organisation_id', '=', id).executeTakeFirst()
    })
    if (found !== undefined) heads.push({ organisationId: id, number: found.count, hash: found.hash })
  }
  return heads
}
