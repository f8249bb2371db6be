import type { ReactNode } from 'react'
import type { List, Order } from '#api/list'
import type { Columns, Words } from '#api/listExport'
import { shownDay } from '../parts/days'
import { LinkTo } from '../parts/linkTo'
import { dayOfMoment } from '../parts/moments'
import type { Sort } from '../parts/sortHead'
import type { Column } from '../parts/table'
import { say, sayFirst } from '../words/say'

/** How a column is drawn where it isn't as the words of its cell. */
export type Drawn<Item> =
  | ((item: Item) => ReactNode)
  | (Partial<Omit<Column<Item>, 'id' | 'sortable'>> & { readonly cell?: (item: Item) => ReactNode })

/** The columns that a page shows, in its order: `true` for those drawn as their words. */
export type Shows<Item, Name extends string = string> = Readonly<Partial<Record<Name, true | Drawn<Item>>>>

/** Those that the list itself says, in its order. */
export const asDescribed = ({ shows = [] }: { readonly shows?: readonly string[] | undefined }): Shows<unknown> =>
  Object.fromEntries(shows.map((name) => [name, true]))

/** The columns of a table, of the list's own: its headings, its words, the orders that a press on a head asks for. */
export function tableColumns<Item>(
  list: { readonly columns: Columns<Item>; readonly orders: Readonly<Record<string, Partial<Order>>> },
  shows: Shows<Item>,
): readonly Column<Item>[] {
  const ordered = new Set(Object.values(list.orders).map(({ column }) => column))
  return Object.entries(shows).flatMap(([id, drawn], at): Column<Item>[] => {
    const column = list.columns[id]
    if (column === undefined || drawn === undefined) return []
    const own = typeof drawn === 'function' ? { cell: drawn } : drawn === true ? {} : drawn
    return [
      {
        ...{ id, head: say(column.heading), width: column.width, cell: cellOf(column, list.columns, at === 0) },
        numeric: 'number' in column || 'money' in column,
        sortable: ordered.has(id),
        ...own,
      },
    ]
  })
}

/** As the list describes it: its words, where they lead, and what stands under them. The first is what the row is called. */
const cellOf =
  <Item,>(column: Columns<Item>[string], columns: Columns<Item>, isName: boolean) =>
  (item: Item) => {
    const words = wordsOf(column, item)
    const to = column.to?.(item) ?? null
    const under = columns[column.under ?? '']
    const detail = under && wordsOf(under, item)
    return (
      <>
        {to === null ? (
          words
        ) : (
          <LinkTo to={to} className={isName ? 'sb-name' : undefined}>
            {words}
          </LinkTo>
        )}
        {under && detail && (
          <span className="sb-cell-detail">
            {say(under.heading)} {detail}
          </span>
        )}
      </>
    )
  }

function wordsOf<Item>(column: Columns<Item>[string], item: Item): ReactNode {
  if ('date' in column) return dayShown(column.date(item))
  if ('moment' in column) {
    const moment = column.moment(item)
    return moment === null ? null : dayShown(dayOfMoment(moment))
  }
  if ('number' in column) {
    const value = column.number(item)
    return typeof value === 'number' ? value.toLocaleString('sv') : said(value)
  }
  // A cell that needs the organisation's model to be said is drawn by its page.
  return 'text' in column && column.text.length < 2 ? said((column.text as (item: Item) => Words)(item)) : null
}

const dayShown = (day: string | null) => day !== null && <time dateTime={day}>{shownDay(day)}</time>
const said = (words: Words) => (typeof words === 'object' && words !== null ? sayFirst(words) : words)

/** The order as the heads show it. */
export function sortShown({ orders }: Pick<List<never>, 'orders'>, chosen: string): Sort | undefined {
  const order = orders[chosen] ?? Object.values<Order>(orders)[0]
  return order?.column === undefined
    ? undefined
    : { column: order.column, direction: order.turned ? 'descending' : 'ascending' }
}

/** The order that a press on a head asks for: turned the way that was pressed, where the column goes both ways. */
export function sortTaken({ orders }: Pick<List<never>, 'orders'>, { column, direction }: Sort): string | undefined {
  const those = Object.entries<Order>(orders).filter(([, order]) => order.column === column)
  const [name] = those.find(([, { turned }]) => (turned === true) === (direction === 'descending')) ?? those[0] ?? []
  return name === Object.keys(orders)[0] ? undefined : name
}
