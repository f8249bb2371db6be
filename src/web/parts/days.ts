import { m } from '../words/compiled/messages'
import { getLocale } from '../words/compiled/runtime'

// Drawing of ISO days (yyyy-mm-dd). The model's dates are checked by Zod, which stays out of the browser.

const tag = () => (getLocale() === 'en' ? 'en-GB' : 'sv-SE')
const noon = (day: string) => new Date(`${day}T12:00:00Z`)

export const isDay = (text: string): boolean =>
  /^\d{4}-\d{2}-\d{2}$/.test(text) && !Number.isNaN(noon(text).getTime()) && noon(text).toISOString().startsWith(text)

/** "23 nov 2026"; Intl's own Swedish puts a full stop after the month. */
export const shownDay = (day: string): string => format(day, { day: 'numeric', month: 'short', year: 'numeric' })

/** "23 november 2026" */
export const longDay = (day: string): string => format(day, { day: 'numeric', month: 'long', year: 'numeric' })

/** "23 nov" */
export const dayAndMonth = (day: string): string => format(day, { day: 'numeric', month: 'short' })

/** "måndag" */
export const weekdayOf = (day: string): string => format(day, { weekday: 'long' })

/** The ISO week: the one that holds the week's Thursday. */
export function weekOf(day: string): number {
  const thursday = noon(day)
  thursday.setUTCDate(thursday.getUTCDate() + 4 - (thursday.getUTCDay() || 7))
  const newYear = Date.UTC(thursday.getUTCFullYear(), 0, 1, 12)
  return Math.ceil(((thursday.getTime() - newYear) / 86_400_000 + 1) / 7)
}

/** "83 dagar", "1 756 dagar" */
export const daysLong = (days: number): string =>
  days === 1 ? m.parts_one_day() : m.parts_days({ count: new Intl.NumberFormat(tag()).format(days) })

function format(day: string, how: Intl.DateTimeFormatOptions): string {
  return new Intl.DateTimeFormat(tag(), { ...how, timeZone: 'UTC' }).format(noon(day)).replace('.', '')
}
