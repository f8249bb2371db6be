import { type Frame, recordMet, versionMade } from './frame.ts'

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
export async function versionOf(frame: Frame, table: Versioned, id: string): Promise<number> {
  const met = recordMet(frame, table, id)?.version ?? versionMade(frame, id)
  if (met !== undefined) return met
  const { tx } = frame
  const row = await tx.selectFrom(table).select('version').where('id', '=', id).executeTakeFirstOrThrow()
  return row.version
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
