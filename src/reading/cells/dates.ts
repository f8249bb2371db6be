import type { CalendarDate } from '#model/dates'

/** A cell as far as a date is concerned: what stands there, and what the spreadsheet knew about it. */
export interface DateCell {
  readonly text: string
  readonly iso?: string
}

/**
 * The calendar date that a cell means, read as Swedes write it: year first, or day before month. Undefined when it
 * names no single day ("vår 2025", "2026-08") or one that doesn't exist (31/2).
 */
export function parseSwedishDate(cell: DateCell | string): CalendarDate | undefined {
  if (typeof cell !== 'string' && cell.iso !== undefined) return calendarDate(...numbersIn(cell.iso.slice(0, 10)))
  const written = typeof cell === 'string' ? cell : cell.text
  const text = written.replace(/\s+/g, ' ').trim().toLowerCase().replace(clock, '')
  for (const { form, read } of forms) {
    const parts = form.exec(text)
    if (parts !== null) return read(parts[1] ?? '', parts[2] ?? '', parts[3] ?? '')
  }
  return undefined
}

/** A time of day after a date adds nothing. */
const clock = /(?<=\d)[t ]\d{1,2}[:.]\d{2}(?:[:.]\d{2}(?:\.\d+)?)?z?$/

interface Form {
  readonly form: RegExp
  readonly read: (a: string, b: string, c: string) => CalendarDate | undefined
}

const yearFirst = (year: string, month: string, day: string) => calendarDate(yearOf(year), Number(month), Number(day))
const dayFirst = (day: string, month: string, year: string) => yearFirst(year, month, day)
const named = (day: string, month: string, year: string) => calendarDate(yearOf(year), monthOf(month), Number(day))

const forms: readonly Form[] = [
  { form: /^(\d{4})[-/.](\d{1,2})[-/.](\d{1,2})$/, read: yearFirst },
  { form: /^(\d{2})-(\d{2})-(\d{2})$/, read: yearFirst },
  { form: /^(\d{4})(\d{2})(\d{2})$/, read: yearFirst },
  { form: /^(\d{2})(\d{2})(\d{2})$/, read: yearFirst },
  // Year first is tried before, so two digits at the end are a year only where the day can't be mistaken for one.
  { form: /^(\d{1,2})\/(\d{1,2})[- /']{1,3}(\d{4}|\d{2})$/, read: dayFirst },
  { form: /^(\d{1,2})[-.] ?(\d{1,2})[-.] ?(\d{4})$/, read: dayFirst },
  { form: /^(?:den )?(\d{1,2})(?::?[ae]|\.)? ?([a-z]{3,9})\.?,? ?[-']?(\d{4}|\d{2})$/, read: named },
  { form: /^([a-z]{3,9})\.? (\d{1,2}),? (\d{4})$/, read: (month, day, year) => named(day, month, year) },
  { form: /^(\d{5})(?:[.,]\d+)?$/, read: (serial) => fromSerial(Number(serial)) },
]

const months = ['jan', 'feb', 'mar', 'apr', 'maj', 'jun', 'jul', 'aug', 'sep', 'okt', 'nov', 'dec']
const names = [
  'januari january',
  'februari february',
  'mars march',
  'april',
  'maj may',
  'juni june',
  'juli july',
  'augusti august',
  'september sept',
  'oktober october oct',
  'november',
  'december',
].map((line) => line.split(' '))

/** From 1, or 0 for a word that is no month. */
const monthOf = (word: string): number =>
  names.findIndex((forms, at) => word === months[at] || forms.includes(word)) + 1

/** Two digits are of this century up to 69: nobody is appointed, and no contract signed, in 2070 or before 1970. */
function yearOf(digits: string): number {
  const year = Number(digits)
  if (digits.length > 2) return year
  return year < 70 ? 2000 + year : 1900 + year
}

/** Spreadsheet day numbers from 1954 to 2119; other numbers of five digits are more likely something else. */
function fromSerial(serial: number): CalendarDate | undefined {
  if (serial < 20_000 || serial > 80_000) return undefined
  return new Date(Date.UTC(1899, 11, 30) + serial * 86_400_000).toISOString().slice(0, 10)
}

function calendarDate(year: number, month: number, day: number): CalendarDate | undefined {
  if (!(year >= 1900 && year < 2200 && month >= 1 && month <= 12 && day >= 1 && day <= 31)) return undefined
  const date = new Date(Date.UTC(year, month - 1, day))
  return date.getUTCDate() === day ? date.toISOString().slice(0, 10) : undefined
}

function numbersIn(iso: string): [number, number, number] {
  const [year = 0, month = 0, day = 0] = iso.split('-').map(Number)
  return [year, month, day]
}
