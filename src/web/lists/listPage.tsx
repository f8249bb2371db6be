import { PlusIcon } from '@navikt/aksel-icons'
import type { ReactNode } from 'react'
import type { Filters, List, ListColumns, ListOnPage, Orders } from '#api/list'
import type { Text } from '#model/text'
import type { ListAnswer } from '../asking/queries'
import { mayDo, useSession } from '../asking/session'
import { EmptyState } from '../parts/emptyState'
import { LinkButton } from '../parts/linkButton'
import { PageHead } from '../parts/pageHead'
import { Panel } from '../parts/panel'
import { Table, type TableProps } from '../parts/table'
import { useAsOf } from '../routing/asOf'
import { useFilter } from '../routing/useFilter'
import { m } from '../words/compiled/messages'
import { say } from '../words/say'
import { type Shows, sortShown, sortTaken, tableColumns } from './listColumns'
import { ListDownload } from './listDownload'
import { ListPager } from './listPager'
import { viewOf } from './listQuery'
import { ListToolbar } from './listToolbar'
import { useListed } from './useListed'

interface ListPageProps<Item, C extends ListColumns<Item>> extends Pick<TableProps<Item>, 'rowTone' | 'stuck'> {
  list: List<Item, Filters, Orders, C> & { readonly page: ListOnPage }
  /** Which columns, and how those are drawn that aren't their words. */
  shows: Shows<Item, keyof C & string>
  /** What the page asks beside its filters. */
  also?: Readonly<Record<string, string | undefined>> | undefined
  tabs?: ReactNode
  /** Whoever registers may add, unless the page knows better. */
  mayAdd?: boolean | undefined
  /** Choices of a filter that only the organisation's model knows. */
  choices?: Readonly<Record<string, Readonly<Record<string, Text>>>> | undefined
  /** Between toolbar and rows. */
  bar?: ((answer: ListAnswer<Item>) => ReactNode) | undefined
}

/** A list as a page, made of its description: head, files, toolbar, rows, what is said where there are none, and the pages. */
export function ListPage<Item extends { readonly id: string }, C extends ListColumns<Item>>(
  props: ListPageProps<Item, C>,
) {
  const { list, shows, also, tabs, choices, bar, ...table } = props
  const { page } = list
  const session = useSession()
  const filter = useFilter()
  const { query, answer } = useListed<Item>(list, also)
  const mayAdd = useAsOf() === undefined && (props.mayAdd ?? mayDo(session, 'register'))
  const add = mayAdd && page.add
  return (
    <>
      <title>{`${say(page.heading)} · Styrbord`}</title>
      <PageHead
        heading={say(page.heading)}
        sentence={say(page.sentence)}
        actions={
          <>
            <ListDownload route={list.route} sent={{ query }} />
            {add && (
              <LinkButton to={add.to} icon={PlusIcon}>
                {say(add.word)}
              </LinkButton>
            )}
          </>
        }
      />
      {tabs}
      <ListToolbar list={list} choices={choices} />
      <Panel flush>
        {bar?.(answer)}
        <Table
          {...table}
          density="lines"
          caption={say(list.title)}
          columns={tableColumns<Item>(list, shows)}
          rows={answer.items}
          rowKey={({ id }) => id}
          sort={sortShown(list, filter.value('ordning'))}
          onSort={(sort) => filter.change({ ordning: sortTaken(list, sort) })}
          empty={<NothingHere list={list} add={add || undefined} />}
        />
        <ListPager answer={answer} />
      </Panel>
    </>
  )
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
        kind="afterFilter"
        heading={say(noneFiltered ?? none.heading)}
        actions={<LinkButton to={address}>{m.parts_clear()}</LinkButton>}
      />
    )
  return (
    <EmptyState
      kind={isPart ? 'done' : 'fromStart'}
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
