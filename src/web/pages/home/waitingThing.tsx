import type { AnswerOf } from '../../asking/api'
import { ClauseMark } from '../../parts/clauseMark'
import { daysLong } from '../../parts/days'
import { LinkButton } from '../../parts/linkButton'
import { State } from '../../parts/state'
import { addressOfThing } from '../../routing/addresses'
import { wayToMend } from '../../routing/mending'
import { m } from '../../words/compiled/messages'
import { say } from '../../words/say'

type Waiting = AnswerOf<'GET /home'>['waiting'][number]

interface WaitingThingProps {
  waiting: Waiting
  /** The first has the filled button. */
  isFirst: boolean
  readOnly: boolean
}

/** A thing that waits for the reader; stands in a RowList. */
export function WaitingThing({ waiting, isFirst, readOnly }: WaitingThingProps) {
  const { action, clause } = waiting
  const to =
    (action.act === null ? undefined : wayToMend({ act: action.act, with: action.with }, waiting.id)?.to) ??
    placeOf(waiting)
  return (
    <li className="sb-waiting">
      <div className="sb-waiting-body">
        <div className="sb-waiting-line">
          {stateOf(waiting)}
          {waiting.object !== null && <span>{waiting.object.code}</span>}
          {clause !== null && <ClauseMark number={sectionOf(clause)} to={`/modellen#${clause}`} />}
        </div>
        <h3>{say(waiting.title)}</h3>
        <p>{say(waiting.why)}</p>
      </div>
      {!readOnly && (
        <LinkButton to={to} kind={isFirst && waiting.state !== 'told' ? 'primary' : 'outlined'}>
          {say(action.label)}
        </LinkButton>
      )}
    </li>
  )
}

function stateOf({ state, days }: Waiting) {
  switch (state) {
    case 'late':
      return <State kind="broken">{m.home_late({ days: daysLong(days) })}</State>
    case 'due':
      return <State kind="due">{m.home_due()}</State>
    case 'told':
      return <State kind="proposed">{m.home_told()}</State>
    default:
      return state satisfies never
  }
}

/** The page of what it is about, where no act is named. */
function placeOf({ about, id, action: { to } }: Waiting): string {
  if (about === 'way-in') return to.type === 'token' ? '/konton/nycklar' : `/konton/${encodeURIComponent(to.id)}`
  if (about === 'leaving') return addressOfThing(to.type, to.id) ?? '/brister'
  if (about === 'request') return `/begaran/${to.id}`
  if (about === 'objection' || about === 'decision') return `/beslut/${to.id}`
  return `/brister/${encodeURIComponent(id)}`
}

/** A clause's id begins with its section: 3.5.1-owner-in-line. */
const sectionOf = (clause: string): string => clause.split('-')[0] ?? ''
