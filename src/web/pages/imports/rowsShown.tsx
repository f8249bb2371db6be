import { useSuspenseQuery } from '@tanstack/react-query'
import type { AnswerOf } from '../../asking/api'
import { ask } from '../../asking/queries'
import { ListDownload } from '../../lists/listDownload'
import { EmptyState } from '../../parts/emptyState'
import { LinkTo } from '../../parts/linkTo'
import { Pager } from '../../parts/pager'
import { Panel } from '../../parts/panel'
import { Section } from '../../parts/section'
import { State } from '../../parts/state'
import { type Column, Table } from '../../parts/table'
import { Tabs } from '../../parts/tabs'
import { useFilter } from '../../routing/useFilter'
import { m } from '../../words/compiled/messages'
import { say } from '../../words/say'
import type { ImportSeen } from './importPage'
import { rowsCounted, rowsWith } from './importWords'

type RowSeen = AnswerOf<'GET /imports/{id}/rows'>['items'][number]

/** In the address, and as the API says it. */
const selections = {
  alla: 'all',
  fel: 'errors',
  varningar: 'warnings',
  klara: 'ready',
  fanns: 'known',
  hoppas: 'skipped',
} as const
export type RowSelection = keyof typeof selections

export const rowsAddress = (id: string, selection: RowSelection = 'alla'): string =>
  `/las-in/${id}?steg=rader${selection === 'alla' ? '' : `&visa=${selection}`}`

const isSelection = (word: string): word is RowSelection => word in selections

/** Every row of the file: what it becomes, and what is said of it. */
export function RowsShown({ seen }: { seen: ImportSeen }) {
  const { id, counts, problems, state } = seen
  const filter = useFilter()
  const shown = filter.value('visa')
  const selection = isSelection(shown) ? shown : 'alla'
  const query = { only: selections[selection], after: filter.after, limit: 100 }
  const { data } = useSuspenseQuery(ask('GET /imports/{id}/rows', { params: { id }, query }))
  const tabs: readonly (readonly [RowSelection, string, number])[] = [
    ['alla', m.imports_rows_all(), counts.rows],
    ['fel', m.imports_rows_errors(), counts.errors],
    ['varningar', m.imports_rows_warnings(), rowsWith(problems, 'warning')],
    ['klara', m.imports_rows_ready(), counts.ready],
    ['fanns', m.imports_rows_known(), counts.known],
    ['hoppas', m.imports_rows_skipped(), counts.skipped],
  ]
  return (
    <>
      <p className="sb-after-panel">
        <LinkTo to={`/las-in/${id}`}>
          {state === 'draft' ? m.imports_back_to_draft() : m.imports_back_to_receipt()}
        </LinkTo>
      </p>
      <Section
        heading={m.imports_rows_heading()}
        more={<ListDownload route="GET /imports/{id}/rows" sent={{ params: { id }, query: { only: query.only } }} />}
      >
        <Tabs
          name={m.imports_rows_heading()}
          tabs={tabs.map(([each, word, count]) => ({
            to: rowsAddress(id, each),
            word,
            count,
            isCurrent: each === selection,
          }))}
        />
        <Panel flush>
          <Table
            caption={m.imports_rows_heading()}
            density="dense"
            columns={columns}
            rows={data.items}
            rowKey={({ id: row }) => row}
            empty={<EmptyState kind="done" heading={m.imports_no_such_rows()} />}
          />
          {(data.next !== null || filter.after !== undefined) && (
            <Pager
              shown={rowsCounted(data.items.length)}
              nextTo={data.next === null ? undefined : filter.addressWith({ efter: data.next })}
            />
          )}
        </Panel>
      </Section>
    </>
  )
}

const columns: readonly Column<RowSeen>[] = [
  { id: 'number', head: m.imports_row_number(), cell: ({ number }) => number },
  {
    id: 'name',
    head: m.imports_row_name(),
    cell: ({ name, person, componentId }) => {
      if (componentId !== null) return <LinkTo to={`/komponenter/${componentId}`}>{name}</LinkTo>
      return person?.id ? <LinkTo to={`/personer/${person.id}`}>{name}</LinkTo> : name
    },
  },
  {
    id: 'becomes',
    head: m.imports_becomes(),
    cell: ({ title, changes }) => (
      <>
        {title && say(title)}
        {changes.length > 0 && <RowChanges changes={changes} />}
      </>
    ),
  },
  {
    id: 'state',
    head: m.imports_state(),
    cell: ({ state }) => (
      <span className="sb-row-state">
        <RowState state={state} />
      </span>
    ),
  },
  {
    id: 'said',
    head: m.imports_row_said(),
    cell: ({ problems }) =>
      problems.length > 0 && (
        <ul className="sb-said">
          {problems.map(({ code, title, detail, cell }) => (
            <li key={`${code}${cell}${say(title)}`}>
              {say(title)}
              {cell !== '' && <span className="sb-quiet"> ”{cell}”</span>}
              {detail !== null && <span className="sb-quiet">. {say(detail)}</span>}
            </li>
          ))}
        </ul>
      ),
  },
]

/** Before and after, field by field. */
const RowChanges = ({ changes }: Pick<RowSeen, 'changes'>) => (
  <ul className="sb-said">
    {changes.map(({ name, before, after, hidden }) => (
      <li key={say(name)} className="sb-quiet sb-small">
        {hidden
          ? m.imports_change_hidden({ field: say(name) })
          : m.imports_change({
              field: say(name),
              before: before === null ? '–' : say(before),
              after: after === null ? '–' : say(after),
            })}
      </li>
    ))}
  </ul>
)

function RowState({ state }: Pick<RowSeen, 'state'>) {
  switch (state) {
    case 'error':
      return <State kind="broken">{m.imports_row_error()}</State>
    case 'warning':
      return <State kind="warning">{m.imports_row_warning()}</State>
    case 'ready':
      return <State kind="kept">{m.imports_row_ready()}</State>
    case 'known':
      return <State kind="kept">{m.imports_row_known()}</State>
    case 'skipped':
      return <State kind="unbuilt">{m.imports_row_skipped()}</State>
    default:
      return state satisfies never
  }
}
