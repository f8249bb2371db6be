import { CalendarIcon, ChevronDownIcon } from '@navikt/aksel-icons'
import { createContext, type FormEvent, type ReactNode, useState } from 'react'
import { m } from '../words/compiled/messages'
import { Button } from './button'
import { DateField } from './dateField'
import { isDay, shownDay } from './days'
import { Dropdown } from './dropdown'

/** The date that the whole product shows. */
export interface ShownDate {
  /** yyyy-mm-dd */
  today: string
  /** The day that is shown; the same as `today` unless another is chosen. */
  shown: string
  /** Quick choices beside "I dag": årets början, senaste PSG. */
  choices: readonly { day: string; word: string }[]
  /** Days when something changed, newest first. */
  changed: readonly { day: string; what: string }[]
  onChoose: (day: string) => void
}

/** On a phone the date stands under the page's heading: Shell gives it, PageHead draws it. */
export const DateUnderHeading = createContext<ReactNode>(null)

export function DateButton({ date, className }: { date: ShownDate; className: string }) {
  const { today, shown } = date
  const day = shownDay(shown)
  return (
    <Dropdown
      className={className}
      button={
        <>
          <CalendarIcon aria-hidden />
          <span>
            {m.shell_state()} <strong>{shown === today ? m.shell_today({ day }) : day}</strong>
          </span>
          <ChevronDownIcon aria-hidden />
        </>
      }
    >
      {(close) => <DatePanel date={date} idPrefix={className} onDone={close} />}
    </Dropdown>
  )
}

interface DatePanelProps {
  date: ShownDate
  idPrefix: string
  onDone: () => void
}

export function DatePanel({ date: { today, shown, choices, changed, onChoose }, idPrefix, onDone }: DatePanelProps) {
  const [typed, setTyped] = useState(shown)
  const [isFaulty, setFaulty] = useState(false)
  const choose = (day: string) => {
    onChoose(day)
    onDone()
  }
  const send = (event: FormEvent) => {
    event.preventDefault()
    if (isDay(typed)) choose(typed)
    else setFaulty(true)
  }
  return (
    <div className="sb-day-panel">
      <form onSubmit={send} noValidate>
        <DateField
          id={`${idPrefix}-day`}
          label={m.shell_show_state()}
          value={typed}
          onChange={setTyped}
          error={isFaulty && !isDay(typed) ? m.parts_day_form() : undefined}
        />
        <Button kind="primary" type="submit">
          {m.shell_show()}
        </Button>
      </form>
      <div className="sb-row">
        {[{ day: today, word: m.shell_choice_today() }, ...choices].map(({ day, word }) => (
          <Button key={word} size="small" onClick={() => choose(day)}>
            {word}
          </Button>
        ))}
      </div>
      {changed.length > 0 && (
        <div>
          <h2 className="sb-day-panel-head">{m.shell_changed_days()}</h2>
          <ul className="sb-changed-days">
            {changed.map(({ day, what }) => (
              <li key={`${day}${what}`}>
                <button type="button" className="sb-link-button" onClick={() => choose(day)}>
                  {shownDay(day)}
                </button>{' '}
                {what}
              </li>
            ))}
          </ul>
        </div>
      )}
    </div>
  )
}
