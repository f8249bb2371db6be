import { type CalendarDate, getWeeksInMonth, parseDate } from '@internationalized/date'
import { ChevronLeftIcon, ChevronRightIcon } from '@navikt/aksel-icons'
import { type RefObject, use } from 'react'
import {
  Button,
  Calendar,
  CalendarCell,
  CalendarGrid,
  CalendarGridBody,
  CalendarGridHeader,
  CalendarHeaderCell,
  CalendarStateContext,
  Heading,
} from 'react-aria-components/Calendar'
import { Dialog } from 'react-aria-components/Dialog'
import { I18nProvider } from 'react-aria-components/I18nProvider'
import { Popover } from 'react-aria-components/Popover'
import { m } from '../words/compiled/messages'
import { getLocale } from '../words/compiled/runtime'
import { isDay, weekOf } from './days'

export interface CalendarPopoverProps {
  anchor: RefObject<HTMLElement | null>
  value: string
  onChoose: (day: string) => void
  onOpenChange: (isOpen: boolean) => void
}

/** DateField's calendar: Monday first, week numbers. Fetched only when it is asked for. */
export function CalendarPopover({ anchor, value, onChoose, onOpenChange }: CalendarPopoverProps) {
  const chosen = isDay(value) ? parseDate(value) : null
  const choose = (day: CalendarDate | null) => {
    if (day) onChoose(day.toString())
    onOpenChange(false)
  }
  return (
    <I18nProvider locale={getLocale() === 'en' ? 'en-GB' : 'sv-SE'}>
      <Popover className="sb-floating" triggerRef={anchor} isOpen onOpenChange={onOpenChange} placement="bottom end">
        <Dialog aria-label={m.parts_calendar()} className="sb-calendar">
          {/* A press on the calendar button asked for it: focus goes to the chosen day. */}
          {/* oxlint-disable-next-line jsx-a11y/no-autofocus */}
          <Calendar<CalendarDate> value={chosen} onChange={choose} firstDayOfWeek="mon" autoFocus>
            <header>
              <Button slot="previous" className="sb-icon-button" aria-label={m.parts_previous_month()}>
                <ChevronLeftIcon aria-hidden />
              </Button>
              <Heading />
              <Button slot="next" className="sb-icon-button" aria-label={m.parts_next_month()}>
                <ChevronRightIcon aria-hidden />
              </Button>
            </header>
            <div className="sb-calendar-body">
              <WeekNumbers />
              <CalendarGrid weekdayStyle="short">
                <CalendarGridHeader>
                  {(weekday) => <CalendarHeaderCell>{weekday.slice(0, 2)}</CalendarHeaderCell>}
                </CalendarGridHeader>
                <CalendarGridBody>{(date) => <CalendarCell date={date} className="sb-day" />}</CalendarGridBody>
              </CalendarGrid>
            </div>
          </Calendar>
        </Dialog>
      </Popover>
    </I18nProvider>
  )
}

// Drawn beside the grid, which has no column for it; the field's own line says the week to a screen reader.
function WeekNumbers() {
  const state = use(CalendarStateContext)
  if (!state) return null
  const first = state.visibleRange.start
  const weeks = Array.from({ length: getWeeksInMonth(first, 'sv-SE') }, (_, week) =>
    first.add({ weeks: week }).toString(),
  )
  return (
    <div className="sb-calendar-weeks" aria-hidden>
      <span>{m.parts_week_short()}</span>
      {weeks.map((day) => (
        <span key={day}>{weekOf(day)}</span>
      ))}
    </div>
  )
}
