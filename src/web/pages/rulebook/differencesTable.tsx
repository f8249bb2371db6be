import { Fragment } from 'react'
import type { AnswerOf } from '../../asking/api'
import { EmptyState } from '../../parts/emptyState'
import { Panel } from '../../parts/panel'
import { State } from '../../parts/state'
import { type Column, Table } from '../../parts/table'
import { m } from '../../words/compiled/messages'
import { say } from '../../words/say'
import { type Piece, wordDifference } from './wordDifference'

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
    cell: ({ from, to }) => <Told own={from} other={to} kind="removed" />,
  },
  {
    id: 'to',
    head: m.rulebook_after(),
    cell: ({ from, to }) => <Told own={to} other={from} kind="added" />,
  },
]

interface ToldProps {
  own: DifferenceSeen['from']
  other: DifferenceSeen['from']
  kind: 'removed' | 'added'
}

/** One side of a difference: only the words that differ are marked. */
function Told({ own, other, kind }: ToldProps) {
  if (own === null) return <Nothing />
  const Marked = kind === 'removed' ? Removed : Added
  if (other === null) return <Marked>{say(own)}</Marked>
  const [before, after] = kind === 'removed' ? [own, other] : [other, own]
  const pieces = wordDifference(say(before), say(after)).filter((each) => each.kind === 'same' || each.kind === kind)
  return placedIn(pieces).map(({ words, kind: how, start }) => (
    <Fragment key={start}>
      {start > 0 && ' '}
      {how === 'same' ? words : <Marked>{words}</Marked>}
    </Fragment>
  ))
}

/** Each with how many letters stand before it: two that read alike are told apart by that. */
const placedIn = (pieces: readonly Piece[]) =>
  pieces.map((piece, at) => ({
    ...piece,
    start: pieces.slice(0, at).reduce((sum, { words }) => sum + words.length, 0),
  }))

const Removed = ({ children }: { children: string }) => <del className="sb-quiet">{children}</del>
const Added = ({ children }: { children: string }) => <ins className="sb-ins">{children}</ins>

const Nothing = () => <span className="sb-quiet">{m.rulebook_nothing_there()}</span>
