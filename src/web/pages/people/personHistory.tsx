import { useSuspenseQuery } from '@tanstack/react-query'
import type { AnswerOf } from '../../asking/api'
import { ask } from '../../asking/queries'
import { ListDownload } from '../../lists/listDownload'
import { shownDay } from '../../parts/days'
import { EmptyState } from '../../parts/emptyState'
import { LinkTo } from '../../parts/linkTo'
import { clockOf, dayOfMoment } from '../../parts/moments'
import { Pager } from '../../parts/pager'
import { Panel } from '../../parts/panel'
import { type Column, Table } from '../../parts/table'
import { Toolbar } from '../../parts/toolbar'
import { addressOfThing } from '../../routing/addresses'
import { useFilter } from '../../routing/useFilter'
import { m } from '../../words/compiled/messages'
import { say } from '../../words/say'
import { ChangeShown } from '../audit/changeShown'
import { AccountName } from '../decisions/accountName'
import type { PersonSeen } from './personPage'

type Entry = AnswerOf<'GET /persons/{id}/history'>['items'][number]

/** Every change that concerns the person, the latest first. */
export function PersonHistory({ person }: { person: PersonSeen }) {
  const filter = useFilter()
  const { data } = useSuspenseQuery(
    ask('GET /persons/{id}/history', { params: { id: person.id }, query: { after: filter.after, limit: 50 } }),
  )
  return (
    <>
      <Toolbar end={<ListDownload route="GET /persons/{id}/history" sent={{ params: { id: person.id } }} />} />
      <Panel flush>
        <Table
          caption={m.people_tab_history()}
          density="dense"
          columns={data.items.some(({ actor }) => actor !== null) ? [...columns, ...forAudit] : columns}
          rows={data.items}
          rowKey={({ number }) => String(number)}
          empty={
            <EmptyState kind="fromStart" heading={m.people_no_changes()}>
              {m.people_no_changes_why()}
            </EmptyState>
          }
        />
        {(data.next !== null || filter.after !== undefined) && (
          <Pager
            shown={
              filter.after === undefined ? (
                m.people_latest_shown({ count: data.items.length })
              ) : (
                <LinkTo to={filter.addressWith({})}>{m.people_to_latest()}</LinkTo>
              )
            }
            nextTo={data.next === null ? undefined : filter.addressWith({ efter: data.next })}
          />
        )}
      </Panel>
    </>
  )
}

const columns: readonly Column<Entry>[] = [
  {
    id: 'at',
    head: m.people_changed_at(),
    width: '150px',
    cell: ({ at }) => (
      <time dateTime={at}>
        {shownDay(dayOfMoment(at))} {clockOf(at)}
      </time>
    ),
  },
  { id: 'what', head: m.people_changed_what(), cell: (entry) => <What entry={entry} /> },
]

/** Who did it, and what was before and after: told to those who may read the audit. */
const forAudit: readonly Column<Entry>[] = [
  {
    id: 'who',
    head: m.people_changed_by(),
    cell: ({ actor }) => actor !== null && <AccountName account={actor} />,
  },
  { id: 'change', head: m.people_change(), width: '36%', cell: ({ body }) => <ChangeShown body={body} /> },
]

function What({ entry: { act, actName, subject } }: { entry: Entry }) {
  const word = actName === null ? act : say(actName)
  const to = subject.type === 'person' ? undefined : addressOfThing(subject.type, subject.id)
  return to === undefined ? word : <LinkTo to={to}>{word}</LinkTo>
}
