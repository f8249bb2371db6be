import type { ReactNode } from 'react'
import { useAct } from '../../asking/useAct'
import { ActDialog } from '../../forms/actDialog'
import { NotDone } from '../../forms/notDone'
import { Button } from '../../parts/button'
import { LinkButton } from '../../parts/linkButton'
import { LinkTo } from '../../parts/linkTo'
import { Panel } from '../../parts/panel'
import { Progress } from '../../parts/progress'
import { useReceipt } from '../../parts/receipt'
import { State } from '../../parts/state'
import { WhyNot } from '../../refusals/whyNot'
import { m } from '../../words/compiled/messages'
import type { ImportSeen } from './importPage'
import { errorsCounted, madeWord, readyCounted, rowsCounted, rowsWith, warningsCounted } from './importWords'
import { rowsAddress } from './rowsShown'

/** How the draft stands in three figures; the one button says what stands in the way until it can read in. */
export function Standing({ seen, isToday }: { seen: ImportSeen; isToday: boolean }) {
  const { id, counts, can, version } = seen
  const act = useAct('POST /imports/{id}/completion')
  const receipt = useReceipt()
  const readIn = async () => {
    const made = await act.send({ params: { id }, body: {} }, version)
    if (made === undefined) return
    receipt({
      text: m.imports_read_in({ what: madeWord(made.made) }),
      link: { to: '/brister', word: m.imports_show_findings() },
    })
  }
  const open = counts.ready + counts.warnings
  const work = m.imports_reading_in_rows({ rows: rowsCounted(open) })
  return (
    <>
      <NotDone act={act} wrote={seen.fileName} />
      <div className="sb-after-panel">
        <Panel>
          <div className="sb-standing">
            <Figure
              word={
                <State kind={counts.errors > 0 ? 'broken' : 'kept'} size="large">
                  <LinkTo to={rowsAddress(id, 'fel')}>{errorsCounted(counts.errors)}</LinkTo>
                </State>
              }
              note={counts.errors > 0 && m.imports_errors_why()}
            />
            <Figure
              word={
                <State kind="warning" size="large">
                  <LinkTo to={rowsAddress(id, 'varningar')}>
                    {warningsCounted(rowsWith(seen.problems, 'warning'))}
                  </LinkTo>
                </State>
              }
              note={m.imports_warnings_why()}
            />
            <Figure
              word={
                <State kind="kept" size="large">
                  <LinkTo to={rowsAddress(id, 'klara')}>{readyCounted(counts.ready)}</LinkTo>
                </State>
              }
              note={
                <>
                  <LinkTo to={rowsAddress(id, 'fanns')}>{m.imports_known({ count: counts.known })}</LinkTo>,{' '}
                  <LinkTo to={rowsAddress(id, 'hoppas')}>{m.imports_skipped({ count: counts.skipped })}</LinkTo>
                </>
              }
            />
            <div className="sb-row sb-standing-acts">
              <LinkButton to={rowsAddress(id)}>{m.imports_show_rows()}</LinkButton>
              {isToday && <Drop id={id} version={version} />}
              {isToday &&
                (can.complete === null ? (
                  <Button kind="primary" busy={act.busy} onClick={() => void readIn()}>
                    {act.busy ? m.imports_reading_in() : m.imports_read_rows({ rows: rowsCounted(open) })}
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
          {/* The region is always there: one that comes with its text is not read aloud. */}
          <output className="sb-unseen">{act.busy ? work : ''}</output>
          {act.busy && (
            <div className="sb-standing-work">
              <Progress name={work} note={m.imports_reading_in_note()} />
            </div>
          )}
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

const Figure = ({ word, note }: { word: ReactNode; note: ReactNode }) => (
  <div>
    {word}
    <p className="sb-quiet sb-small">{note}</p>
  </div>
)

function Drop({ id, version }: { id: string; version: number }) {
  return (
    <ActDialog
      route="POST /imports/{id}/dropping"
      params={{ id }}
      version={version}
      word={m.imports_drop_draft()}
      kind="text"
      dangerous
      heading={m.imports_drop_heading()}
      why={m.imports_drop_why()}
      closeWord={m.imports_keep()}
      done={() => ({ text: m.imports_dropped(), to: '/las-in' })}
    />
  )
}
