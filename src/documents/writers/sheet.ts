import type { CalendarDate, Instant } from '#model/dates'

/** What a cell holds; null is an empty one. A day is yyyy-mm-dd, a moment an instant in UTC, money in öre. Where a number is wanted a text says why there is none. */
export type CellValue = string | number | null

export interface SheetColumn {
  readonly heading: string
  readonly kind: 'text' | 'number' | 'money' | 'date' | 'moment'
}

/** A table as every writer takes it: data without looks. */
export interface Sheet {
  readonly name: string
  readonly columns: readonly SheetColumn[]
  readonly rows: readonly (readonly CellValue[])[]
}

const stockholm = new Intl.DateTimeFormat('sv-SE', {
  timeZone: 'Europe/Stockholm',
  dateStyle: 'short',
  timeStyle: 'short',
})

/** "2026-11-23 09:00": what a clock in Sweden showed, since a spreadsheet knows no time zones. */
export const wallClock = (instant: Instant): string => stockholm.format(new Date(instant))

export const dayOnWall = (instant: Instant): CalendarDate => wallClock(instant).slice(0, 10)
