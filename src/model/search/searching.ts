import { cached } from '../cached.ts'
import type { Governance } from '../governance.ts'
import { componentEntries } from './componentEntries.ts'
import { type Entry, type Found, searchedTypes } from './entries.ts'
import { parsedQuery } from './matching.ts'
import { structureEntries } from './structureEntries.ts'
import { scoresOf, wordIndexOf } from './wordIndex.ts'

/** Everything of the day, in the order that it is shown where it fits equally well: by type, then by name. */
const indexOn = cached((governance: Governance) => {
  const all = [...structureEntries(governance), ...componentEntries(governance)]
  const entries = searchedTypes.flatMap((type): readonly Entry[] => all.filter((each) => each.type === type))
  return { entries, words: wordIndexOf(entries.map(({ texts }) => texts)) }
})

/**
 * Everything of the day that the words fit, the best first. Each word must fit a name or one of the other texts.
 * Names of those with protected identity, and fields that the model keeps secret, are not among it.
 */
export function search(query: string, governance: Governance, limit: number): readonly Found[] {
  const wanted = parsedQuery(query)
  if (wanted.words.length === 0) return []
  const { entries, words } = indexOn(governance)
  const hits: { readonly entry: Entry; readonly at: number; readonly score: number }[] = []
  for (const [at, sum] of scoresOf(wanted, words).entries()) {
    const entry = sum === 0 ? undefined : entries[at]
    if (entry === undefined) continue
    const isSaid = entry.said.includes(wanted.exact)
    hits.push({ entry, at, score: sum / wanted.words.length + (isSaid ? 1 : 0) })
  }
  return hits
    .sort((a, b) => b.score - a.score || a.at - b.at)
    .slice(0, limit)
    .map(({ entry: { type, id, title, beside } }) => ({ type, id, title, beside }))
}
