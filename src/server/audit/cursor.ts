import type { Asked } from '../http/asked.ts'
import type { Place } from '../lists/cursors.ts'

/** The number of the last entry of the page before: the next page has the entries before it. */
export const entryBefore = (from: Place | undefined): number | undefined =>
  from === undefined ? undefined : Number(from.id)

/** The cursor of the page after an entry. */
export const afterEntry = (
  entry: { readonly number: number } | undefined,
  askedFor: string,
  { cursors }: Pick<Asked<unknown>, 'cursors'>,
): string | null => (entry === undefined ? null : cursors.seal({ key: [], id: String(entry.number) }, askedFor))
