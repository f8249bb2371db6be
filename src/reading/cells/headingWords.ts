/** A heading or synonym made comparable: `Förvaltn.roll *` is ['forvaltn', 'roll']. */
export type Words = readonly string[]

export function wordsOf(heading: string): Words {
  const known = latest.get(heading)
  if (known !== undefined) return known
  const folded = heading
    .normalize('NFD')
    .replace(/\p{M}/gu, '')
    .toLowerCase()
    .replace(/^\s*\d+[.)]\s+/, '')
  const words = folded.match(/[\p{L}\p{N}]+/gu) ?? []
  if (latest.size >= mostKept) latest.clear()
  if (heading.length <= longestKept) latest.set(heading, words)
  return words
}

/** A file says the same in row after row, and is read again after every choice. */
const latest = new Map<string, Words>()
const mostKept = 20_000
const longestKept = 200

/** What stands in brackets explains a heading: `Från (åååå-mm-dd)`. */
export const withoutBrackets = (heading: string): string => heading.replace(/\([^)]*\)|\[[^\]]*\]/g, ' ')

export const key = (words: Words): string => words.join('')

export const sameWords = (a: Words, b: Words): boolean =>
  a.length === b.length && a.length > 1 && key([...a].sort()) === key([...b].sort())

export const containsWords = (heading: Words, synonym: Words): boolean =>
  synonym.length > 0 &&
  heading.length > synonym.length &&
  key(synonym).length > 2 &&
  synonym.every((word) => heading.includes(word))

/** `Ansv vht/it` shortens `Ansvarig verksamhet/IT` word by word, `Förvaltn.roll` shortens one compound word. */
export function shortens(heading: Words, synonym: Words): boolean {
  const [whole] = synonym
  if (heading.length === synonym.length) {
    return heading.every((word, at) => shortensWord(word, synonym[at] ?? ''))
  }
  return synonym.length === 1 && whole !== undefined && shortensCompound(heading, whole)
}

function shortensWord(short: string, word: string): boolean {
  if (short === word) return true
  if (short.length >= 3 && word.startsWith(short)) return true
  return /^[^aeiouy\d]{2,4}$/.test(short) && word.length > short.length + 2 && isSkeleton(short, word)
}

/** `dnr` in `diarienummer`: the same first letter, then the others in order. */
function isSkeleton(short: string, word: string): boolean {
  let at = 0
  return [...short].every((letter, index) => {
    at = index === 0 ? Number(word.startsWith(letter)) : word.indexOf(letter, at) + 1
    return at > 0
  })
}

function shortensCompound(parts: Words, whole: string): boolean {
  const first = parts[0] ?? ''
  const last = parts.at(-1) ?? ''
  if (parts.length < 2 || first.length < 3 || last.length < 2) return false
  if (!whole.startsWith(first) || !whole.endsWith(last)) return false
  let at = 0
  return parts.every((part) => {
    at = whole.indexOf(part, at) + part.length
    return at >= part.length
  })
}

/** One slip in a short word, two in a long one; a word of three letters with a slip is another word. */
export function slipsBetween(a: string, b: string): number | undefined {
  const allowed = Math.min(a.length, b.length) < 4 ? 0 : Math.min(a.length, b.length) < 8 ? 1 : 2
  if (Math.abs(a.length - b.length) > allowed) return undefined
  const slips = editDistance(a, b, allowed)
  return slips <= allowed ? slips : undefined
}

/**
 * Letters put in, left out, changed, or two that changed places; `allowed` or fewer of them, or more than that. Letters
 * that stand further apart than is allowed are never compared: that would be more slips already.
 */
function editDistance(a: string, b: string, allowed: number): number {
  const beyond = allowed + 1
  const empty = (): number[] => new Array(b.length + 1).fill(beyond)
  let before = empty()
  let previous = empty()
  let current = empty()
  for (let j = 0; j <= Math.min(b.length, allowed); j++) previous[j] = j
  let fewestBefore = 0
  for (let i = 1; i <= a.length; i++) {
    const first = Math.max(1, i - allowed)
    current[first - 1] = i <= allowed ? i : beyond
    let fewest = current[first - 1] ?? beyond
    for (let j = first; j <= Math.min(b.length, i + allowed); j++) {
      const changed = (previous[j - 1] ?? beyond) + (a[i - 1] === b[j - 1] ? 0 : 1)
      const swapped = a[i - 1] === b[j - 2] && a[i - 2] === b[j - 1] ? (before[j - 2] ?? beyond) + 1 : beyond
      const slips = Math.min(changed, swapped, (previous[j] ?? beyond) + 1, (current[j - 1] ?? beyond) + 1)
      current[j] = slips
      fewest = Math.min(fewest, slips)
    }
    // No row grows smaller than the one before it, but by a swap, which reaches back two.
    if (fewest > allowed && fewestBefore >= allowed) return beyond
    fewestBefore = fewest
    ;[before, previous, current] = [previous, current, before]
  }
  return previous[b.length] ?? 0
}
