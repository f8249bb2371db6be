import { PlusIcon } from '@navikt/aksel-icons'
import { useSuspenseQuery } from '@tanstack/react-query'
import type { AnswerOf } from '../../asking/api'
import { ask } from '../../asking/queries'
import { ListDownload } from '../../lists/listDownload'
import { shownDay } from '../../parts/days'
import { LinkButton } from '../../parts/linkButton'
import { LinkTo } from '../../parts/linkTo'
import { dayOfMoment } from '../../parts/moments'
import { Panel } from '../../parts/panel'
import { State } from '../../parts/state'
import { type Column, Table } from '../../parts/table'
import { TitledPage } from '../../parts/titledPage'
import { useAsOf } from '../../routing/asOf'
import { m } from '../../words/compiled/messages'
import { AccountName } from '../decisions/accountName'
import { AccountTabs } from './accountTabs'
import { rightsSaid } from './rights'

type Account = AnswerOf<'GET /accounts'>['items'][number]

/** Everyone who can sign in, and what they may do outside the model. */
export function AccountsPage() {
  const { data } = useSuspenseQuery(ask('GET /accounts'))
  const isToday = useAsOf() === undefined
  return (
    <TitledPage
      heading={m.access_accounts()}
      sentence={m.access_accounts_sentence()}
      actions={
        <>
          <ListDownload route="GET /accounts" />
          {isToday && (
            <LinkButton kind="primary" to="/konton/nytt" icon={PlusIcon}>
              {m.access_make_account()}
            </LinkButton>
          )}
        </>
      }
    >
      <Panel flush>
        <AccountTabs current="accounts" />
        <Table caption={m.access_accounts()} columns={columns} rows={data.items} rowKey={(account) => account.id} />
      </Panel>
    </TitledPage>
  )
}

const columns: readonly Column<Account>[] = [
  {
    id: 'name',
    head: m.access_name(),
    cell: (account) => (
      <LinkTo to={`/konton/${encodeURIComponent(account.id)}`} className="sb-name">
        {account.name}
      </LinkTo>
    ),
  },
  { id: 'email', head: m.access_email(), cell: (account) => <span className="sb-break">{account.email}</span> },
  { id: 'rights', head: m.access_rights(), cell: ({ rights }) => rightsSaid(rights) },
  { id: 'seen-to', head: m.access_seen_to(), cell: ({ seenToBy }) => seenToBy && <AccountName account={seenToBy} /> },
  {
    id: 'state',
    head: m.access_state(),
    cell: (account) =>
      account.leftBehind === null ? (
        <State kind={account.closed ? 'unbuilt' : 'kept'}>{stateOf(account)}</State>
      ) : (
        <State kind="broken">{m.access_left_behind({ day: shownDay(account.leftBehind) })}</State>
      ),
  },
]

function stateOf({ disabledAt, lastDay, closed, hasPassword }: Account): string {
  if (disabledAt !== null) return m.access_disabled_since({ day: shownDay(dayOfMoment(disabledAt)) })
  if (lastDay === null) return hasPassword ? m.access_open() : m.access_no_password()
  return closed ? m.access_left_on({ day: shownDay(lastDay) }) : m.access_open_through({ day: shownDay(lastDay) })
}
