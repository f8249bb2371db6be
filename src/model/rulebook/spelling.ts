import { cachedByParts } from '../cached.ts'
import { sameRecord } from '../sameRecord.ts'
import type { GovernanceModel } from '../shapes/governanceModel.ts'

/** Shorter words can turn into others by one letter: en, ej; ska, kan. */
const shortestSpelled = 4

/** Does the one model differ from the other by the spelling of its texts alone? Narrow: what could be another meaning isn't spelling. */
export const isSpellingOnly = (a: GovernanceModel, b: GovernanceModel): boolean => differsBySpelling([a, b])

/** Asked of a version when it is corrected, and again when it is shown. */
const differsBySpelling = cachedByParts(
  (both: readonly [GovernanceModel, GovernanceModel]) => both,
  ([a, b]) => sameBut(a, b, '') && !sameRecord(a, b),
)

/** The same in every field, with texts that read alike. Only what is written for people has a language. */
function sameBut(a: unknown, b: unknown, field: string): boolean {
  if (a === b) return true
  if (typeof a === 'string' && typeof b === 'string' && (field === 'sv' || field === 'en')) return readsAlike(a, b)
  if (typeof a !== 'object' || typeof b !== 'object' || a === null || b === null) return false
  if (Array.isArray(a) !== Array.isArray(b) || Object.keys(a).length !== Object.keys(b).length) return false
  const inB = b as Readonly<Record<string, unknown>>
  return Object.entries(a).every(([key, value]) => Object.hasOwn(b, key) && sameBut(value, inB[key], key))
}

/** As many words, and each the same or one letter from it. */
function readsAlike(a: string, b: string): boolean {
  const [words, others] = [wordsOf(a), wordsOf(b)]
  return words.length === others.length && words.every((word, at) => isSpelling(word, others[at] ?? ''))
}

const wordsOf = (text: string): readonly string[] => text.split(/\s+/).filter((word) => word !== '')

function isSpelling(a: string, b: string): boolean {
  if (a.toLocaleLowerCase('sv') === b.toLocaleLowerCase('sv')) return true
  const hasMeaning = /[\d/@]/.test(a + b)
  return !hasMeaning && Math.min(a.length, b.length) >= shortestSpelled && isOneLetterFrom(a, b)
}

/** One letter more, less or other, or two that have changed places. */
function isOneLetterFrom(a: string, b: string): boolean {
  const [short, long] = a.length <= b.length ? [a, b] : [b, a]
  let at = 0
  while (at < short.length && short[at] === long[at]) at++
  const swapped = `${short.slice(0, at)}${short[at + 1] ?? ''}${short[at] ?? ''}${short.slice(at + 2)}`
  if (short.length === long.length) return short.slice(at + 1) === long.slice(at + 1) || swapped === long
  return short.slice(at) === long.slice(at + 1)
}
