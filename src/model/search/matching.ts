/** What somebody typed, made ready to be compared with many texts. */
export interface Sought {
  readonly words: readonly string[]
  readonly exact: string
}

/** A text made ready to be compared: taking it apart costs ten times the comparison. */
export interface Searchable {
  readonly words: readonly string[]
  readonly folded: string
  readonly exact: string
}

export const sought = (query: string): Sought => ({ words: wordsOf(query), exact: query.trim().toLowerCase() })

export const searchable = (value: string): Searchable => ({
  words: wordsOf(value),
  folded: fold(value),
  exact: value.toLowerCase(),
})

/** How well words that somebody typed fit a text: 0 not at all, higher is better. */
export const likeness = (query: string, value: string): number => closeness(sought(query), searchable(value))

export function closeness(wanted: Sought, value: Searchable): number {
  if (wanted.words.length === 0) return 0
  let sum = 0
  for (const word of wanted.words) {
    const score = fitOfWord(word, value.words, value.folded)
    if (score === 0) return 0
    sum += score
  }
  return sum / wanted.words.length + (value.exact.includes(wanted.exact) ? 1 : 0)
}

function fitOfWord(word: string, words: readonly string[], folded: string): number {
  if (words.includes(word)) return 4
  if (words.some((each) => each.startsWith(word))) return 3
  if (word.length >= 2 && folded.includes(word)) return 2
  if (word.length < 4) return 0
  // The beginning of a longer word may hold the typing error too.
  return words.some((each) => isOneErrorAway(word, each) || isOneErrorAway(word, each.slice(0, word.length))) ? 1 : 0
}

/** Small letters without accents or rings: "asbrink" finds Åsbrink. */
const fold = (value: string): string => value.toLowerCase().normalize('NFD').replaceAll(/\p{M}/gu, '')

const wordsOf = (value: string): readonly string[] =>
  fold(value)
    .split(/[^\p{L}\p{N}.]+/u)
    .filter((word) => word !== '')

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
