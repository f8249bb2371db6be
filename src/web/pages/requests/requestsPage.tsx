import { useSuspenseQuery } from '@tanstack/react-query'
import type { AnswerOf } from '../../asking/api'
import { ask } from '../../asking/queries'
import { ListDownload } from '../../lists/listDownload'
import { shownDay } from '../../parts/days'
import { EmptyState } from '../../parts/emptyState'
import { LinkButton } from '../../parts/linkButton'
import { LinkTo } from '../../parts/linkTo'
import { dayOfMoment } from '../../parts/moments'
import { PageHead } from '../../parts/pageHead'
import { Panel } from '../../parts/panel'
import { Segmented } from '../../parts/segmented'
import { type Column, Table } from '../../parts/table'
import { Toolbar } from '../../parts/toolbar'
import { useFilter } from '../../routing/useFilter'
import { m } from '../../words/compiled/messages'
import { say, sayFirst } from '../../words/say'
import { AccountName } from '../decisions/accountName'
import { DecisionTabs } from '../decisions/decisionTabs'
import { RequestState } from './requestState'

type Listed = AnswerOf<'GET /requests'>['items'][number]

const shown = ['asked', 'mine', 'all'] as const
type Shown = (typeof shown)[number]
const queries = { asked: { state: 'asked' }, mine: { askedOf: 'me' }, all: {} } as const satisfies Record<Shown, object>

/** Decisions that somebody has asked for, and that wait for whoever may decide. */
export function RequestsPage() {
  const filter = useFilter()
  const chosen = shown.find((each) => each === filter.value('visa')) ?? 'asked'
  const query = { ...queries[chosen], limit: 200 }
  const { data } = useSuspenseQuery(ask('GET /requests', { query }))
  return (
    <>
      <title>{`${m.decisions_requests()} · Styrbord`}</title>
      <PageHead
        heading={m.decisions_requests()}
        sentence={m.decisions_requests_sentence()}
        actions={<ListDownload route="GET /requests" sent={{ query }} />}
      />
      <Toolbar>
        <Segmented
          legend={m.decisions_requests_show()}
          value={chosen}
          choices={[
            { value: 'asked', word: m.decisions_requests_waiting() },
            { value: 'mine', word: m.decisions_requests_mine() },
            { value: 'all', word: m.decisions_all() },
          ]}
          onChange={(visa) => filter.change({ visa: visa === 'asked' ? undefined : visa })}
        />
      </Toolbar>
      <Panel flush>
        <DecisionTabs current="requests" />
        <Table
          caption={m.decisions_requests()}
          columns={columns}
          rows={data.items}
          rowKey={({ id }) => id}
          empty={
            <EmptyState
              kind={chosen === 'all' ? 'fromStart' : 'done'}
              heading={m.decisions_requests_none()}
              actions={chosen !== 'all' && <LinkButton to="/begaran?visa=all">{m.decisions_requests_all()}</LinkButton>}
            >
              {m.decisions_requests_none_why()}
            </EmptyState>
          }
        />
      </Panel>
    </>
  )
}

const columns: readonly Column<Listed>[] = [
  {
    id: 'what',
    head: m.decisions_what(),
    width: '42%',
    cell: ({ id, title }) => (
      <LinkTo to={`/begaran/${id}`} className="sb-name">
        {say(title)}
      </LinkTo>
    ),
  },
  {
    id: 'of',
    head: m.decisions_asked_of(),
    cell: ({ askedOf }) => (askedOf === null ? m.decisions_nobody() : sayFirst(askedOf.title)),
  },
  {
    id: 'by',
    head: m.decisions_requested_by(),
    cell: ({ requestedBy, requestedAt }) => (
      <>
        <AccountName account={requestedBy} />
        <span className="sb-cell-detail">{shownDay(dayOfMoment(requestedAt))}</span>
      </>
    ),
  },
  {
    id: 'state',
    head: m.decisions_state(),
    cell: ({ state, askedOfYou }) => <RequestState state={state} askedOfYou={askedOfYou} />,
  },
]
