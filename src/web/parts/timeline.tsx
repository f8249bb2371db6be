import type { ReactNode } from 'react'
import { shownDay } from './days'
import { LinkTo } from './linkTo'

export interface TimelineEvent {
  id: string
  /** yyyy-mm-dd */
  day: string
  what: ReactNode
  to?: string | undefined
  detail?: ReactNode
}

/** History, newest first as given. */
export function Timeline({ events }: { events: readonly TimelineEvent[] }) {
  return (
    <ol className="sb-timeline">
      {events.map(({ id, day, what, to, detail }) => (
        <li key={id}>
          <time dateTime={day}>{shownDay(day)}</time>
          {to === undefined ? (
            what
          ) : (
            <LinkTo to={to} className="sb-name">
              {what}
            </LinkTo>
          )}
          {detail !== undefined && <p>{detail}</p>}
        </li>
      ))}
    </ol>
  )
}
