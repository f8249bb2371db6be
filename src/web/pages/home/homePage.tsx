import { useSuspenseQuery } from '@tanstack/react-query'
import { ask } from '../../asking/queries'
import { useSession } from '../../asking/session'
import { dayAndMonth, weekdayOf, weekOf } from '../../parts/days'
import { EmptyState } from '../../parts/emptyState'
import { Panel } from '../../parts/panel'
import { RowList } from '../../parts/rowList'
import { TitledPage } from '../../parts/titledPage'
import { useAsOf } from '../../routing/asOf'
import { m } from '../../words/compiled/messages'
import { AccountEvents } from './accountEvents'
import { DueToAttest } from './dueToAttest'
import { MyObjects } from './myObjects'
import { WaitingThing } from './waitingThing'
import { WhatIAm } from './whatIAm'

/** What waits, why, and one thing to press; beside it what I am and what I may decide. */
export function HomePage() {
  const asOf = useAsOf()
  const session = useSession()
  const { data } = useSuspenseQuery(ask('GET /home', { query: { asOf } }))
  const day = data.day
  const first = (session.person?.name ?? session.account.name).split(' ')[0] ?? ''
  const late = data.waiting.filter((each) => each.state === 'late').length
  // What one is only told of stands in the list, but doesn't wait.
  const count = data.waiting.filter((each) => each.state !== 'told').length
  return (
    <TitledPage
      title={m.shell_to_home()}
      large
      before={m.home_day({ weekday: capital(weekdayOf(day)), day: dayAndMonth(day), week: weekOf(day) })}
      heading={headingFor(count, first)}
      sentence={count === 0 ? undefined : sentenceFor(late, count)}
    >
      <div className="sb-columns">
        <div className="sb-stack">
          {data.waiting.length > 0 && <h2 className="sb-unseen">{m.home_waiting()}</h2>}
          {data.waiting.length > 0 ? (
            <RowList name={m.home_waiting()}>
              {data.waiting.map((each, i) => (
                <WaitingThing key={each.id} waiting={each} isFirst={i === 0} readOnly={asOf !== undefined} />
              ))}
            </RowList>
          ) : (
            <Panel>
              <EmptyState kind="done" heading={m.home_nothing_waits()}>
                {m.home_nothing_waits_why()}
              </EmptyState>
            </Panel>
          )}
          {asOf === undefined && <AccountEvents />}
          {asOf === undefined && <DueToAttest />}
          <MyObjects objects={data.objects} roles={data.roles} />
        </div>
        <WhatIAm home={data} side={session.side} />
      </div>
    </TitledPage>
  )
}

const capital = (word: string) => word.charAt(0).toUpperCase() + word.slice(1)

function headingFor(count: number, name: string): string {
  if (count === 0) return m.home_heading_none({ name })
  if (count === 1) return m.home_heading_one({ name })
  return m.home_heading_many({ name, count: capital(numberWord(count)) })
}

function sentenceFor(late: number, all: number): string | undefined {
  if (late === 0) return m.home_none_late()
  return late === all ? m.home_all_late() : m.home_some_late({ count: numberWord(late) })
}

/** Numbers up to twelve are written out, as in a sentence. */
function numberWord(count: number): string {
  return m.home_numbers().split(' ')[count - 1] ?? String(count)
}
