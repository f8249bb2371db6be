import { cached } from '../cached.ts'
import { differing } from '../differing.ts'
import type { Entry } from './entries.ts'
import type { SearchQuery } from './matching.ts'
import { scoresOf, type WordIndex, wordIndexOf } from './wordIndex.ts'

/** More than this over an index, and it is made anew. */
const overAtMost = 100

/**
 * An index of entries with a few that have come since over it, and without those that have gone: an act changes one of
 * thousands, and taking them all apart took most of the search after it.
 */
export interface Layered {
  readonly entries: readonly Entry[]
  readonly under: Layer
  readonly over: Layer
  readonly gone: ReadonlySet<Entry>
}

interface Layer {
  readonly entries: readonly Entry[]
  readonly words: WordIndex
}

const layer = (entries: readonly Entry[]): Layer => ({
  entries,
  words: wordIndexOf(entries.map(({ texts }) => texts)),
})

/** The index of the entries, over what is known of those before where they are nearly the same. */
export function layered(entries: readonly Entry[], before: Layered | undefined): Layered {
  const follows = before === undefined ? undefined : following(entries, before)
  return follows ?? { entries, under: layer(entries), over: layer([]), gone: new Set() }
}

function following(entries: readonly Entry[], before: Layered): Layered | undefined {
  const [was, is] = differing(before.entries, entries)
  const [stood, stands] = [new Set(was), new Set(is)]
  const left = new Set(was.filter((each) => !stands.has(each)))
  const come = is.filter((each) => !stood.has(each))
  const over = [...before.over.entries.filter((each) => !left.has(each)), ...come]
  // What comes back is no longer gone from under, and isn't over it a second time.
  const under = placesOf(before.under.entries)
  const above = over.filter((each) => !under.has(each))
  const back = new Set(come)
  const gone = new Set([...before.gone, ...left].filter((each) => under.has(each) && !back.has(each)))
  if (above.length + gone.size > overAtMost) return undefined
  return { entries, under: before.under, over: layer(above), gone }
}

/** The place of each entry in a list. */
const placesOf = cached(
  (entries: readonly Entry[]): ReadonlyMap<Entry, number> => new Map(entries.map((each, at) => [each, at])),
)

export interface Hit {
  readonly entry: Entry
  /** Its place among all. */
  readonly at: number
  readonly score: number
}

/** The entries that every word fits, and how well. */
export function hitsIn({ entries, under, over, gone }: Layered, wanted: SearchQuery): readonly Hit[] {
  const hits: Hit[] = []
  for (const { entries: own, words } of [under, over]) {
    for (const [at, sum] of scoresOf(wanted, words).entries()) {
      const entry = sum === 0 ? undefined : own[at]
      if (entry === undefined || gone.has(entry)) continue
      const place = own === entries ? at : (placesOf(entries).get(entry) ?? 0)
      const isSaid = entry.said.includes(wanted.exact)
      hits.push({ entry, at: place, score: sum / wanted.words.length + (isSaid ? 1 : 0) })
    }
  }
  return hits
}
