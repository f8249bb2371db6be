import { PlusIcon } from '@navikt/aksel-icons'
import { useSuspenseQueries } from '@tanstack/react-query'
import type { AnswerOf } from '../../asking/api'
import { ask } from '../../asking/queries'
import { ListDownload } from '../../lists/listDownload'
import { ListPager } from '../../lists/listPager'
import { ClauseMark } from '../../parts/clauseMark'
import { isDay, shownDay } from '../../parts/days'
import { EmptyState } from '../../parts/emptyState'
import { LinkButton } from '../../parts/linkButton'
import { LinkTo } from '../../parts/linkTo'
import { PageHead } from '../../parts/pageHead'
import { Panel } from '../../parts/panel'
import { type Column, Table } from '../../parts/table'
import { clauseOf } from '../../routing/addresses'
import { useAsOf } from '../../routing/asOf'
import { useFilter } from '../../routing/useFilter'
import { m } from '../../words/compiled/messages'
import { say, sayFirst } from '../../words/say'
import { DecisionState } from './decisionState'
import { DecisionsFilter } from './decisionsFilter'
import { DecisionTabs } from './decisionTabs'
import { isKind, isState } from './decisionWords'

type Listed = AnswerOf<'GET /decisions'>['items'][number]

const pageSize = 50

/** What forums, offices and roles have decided, the latest first. */
export function DecisionsPage() {
  const filter = useFilter()
  const asOf = useAsOf()
  const day = (name: string) => (isDay(filter.value(name)) ? filter.value(name) : undefined)
  const kind = filter.value('slag')
  const state = filter.value('lage')
  const query = {
    kind: isKind(kind) ? kind : undefined,
    state: isState(state) ? state : undefined,
    object: filter.value('objekt') || undefined,
    person: filter.value('person') || undefined,
    from: day('fran'),
    to: day('till') ?? asOf,
    after: filter.after,
    limit: pageSize,
  }
  const [{ data }, { data: objects }] = useSuspenseQueries({
    queries: [ask('GET /decisions', { query }), ask('GET /objects', { query: { asOf } })],
  })
  const isToday = asOf === undefined
  return (
    <>
      <title>{`${m.decisions_heading()} · Styrbord`}</title>
      <PageHead
        heading={m.decisions_heading()}
        sentence={m.decisions_sentence()}
        actions={
          <>
            <ListDownload route="GET /decisions" sent={{ query }} />
            {isToday && (
              <LinkButton to="/beslut/nytt" icon={PlusIcon}>
                {m.decisions_record()}
              </LinkButton>
            )}
          </>
        }
      />
      <DecisionsFilter objects={objects.items} />
      <Panel flush>
        <DecisionTabs current="decisions" />
        <Table
          caption={m.decisions_heading()}
          columns={columns}
          rows={data.items}
          rowKey={({ id }) => id}
          empty={<NoDecisions isFiltered={filter.isFiltered} />}
        />
        <ListPager next={data.next} toFirst={m.decisions_to_latest()} />
      </Panel>
    </>
  )
}

const columns: readonly Column<Listed>[] = [
  {
    id: 'what',
    head: m.decisions_what(),
    width: '38%',
    cell: ({ id, wording, reference }) => (
      <>
        <LinkTo to={`/beslut/${id}`} className="sb-name">
          {say(wording)}
        </LinkTo>
        <span className="sb-cell-detail">{reference}</span>
      </>
    ),
  },
  { id: 'by', head: m.decisions_by(), cell: ({ by }) => sayFirst(by.title) },
  { id: 'on', head: m.decisions_on_short(), cell: ({ on }) => <time dateTime={on}>{shownDay(on)}</time> },
  {
    id: 'object',
    head: m.decisions_object(),
    cell: ({ object }) => object !== null && <LinkTo to={`/objekt/${object.id}`}>{object.code}</LinkTo>,
  },
  { id: 'state', head: m.decisions_state(), cell: ({ state }) => <DecisionState state={state} /> },
  {
    id: 'clause',
    head: m.decisions_clause(),
    cell: ({ clause }) => clause !== '' && <ClauseMark {...clauseOf(clause)} />,
  },
]

const NoDecisions = ({ isFiltered }: { isFiltered: boolean }) =>
  isFiltered ? (
    <EmptyState
      kind="afterFilter"
      heading={m.decisions_none_filtered()}
      actions={<LinkButton to="/beslut">{m.decisions_clear()}</LinkButton>}
    />
  ) : (
    <EmptyState kind="fromStart" heading={m.decisions_none()}>
      {m.decisions_none_why()}
    </EmptyState>
  )
