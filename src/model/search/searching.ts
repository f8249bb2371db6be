import { cachedByParts } from '../cached.ts'
import type { Governance } from '../governance.ts'
import { componentEntries } from './componentEntries.ts'
import { type Entry, type Found, searchedTypes } from './entries.ts'
import { parsedQuery } from './matching.ts'
import { personEntries, structureEntries } from './structureEntries.ts'
import { scoresOf, wordIndexOf } from './wordIndex.ts'

const indexed = (entries: readonly Entry[]) => ({ entries, words: wordIndexOf(entries.map(({ texts }) => texts)) })

/** Each by what it rests on, the largest apart: a register stands still when people come and go. */
const indexes = [
  cachedByParts(
    ({ structure: { persons } }: Governance) => [persons] as const,
    (governance) => indexed(personEntries(governance)),
  ),
  cachedByParts(
    ({ structure: { objects, products, administrations, offices }, day, model }: Governance) =>
      [objects, products, administrations, offices, day, model] as const,
    (governance) => indexed(structureEntries(governance)),
  ),
  cachedByParts(
    ({ structure: { components }, day, model, today }: Governance) => [components, day, model, today.model] as const,
    (governance) => indexed(componentEntries(governance)),
  ),
]

/**
 * Everything of the day that the words fit, the best first. Each word must fit a name or one of the other texts.
 * Names of those with protected identity, and fields that the model keeps secret, are not among it.
 */
export function search(query: string, governance: Governance, limit: number): readonly Found[] {
  const wanted = parsedQuery(query)
  if (wanted.words.length === 0) return []
  const hits: { readonly entry: Entry; readonly at: number; readonly score: number }[] = []
  for (const indexOn of indexes) {
    const { entries, words } = indexOn(governance)
    for (const [at, sum] of scoresOf(wanted, words).entries()) {
      const entry = sum === 0 ? undefined : entries[at]
      if (entry === undefined) continue
      const isSaid = entry.said.includes(wanted.exact)
      hits.push({ entry, at, score: sum / wanted.words.length + (isSaid ? 1 : 0) })
    }
  }
  // What fits equally well is shown by type, then by name.
  return hits
    .sort((a, b) => b.score - a.score || placeOf(a.entry) - placeOf(b.entry) || a.at - b.at)
    .slice(0, limit)
    .map(({ entry: { type, id, title, beside } }) => ({
      ...{ type, id, title },
      beside: typeof beside === 'function' ? beside(governance) : beside,
    }))
}

const placeOf = ({ type }: Entry): number => searchedTypes.indexOf(type)
