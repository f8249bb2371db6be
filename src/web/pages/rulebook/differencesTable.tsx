import type { AnswerOf } from '../../asking/api'
import { EmptyState } from '../../parts/emptyState'
import { Panel } from '../../parts/panel'
import { State } from '../../parts/state'
import { type Column, Table } from '../../parts/table'
import { m } from '../../words/compiled/messages'
import { say } from '../../words/say'

type DifferenceSeen = AnswerOf<'GET /model/differences'>['items'][number]

/** What comes, goes and changes; wording that changes nothing is told apart. */
export function DifferencesTable({ differences }: { differences: readonly DifferenceSeen[] }) {
  const rules = differences.filter((each) => !each.wordingOnly).length
  return (
    <>
      {differences.length > 0 && (
        <p className="sb-quiet sb-small sb-before-panel">
          {m.rulebook_differences_counted({ rules, wording: differences.length - rules })}
        </p>
      )}
      <Panel flush>
        <Table
          caption={m.rulebook_differences()}
          density="dense"
          columns={columns}
          rows={differences}
          rowKey={({ key }) => key}
          empty={<EmptyState kind="done" heading={m.rulebook_no_differences()} />}
        />
      </Panel>
    </>
  )
}

const columns: readonly Column<DifferenceSeen>[] = [
  {
    id: 'what',
    head: m.rulebook_what_differs(),
    width: '34%',
    cell: ({ text, wordingOnly }) => (
      <>
        {say(text)}
        {wordingOnly && (
          <span className="sb-cell-detail">
            <State kind="proposed">{m.rulebook_wording_only()}</State>
          </span>
        )}
      </>
    ),
  },
  {
    id: 'from',
    head: m.rulebook_before(),
    cell: ({ from }) => (from === null ? <Nothing /> : <del className="sb-quiet">{say(from)}</del>),
  },
  {
    id: 'to',
    head: m.rulebook_after(),
    cell: ({ to }) => (to === null ? <Nothing /> : <ins className="sb-ins">{say(to)}</ins>),
  },
]

const Nothing = () => <span className="sb-quiet">{m.rulebook_nothing_there()}</span>
