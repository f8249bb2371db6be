import { z } from 'zod'

/** An ISO calendar date, yyyy-mm-dd: a day on the wall calendar, without a time zone. */
export const CalendarDate = z.iso.date()
export type CalendarDate = string

/** An ISO instant in UTC, such as 2026-11-23T08:15:00.000Z. */
export type Instant = string

/** First and last day, both included; `to: null` stands until further notice. */
export interface Period {
  readonly from: CalendarDate
  readonly to: CalendarDate | null
}

export const covers = (period: Period, day: CalendarDate): boolean =>
  period.from <= day && (period.to === null || day <= period.to)

export const overlaps = (a: Period, b: Period): boolean =>
  (b.to === null || a.from <= b.to) && (a.to === null || b.from <= a.to)

export function addDays(day: CalendarDate, days: number): CalendarDate {
  const [year = 0, month = 1, date = 1] = day.split('-').map(Number)
  return new Date(Date.UTC(year, month - 1, date + days)).toISOString().slice(0, 10)
}

export const dayAfter = (day: CalendarDate): CalendarDate => addDays(day, 1)
export const dayBefore = (day: CalendarDate): CalendarDate => addDays(day, -1)

export const daysBetween = (from: CalendarDate, to: CalendarDate): number =>
  Math.round((Date.parse(`${to}T00:00:00Z`) - Date.parse(`${from}T00:00:00Z`)) / 86_400_000)

/** The last day of what hangs on something with a period: until further notice is until that ends. */
export const lastDayIn = (whole: Period | undefined, to: CalendarDate | null): CalendarDate | null =>
  to ?? whole?.to ?? null

/** Would it go on after what it hangs on has ended? */
export const outlasts = (to: CalendarDate | null, whole: Period): boolean =>
  to !== null && whole.to !== null && to > whole.to

export const latest = (days: readonly CalendarDate[]): CalendarDate | undefined => [...days].sort().at(-1)

/**
 * Since when has nobody stood in a place that should have been filled since `start`?
 * `undefined` when some period covers the day. Periods that lie in the future don't count.
 */
export function vacantSince(
  periods: readonly Period[],
  start: CalendarDate,
  day: CalendarDate,
): CalendarDate | undefined {
  if (periods.some((period) => covers(period, day))) return undefined
  const ended = periods.flatMap((period) => (period.to !== null && period.to < day ? [dayAfter(period.to)] : []))
  return latest([start, ...ended])
}
