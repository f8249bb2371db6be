import { useQuery } from '@tanstack/react-query'
import type { AnswerOf } from '../../asking/api'
import { ask } from '../../asking/queries'
import { shownDay } from '../../parts/days'
import { clockOf, dayOfMoment } from '../../parts/moments'
import { RowList } from '../../parts/rowList'
import { Section } from '../../parts/section'
import { m } from '../../words/compiled/messages'
import { say } from '../../words/say'
import { rightsSaid } from '../access/rights'

type AccountEvent = AnswerOf<'GET /account-events'>['items'][number]

/** What has lately been done to the ways into one's own account, whoever did it; and by accounts that nobody answers for. */
export function AccountEvents() {
  const { data } = useQuery(ask('GET /account-events'))
  const recent = data?.items.filter((event) => event.recent) ?? []
  return (
    <>
      <Events
        heading={m.home_account()}
        why={m.home_account_why()}
        events={recent.filter(({ leftBehind }) => !leftBehind)}
      />
      <Events
        heading={m.home_left_behind()}
        why={m.home_left_behind_why()}
        events={recent.filter(({ leftBehind }) => leftBehind)}
      />
    </>
  )
}

interface EventsProps {
  heading: string
  why: string
  events: readonly AccountEvent[]
}

function Events({ heading, why, events }: EventsProps) {
  if (events.length === 0) return null
  return (
    <Section heading={heading}>
      <RowList name={heading}>
        {events.map((event) => (
          <li key={event.number} className="sb-list-line">
            <span>{whatOf(event)}</span>
            <span className="sb-quiet sb-small">{whenOf(event)}</span>
          </li>
        ))}
      </RowList>
      <p className="sb-small sb-quiet">{why}</p>
    </Section>
  )
}

function whatOf({ act, actName, token, rights, disabled }: AccountEvent): string {
  const what = actName === null ? act : say(actName)
  const told = disabled ? m.access_disable() : (token ?? (rights && rightsSaid(rights)))
  return told === undefined ? what : `${what}: ${told}`
}

function whenOf({ at, own, by }: AccountEvent): string {
  const when = `${shownDay(dayOfMoment(at))} ${clockOf(at)}`
  return own
    ? m.home_account_own({ when })
    : m.home_account_by({ when, who: by.person?.name ?? by.name ?? m.decisions_removed_account() })
}
