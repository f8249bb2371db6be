import { shownDay } from '../../parts/days'
import { State } from '../../parts/state'
import { m } from '../../words/compiled/messages'

/** Whether something is held on the day, is still to come, or has been. */
export function HeldWhen({ when }: { when: 'current' | 'coming' | 'past' }) {
  switch (when) {
    case 'current':
      return <State kind="kept">{m.people_current()}</State>
    case 'coming':
      return <State kind="due">{m.people_coming()}</State>
    case 'past':
      return <span className="sb-quiet">{m.people_past()}</span>
    default:
      return when satisfies never
  }
}

export function periodShown({ from, to }: { from: string | null; to: string | null }): string {
  if (from === null) return m.people_follows()
  return to === null ? m.people_since({ from: shownDay(from) }) : `${shownDay(from)} – ${shownDay(to)}`
}
