import type { Frame } from './frame.ts'

type Versioned =
  | 'administrations'
  | 'persons'
  | 'offices'
  | 'governance_objects'
  | 'object_products'
  | 'appointments'
  | 'seatings'
  | 'deviations'
  | 'components'
  | 'placements'
  | 'component_moves'

/** Which version of a record is the newest: what `If-Match` is held against. */
export async function versionOf({ tx }: Frame, table: Versioned, id: string): Promise<number> {
  const row = await tx.selectFrom(table).select('version').where('id', '=', id).executeTakeFirstOrThrow()
  return row.version
}

/** Did somebody change the record after the version that `If-Match` named? Without `If-Match` nobody asks. */
export const isStale = async (
  ifMatch: number | undefined,
  frame: Frame,
  table: Versioned,
  id: string,
): Promise<boolean> => ifMatch !== undefined && ifMatch !== (await versionOf(frame, table, id))
