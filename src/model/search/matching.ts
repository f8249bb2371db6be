/** How well words that somebody typed fit a text: 0 not at all, higher is better. */
export function likeness(query: string, value: string): number {
  const wanted = wordsOf(query)
  if (wanted.length === 0) return 0
  const folded = fold(value)
  const words = wordsOf(value)
  const each = wanted.map((word) => fitOfWord(word, words, folded))
  if (each.some((score) => score === 0)) return 0
  const exact = value.toLowerCase().includes(query.trim().toLowerCase()) ? 1 : 0
  return each.reduce((sum, score) => sum + score, 0) / each.length + exact
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
  let start = 0
  while (start < a.length && a[start] === b[start]) start += 1
  const restA = a.slice(start)
  const restB = b.slice(start)
  if (restA.slice(1) === restB.slice(1) || restA === restB.slice(1) || restA.slice(1) === restB) return true
  return restA.length > 1 && restA.slice(2) === restB.slice(2) && restA[0] === restB[1] && restA[1] === restB[0]
}
