import { useSuspenseQuery } from '@tanstack/react-query'
import type { AnswerOf } from '../../asking/api'
import { ask } from '../../asking/queries'
import { ListDownload } from '../../lists/listDownload'
import { ClauseMark } from '../../parts/clauseMark'
import { EmptyState } from '../../parts/emptyState'
import { LinkTo } from '../../parts/linkTo'
import { Panel } from '../../parts/panel'
import { State } from '../../parts/state'
import { type Column, Table } from '../../parts/table'
import { TitledPage } from '../../parts/titledPage'
import { clauseOf } from '../../routing/addresses'
import { useAsOf } from '../../routing/asOf'
import { m } from '../../words/compiled/messages'
import { say } from '../../words/say'
import { toForum } from './forumWords'

type ForumSeen = AnswerOf<'GET /forums'>['items'][number]

/** All forums on the day: what each is for, how many seats stand empty, and how often it meets. */
export function ForumsPage() {
  const asOf = useAsOf()
  const { data } = useSuspenseQuery(ask('GET /forums', { query: { asOf } }))
  return (
    <TitledPage
      heading={m.forums_heading()}
      sentence={m.forums_sentence()}
      actions={<ListDownload route="GET /forums" sent={{ query: { asOf } }} />}
    >
      <Panel flush>
        <Table
          caption={m.forums_heading()}
          columns={columns}
          rows={data.items}
          rowKey={({ id }) => id}
          empty={<EmptyState kind="fromStart" heading={m.forums_none()} />}
        />
      </Panel>
    </TitledPage>
  )
}

const columns: readonly Column<ForumSeen>[] = [
  {
    id: 'forum',
    head: m.forums_forum(),
    width: '50%',
    cell: ({ id, name, mission }) => (
      <>
        <LinkTo to={toForum(id)} className="sb-name">
          {say(name)}
        </LinkTo>
        <span className="sb-cell-detail">{say(mission)}</span>
      </>
    ),
  },
  {
    id: 'seats',
    head: m.forums_places(),
    cell: ({ seats, vacancies, bothSides }) => (
      <>
        <span className="sb-number">{seats}</span>
        {vacancies > 0 && (
          <div>
            <State kind="vacant">{m.forums_vacant({ count: vacancies })}</State>
          </div>
        )}
        {bothSides > 0 && (
          <div>
            <State kind="samePerson">
              {bothSides === 1 ? m.forums_one_on_both() : m.forums_on_both({ count: bothSides })}
            </State>
          </div>
        )}
      </>
    ),
  },
  { id: 'cadence', head: m.forums_meets(), cell: ({ cadence }) => m.forums_at_least({ count: cadence.perYear }) },
  { id: 'clause', head: m.decisions_clause(), cell: ({ clause }) => <ClauseMark {...clauseOf(clause)} /> },
]
