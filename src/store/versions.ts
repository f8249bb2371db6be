import type { Frame } from './frame.ts'

type Versioned =
  | 'administrations'
  | 'persons'
  | 'offices'
  | 'office_holdings'
  | 'governance_objects'
  | 'object_products'
  | 'appointments'
  | 'seatings'
  | 'deviations'
  | 'components'
  | 'placements'
  | 'component_moves'
  | 'imports'

/** Which version of a record is the newest: what `If-Match` is held against. */
export async function versionOf({ tx }: Frame, table: Versioned, id: string): Promise<number> {
  const row = await tx.selectFrom(table).select('version').where('id', '=', id).executeTakeFirstOrThrow()
  return row.version
}

/** Its newest version; undefined when the organisation has no such record. */
export async function versionIn({ tx }: Frame, table: Versioned, id: string): Promise<number | undefined> {
  return (await tx.selectFrom(table).select('version').where('id', '=', id).executeTakeFirst())?.version
}

/** The newest version of every holding of an office. */
export async function versionsOfHoldings({ tx }: Frame, officeId: string): Promise<ReadonlyMap<string, number>> {
  const rows = await tx
    .selectFrom('office_holdings')
    .select(['id', 'version'])
    .where('office_id', '=', officeId)
    .execute()
  return new Map(rows.map(({ id, version }) => [id, version]))
}

export async function versionOfAccount({ tx }: Frame, id: string): Promise<number | undefined> {
  return (await tx.selectFrom('auth.memberships').select('version').where('user_id', '=', id).executeTakeFirst())
    ?.version
}
