import type { Frame } from './frame.ts'

/** Which version of a record is the newest: what `If-Match` is held against. */
export async function versionOf({ tx }: Frame, table: 'appointments' | 'seatings' | 'deviations', id: string): Promise<number> {
  const row = await tx.selectFrom(table).select('version').where('id', '=', id).executeTakeFirstOrThrow()
  return row.version
}
