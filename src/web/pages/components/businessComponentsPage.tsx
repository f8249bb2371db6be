import { PlusIcon } from '@navikt/aksel-icons'
import { useSuspenseQueries } from '@tanstack/react-query'
import { type FormEvent, useState } from 'react'
import type { SentTo } from '../../asking/api'
import { ask } from '../../asking/queries'
import { ListDownload } from '../../lists/listDownload'
import { ListPager } from '../../lists/listPager'
import { Button } from '../../parts/button'
import { EmptyState } from '../../parts/emptyState'
import { LinkButton } from '../../parts/linkButton'
import { PageHead } from '../../parts/pageHead'
import { Panel } from '../../parts/panel'
import { Select } from '../../parts/select'
import { Table } from '../../parts/table'
import { TextField } from '../../parts/textField'
import { Toolbar } from '../../parts/toolbar'
import { useAsOf } from '../../routing/asOf'
import { useFilter } from '../../routing/useFilter'
import { m } from '../../words/compiled/messages'
import { say } from '../../words/say'
import { businessColumns } from './businessColumns'
import type { FieldsSeen } from './componentSeen'
import { ComponentTabs } from './componentTabs'
import { counted } from './counted'
import { useOffersAdding } from './useOffersAdding'

type Query = NonNullable<SentTo<'GET /business-components'>['query']>

const pageSize = 50

/** Support other than IT: routines, guides, templates, training; who answers for each, and what IT it is about. */
export function BusinessComponentsPage() {
  const asOf = useAsOf()
  const filter = useFilter()
  const mayAdd = useOffersAdding() && asOf === undefined
  const assigned = filter.value('uppdrag')
  const query: Query = {
    asOf,
    q: filter.value('q') || undefined,
    object: filter.value('objekt') || undefined,
    product: filter.value('produkt') || undefined,
    // The address says it as it is written; the server says if it can't read it.
    type: (filter.value('typ') || undefined) as Query['type'],
    itComponent: filter.value('it') || undefined,
    assigned: assigned === '' ? undefined : assigned === 'ja' ? 'true' : 'false',
    after: filter.after,
    limit: pageSize,
  }
  const [{ data }, { data: fields }, { data: objects }] = useSuspenseQueries({
    queries: [
      ask('GET /business-components', { query }),
      ask('GET /component-fields', { query: { asOf } }),
      ask('GET /objects', { query: { asOf } }),
    ],
  })
  return (
    <>
      <title>{`${m.components_business_components()} · Styrbord`}</title>
      <PageHead
        heading={m.components_business_heading()}
        sentence={m.components_business_sentence()}
        actions={
          <>
            <ListDownload route="GET /business-components" sent={{ query }} />
            {mayAdd && (
              <LinkButton to="/verksamhetskomponenter/ny" icon={PlusIcon}>
                {m.components_add_business()}
              </LinkButton>
            )}
          </>
        }
      />
      <ComponentTabs current="business" />
      <BusinessFilter fields={fields} objects={objects.items} />
      <Panel flush>
        <div className="sb-table-bar">
          <output className="sb-small sb-quiet sb-number">
            {filter.isFiltered ? counted.filtered(data.total) : counted.total(data.total)}
          </output>
        </div>
        <Table
          caption={m.components_business_components()}
          columns={businessColumns(fields)}
          rows={data.items}
          rowKey={({ id }) => id}
          empty={
            filter.isFiltered ? (
              <EmptyState
                kind="afterFilter"
                heading={m.components_none_filtered()}
                actions={<LinkButton to="/verksamhetskomponenter">{m.components_clear()}</LinkButton>}
              />
            ) : (
              <EmptyState kind="fromStart" heading={m.components_no_business()}>
                {m.components_no_business_why()}
              </EmptyState>
            )
          }
        />
        <ListPager
          next={data.next}
          shown={
            filter.after === undefined && m.components_first_shown({ count: data.items.length, total: data.total })
          }
          toFirst={m.components_to_first()}
        />
      </Panel>
    </>
  )
}

interface BusinessFilterProps {
  fields: FieldsSeen
  objects: readonly { id: string; code: string; name: string }[]
}

function BusinessFilter({ fields, objects }: BusinessFilterProps) {
  const filter = useFilter()
  const [typed, setTyped] = useState(filter.value('q'))
  const search = (event: FormEvent) => {
    event.preventDefault()
    filter.change({ q: typed.trim() })
  }
  const choose = (name: string, label: string, options: readonly { value: string; word: string }[]) => (
    <Select
      id={`filter-${name}`}
      label={label}
      placeholder={m.components_all()}
      value={filter.value(name)}
      options={options}
      onChange={(value) => filter.change({ [name]: value })}
    />
  )
  return (
    <form onSubmit={search}>
      <Toolbar
        end={
          filter.isFiltered && (
            <LinkButton kind="text" to="/verksamhetskomponenter">
              {m.components_clear()}
            </LinkButton>
          )
        }
      >
        <TextField id="q" label={m.components_search_name()} type="search" value={typed} onChange={setTyped} />
        <Button type="submit">{m.components_search_button()}</Button>
        {choose(
          'objekt',
          m.components_object(),
          objects.map(({ id, code, name }) => ({ value: id, word: `${code} ${name}` })),
        )}
        {choose(
          'typ',
          m.components_type(),
          fields.businessTypes.map(({ id, name }) => ({ value: id, word: say(name) })),
        )}
        {choose('uppdrag', m.components_answers(), [
          { value: 'nej', word: m.components_operation() },
          { value: 'ja', word: m.components_assigned() },
        ])}
      </Toolbar>
    </form>
  )
}
