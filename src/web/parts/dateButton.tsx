import { CalendarIcon, ChevronDownIcon } from '@navikt/aksel-icons'
import { createContext, lazy, type ReactNode, Suspense } from 'react'
import { m } from '../words/compiled/messages'
import { shownDay } from './days'
import { Dropdown } from './dropdown'

// Fetched by the first press: most pages are read as of today.
const DatePanel = lazy(() => import('./datePanel').then((part) => ({ default: part.DatePanel })))

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
      {(close) => (
        <Suspense>
          <DatePanel date={date} idPrefix={className} onDone={close} />
        </Suspense>
      )}
    </Dropdown>
  )
}
