import type { ReactNode } from 'react'
import type { Filters, List, ListColumns, ListOnPage, Orders } from '#api/list'
import type { Text } from '#model/text'
import type { ListAnswer } from '../asking/queries'
import { mayDo, useSession } from '../asking/session'
import { EmptyState } from '../parts/emptyState'
import { LinkButton } from '../parts/linkButton'
import { Panel } from '../parts/panel'
import { Table, type TableProps } from '../parts/table'
import { useAsOf } from '../routing/asOf'
import { useFilter } from '../routing/useFilter'
import { m } from '../words/compiled/messages'
import { say } from '../words/say'
import { asDescribed, type Shows, sortShown, sortTaken, tableColumns } from './listColumns'
import { ListPager } from './listPager'
import { viewOf } from './listQuery'
import { ListToolbar } from './listToolbar'
import { useListed } from './useListed'

export interface ListTableProps<Item, C extends ListColumns<Item>>
  extends Pick<TableProps<Item>, 'rowTone' | 'stuck' | 'density'> {
  list: List<Item, Filters, Orders, C> & { readonly page: ListOnPage }
  /** Which columns, and how those are drawn that aren't as they are described; the list's own where nothing is said. */
  shows?: Shows<Item, keyof C & string>
  /** What the page asks beside its filters. */
  also?: Readonly<Record<string, string | undefined>> | undefined
  /** Whoever registers may add, unless the page knows better. */
  mayAdd?: boolean | undefined
  /** Choices of a filter that only the organisation's model knows. */
  choices?: Readonly<Record<string, Readonly<Record<string, Text>>>> | undefined
  /** Between toolbar and rows. */
  bar?: ((answer: ListAnswer<Item>) => ReactNode) | undefined
}

/** A list made of its description: toolbar, rows, what is said where there are none, and the pages. */
export function ListTable<Item extends { readonly id: string }, C extends ListColumns<Item>>(
  props: ListTableProps<Item, C>,
) {
  const { list, shows, also, mayAdd, choices, bar, ...table } = props
  const filter = useFilter()
  const { answer } = useListed<Item>(list, also)
  const add = useAdding(list, mayAdd)
  return (
    <>
      <ListToolbar list={list} choices={choices} />
      <Panel flush>
        {bar?.(answer)}
        <Table
          density="lines"
          {...table}
          caption={say(list.title)}
          columns={tableColumns<Item>(list, shows ?? asDescribed(list.page))}
          rows={answer.items}
          rowKey={({ id }) => id}
          sort={sortShown(list, filter.value('ordning'))}
          onSort={(sort) => filter.change({ ordning: sortTaken(list, sort) })}
          empty={<NothingHere list={list} add={add} />}
        />
        <ListPager answer={answer} />
      </Panel>
    </>
  )
}

/** Where one adds to the list, for whoever may. */
export function useAdding({ page }: { readonly page: ListOnPage }, mayAdd: boolean | undefined): ListOnPage['add'] {
  const session = useSession()
  return useAsOf() === undefined && (mayAdd ?? mayDo(session, 'register')) ? page.add : undefined
}

interface NothingHereProps {
  list: Pick<List<never>, 'filters'> & { readonly page: ListOnPage }
  add: ListOnPage['add']
}

/** From the start, after a filter, or because what was asked about is done. */
function NothingHere({ list, add }: NothingHereProps) {
  const { address, none, noneFiltered, views } = list.page
  const filter = useFilter()
  const isNarrowed = Object.values<Filters[string]>(list.filters).some(
    (each) => each.address !== undefined && filter.value(each.address) !== '',
  )
  const all = Object.keys(views?.of ?? {}).at(-1)
  const isPart = views !== undefined && viewOf(list, filter)?.[0] !== all
  if (isNarrowed)
    return (
      <EmptyState
        kind={none.done ? 'done' : 'afterFilter'}
        heading={say(noneFiltered ?? none.heading)}
        actions={<LinkButton to={address}>{m.parts_clear()}</LinkButton>}
      />
    )
  return (
    <EmptyState
      kind={isPart || none.done ? 'done' : 'fromStart'}
      heading={say(none.heading)}
      actions={
        isPart ? (
          <LinkButton to={`${address}?${views.address}=${all}`}>{m.parts_show_all()}</LinkButton>
        ) : (
          add && <LinkButton to={add.to}>{say(add.word)}</LinkButton>
        )
      }
    >
      {none.why && say(none.why)}
    </EmptyState>
  )
}
