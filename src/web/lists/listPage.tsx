import { PlusIcon } from '@navikt/aksel-icons'
import type { ReactNode } from 'react'
import type { ListColumns, ListOnPage } from '#api/list'
import { LinkButton } from '../parts/linkButton'
import { Section } from '../parts/section'
import { Tabs } from '../parts/tabs'
import { TitledPage } from '../parts/titledPage'
import { say } from '../words/say'
import { ListDownload } from './listDownload'
import { ListTable, type ListTableProps, useAdding } from './listTable'
import { useListed } from './useListed'

interface ListPageProps<Item, C extends ListColumns<Item>> extends ListTableProps<Item, C> {
  tabs?: ReactNode
}

/** A list as a page: head, files, and the list itself. */
export function ListPage<Item extends { readonly id: string }, C extends ListColumns<Item>>({
  tabs,
  ...props
}: ListPageProps<Item, C>) {
  const { list, also, mayAdd } = props
  const { page } = list
  const { query } = useListed<Item>(list, also)
  const add = useAdding(list, mayAdd)
  return (
    <TitledPage
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
    >
      {tabs ?? (page.tabs && <Beside tabs={page.tabs} address={page.address} />)}
      <ListTable {...props} />
    </TitledPage>
  )
}

const Beside = ({ tabs, address: current }: { tabs: NonNullable<ListOnPage['tabs']>; address: string }) => (
  <Tabs
    name={say(tabs.name)}
    tabs={tabs.of.map(({ address, word }) => ({ to: address, word: say(word), isCurrent: address === current }))}
  />
)

/** A list as a part of a page, under a heading of its own. */
export function ListSection<Item extends { readonly id: string }, C extends ListColumns<Item>>({
  id,
  ...props
}: ListTableProps<Item, C> & { id?: string }) {
  const { list, also } = props
  const { query } = useListed<Item>(list, also)
  return (
    <Section
      id={id}
      heading={say(list.page.heading)}
      note={say(list.page.sentence)}
      more={<ListDownload route={list.route} sent={{ query }} />}
    >
      <ListTable {...props} />
    </Section>
  )
}
