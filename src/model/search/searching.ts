import { cached, cachedByParts } from '../cached.ts'
import type { Governance } from '../governance.ts'
import { protectedNames } from '../people/protecting.ts'
import type { GovernanceModel } from '../shapes/governanceModel.ts'
import { componentEntries } from './componentEntries.ts'
import { type Entry, type Found, searchedTypes } from './entries.ts'
import { hitsIn, type Layered, layered } from './layered.ts'
import { parsedQuery } from './matching.ts'
import { personEntries, structureEntries } from './structureEntries.ts'

/** Each by what it rests on, the largest apart: a register stands still when people come and go. */
const indexes = [
  indexOn(({ structure: { persons } }) => [persons], personEntries),
  indexOn(
    ({ structure: { objects, products, administrations, offices, persons }, day, model }) => [
      ...([objects, products, administrations, offices, day, model, protectedNames(persons)] as const),
    ],
    structureEntries,
  ),
  indexOn(
    ({ structure: { components, persons }, day, model, today }) => [
      ...([components, day, model, today.model, protectedNames(persons)] as const),
    ],
    componentEntries,
  ),
]

function indexOn(
  partsOf: (governance: Governance) => readonly [object, ...unknown[]],
  entriesOf: (governance: Governance) => readonly Entry[],
): (governance: Governance) => Layered {
  const latest = cached((_model: GovernanceModel): { index?: Layered } => ({}))
  return cachedByParts(partsOf, (governance) => {
    const before = latest(governance.model)
    before.index = layered(entriesOf(governance), before.index)
    return before.index
  })
}

/**
 * Everything of the day that the words fit, the best first. Each word must fit a name or one of the other texts.
 * Names of those with protected identity, and fields that the model keeps secret, are not among it.
 */
export function search(query: string, governance: Governance, limit: number): readonly Found[] {
  const wanted = parsedQuery(query)
  if (wanted.words.length === 0) return []
  const hits = indexes.flatMap((indexOf) => hitsIn(indexOf(governance), wanted))
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
