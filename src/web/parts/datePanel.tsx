import { type FormEvent, useState } from 'react'
import { m } from '../words/compiled/messages'
import { Button } from './button'
import type { ShownDate } from './dateButton'
import { DateField } from './dateField'
import { isDay, shownDay } from './days'

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
