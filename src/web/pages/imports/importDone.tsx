import { ActDialog } from '../../forms/actDialog'
import { EmptyState } from '../../parts/emptyState'
import { LinkButton } from '../../parts/linkButton'
import { Panel } from '../../parts/panel'
import { Section } from '../../parts/section'
import { WhyNot } from '../../refusals/whyNot'
import { m } from '../../words/compiled/messages'
import { ColumnsTable } from './columnsTable'
import { Follows } from './follows'
import type { ImportSeen } from './importPage'
import { RegisterFollows } from './registerFollows'
import { rowsAddress } from './rowsShown'

/** A list that was read in, undone or thrown away: the receipt, the ways on, and undoing while nobody has built on it. */
export function ImportDone({ seen, isToday }: { seen: ImportSeen; isToday: boolean }) {
  const { id, state, reference, counts, can } = seen
  if (state === 'dropped') {
    return (
      <div className="sb-after-panel">
        <Panel>
          <EmptyState
            kind="fromStart"
            heading={m.imports_was_dropped()}
            actions={<LinkButton to="/las-in">{m.imports_new()}</LinkButton>}
          >
            {m.imports_was_dropped_why()}
          </EmptyState>
        </Panel>
      </div>
    )
  }
  return (
    <>
      <div className="sb-columns sb-after-panel">
        <div>
          <Panel heading={state === 'done' ? m.imports_receipt() : m.imports_was_undone()}>
            <div className="sb-stack">
              <dl className="sb-facts">
                <dt>{m.imports_reference()}</dt>
                <dd>{reference}</dd>
                <dt>{m.imports_rows_in_file()}</dt>
                <dd>
                  {m.imports_rows_told({
                    rows: counts.rows,
                    read: counts.ready + counts.warnings,
                    known: counts.known,
                    skipped: counts.skipped,
                  })}
                </dd>
              </dl>
              <div className="sb-row">
                {state === 'done' && seen.register !== null && (
                  <LinkButton to={`/komponenter?inlasning=${id}`}>{m.imports_to_components()}</LinkButton>
                )}
                {state === 'done' && seen.follows !== null && (
                  <LinkButton to="/tackning">{m.imports_to_coverage()}</LinkButton>
                )}
                {state === 'done' && <LinkButton to="/brister">{m.imports_show_findings()}</LinkButton>}
                <LinkButton to={rowsAddress(id)}>{m.imports_show_rows()}</LinkButton>
              </div>
            </div>
          </Panel>
          {state === 'done' && isToday && (
            <Section heading={m.imports_undo_heading()}>
              {can.undo === null ? <Undo seen={seen} /> : <WhyNot refusal={can.undo} />}
            </Section>
          )}
        </div>
        <div className="sb-stack">
          <Follows seen={seen} />
          <RegisterFollows seen={seen} />
        </div>
      </div>
      <ColumnsTable seen={seen} isToday={isToday} />
    </>
  )
}

function Undo({ seen: { id, version, fileName, register } }: { seen: ImportSeen }) {
  return (
    <div className="sb-stack">
      <p className="sb-measure">{register === null ? m.imports_undo_why() : m.imports_register_undo_why()}</p>
      <div>
        <ActDialog
          route="POST /imports/{id}/undo"
          params={{ id }}
          version={version}
          word={m.imports_undo()}
          kind="dangerous"
          heading={m.imports_undo_confirm({ name: fileName })}
          why={register === null ? m.imports_undo_what() : m.imports_register_undo_what()}
          closeWord={m.imports_keep()}
          done={() => ({ text: m.imports_undone({ name: fileName }) })}
        />
      </div>
    </div>
  )
}
