import { useSuspenseQueries } from '@tanstack/react-query'
import type { AnswerOf } from '../../asking/api'
import { ask } from '../../asking/queries'
import { ListPager } from '../../lists/listPager'
import { shownDay } from '../../parts/days'
import { EmptyState } from '../../parts/emptyState'
import { LinkButton } from '../../parts/linkButton'
import { LinkTo } from '../../parts/linkTo'
import { PageHead } from '../../parts/pageHead'
import { Panel } from '../../parts/panel'
import { Select } from '../../parts/select'
import { State } from '../../parts/state'
import { type Column, Table } from '../../parts/table'
import { Toolbar } from '../../parts/toolbar'
import { useFilter } from '../../routing/useFilter'
import { m } from '../../words/compiled/messages'
import { ComponentTabs } from './componentTabs'
import { MoveState } from './moveState'

type Move = AnswerOf<'GET /component-moves'>['items'][number]

const states = ['open', 'done', 'withdrawn'] as const

/** Moves between objects: what is proposed, and which groups haven't decided yet. */
export function MovesPage() {
  const filter = useFilter()
  const wanted = filter.value('lage')
  const state = wanted === 'alla' ? undefined : (states.find((each) => each === wanted) ?? 'open')
  const [{ data }, { data: objects }] = useSuspenseQueries({
    queries: [
      ask('GET /component-moves', {
        query: { state, object: filter.value('objekt') || undefined, after: filter.after, limit: 50 },
      }),
      ask('GET /objects'),
    ],
  })
  return (
    <>
      <title>{`${m.moves_heading()} · Styrbord`}</title>
      <PageHead heading={m.moves_heading()} sentence={m.moves_sentence()} />
      <ComponentTabs current="moves" />
      <Toolbar
        end={
          filter.isFiltered && (
            <LinkButton kind="text" to="/flyttar">
              {m.components_clear()}
            </LinkButton>
          )
        }
      >
        <Select
          id="filter-lage"
          label={m.components_state()}
          placeholder={m.moves_open()}
          value={wanted}
          options={[
            { value: 'done', word: m.moves_done() },
            { value: 'withdrawn', word: m.moves_withdrawn() },
            { value: 'alla', word: m.components_all() },
          ]}
          onChange={(lage) => filter.change({ lage })}
        />
        <Select
          id="filter-objekt"
          label={m.components_object()}
          placeholder={m.components_all()}
          value={filter.value('objekt')}
          options={objects.items.map(({ id, code, name }) => ({ value: id, word: `${code} ${name}` }))}
          onChange={(objekt) => filter.change({ objekt })}
        />
      </Toolbar>
      <Panel flush>
        <Table
          caption={m.moves_heading()}
          columns={columns}
          rows={data.items}
          rowKey={({ id }) => id}
          empty={
            <EmptyState kind={filter.isFiltered ? 'afterFilter' : 'done'} heading={m.moves_none()}>
              {m.moves_none_why()}
            </EmptyState>
          }
        />
        <ListPager next={data.next} toFirst={m.components_to_first()} />
      </Panel>
    </>
  )
}

const columns: readonly Column<Move>[] = [
  {
    id: 'component',
    head: m.components_component(),
    cell: ({ id, component }) => (
      <LinkTo to={`/flyttar/${id}`} className="sb-name">
        {component.name}
      </LinkTo>
    ),
  },
  {
    id: 'way',
    head: m.moves_way(),
    cell: ({ fromObject, toObject, toProduct }) => (
      <>
        {m.moves_from_to({ from: fromObject.code, to: toObject.code })}
        <span className="sb-cell-detail">{toProduct?.name}</span>
      </>
    ),
  },
  {
    id: 'proposed',
    head: m.moves_proposed_on(),
    cell: ({ proposedOn }) => <time dateTime={proposedOn}>{shownDay(proposedOn)}</time>,
  },
  {
    id: 'state',
    head: m.components_state(),
    cell: ({ state, awaiting }) =>
      state === 'open' ? (
        <State kind="due">{m.moves_awaits({ codes: awaiting.map(({ code }) => code).join(', ') })}</State>
      ) : (
        <MoveState state={state} />
      ),
  },
]
