import type { ReactNode } from 'react'
import { dayAndMonth } from '../../parts/days'
import { nameOfHolder } from '../../parts/holderName'
import { LinkTo } from '../../parts/linkTo'
import { State } from '../../parts/state'
import { comesWord } from '../../parts/vacantWords'
import { m } from '../../words/compiled/messages'
import { say } from '../../words/say'
import type { Coverage } from './coverageTable'

type Cell = Coverage['items'][number]['rows'][number]['cells'][number]
type Person = Cell['persons'][number]

/** Who carries a duty on one side of one object, or why nobody does. */
export function CoverageCell({ cell, isEdge }: { cell: Cell; isEdge: boolean }) {
  const look = [
    isEdge && 'sb-coverage-edge',
    cell.state === 'hole' && 'sb-coverage-hole',
    cell.state === 'not-applicable' && 'sb-coverage-none',
  ]
  return <td className={look.filter(Boolean).join(' ') || undefined}>{contentOf(cell)}</td>
}

function contentOf({ state, persons, moved, onBothSides, findingId, coming }: Cell): ReactNode {
  switch (state) {
    case 'covered':
      if (moved !== null) {
        return (
          <State kind="deviation">
            <LinkTo to={`/avsteg/${moved.deviationId}`} title={m.coverage_moved_to({ to: say(moved.title) })}>
              <Names persons={persons} />
            </LinkTo>
          </State>
        )
      }
      if (!onBothSides) return <Names persons={persons} />
      return (
        <State kind="samePerson">
          <Names persons={persons} />
          <span className="sb-unseen">, {m.coverage_same_person()}</span>
        </State>
      )
    case 'hole':
      return (
        <>
          <State kind="broken">
            {findingId === null ? (
              m.coverage_nobody()
            ) : (
              <LinkTo to={`/brister/${encodeURIComponent(findingId)}`}>{m.coverage_nobody()}</LinkTo>
            )}
          </State>
          {coming !== null && (
            <span className="sb-cell-detail" title={comesWord(coming)}>
              <span aria-hidden>{m.coverage_until({ day: dayAndMonth(coming.from) })}</span>
              <span className="sb-unseen">{comesWord(coming)}</span>
            </span>
          )}
        </>
      )
    case 'not-needed':
      return (
        <>
          <i>{m.coverage_not_appointed()}</i>
          {persons.length > 0 && (
            <span className="sb-unseen">
              , {m.coverage_falls_to({ names: persons.map((each) => nameOfHolder(each)).join(', ') })}
            </span>
          )}
        </>
      )
    case 'not-applicable':
      return (
        <>
          <span aria-hidden>–</span>
          <span className="sb-unseen">{m.coverage_not_on_side()}</span>
        </>
      )
    default:
      return state satisfies never
  }
}

/** Surname and how many more; all names are read, and stand in the title. */
function Names({ persons }: { persons: readonly Person[] }) {
  const [first] = persons
  if (first === undefined) return null
  const names = persons.map((each) => nameOfHolder(each)).join(', ')
  return (
    <>
      <span aria-hidden title={names}>
        {first.standsInFor !== null && `${m.coverage_acting()} `}
        {first.protectedIdentity ? m.coverage_protected() : first.name.split(' ').at(-1)}
        {persons.length > 1 && <span className="sb-coverage-more"> +{persons.length - 1}</span>}
      </span>
      <span className="sb-unseen">{names}</span>
    </>
  )
}
