import { DownloadIcon } from '@navikt/aksel-icons'
import { useState } from 'react'
import { addressOf } from '../../house/api'
import { ChangedMeanwhile } from '../../house/changedMeanwhile'
import { push } from '../../house/navigation'
import { ProblemShown } from '../../house/problemShown'
import { useAct } from '../../house/useAct'
import { WhyNot } from '../../house/whyNot'
import { Button } from '../../parts/button'
import { LinkButton } from '../../parts/linkButton'
import { Panel } from '../../parts/panel'
import { ReasonDialog } from '../../parts/reasonDialog'
import { useReceipt } from '../../parts/receipt'
import { State } from '../../parts/state'
import { m } from '../../words/compiled/messages'
import { getLocale } from '../../words/compiled/runtime'
import type { ImportSeen } from './importPage'
import { rowsWith } from './importWords'

/** How the draft stands in three figures; the one button says what stands in the way until it can read in. */
export function Standing({ seen, isToday }: { seen: ImportSeen; isToday: boolean }) {
  const { id, counts, can, version } = seen
  const act = useAct('POST /imports/{id}/completion')
  const receipt = useReceipt()
  const readIn = async () => {
    const made = await act.send({ params: { id }, body: {} }, version)
    if (made === undefined) return
    receipt({
      text: m.imports_read_in({
        appointments: made.made.appointments,
        holdings: made.made.holdings,
        persons: made.made.persons,
      }),
      link: { to: '/brister', word: m.imports_show_findings() },
    })
  }
  const rows = addressOf('GET /imports/{id}/rows.xlsx', { params: { id }, query: { lang: getLocale() } }).url
  const open = counts.ready + counts.warnings
  return (
    <>
      {act.problem?.status !== 412 && (
        <ProblemShown problem={act.problem} attempt={act.attempt} wrote={seen.fileName} />
      )}
      <ChangedMeanwhile problem={act.problem} attempt={act.attempt} fields={[]} />
      <div className="sb-after-panel">
        <Panel>
          <div className="sb-standing">
            <Figure
              word={
                <State kind={counts.errors > 0 ? 'broken' : 'kept'} size="large">
                  {m.imports_errors({ count: counts.errors })}
                </State>
              }
              note={m.imports_errors_why()}
            />
            <Figure
              word={
                <State kind="warning" size="large">
                  {m.imports_warnings({ count: rowsWith(seen.problems, 'warning') })}
                </State>
              }
              note={m.imports_warnings_why()}
            />
            <Figure
              word={
                <State kind="kept" size="large">
                  {m.imports_ready({ count: counts.ready })}
                </State>
              }
              note={m.imports_ready_why({ known: counts.known, skipped: counts.skipped })}
            />
            <div className="sb-row sb-standing-acts">
              <LinkButton to={rows} icon={DownloadIcon}>
                {m.imports_all_rows()}
              </LinkButton>
              {isToday && <Drop id={id} version={version} />}
              {isToday &&
                (can.complete === null ? (
                  <Button kind="primary" busy={act.busy} onClick={() => void readIn()}>
                    {act.busy ? m.imports_reading_in() : m.imports_read_rows({ count: open })}
                  </Button>
                ) : counts.errors > 0 ? (
                  <Button kind="primary" onClick={goToErrors}>
                    {counts.errors === 1 ? m.imports_mend_first_one() : m.imports_mend_first({ count: counts.errors })}
                  </Button>
                ) : (
                  <WhyNot refusal={can.complete} />
                ))}
            </div>
          </div>
        </Panel>
      </div>
    </>
  )
}

function goToErrors() {
  const section = document.getElementById('problems-error')
  section?.scrollIntoView()
  section?.querySelector<HTMLElement>('a, button')?.focus({ preventScroll: true })
}

const Figure = ({ word, note }: { word: React.ReactNode; note: string }) => (
  <div>
    {word}
    <p className="sb-quiet sb-small">{note}</p>
  </div>
)

function Drop({ id, version }: { id: string; version: number }) {
  const [isOpen, setOpen] = useState(false)
  const act = useAct('POST /imports/{id}/dropping')
  const receipt = useReceipt()
  const drop = async () => {
    if ((await act.send({ params: { id }, body: {} }, version)) === undefined) return
    receipt({ text: m.imports_dropped() })
    push('/las-in')
  }
  return (
    <>
      <Button kind="text" onClick={() => setOpen(true)}>
        {m.imports_drop_draft()}
      </Button>
      <ReasonDialog
        isOpen={isOpen}
        onClose={() => setOpen(false)}
        heading={m.imports_drop_heading()}
        word={m.imports_drop_draft()}
        closeWord={m.imports_keep()}
        dangerous
        busy={act.busy}
        error={act.problem === undefined ? undefined : act.problem.title || m.shell_server_away_form()}
        onSend={() => void drop()}
      >
        {m.imports_drop_why()}
      </ReasonDialog>
    </>
  )
}
