import { numberIn } from './amounts.ts'
import { readAs, withoutAbout } from './cellWords.ts'
import type { Read } from './readings.ts'

interface Unit {
  readonly word: RegExp
  readonly times: number
}

/** A word by itself, with or without a point: letters with rings and dots are letters too. */
const word = (words: string): RegExp => new RegExp(`(?<!\\p{L})(?:${words})(?!\\p{L})\\.?`, 'iu')

/** A number, in the unit that the cell names or else in the field's own. */
function amountIn(
  written: string,
  units: readonly Unit[],
  isSmall = false,
): { readonly number: number; readonly isAbout: boolean } | undefined {
  const { text, isAbout } = withoutAbout(written)
  const unit = units.find(({ word }) => word.test(text))
  const number = numberIn(unit === undefined ? text : text.replace(unit.word, ' '), isSmall)
  return number === undefined ? undefined : { number: number * (unit?.times ?? 1), isAbout }
}

/** "ca 3 500 st" is 3,500. */
export function countIn(written: string): Read<number> | undefined {
  const found = amountIn(written, [
    { word: word('st(ycken)?|pcs|användare|users|licenser|personer|gånger|ggr|per år|/år'), times: 1 },
  ])
  if (found === undefined || found.number > 1_000_000_000) return undefined
  const value = Math.round(found.number)
  const isExact = value === found.number && !found.isAbout
  return isExact ? { value } : { value, guess: readAs(String(value), String(value)) }
}

/** "8 h", "2 dygn", "30 min", in hours. */
export function hoursIn(written: string): Read<number> | undefined {
  const found = amountIn(
    written,
    [
      { word: word('min(uter)?|minutes?'), times: 1 / 60 },
      { word: word('h|tim(mar|me)?|hours?'), times: 1 },
      { word: word('dygn|dagar?|days?|d'), times: 24 },
      { word: word('veck(a|or)|weeks?'), times: 168 },
    ],
    true,
  )
  if (found === undefined || found.number > 100_000) return undefined
  return found.isAbout
    ? { value: found.number, guess: readAs(`${found.number} timmar`, `${found.number} hours`) }
    : { value: found.number }
}

/** "6 mån", "1 år", "90 dagar", in whole months. */
export function monthsIn(written: string): Read<number> | undefined {
  const found = amountIn(written, [
    { word: word('mån(ader?|ad)?|mon(ths?)?|m'), times: 1 },
    { word: word('år|years?'), times: 12 },
    { word: word('dagar?|days?'), times: 1 / 30 },
    { word: word('vecko?r?a?|weeks?'), times: 7 / 30 },
  ])
  if (found === undefined || found.number > 600) return undefined
  const value = Math.round(found.number)
  return value === found.number && !found.isAbout
    ? { value }
    : { value, guess: readAs(`${value} månader`, `${value} months`) }
}

export function yearIn(written: string, iso: string | undefined): Read<number> | undefined {
  const [, year] = /(?<!\d)((?:19[7-9]|20|21)\d\d|2200)(?!\d)/.exec(iso ?? written) ?? []
  if (year === undefined) return undefined
  const value = Number(year)
  return /^\d{4}$/.test(written.trim()) ? { value } : { value, guess: readAs(year, year) }
}

const levelWords: readonly (readonly [RegExp, number])[] = [
  [/^(ingen|försumbar|obetydlig|none)(?!\p{L})/iu, 0],
  [/^(låg|måttlig|low)(?!\p{L})/iu, 1],
  [/^(betydande|medel|medium)(?!\p{L})/iu, 2],
  [/^(hög|allvarlig|high)(?!\p{L})/iu, 3],
  [/^(mycket hög|synnerligen allvarlig|very high)(?!\p{L})/iu, 4],
]

/** "3", "K3", "nivå 3", "3 - hög". Words alone are a guess: scales differ. */
export function levelIn(written: string): Read<number> | undefined {
  const tidy = written.trim()
  const [, digit] = /^(?:[krtsciap]\s*[:=]?\s*|niv[åa]\s*|level\s*)?([0-4])(?:\s*[-–:(.,].*)?$/iu.exec(tidy) ?? []
  if (digit !== undefined) return { value: Number(digit) }
  const word = [...levelWords].reverse().find(([form]) => form.test(tidy))
  return word === undefined ? undefined : { value: word[1], guess: readAs(`nivå ${word[1]}`, `level ${word[1]}`) }
}

export interface Levels {
  readonly confidentiality: number
  readonly integrity: number
  readonly availability: number
  readonly traceability?: number
}

/** "3-3-2", "K3 R3 T2", "3/3/2/1": confidentiality, integrity, availability and, where there are four, traceability. */
export function levelsIn(written: string): Levels | undefined {
  const tidy = written.trim().toUpperCase()
  const named = [...tidy.matchAll(/([KRTSCIA])\s*[:=]?\s*([0-4])(?!\d)/g)].map(
    ([, letter, digit]) => [letter, Number(digit)] as const,
  )
  if (named.length >= 3) {
    const level = (...letters: readonly string[]) => named.find(([letter = '']) => letters.includes(letter))?.[1]
    const [confidentiality, integrity, availability] = [level('K', 'C'), level('R', 'I'), level('T', 'A')]
    const traceability = level('S')
    if (confidentiality === undefined || integrity === undefined || availability === undefined) return undefined
    return { confidentiality, integrity, availability, ...(traceability === undefined ? {} : { traceability }) }
  }
  const [, k, r, t, s] =
    /^([0-4])\s*[-–/,.\s]?\s*([0-4])\s*[-–/,.\s]?\s*([0-4])(?:\s*[-–/,.\s]?\s*([0-4]))?$/.exec(tidy) ?? []
  if (k === undefined) return undefined
  return {
    ...{ confidentiality: Number(k), integrity: Number(r), availability: Number(t) },
    ...(s === undefined ? {} : { traceability: Number(s) }),
  }
}
