import type { Connection } from './connection.ts'
import { inEachOrganisation } from './organisations.ts'

export interface AuditHead {
  readonly organisationId: string
  readonly number: number
  readonly hash: string
}

/** Where the chain of each organisation has come to. */
export const auditHeads = async (connection: Connection): Promise<readonly AuditHead[]> =>
  (
    await inEachOrganisation(connection, ({ tx, organisationId }) =>
      tx
        .selectFrom('audit_heads')
        .select(['organisation_id as organisationId', 'count as number', 'hash'])
        .where('organisation_id', '=', organisationId)
        .execute(),
    )
  ).flat()
