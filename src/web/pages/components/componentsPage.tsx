import { PlusIcon } from '@navikt/aksel-icons'
import { useSuspenseQueries } from '@tanstack/react-query'
import { ask } from '../../asking/queries'
import { ListDownload } from '../../lists/listDownload'
import { ListPager } from '../../lists/listPager'
import { DensityChoice, useDensity } from '../../parts/densityChoice'
import { EmptyState } from '../../parts/emptyState'
import { LinkButton } from '../../parts/linkButton'
import { PageHead } from '../../parts/pageHead'
import { Panel } from '../../parts/panel'
import { Table } from '../../parts/table'
import { useAsOf } from '../../routing/asOf'
import { useFilter } from '../../routing/useFilter'
import { m } from '../../words/compiled/messages'
import { columnsOf, sortShown, sortTaken } from './componentColumns'
import { ComponentsFilter } from './componentsFilter'
import { queryOf, sortOf } from './componentsQuery'
import { ComponentTabs } from './componentTabs'
import { counted } from './counted'
import { SelectionBar } from './selectionBar'
import { useOffersAdding } from './useOffersAdding'
import { useSelection } from './useSelection'

/** The register of IT components: where each belongs, who answers for it on both sides, and its holes. */
export function ComponentsPage() {
  const asOf = useAsOf()
  const filter = useFilter()
  const [density, setDensity] = useDensity('components', 'comfortable')
  const [{ data }, { data: fields }] = useSuspenseQueries({
    queries: [
      ask('GET /it-components', { query: queryOf(filter, asOf) }),
      ask('GET /component-fields', { query: { asOf } }),
    ],
  })
  const selection = useSelection(data.items)
  const isToday = asOf === undefined
  const mayAdd = useOffersAdding() && isToday
  const sort = sortOf(filter)
  return (
    <>
      <title>{`${m.components_heading()} · Styrbord`}</title>
      <PageHead
        heading={m.components_heading()}
        sentence={m.components_sentence()}
        actions={
          <>
            <ListDownload route="GET /it-components" sent={{ query: queryOf(filter, asOf) }} />
            {mayAdd && (
              <LinkButton to="/komponenter/ny" icon={PlusIcon}>
                {m.components_add()}
              </LinkButton>
            )}
          </>
        }
      />
      <ComponentTabs current="it" />
      <ComponentsFilter fields={fields} />
      <Panel flush>
        <SelectionBar
          selection={selection}
          isPage={data.total > data.items.length}
          isToday={isToday}
          total={filter.isFiltered ? counted.filtered(data.total) : counted.total(data.total)}
          end={<DensityChoice density={density} onChange={setDensity} />}
        />
        <Table
          stuck
          caption={m.components_it_components()}
          density={density}
          columns={columnsOf(fields, isToday ? selection : undefined)}
          rows={data.items}
          rowKey={({ id }) => id}
          rowTone={({ id }) => (selection.has(id) ? 'selected' : undefined)}
          sort={sortShown(sort)}
          onSort={(chosen) => filter.change({ ordning: sortTaken(chosen) })}
          empty={<NoComponents isFiltered={filter.isFiltered} mayAdd={mayAdd} />}
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

const NoComponents = ({ isFiltered, mayAdd }: { isFiltered: boolean; mayAdd: boolean }) =>
  isFiltered ? (
    <EmptyState
      kind="afterFilter"
      heading={m.components_none_filtered()}
      actions={<LinkButton to="/komponenter">{m.components_clear()}</LinkButton>}
    />
  ) : (
    <EmptyState
      kind="fromStart"
      heading={m.components_none()}
      actions={mayAdd && <LinkButton to="/komponenter/ny">{m.components_add()}</LinkButton>}
    >
      {m.components_none_why()}
    </EmptyState>
  )
