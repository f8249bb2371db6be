import { useSuspenseQuery } from '@tanstack/react-query'
import type { AnswerOf, SentTo } from '../../asking/api'
import { ask } from '../../asking/queries'
import { ListDownload } from '../../lists/listDownload'
import { ListPager } from '../../lists/listPager'
import { shownDay } from '../../parts/days'
import { EmptyState } from '../../parts/emptyState'
import { LinkTo } from '../../parts/linkTo'
import { clockOf, dayOfMoment } from '../../parts/moments'
import { Panel } from '../../parts/panel'
import { type Column, Table } from '../../parts/table'
import { Toolbar } from '../../parts/toolbar'
import { addressOfThing } from '../../routing/addresses'
import { useFilter } from '../../routing/useFilter'
import { m } from '../../words/compiled/messages'
import { say } from '../../words/say'
import { AccountName } from '../decisions/accountName'
import { ChangeShown } from './changeShown'

type Route = 'GET /persons/{id}/history' | 'GET /audit-entries'
type Entry = AnswerOf<Route>['items'][number]

interface ChangeHistoryProps {
  caption: string
  route: Route
  sent: { readonly params?: { readonly id: string }; readonly query?: SentTo<'GET /audit-entries'>['query'] }
  /** The id of what they are changes of: its own page isn't linked to. */
  of: string
  /** Of what is said where there are none. */
  level?: 2 | 3
}

/** Every change of one thing, the latest first. */
export function ChangeHistory({ caption, route, sent, of, level }: ChangeHistoryProps) {
  const filter = useFilter()
  const page = { ...sent, query: { ...sent.query, after: filter.after, limit: 50 } }
  const { data } = useSuspenseQuery(ask(route, page as SentTo<Route>))
  const columns: readonly Column<Entry>[] = [
    { id: 'at', head: m.audit_when(), width: '150px', cell: ({ at }) => <Moment at={at} /> },
    { id: 'what', head: m.audit_what(), cell: (entry) => <What entry={entry} of={of} /> },
  ]
  return (
    <>
      <Toolbar end={<ListDownload route={route} sent={page} />} />
      <Panel flush>
        <Table
          caption={caption}
          density="dense"
          columns={data.items.some(({ actor }) => actor !== null) ? [...columns, ...forAudit] : columns}
          rows={data.items}
          rowKey={({ number }) => String(number)}
          empty={
            <EmptyState kind="fromStart" heading={m.audit_no_changes()} level={level}>
              {m.audit_no_changes_why()}
            </EmptyState>
          }
        />
        {(data.next !== null || filter.after !== undefined) && (
          <ListPager
            answer={data}
            shown={filter.after === undefined ? m.audit_latest_shown({ count: data.items.length }) : ''}
          />
        )}
      </Panel>
    </>
  )
}

/** Who did it, and what was before and after: told to those who may read the audit. */
const forAudit: readonly Column<Entry>[] = [
  { id: 'who', head: m.audit_who(), cell: ({ actor }) => actor !== null && <AccountName account={actor} /> },
  { id: 'change', head: m.audit_change(), width: '36%', cell: ({ body }) => <ChangeShown body={body} /> },
]

export const Moment = ({ at }: { at: string }) => (
  <time dateTime={at}>
    {shownDay(dayOfMoment(at))} {clockOf(at)}
  </time>
)

function What({ entry: { act, actName, subject }, of }: { entry: Entry; of: string }) {
  const word = actName === null ? act : say(actName)
  const to = subject.id === of ? undefined : addressOfThing(subject.type, subject.id)
  return to === undefined ? word : <LinkTo to={to}>{word}</LinkTo>
}
