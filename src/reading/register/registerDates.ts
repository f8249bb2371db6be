import { addDays, type CalendarDate } from '#model/dates'
import type { ImportCell } from '#model/imports/importTable'
import { parseSwedishDate } from '../cells/dates.ts'
import { readAs, withoutAbout } from './cellWords.ts'
import type { Read } from './readings.ts'

/** From 1900 to 1904: the two ways in which spreadsheets count days. */
const daysBetweenSystems = 1462

/** Without an end: the cell tells the contract's form instead of a day. */
export const saysOpenEnd = (written: string): boolean =>
  /(tills\s?vidare|löpande|löper vidare|automatisk förlängning|until further notice|^t\.?v\.?$)/iu.test(written)

/** A day; where only a month or a year stands, its last or first day by what the field is for, and that is a guess. */
export function dayIn(cell: ImportCell, edge: 'first' | 'last'): Read<CalendarDate> | undefined {
  const day = parseSwedishDate(cell)
  if (day !== undefined) {
    if (cell.mark !== 'day-number-1904') return { value: day }
    const later = addDays(day, daysBetweenSystems)
    return { value: later, guess: readAs(later, later) }
  }
  const { text } = withoutAbout(cell.text)
  const [, year, month] = /^(\d{4})(?:[-/. ](\d{1,2}))?$/.exec(text) ?? []
  if (year === undefined) return undefined
  const value = dayOf(Number(year), month === undefined ? undefined : Number(month), edge)
  return value === undefined ? undefined : { value, guess: readAs(value, value) }
}

function dayOf(year: number, month: number | undefined, edge: 'first' | 'last'): CalendarDate | undefined {
  if (year < 1970 || year > 2200 || (month !== undefined && (month < 1 || month > 12))) return undefined
  const first = edge === 'first' ? `${year}-${padded(month ?? 1)}-01` : `${year}-${padded(month ?? 12)}-01`
  if (edge === 'first') return first
  const [y = 0, m = 0] = first.split('-').map(Number)
  return new Date(Date.UTC(y, m, 0)).toISOString().slice(0, 10)
}

const padded = (month: number): string => String(month).padStart(2, '0')
