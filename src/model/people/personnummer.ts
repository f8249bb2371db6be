import { missingWords } from '../missingWords.ts'
import { type Refusal, refuse } from '../refusal.ts'

/** Ten digits with their sign, or twelve: as a personal identity or coordination number is written. */
const written = /(?<![\w-])(?:\d{2})?(\d{6})[-+](\d{4})(?![\w-])|(?<![\w-])\d{2}(\d{6})(\d{4})(?![\w-])/g

/** Does the text hold what looks like a personal identity number: a day that exists and a check digit that fits? */
export function holdsPersonnummer(value: string): boolean {
  // Most texts hold no such row of digits, and a register has a hundred thousand.
  if (!/\d{6}/.test(value)) return false
  return [...value.matchAll(written)].some((found) => {
    const digits = (found[1] ?? found[3] ?? '') + (found[2] ?? found[4] ?? '')
    return isDay(digits) && hasCheckDigit(digits)
  })
}

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

function isDay(digits: string): boolean {
  const month = Number(digits.slice(2, 4))
  // A coordination number has 60 added to its day.
  const day = Number(digits.slice(4, 6)) % 60
  return month >= 1 && month <= 12 && day >= 1 && day <= 31
}

function hasCheckDigit(digits: string): boolean {
  const sum = [...digits].reduce((total, digit, index) => {
    const product = Number(digit) * (index % 2 === 0 ? 2 : 1)
    return total + (product > 9 ? product - 9 : product)
  }, 0)
  return sum % 10 === 0
}
