import type { z } from 'zod'
import type { Filters, List, Orders } from '#api/list'
import type { ShapeOf } from '#api/listShapes'
import type { Acting, Actor } from '#model/acting'
import type { Governance } from '#model/governance'
import type { Frame } from '#store/frame'
import type { Asked, NotServed } from '../http/asked.ts'
import type { SortKey } from './cursors.ts'
import { inOrder, laidOut, type Placed } from './ordering.ts'
import { type AskedForPage, type Page, pageOf } from './paging.ts'
import { columnsKept, keptFrom } from './reading.ts'

/** What a list's rows are asked with: the day that is shown, who asks, and what they may read. */
export interface Shown {
  readonly governance: Governance
  readonly actor: Actor
  readonly acting: Acting
  readonly frame: Frame
  /** Today, and the day that is shown: what either keeps secret stays so. */
  readonly days: readonly Governance[]
  readonly mayRead: (column: string) => boolean
}

type Query = Readonly<Record<string, unknown>>
type Wanted<Filter> = Exclude<z.output<ShapeOf<Filter>>, undefined>
type Test<Row> = (row: Row) => boolean

/** Where a list's rows come from, and what its filters and orders ask of each. The compiler counts them. */
export type Rows<Row, Item, F extends Filters, O extends Orders> = {
  readonly narrow: {
    readonly [K in keyof F]: (wanted: Wanted<F[K]>, shown: Shown) => Test<Row> | Promise<Test<Row>>
  }
  readonly order: { readonly [K in keyof O]: (row: Row, shown: Shown) => SortKey }
  readonly view: (shown: Shown) => ((row: Row) => Item) | Promise<(row: Row) => Item>
  /** Whose order it is, where it isn't the same for everyone. */
  readonly orderFor?: (actor: Actor) => string
} & (
  | { readonly of: (governance: Governance) => readonly Row[] }
  /** Those that come anew each time; what is asked for may spare some of them. */
  | { readonly fetch: (shown: Shown, wanted: { readonly [K in keyof F]?: Wanted<F[K]> }) => Promise<readonly Row[]> }
)

type AskedForList = AskedForPage & Pick<Asked<unknown>, 'acting' | 'governance' | 'asOf'>

/** Answers a list as it is described: what may be asked, narrowed, in order, a page from where the last one ended. */
export const listHandler =
  <Item, F extends Filters, O extends Orders, Row extends { readonly id: string }>(
    list: List<Item, F, O>,
    rows: Rows<Row, Item, F, O>,
  ) =>
  async (asked: AskedForList): Promise<Page<Item> | NotServed> => {
    const query: Query = { ...asked.query }
    const shown = shownTo(list, asked, query.asOf)
    const kept = keptFrom(list, query, shown)
    if (kept !== undefined) return { notServed: 'column-not-read', field: kept }
    const sort = String(query.sort)
    const turned = list.orders[sort]?.turned === true
    const all = await placedRows(list, rows, query, turned, shown)
    const tests = await testsOf(list, rows, query, shown)
    const wanted = tests.length === 0 ? all : all.filter(({ row }) => tests.every((holds) => holds(row)))
    const view = await rows.view(shown)
    return pageOf(asked, list.route, wanted, view, turned)
  }

function shownTo(
  list: List<never>,
  {
    frame,
    actor,
    acting,
    governance: today,
    asOf,
  }: Pick<Asked<unknown>, 'frame' | 'actor' | 'acting' | 'governance' | 'asOf'>,
  day: unknown,
): Shown {
  const governance = asOf(typeof day === 'string' ? day : undefined)
  const days = [today, governance]
  const kept = columnsKept(list, actor, days)
  return { governance, actor, acting, frame, days, mayRead: (column) => !kept.has(column) }
}

/** The rows of a day's structure are laid out once for each order; others come anew each time. */
async function placedRows<Row extends { readonly id: string }, Item, F extends Filters, O extends Orders>(
  list: List<Item, F, O>,
  rows: Rows<Row, Item, F, O>,
  query: Query,
  turned: boolean,
  shown: Shown,
): Promise<readonly Placed<Row>[]> {
  const sort = String(query.sort)
  const keyOf = (row: Row) => rows.order[sort]?.(row, shown) ?? []
  if ('fetch' in rows) return inOrder(await rows.fetch(shown, query as never), keyOf, turned)
  const known = laidOut(shown.governance)
  const name = [list.route, sort, rows.orderFor?.(shown.actor) ?? ''].join(' ')
  const placed = known.get(name) ?? inOrder(rows.of(shown.governance), keyOf, turned)
  known.set(name, placed)
  return placed as readonly Placed<Row>[]
}

/** One test for each filter that is asked for; nothing is looked for where nothing is written. */
async function testsOf<Item, F extends Filters, O extends Orders, Row>(
  list: List<Item, F, O>,
  rows: Rows<Row, Item, F, O>,
  query: Query,
  shown: Shown,
): Promise<readonly Test<Row>[]> {
  const asked = Object.keys(list.filters).flatMap((name) => {
    const wanted = query[name]
    return wanted === undefined || wanted === '' ? [] : [rows.narrow[name]?.(wanted as never, shown)]
  })
  return (await Promise.all(asked)).filter((test) => test !== undefined)
}
