import type { CalendarDate, Instant } from '#model/dates'
import type { Governance } from '#model/governance'
import type { Money } from '#model/money'
import { compose, type Text } from '#model/text'
import type { Filters } from './list.ts'

/** Words begin with a capital in a cell; a name or a code is as it is. */
export type Words = Text | string | null

/** How a column is drawn on the page, where it isn't its words alone. */
interface OnPage<Item> {
  /** Where a cell leads. */
  to?(item: Item): string | null
  /** The column whose heading and words stand under it, where there are any. */
  readonly under?: string
  /** Any CSS width. */
  readonly width?: string
}

/** One column of a list as a file: what it is called, and what each item has there. The key says what kind of value it is. */
export type Column<Item> = OnPage<Item> & { readonly heading: Text } & (
    | { text(item: Item, governance: Governance): Words }
    /** A number, or why there is none: "unknown". */
    | { number(item: Item): number | Text | null }
    | { money(item: Item): Money | Text | null }
    | { date(item: Item): CalendarDate | null }
    | { moment(item: Item): Instant | null }
  )

/** In the order that the file has them. */
export type Columns<Item> = Readonly<Record<string, Column<Item>>>

type ItemOf<Answer> = unknown extends Answer
  ? unknown
  : Answer extends { readonly items: readonly (infer Item)[] }
    ? Item
    : never

/** A list as a file: by columns of its items, or laid out otherwise where its items aren't its rows. */
export type ListExport<Answer> = { readonly title: Text; readonly filters?: Filters } & (
  | { readonly columns: Columns<ItemOf<Answer>> }
  | { layOut(answer: Answer): { readonly rows: readonly unknown[]; readonly columns: Columns<unknown> } }
)

/** Several in one cell: "a, b". Names stay names; with words among them it becomes words. */
export const listed = (values: readonly Words[], between = ', '): Words => {
  const said = values.filter((each): each is Text | string => each !== null && each !== '')
  if (said.length === 0) return null
  if (said.every((each) => typeof each === 'string')) return said.join(between)
  return compose((language) => said.map((each) => (typeof each === 'string' ? each : each[language])).join(between))
}
