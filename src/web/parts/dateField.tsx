import { CalendarIcon } from '@navikt/aksel-icons'
import { lazy, Suspense, useRef, useState } from 'react'
import { m } from '../words/compiled/messages'
import { isDay, weekdayOf, weekOf } from './days'
import { Field, type FieldProps } from './field'
import { IconButton } from './iconButton'

// React Aria's calendar is fetched by the first press: a typed date never needs it.
const CalendarPopover = lazy(() => import('./calendarPopover').then((part) => ({ default: part.CalendarPopover })))

export interface DateFieldProps extends FieldProps {
  /** What is typed: yyyy-mm-dd when it is right, anything while it is being written. */
  value: string
  onChange: (value: string) => void
  placeholder?: string | undefined
}

export function DateField({ value, onChange, placeholder, ...field }: DateFieldProps) {
  const [isOpen, setOpen] = useState(false)
  const group = useRef<HTMLDivElement>(null)
  const below = isDay(value) ? m.parts_week_of({ weekday: weekdayOf(value), week: weekOf(value) }) : undefined
  return (
    <Field {...field} below={below}>
      {(control) => (
        <div className="sb-input-group sb-input-day" ref={group}>
          <input
            {...control}
            name={field.id}
            autoComplete="off"
            placeholder={placeholder ?? m.parts_day_form()}
            value={value}
            onChange={(event) => onChange(event.target.value)}
          />
          <IconButton
            icon={CalendarIcon}
            name={m.parts_open_calendar({ label: field.label })}
            aria-haspopup="dialog"
            aria-expanded={isOpen}
            onClick={() => setOpen(!isOpen)}
          />
          {isOpen && (
            <Suspense>
              <CalendarPopover anchor={group} value={value} onChoose={onChange} onOpenChange={setOpen} />
            </Suspense>
          )}
        </div>
      )}
    </Field>
  )
}
