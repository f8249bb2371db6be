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

/** What has lately been done to the ways into one's own account, whoever did it. */
export function AccountEvents() {
  const { data } = useQuery(ask('GET /account-events'))
  const recent = data?.items.filter((event) => event.recent) ?? []
  if (recent.length === 0) return null
  return (
    <Section heading={m.home_account()}>
      <RowList name={m.home_account()}>
        {recent.map((event) => (
          <li key={event.number} className="sb-list-line">
            <span>{whatOf(event)}</span>
            <span className="sb-quiet sb-small">{whenOf(event)}</span>
          </li>
        ))}
      </RowList>
      <p className="sb-small sb-quiet">{m.home_account_why()}</p>
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
