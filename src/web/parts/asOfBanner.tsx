import { ClockDashedIcon } from '@navikt/aksel-icons'
import { m } from '../words/compiled/messages'
import { Button } from './button'
import type { ShownDate } from './dateButton'
import { longDay } from './days'

/** Another day than today: said on every page, and one press back. Draws nothing today. */
export function AsOfBanner({ date: { today, shown, choices, onChoose } }: { date: ShownDate }) {
  if (shown === today) return null
  const day = longDay(shown)
  return (
    <section className="sb-as-of" aria-label={m.shell_state_of({ day })}>
      <ClockDashedIcon aria-hidden />
      <p>
        <strong>{shown < today ? m.shell_as_of({ day }) : m.shell_as_of_later({ day })}</strong>{' '}
        {m.shell_as_of_limits()}
      </p>
      <div className="sb-as-of-ways">
        {choices.map((choice) => (
          <Button key={choice.word} size="small" onClick={() => onChoose(choice.day)}>
            {choice.word}
          </Button>
        ))}
        <Button size="small" kind="primary" onClick={() => onChoose(today)}>
          {m.shell_back_to_today()}
        </Button>
      </div>
    </section>
  )
}
