import { useSuspenseQuery } from '@tanstack/react-query'
import type { AnswerOf } from '../../asking/api'
import { ask } from '../../asking/queries'
import { useAct } from '../../asking/useAct'
import { Button } from '../../parts/button'
import { shownDay } from '../../parts/days'
import { ErrorSummary } from '../../parts/errorSummary'
import { clockOf, dayOfMoment } from '../../parts/moments'
import { PageHead } from '../../parts/pageHead'
import { Panel } from '../../parts/panel'
import { useReceipt } from '../../parts/receipt'
import { State } from '../../parts/state'
import { type Column, Table } from '../../parts/table'
import { m } from '../../words/compiled/messages'
import { browserOf } from './browserOf'
import { ChangePassword } from './changePassword'

type OwnSession = AnswerOf<'GET /sessions'>['items'][number]

/** Somebody's own account: the password, and where they are signed in. */
export function OwnAccountPage() {
  return (
    <>
      <title>{`${m.access_own_account()} · Styrbord`}</title>
      <PageHead heading={m.access_own_account()} sentence={m.access_own_account_sentence()} />
      <ChangePassword />
      <OwnSessions />
    </>
  )
}

function OwnSessions() {
  const { data } = useSuspenseQuery(ask('GET /sessions'))
  const act = useAct('POST /sessions/{id}/ending')
  const receipt = useReceipt()
  const end = async ({ id, userAgent }: OwnSession) => {
    const done = await act.send({ params: { id }, body: {} })
    if (done !== undefined) receipt({ text: m.access_session_end_done({ browser: browserOf(userAgent) }) })
  }
  const columns: readonly Column<OwnSession>[] = [
    { id: 'browser', head: m.access_session_browser(), cell: ({ userAgent }) => browserOf(userAgent) },
    { id: 'started', head: m.access_session_started(), cell: ({ startedAt }) => momentOf(startedAt) },
    { id: 'used', head: m.access_session_used(), cell: ({ usedAt }) => momentOf(usedAt) },
    {
      id: 'state',
      head: m.access_state(),
      cell: (session) =>
        session.current ? (
          <State kind="kept">{m.access_session_here()}</State>
        ) : (
          <Button
            size="small"
            kind="text"
            busy={act.busy}
            aria-label={m.access_session_end_this({ browser: browserOf(session.userAgent) })}
            onClick={() => end(session)}
          >
            {m.access_session_end()}
          </Button>
        ),
    },
  ]
  const errors = act.problem === undefined ? [] : [{ id: 'own-sessions', text: act.problem.title || m.shell_failed() }]
  return (
    <Panel heading={m.access_sessions()}>
      <div className="sb-stack" id="own-sessions" tabIndex={-1}>
        <ErrorSummary errors={errors} attempt={act.attempt} />
        <p className="sb-measure">{m.access_sessions_why()}</p>
        <Table caption={m.access_sessions()} columns={columns} rows={data.items} rowKey={({ id }) => id} />
      </div>
    </Panel>
  )
}

const momentOf = (instant: string): string => `${shownDay(dayOfMoment(instant))} ${clockOf(instant)}`
