import type { Asked, NotServed } from '../http/asked.ts'
import type { Place } from './cursors.ts'
import { firstAfter, type Identified, type Placed } from './ordering.ts'

/** What a page is asked with: the query of the list, and who asks. */
export type AskedForPage = Pick<Asked<unknown>, 'frame' | 'actor' | 'cursors'> & { readonly query: object }

export interface Page<Item> {
  items: Item[]
  next: string | null
  /** How many there are in all, and how many of them stand before this page. */
  total: number
  before: number
}

/** Where the page before ended, and what its cursor is sealed with: the organisation, the account, the list and its filter. */
export function placeAsked(
  { frame, actor, cursors, query }: AskedForPage,
  list: string,
): { readonly from: Place | undefined; readonly askedFor: string } | NotServed {
  const { after, limit: _, ...question }: Readonly<Record<string, unknown>> = { ...query }
  const askedFor = JSON.stringify([frame.organisationId, actor.accountId, list, question])
  if (typeof after !== 'string') return { from: undefined, askedFor }
  const from = cursors.open(after, askedFor)
  return from === undefined ? { notServed: 'cursor-unknown', field: 'after' } : { from, askedFor }
}

/** A page of rows that are in order: those after the place where the page before ended, whatever has changed since. */
export function pageOf<Row extends Identified, Item>(
  asked: AskedForPage,
  list: string,
  placed: readonly Placed<Row>[],
  view: (row: Row) => Item,
  turned = false,
): Page<Item> | NotServed {
  const place = placeAsked(asked, list)
  if ('notServed' in place) return place
  const { limit }: { readonly limit?: unknown } = asked.query
  const before = place.from === undefined ? 0 : firstAfter(place.from, placed, turned)
  const page = placed.slice(before, before + Number(limit))
  const last = page.at(-1)
  const isMore = last !== undefined && before + page.length < placed.length
  return {
    items: page.map(({ row }) => view(row)),
    next: isMore ? asked.cursors.seal({ key: last.key, id: last.row.id }, place.askedFor) : null,
    total: placed.length,
    before,
  }
}
