import { missingWords } from '../missingWords.ts'
import { type Refusal, refuse } from '../refusal.ts'

/**
 * A day and four digits, with the century or without, and with whichever dashes and blanks stand between them. Ten digits in
 * a row are one too, but for those that begin as a telephone number does.
 */
const written = /(?<![\p{L}\d])(?:(?:1[89]|20)[-\s]?)?(\d{2})[-\s]?(\d{2})[-\s]?(\d{2})([-+\s]{0,3})(\d{4})(?!\d)/gu
const ids = /[\da-f]{8}(?:-[\da-f]{4}){3}-[\da-f]{12}/gi

/** Does the text hold what looks like a personal identity number: a day that exists and a check digit that fits? */
export function holdsPersonnummer(value: string): boolean {
  // Most texts hold few digits, and a register has a hundred thousand.
  if (!mayHoldTenDigits(value)) return false
  return [...plainly(value).matchAll(written)].some(([whole, year = '', month = '', day = '', parted, last = '']) => {
    if (parted === '' && /^0\d{9}$/.test(whole)) return false
    return isDay(Number(month), Number(day)) && hasCheckDigit(year + month + day + last)
  })
}

/** Digits of full width, dashes of every kind and signs that nobody sees, as they are read; ids of ours are no numbers. */
const plainly = (value: string): string =>
  value
    .replaceAll(ids, ' ')
    .normalize('NFKC')
    .replaceAll(/\p{Cf}/gu, '')
    .replaceAll(/[\p{Pd}\u2212]/gu, '-')

/**
 * Asked of everything that is sent to be kept, wherever in it it stands, names of its parts too: the product has no use
 * for one. The one place that asks is the binder, before any act; a rule need not.
 */
export function whyNotStored(written: unknown, field = ''): Refusal | undefined {
  if (typeof written === 'string') {
    if (!holdsPersonnummer(written)) return undefined
    return refuse('personnummer-not-kept', null, {
      field,
      missing: [missingWords['personnummer-not-kept']],
    })
  }
  if (typeof written !== 'object' || written === null) return undefined
  for (const [key, value] of Object.entries(written)) {
    const refusal = whyNotStored(key, field) ?? whyNotStored(value, field === '' ? key : `${field}.${key}`)
    if (refusal !== undefined) return refusal
  }
  return undefined
}

function mayHoldTenDigits(value: string): boolean {
  let digits = 0
  for (let at = 0; at < value.length; at++) {
    const sign = value.charCodeAt(at)
    if ((sign >= 48 && sign <= 57) || sign >= 0x660) digits++
  }
  return digits >= 10
}

function isDay(month: number, day: number): boolean {
  // A coordination number has 60 added to its day.
  const inMonth = day > 60 ? day - 60 : day
  return month >= 1 && month <= 12 && inMonth >= 1 && inMonth <= 31
}

function hasCheckDigit(digits: string): boolean {
  const sum = [...digits].reduce((total, digit, index) => {
    const product = Number(digit) * (index % 2 === 0 ? 2 : 1)
    return total + (product > 9 ? product - 9 : product)
  }, 0)
  return sum % 10 === 0
}
