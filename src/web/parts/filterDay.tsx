import { useState } from 'react'
import { DateField } from './dateField'
import { isDay } from './days'

export interface FilterDayProps {
  id: string
  label: string
  /** The day that is asked with; empty for none. */
  value: string
  onChange: (day: string) => void
}

/** A day in a filter: typed as it is, asked with as soon as it is a day, or empty. */
export function FilterDay({ id, label, value, onChange }: FilterDayProps) {
  const [typed, setTyped] = useState(value)
  const [asked, setAsked] = useState(value)
  // The filter was cleared, or another address opened.
  if (asked !== value) {
    setAsked(value)
    setTyped(value)
  }
  const change = (text: string) => {
    setTyped(text)
    if (text === '' || isDay(text)) onChange(text)
  }
  return <DateField id={id} label={label} optional value={typed} onChange={change} />
}
