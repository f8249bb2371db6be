import { PlusIcon } from '@navikt/aksel-icons'
import { useSuspenseQueries } from '@tanstack/react-query'
import { useState } from 'react'
import type { AnswerOf } from '../../asking/api'
import { ask } from '../../asking/queries'
import { useSession } from '../../asking/session'
import { ListDownload } from '../../lists/listDownload'
import { Button } from '../../parts/button'
import { shownDay } from '../../parts/days'
import { EmptyState } from '../../parts/emptyState'
import { LinkButton } from '../../parts/linkButton'
import { dayOfMoment } from '../../parts/moments'
import { PageHead } from '../../parts/pageHead'
import { Panel } from '../../parts/panel'
import { State } from '../../parts/state'
import { type Column, Table } from '../../parts/table'
import { useAsOf } from '../../routing/asOf'
import { m } from '../../words/compiled/messages'
import { say } from '../../words/say'
import { AccountName } from '../decisions/accountName'
import { AccountTabs } from './accountTabs'
import { RevokeToken } from './revokeToken'

type Token = AnswerOf<'GET /tokens'>['items'][number]

/** The keys by which other systems come in. */
export function TokensPage() {
  const [{ data }, { data: scopes }] = useSuspenseQueries({ queries: [ask('GET /tokens'), ask('GET /acts')] })
  const isToday = useAsOf() === undefined
  const { today } = useSession()
  const [asked, setAsked] = useState<Token>()
  const names = new Map(scopes.items.map(({ id, name }) => [id, say(name)]))
  const columns: readonly Column<Token>[] = [
    { id: 'name', head: m.access_token_key(), cell: ({ name }) => name },
    { id: 'account', head: m.access_token_account(), cell: ({ account }) => account },
    { id: 'maker', head: m.access_token_maker(), cell: ({ madeBy }) => madeBy && <AccountName account={madeBy} /> },
    { id: 'may', head: m.access_token_may(), cell: (token) => mayWords(token, names) },
    { id: 'until', head: m.access_token_until(), cell: ({ validThrough }) => shownDay(validThrough) },
    {
      id: 'used',
      head: m.access_token_used(),
      cell: ({ lastUsedOn }) => (lastUsedOn === null ? m.access_token_unused() : shownDay(lastUsedOn)),
    },
    {
      id: 'state',
      head: m.access_state(),
      cell: (token) => (
        <span className="sb-row">
          <TokenState token={token} today={today} />
          {isToday && isValid(token, today) && (
            <Button
              size="small"
              kind="text"
              aria-label={m.access_revoke_this({ name: token.name })}
              onClick={() => setAsked(token)}
            >
              {m.access_revoke()}
            </Button>
          )}
        </span>
      ),
    },
  ]
  const make = (
    <LinkButton kind="primary" to="/konton/nycklar/ny" icon={PlusIcon}>
      {m.access_make_token()}
    </LinkButton>
  )
  const empty = (
    <EmptyState kind="fromStart" heading={m.access_tokens_none()}>
      {m.access_tokens_none_why()}
    </EmptyState>
  )
  return (
    <>
      <title>{`${m.access_tokens()} · Styrbord`}</title>
      <PageHead
        heading={m.access_tokens()}
        sentence={m.access_tokens_sentence()}
        actions={
          <>
            <ListDownload route="GET /tokens" />
            {isToday && make}
          </>
        }
      />
      <Panel flush>
        <AccountTabs current="tokens" />
        <Table caption={m.access_tokens()} columns={columns} rows={data.items} rowKey={({ id }) => id} empty={empty} />
      </Panel>
      <RevokeToken token={asked} onClose={() => setAsked(undefined)} />
    </>
  )
}

function TokenState({ token, today }: { token: Token; today: string }) {
  if (token.revokedAt !== null)
    return <State kind="unbuilt">{m.access_revoked({ day: shownDay(dayOfMoment(token.revokedAt)) })}</State>
  if (!isValid(token, today))
    return <State kind="unbuilt">{m.access_expired({ day: shownDay(dayOfMoment(token.expiresAt)) })}</State>
  if (token.leftBehind !== null)
    return <State kind="broken">{m.access_left_behind({ day: shownDay(token.leftBehind) })}</State>
  if (token.closed) return <State kind="unbuilt">{token.left ? m.access_token_left() : m.access_token_closed()}</State>
  return <State kind="kept">{m.access_valid()}</State>
}

const isValid = ({ revokedAt, expiresAt }: Token, today: string) =>
  revokedAt === null && dayOfMoment(expiresAt) >= today

const namedAtMost = 3

function mayWords({ scopes }: Token, names: ReadonlyMap<string, string>): string {
  const said = scopes.map((scope) => (scope === 'read' ? m.access_scope_read_short() : (names.get(scope) ?? scope)))
  const more = said.length - namedAtMost
  return more > 0 ? `${said.slice(0, namedAtMost).join(', ')} ${m.access_scope_more({ count: more })}` : said.join(', ')
}
