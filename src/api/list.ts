import type { Actor } from '#model/acting'
import type { Governance } from '#model/governance'
import type { Text } from '#model/text'
import type { Column } from './listExport.ts'

/** May this account read it? Asked of today and of the day that is shown: what either keeps secret stays so. */
export type MayRead = (actor: Actor, governance: Governance) => boolean

type Words = Readonly<Record<string, Text>>

/** What a list can be narrowed by. */
export type Filter = {
  readonly name: Text
  /** Its part of the page's address, in Swedish. One without is asked over the API alone. */
  readonly address?: string
  /** What is said where nothing is chosen; "Alla" if nothing else. */
  readonly all?: Text
  /** Not chosen on the page, only reached by a link: what is then said, `{value}` being what it is narrowed to. */
  readonly told?: Text
  /** Folded away under "Fler filter". */
  readonly folded?: true
  /** It tells what a column has: whoever may not read the column may not narrow by it. */
  readonly tells?: string
  /** Where it depends on what is asked for. */
  readonly mayAsk?: (wanted: string) => MayRead
} & (
  | { readonly kind: 'search' }
  /** One of a closed set. `shown` of them are offered; all unless said. */
  | { readonly kind: 'choice'; readonly values: Words; readonly first?: string }
  /** On or off, ticked on the page. What each is called over the API. */
  | { readonly kind: 'check'; readonly off: string; readonly on: string }
  | { readonly kind: 'flag'; readonly values?: { readonly true: Text; readonly false: Text } }
  /** One thing, by its id, chosen among those that the chooser of that name finds; `or` stands for none of them, `within` names the filter that they lie in. */
  | { readonly kind: 'thing'; readonly of: string; readonly or?: Words; readonly within?: string }
  /** Any word; `values` has those that are known from the start. */
  | { readonly kind: 'word'; readonly longest?: number; readonly values?: Words }
  | { readonly kind: 'day' }
)

export type Filters = Readonly<Record<string, Filter>>

/** An order of the list. The first is the one that holds unless another is asked for. */
export interface Order {
  readonly name: Text
  /** The greatest first. What nobody has said comes last either way. */
  readonly turned?: true
  /** The column whose head asks for it, and what it tells. */
  readonly column?: string
}

export type Orders = Readonly<Record<string, Order>>

export type ListColumns<Item> = Readonly<
  Record<
    string,
    Column<Item> & {
      /** Whoever may not narrows and orders by nothing that it has; the row's own view leaves its cells empty. */
      readonly mayRead?: MayRead
    }
  >
>

/** What is said where there is nothing to show. */
interface Nothing {
  /** That there are none is good: nothing is left. */
  readonly done?: true
  readonly heading: Text
  readonly why?: Text
}

/** The list as a page. */
export interface ListOnPage {
  readonly address: string
  readonly heading: Text
  readonly sentence: Text
  /** Where one adds to it, for those who may. */
  readonly add?: { readonly to: string; readonly word: Text }
  /** Its columns in their order, where all are drawn as they are described. */
  readonly shows?: readonly string[]
  /** The pages that it stands beside, itself among them. */
  readonly tabs?: { readonly name: Text; readonly of: readonly { readonly address: string; readonly word: Text }[] }
  readonly none: Nothing
  readonly noneFiltered?: Text
  /** Ready-made questions side by side, in place of filters: the first holds unless another is chosen. */
  readonly views?: {
    readonly name: Text
    readonly address: string
    readonly of: Readonly<Record<string, { readonly name: Text; readonly asks: Readonly<Record<string, string>> }>>
  }
}

/** One list, described once: query, answer, order, files and page are made of it. Pages carry it, so it imports words only. */
export interface List<
  Item,
  F extends Filters = Filters,
  O extends Orders = Orders,
  C extends ListColumns<Item> = ListColumns<Item>,
> {
  readonly route: `GET /${string}`
  /** Never there: it tells the compiler what an item is. */
  item?(item: Item): void
  readonly title: Text
  /** It is a list as of a day: `asOf` names another than today. */
  readonly ofDay?: boolean
  readonly filters: F
  readonly orders: O
  /** In the order that a file has them. */
  readonly columns: C
  readonly page?: ListOnPage | undefined
}

/** `list<PersonInList>()({ … })`: the item is named, the rest is read off the description. */
export const list =
  <Item>() =>
  <
    const F extends Filters,
    const O extends Orders,
    const C extends ListColumns<Item>,
    const D extends boolean = false,
    P extends ListOnPage | undefined = undefined,
  >(
    described: List<Item, F, O, C> & { readonly ofDay?: D; readonly page?: P },
  ) =>
    described as List<Item, F, O, C> & { readonly ofDay?: D; readonly page: P }
