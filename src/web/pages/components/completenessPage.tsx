import { useSuspenseQuery } from '@tanstack/react-query'
import type { AnswerOf } from '../../asking/api'
import { ask } from '../../asking/queries'
import { ListDownload } from '../../lists/listDownload'
import { EmptyState } from '../../parts/emptyState'
import { LinkTo } from '../../parts/linkTo'
import { PageHead } from '../../parts/pageHead'
import { Panel } from '../../parts/panel'
import { Segmented } from '../../parts/segmented'
import { type Column, Table } from '../../parts/table'
import { Toolbar } from '../../parts/toolbar'
import { useAsOf } from '../../routing/asOf'
import { useFilter } from '../../routing/useFilter'
import { m } from '../../words/compiled/messages'
import { sayFirst } from '../../words/say'
import { ComponentHoles } from './componentHoles'
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
    <>
      <title>{`${m.completeness_heading()} · Styrbord`}</title>
      <PageHead
        heading={m.completeness_heading()}
        sentence={m.completeness_sentence()}
        actions={<ListDownload route="GET /completeness" sent={{ query: { asOf, by } }} />}
      />
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
          columns={columnsOf(data, by, filter.addressWith)}
          rows={data.items}
          rowKey={({ object, person }) => object?.id ?? person?.id ?? 'none'}
          empty={
            <EmptyState kind="fromStart" heading={m.completeness_nothing()}>
              {m.completeness_nothing_why()}
            </EmptyState>
          }
        />
      </Panel>
      {data.items.length > 0 && <ComponentHoles fields={data.fields} people={data.items} />}
    </>
  )
}

type AddressWith = ReturnType<typeof useFilter>['addressWith']

const columnsOf = (
  { fields }: Completeness,
  by: 'object' | 'steward',
  addressWith: AddressWith,
): readonly Column<Sum>[] => [
  { id: 'whose', head: m.completeness_whose(), cell: (sum) => <Whose sum={sum} by={by} addressWith={addressWith} /> },
  { id: 'components', head: m.completeness_components(), numeric: true, cell: ({ components }) => components },
  {
    id: 'known',
    head: m.completeness_known(),
    numeric: true,
    cell: ({ known, unknown, empty }) => m.completeness_share({ share: percent(known, known + unknown + empty) }),
  },
  { id: 'unknown', head: m.completeness_unknown(), numeric: true, cell: ({ unknown }) => unknown },
  { id: 'empty', head: m.completeness_empty(), numeric: true, cell: ({ empty }) => empty },
  {
    id: 'fields',
    head: m.completeness_most_missing(),
    width: '42%',
    cell: (sum) =>
      sum.fields
        .map(({ field, unknown, empty }) => ({ field, count: unknown + empty }))
        .filter(({ count }) => count > 0)
        .sort((a, b) => b.count - a.count)
        .slice(0, mostFields)
        .map(({ field, count }) => m.completeness_field_count({ field: nameOf(field, fields), count }))
        .join(', '),
  },
]

const percent = (part: number, whole: number): number => (whole === 0 ? 0 : Math.floor((100 * part) / whole))

const nameOf = (field: string, fields: Completeness['fields']): string => {
  const found = fields.find(({ id }) => id === field)
  return found === undefined ? field : sayFirst(found.name)
}

interface WhoseProps {
  sum: Sum
  by: 'object' | 'steward'
  addressWith: AddressWith
}

/** Leads to what is missing of theirs, further down on the page. */
function Whose({ sum: { object, person }, by, addressWith }: WhoseProps) {
  if (object !== null)
    return (
      <LinkTo to={`${addressWith({ objekt: object.id, person: undefined })}#fattas`} className="sb-name">
        <span className="sb-code">{object.code}</span> {object.name}
      </LinkTo>
    )
  if (person !== null)
    return (
      <LinkTo to={`${addressWith({ person: person.id, objekt: undefined })}#fattas`} className="sb-name">
        {person.name}
      </LinkTo>
    )
  return <i>{by === 'object' ? m.completeness_no_object() : m.completeness_nobody()}</i>
}
