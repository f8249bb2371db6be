import { type FormEvent, type ReactNode, useState } from 'react'
import type { Filter, List } from '#api/list'
import type { Text } from '#model/text'
import { Button } from '../parts/button'
import { LinkButton } from '../parts/linkButton'
import { Segmented } from '../parts/segmented'
import { Select } from '../parts/select'
import { TextField } from '../parts/textField'
import { Toolbar } from '../parts/toolbar'
import { useFilter } from '../routing/useFilter'
import { m } from '../words/compiled/messages'
import { say } from '../words/say'
import { ListFilter } from './listFilter'
import { viewOf } from './listQuery'

interface ListToolbarProps {
  list: Pick<List<never>, 'filters' | 'orders' | 'page'>
  /** Choices that the page knows of a filter, by the filter's name. */
  choices?: Readonly<Record<string, Readonly<Record<string, Text>>>> | undefined
}

/** What a list is narrowed by, all of it in the address: the search first, those seldom asked for folded away. */
export function ListToolbar({ list, choices }: ListToolbarProps) {
  const { page } = list
  const chosen = useFilter()
  const shown = Object.entries<Filter>(list.filters).flatMap(([name, filter]) =>
    filter.address === undefined ? [] : [{ name, filter, address: filter.address }],
  )
  const search = shown.find(({ filter }) => filter.kind === 'search')
  const open = shown.filter(({ filter }) => filter.kind !== 'search' && !filter.folded && filter.told === undefined)
  const folded = shown.filter(({ filter }) => filter.folded || filter.told !== undefined)
  const draw = ({ name, filter, address }: (typeof shown)[number]) => {
    const around = shown.find((each) => filter.kind === 'thing' && each.name === filter.within)
    const within = around === undefined ? '' : chosen.value(around.address)
    const isThing = around?.filter.kind === 'thing' && !(within in (around.filter.or ?? {}))
    return (
      <ListFilter
        key={name}
        {...{ filter, address, chosen }}
        more={choices?.[name]}
        within={isThing && within !== '' ? within : undefined}
      />
    )
  }
  const views = page?.views
  return (
    <>
      <Toolbar
        end={
          chosen.isFiltered &&
          shown.length > 0 && (
            <LinkButton kind="text" to={page?.address ?? '/'}>
              {m.parts_clear()}
            </LinkButton>
          )
        }
      >
        {search && <Search address={search.address} label={say(search.filter.name)} />}
        {views && (
          <Segmented
            legend={say(views.name)}
            value={viewOf(list, chosen)?.[0] ?? ''}
            choices={Object.entries(views.of).map(([value, { name }]) => ({ value, word: say(name) }))}
            onChange={(view) =>
              chosen.change({ [views.address]: view === Object.keys(views.of)[0] ? undefined : view })
            }
          />
        )}
        {open.map(draw)}
      </Toolbar>
      {folded.length > 0 && (
        <Folded isUsed={[...folded.map(({ address }) => address), 'ordning'].some((each) => chosen.value(each) !== '')}>
          <Orders orders={list.orders} />
          {folded.map(draw)}
        </Folded>
      )}
    </>
  )
}

/** Asked for when it is sent, not at each letter. */
function Search({ address, label }: { address: string; label: string }) {
  const chosen = useFilter()
  const [typed, setTyped] = useState(chosen.value(address))
  const search = (event: FormEvent) => {
    event.preventDefault()
    chosen.change({ [address]: typed.trim() })
  }
  return (
    <form onSubmit={search} className="sb-toolbar-search">
      <TextField id={address} label={label} type="search" value={typed} onChange={setTyped} />
      <Button type="submit">{m.parts_search()}</Button>
    </form>
  )
}

/** Open where some of it is in use. */
function Folded({ isUsed, children }: { isUsed: boolean; children: ReactNode }) {
  const [isOpen, setOpen] = useState(isUsed)
  return (
    <details className="sb-more-filters" open={isOpen} onToggle={(event) => setOpen(event.currentTarget.open)}>
      <summary>{m.parts_more_filters()}</summary>
      {isOpen && <div className="sb-filter-grid">{children}</div>}
    </details>
  )
}

/** The order, where there is more than one. */
function Orders({ orders }: Pick<List<never>, 'orders'>) {
  const chosen = useFilter()
  const [first, ...others] = Object.entries(orders)
  if (others.length === 0) return null
  return (
    <Select
      id="filter-ordning"
      label={m.parts_order()}
      placeholder={first && say(first[1].name)}
      value={chosen.value('ordning')}
      options={others.map(([value, { name }]) => ({ value, word: say(name) }))}
      onChange={(ordning) => chosen.change({ ordning })}
    />
  )
}
