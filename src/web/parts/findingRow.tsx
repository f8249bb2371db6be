import type { ReactNode } from 'react'
import { m } from '../words/compiled/messages'
import { type Clause, ClauseMark } from './clauseMark'
import { daysLong } from './days'
import { LinkTo } from './linkTo'
import { stateIcons } from './state'

export interface FindingRowProps {
  kind?: 'broken' | 'due' | 'warning' | 'deviation' | undefined
  what: ReactNode
  to: string
  subject: ReactNode
  /** Who should act: a name, or a role where nobody holds it. */
  actor?: ReactNode
  isYou?: boolean | undefined
  /** The day as shown, "1 sep". */
  since?: string | undefined
  days?: number | undefined
  clause?: Clause | undefined
  /** At most one button. */
  action?: ReactNode
}

/** Stands in a RowList. */
export function FindingRow({ kind = 'broken', what, to, subject, clause, action, ...when }: FindingRowProps) {
  const { actor, isYou, since, days } = when
  const Icon = stateIcons[kind]
  return (
    <li className={`sb-finding sb-finding-${kind}`}>
      <Icon aria-hidden />
      <div className="sb-finding-what">
        <LinkTo to={to} className="sb-name">
          {what}
        </LinkTo>
        <p>{subject}</p>
      </div>
      {(isYou || actor !== undefined) && (
        <div className="sb-finding-actor">
          <span>{m.parts_should_act()} </span>
          {isYou ? <strong>{m.parts_you()}</strong> : actor}
        </div>
      )}
      {since !== undefined && (
        <div className="sb-finding-since">
          <span>{m.parts_since({ day: since })} </span>
          {days !== undefined && daysLong(days)}
        </div>
      )}
      <div className="sb-finding-end">
        {clause && <ClauseMark {...clause} />}
        {action}
      </div>
    </li>
  )
}
