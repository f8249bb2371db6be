import { useSuspenseQueries } from '@tanstack/react-query'
import type { AnswerOf } from '../../asking/api'
import { ask } from '../../asking/queries'
import { ListDownload } from '../../lists/listDownload'
import { EmptyState } from '../../parts/emptyState'
import { LinkTo } from '../../parts/linkTo'
import { PageHead } from '../../parts/pageHead'
import { Pager } from '../../parts/pager'
import { Panel } from '../../parts/panel'
import { Select } from '../../parts/select'
import { type Column, Table } from '../../parts/table'
import { Toolbar } from '../../parts/toolbar'
import { addressOfComponent } from '../../routing/addresses'
import { useAsOf } from '../../routing/asOf'
import { useFilter } from '../../routing/useFilter'
import { m } from '../../words/compiled/messages'
import { say } from '../../words/say'
import { MapTabs } from './mapTabs'

type Overlap = AnswerOf<'GET /overlaps'>['items'][number]

const pageSize = 50
/** The answer keeps no more. */
const mostKept = 500

/** What two objects seem to have each their own of, and why it seems so. */
export function OverlapsPage() {
  const asOf = useAsOf()
  const filter = useFilter()
  const object = filter.value('objekt') || undefined
  const [{ data }, { data: objects }] = useSuspenseQueries({
    queries: [
      ask('GET /overlaps', { query: { asOf, object, after: filter.after, limit: pageSize } }),
      ask('GET /objects', { query: { asOf } }),
    ],
  })
  const shown = data.total === mostKept ? m.overlaps_most({ count: mostKept }) : m.overlaps_count({ count: data.total })
  return (
    <>
      <title>{`${m.overlaps_heading()} · Styrbord`}</title>
      <PageHead
        heading={m.overlaps_heading()}
        sentence={m.overlaps_sentence()}
        actions={<ListDownload route="GET /overlaps" sent={{ query: { asOf, object } }} />}
      />
      <MapTabs current="overlaps" />
      <Toolbar>
        <Select
          id="overlaps-object"
          label={m.overlaps_object()}
          placeholder={m.overlaps_all()}
          value={object ?? ''}
          options={objects.items.map(({ id, code, name }) => ({ value: id, word: `${code} ${name}` }))}
          onChange={(objekt) => filter.change({ objekt })}
        />
      </Toolbar>
      <Panel flush>
        <Table
          caption={m.overlaps_heading()}
          columns={columns}
          rows={data.items}
          rowKey={({ id }) => id}
          empty={
            <EmptyState
              kind={object === undefined ? 'done' : 'afterFilter'}
              heading={object === undefined ? m.overlaps_nothing() : m.overlaps_nothing_filtered()}
            >
              {m.overlaps_nothing_why()}
            </EmptyState>
          }
        />
        {data.items.length > 0 && (
          <Pager
            shown={
              <>
                {shown}{' '}
                {filter.after !== undefined && <LinkTo to={filter.addressWith({})}>{m.overlaps_first()}</LinkTo>}
              </>
            }
            nextTo={data.next === null ? undefined : filter.addressWith({ efter: data.next })}
          />
        )}
      </Panel>
    </>
  )
}

const signs = {
  'same-name': m.overlaps_same_name,
  'similar-name': m.overlaps_similar_name,
  'same-supplier': m.overlaps_same_supplier,
} as const satisfies Record<Overlap['likeness'], () => string>

const columns: readonly Column<Overlap>[] = [
  {
    id: 'pair',
    head: m.overlaps_pair(),
    cell: ({ components }) => (
      <ul className="sb-plain-list">
        {components.map(({ id, kind, name, object }) => (
          <li key={id}>
            {object !== null && <span className="sb-code">{object.code} </span>}
            <LinkTo to={addressOfComponent({ id, kind })} className="sb-name">
              {name}
            </LinkTo>
          </li>
        ))}
      </ul>
    ),
  },
  { id: 'sign', head: m.overlaps_strength(), width: '180px', cell: ({ likeness }) => signs[likeness]() },
  {
    id: 'why',
    head: m.overlaps_why(),
    width: '45%',
    cell: ({ why }) => (
      <ul className="sb-plain-list">
        {why.map((each) => (
          <li key={each.sv}>{say(each)}</li>
        ))}
      </ul>
    ),
  },
]
