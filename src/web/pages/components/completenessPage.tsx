import { useSuspenseQuery } from '@tanstack/react-query'
import { holeList, sumColumns } from '#api/completenessLists'
import type { AnswerOf } from '../../asking/api'
import { ask } from '../../asking/queries'
import { tableColumns } from '../../lists/listColumns'
import { ListDownload } from '../../lists/listDownload'
import { ListSection } from '../../lists/listPage'
import { EmptyState } from '../../parts/emptyState'
import { LinkTo } from '../../parts/linkTo'
import { Panel } from '../../parts/panel'
import { Segmented } from '../../parts/segmented'
import { Table } from '../../parts/table'
import { TitledPage } from '../../parts/titledPage'
import { Toolbar } from '../../parts/toolbar'
import { useAsOf } from '../../routing/asOf'
import { useFilter } from '../../routing/useFilter'
import { m } from '../../words/compiled/messages'
import { sayFirst } from '../../words/say'
import { ComponentLink } from './componentLink'
import { MapTabs } from './mapTabs'

type Completeness = AnswerOf<'GET /completeness'>
type Sum = Completeness['items'][number]

const mostFields = 3

/** What is known of the IT components, by object or by person, and by name what is missing. */
export function CompletenessPage() {
  const asOf = useAsOf()
  const filter = useFilter()
  const by = filter.value('per') === 'ansvarig' ? 'steward' : 'object'
  const { data } = useSuspenseQuery(ask('GET /completeness', { query: { asOf, by } }))
  return (
    <TitledPage
      heading={m.completeness_heading()}
      sentence={m.completeness_sentence()}
      actions={<ListDownload route="GET /completeness" sent={{ query: { asOf, by } }} />}
    >
      <MapTabs current="completeness" />
      <Toolbar>
        <Segmented
          legend={m.completeness_by()}
          legendShown
          value={by}
          choices={[
            { value: 'object', word: m.completeness_by_object() },
            { value: 'steward', word: m.completeness_by_steward() },
          ]}
          onChange={(per) => filter.change({ per: per === 'steward' ? 'ansvarig' : undefined })}
        />
      </Toolbar>
      <Panel flush>
        <Table
          caption={m.completeness_heading()}
          density="dense"
          columns={[
            ...tableColumns(
              { columns: sumColumns, orders: {} },
              {
                whose: (sum) => (
                  <Whose sum={sum} none={by === 'object' ? m.completeness_no_object() : m.completeness_nobody()} />
                ),
                components: true,
                known: ({ known, unknown, empty }) => percent(known, known + unknown + empty),
                unknown: true,
                empty: true,
              },
            ),
            { id: 'fields', head: m.completeness_most_missing(), width: '42%', cell: (sum) => mostMissing(sum, data) },
          ]}
          rows={data.items}
          rowKey={({ object, person }) => object?.id ?? person?.id ?? 'none'}
          empty={
            <EmptyState kind="fromStart" heading={m.completeness_nothing()}>
              {m.completeness_nothing_why()}
            </EmptyState>
          }
        />
      </Panel>
      {data.items.length > 0 && (
        <ListSection
          id="fattas"
          list={holeList}
          density="dense"
          shows={{
            component: ({ component }) => <ComponentLink component={component} />,
            object: { width: '80px' },
            unknown: { width: '16%' },
            empty: { width: '52%' },
          }}
        />
      )}
    </TitledPage>
  )
}

const mostMissing = ({ fields }: Sum, { fields: names }: Completeness) =>
  fields
    .map(({ field, unknown, empty }) => ({ name: names.find(({ id }) => id === field)?.name, count: unknown + empty }))
    .filter(({ count }) => count > 0)
    .sort((a, b) => b.count - a.count)
    .slice(0, mostFields)
    .map(({ name, count }) => m.completeness_field_count({ field: name === undefined ? '' : sayFirst(name), count }))
    .join(', ')

const percent = (part: number, whole: number): string =>
  m.completeness_share({ share: whole === 0 ? 0 : Math.floor((100 * part) / whole) })

/** Leads to what is missing of theirs, further down on the page. */
function Whose({ sum: { object, person }, none }: { sum: Sum; none: string }) {
  const filter = useFilter()
  if (object === null && person === null) return <i>{none}</i>
  return (
    <LinkTo to={`${filter.addressWith({ objekt: object?.id, person: person?.id })}#fattas`} className="sb-name">
      {object === null ? (
        person?.name
      ) : (
        <>
          <span className="sb-code">{object.code}</span> {object.name}
        </>
      )}
    </LinkTo>
  )
}
