import { stemOf, wordsOf } from './words.ts'

/** A word, and what it has in common with its other forms. */
export interface QueryWord {
  readonly word: string
  readonly stem: string
}

/** What somebody typed, made ready to be compared with many texts. */
export interface SearchQuery {
  readonly words: readonly QueryWord[]
  readonly exact: string
}

export const parsedQuery = (query: string): SearchQuery => ({
  words: wordsOf(query).map((word) => ({ word, stem: stemOf(word) })),
  exact: query.trim().toLowerCase(),
})

/** A text made ready to be compared: taking it apart costs ten times the comparison. */
export interface Searchable {
  readonly words: readonly QueryWord[]
  readonly exact: string
}

export const searchable = (value: string): Searchable => ({ ...parsedQuery(value), exact: value.toLowerCase() })

/** How well words that somebody typed fit a text: 0 not at all, higher is better. */
export const likeness = (query: string, value: string): number => matchScore(parsedQuery(query), searchable(value))

export function matchScore(wanted: SearchQuery, value: Searchable): number {
  if (wanted.words.length === 0) return 0
  let sum = 0
  for (const each of wanted.words) {
    const fit = Math.max(0, ...value.words.map(({ word, stem }) => wordScore(each, word, stem)))
    if (fit === 0) return 0
    sum += fit
  }
  return sum / wanted.words.length + (value.exact.includes(wanted.exact) ? 1 : 0)
}

/** How well a word that was typed fits a word of a text. A stem of three letters says too little to be sought inside a word. */
export function wordScore({ word, stem }: QueryWord, of: string, stemOfIt: string): number {
  if (word === of) return 4
  if (stem === stemOfIt && stem.length > 2) return 3.5
  if (of.startsWith(word)) return 3
  if (word.length >= 2 && of.includes(word)) return 2
  if (stem.length > 3 && of.includes(stem)) return 1.5
  if (word.length < 4) return 0
  // The beginning of a longer word may hold the typing error too.
  return isOneErrorAway(word, of) || isOneErrorAway(word, of.slice(0, word.length)) ? 1 : 0
}

/** One letter added, left out or changed, or two neighbours swapped. */
export function isOneErrorAway(a: string, b: string): boolean {
  if (a === b) return true
  if (Math.abs(a.length - b.length) > 1) return false
  const shorter = Math.min(a.length, b.length)
  let start = 0
  while (start < shorter && a[start] === b[start]) start += 1
  let end = 0
  while (end < shorter - start && a[a.length - 1 - end] === b[b.length - 1 - end]) end += 1
  const [leftOfA, leftOfB] = [a.length - start - end, b.length - start - end]
  if (leftOfA <= 1 && leftOfB <= 1) return true
  return leftOfA === 2 && leftOfB === 2 && a[start] === b[start + 1] && a[start + 1] === b[start]
}
