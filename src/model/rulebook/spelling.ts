import { cached, cachedByParts } from '../cached.ts'
import { sameRecord } from '../sameRecord.ts'
import type { GovernanceModel } from '../shapes/governanceModel.ts'
import type { Text } from '../text.ts'

/** Shorter words can turn into others by one letter: en, ej; ska, kan. */
const shortestSpelled = 4

/** What binds, how many, and whether at all: a letter there is another rule, however it came about. */
const neverSpelling: ReadonlySet<string> = new Set(
  [
    'ska skall skulle får fick bör borde kan kunna måste behöver inte ej aldrig alltid endast bara högst minst eller och utan',
    'ingen inget inga varje alla båda noll ett två tre fyra fem sex sju åtta nio tio elva tolv första andra tredje fjärde',
    'shall should must may might can cannot could need not never always only most least or and without none no each every all both',
    'zero one two three four five six seven eight nine ten eleven twelve first second third fourth',
  ].flatMap((words) => words.split(' ')),
)

/** Does the one model differ from the other by the spelling of its texts alone? Narrow: what could be another meaning isn't spelling. */
export const isSpellingOnly = (a: GovernanceModel, b: GovernanceModel): boolean => differsBySpelling([a, b])

/** Asked of a version when it is corrected, and again when it is shown. */
const differsBySpelling = cachedByParts(
  (both: readonly [GovernanceModel, GovernanceModel]) => both,
  ([a, b]) => sameBut(a, b, '', wordsIn(b)) && !sameRecord(a, b),
)

/** Do two texts of a model read alike, in both languages? `next` is the model that has the second. */
export const isSpelledOtherwise = (a: Text, b: Text, next: GovernanceModel): boolean =>
  readsAlike(a.sv, b.sv, wordsIn(next)) && readsAlike(a.en, b.en, wordsIn(next))

/** Every word that a model's texts have, as it is spelled there. */
const wordsIn = cached((model: GovernanceModel): ReadonlySet<string> => {
  const words = new Set<string>()
  const look = (value: unknown, field: string): void => {
    if (typeof value === 'string' && isText(field)) for (const word of wordsOf(value)) words.add(bare(word))
    if (typeof value === 'object' && value !== null) for (const [key, inner] of Object.entries(value)) look(inner, key)
  }
  look(model, '')
  return words
})

/** Only what is written for people has a language. */
const isText = (field: string): boolean => field === 'sv' || field === 'en'

/** The same in every field, with texts that read alike. */
function sameBut(a: unknown, b: unknown, field: string, words: ReadonlySet<string>): boolean {
  if (a === b) return true
  if (typeof a === 'string' && typeof b === 'string' && isText(field)) return readsAlike(a, b, words)
  if (typeof a !== 'object' || typeof b !== 'object' || a === null || b === null) return false
  if (Array.isArray(a) !== Array.isArray(b) || Object.keys(a).length !== Object.keys(b).length) return false
  const inB = b as Readonly<Record<string, unknown>>
  return Object.entries(a).every(([key, value]) => Object.hasOwn(b, key) && sameBut(value, inB[key], key, words))
}

/** As many words, and each the same or one letter from it. */
function readsAlike(a: string, b: string, words: ReadonlySet<string>): boolean {
  const [before, after] = [wordsOf(a), wordsOf(b)]
  return before.length === after.length && before.every((word, at) => isSpelling(word, after[at] ?? '', words))
}

const wordsOf = (text: string): readonly string[] => text.split(/\s+/).filter((word) => word !== '')
const bare = (word: string): string => word.toLocaleLowerCase('sv').replace(/^[^\p{L}]+|[^\p{L}]+$/gu, '')

function isSpelling(a: string, b: string, words: ReadonlySet<string>): boolean {
  if (a.toLocaleLowerCase('sv') === b.toLocaleLowerCase('sv')) return true
  const [was, is] = [bare(a), bare(b)]
  const hasMeaning = /[\d/@]/.test(a + b) || neverSpelling.has(was) || neverSpelling.has(is)
  // One that stands elsewhere still is a word, and another one by a letter: beslutar, beslutas.
  const isWord = was !== is && words.has(was)
  return !hasMeaning && !isWord && Math.min(a.length, b.length) >= shortestSpelled && isOneLetterFrom(a, b)
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
