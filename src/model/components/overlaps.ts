import { cached } from '../cached.ts'
import type { Governance } from '../governance.ts'
import { grouped } from '../grouped.ts'
import { usersOn } from '../people/successors.ts'
import { isOneErrorAway } from '../search/matching.ts'
import { stemOf, wordsOf } from '../search/words.ts'
import type { ItComponent } from '../shapes/component.ts'
import { isUnknown } from '../shapes/facts.ts'
import { compose, enumerate, type Text, text } from '../text.ts'
import { isRetired, openWord } from './openFacts.ts'
import { itComponentsOn } from './placed.ts'

/** Two components in different objects that seem to do the same for the same people. */
export interface Overlap {
  /** Stable while both are there: the two ids in order. */
  readonly id: string
  readonly componentIds: readonly [string, string]
  readonly objectIds: readonly [string, string]
  /** The administrations that use both. */
  readonly sharedIds: readonly string[]
  readonly likeness: 'same-name' | 'similar-name' | 'same-supplier'
  readonly why: readonly Text[]
  readonly weight: number
}

/** What a component is compared by, taken apart once. */
interface Compared {
  readonly component: ItComponent
  readonly objectId: string
  readonly users: ReadonlySet<string>
  /** Name and aliases as they are compared: small letters, no marks. */
  readonly names: readonly string[]
  readonly stems: ReadonlySet<string>
  readonly supplier: string | undefined
  readonly kind: string
  /** The register says itself that it overlaps with something. */
  readonly said: boolean
}

/** A word that more of them have than this says nothing of what they are. */
const commonFrom = 40
/** How much of the words of two names must be the same. */
const alike = 0.5

const weights = { 'same-name': 60, 'similar-name': 40, 'same-supplier': 20 } as const

/**
 * Where do objects seem to have the same thing twice? The likeliest first. They must be of the same kind, or the name must
 * be the very same; be used by the same administrations; and be called alike or come from the same supplier.
 * A hint to talk about, never a finding: nothing in the model forbids it.
 */
export const overlapsOn = cached((governance: Governance): readonly Overlap[] => {
  const compared = itComponentsOn(governance).flatMap((each) => takenApart(each, governance))
  const pairs = new Map<string, Pair>()
  for (const [a, b] of candidates(compared)) {
    const pair = pairOf(a, b)
    if (pair !== undefined) pairs.set(pair.id, pair)
  }
  return [...pairs.values()]
    .sort((a, b) => b.weight - a.weight || (a.id < b.id ? -1 : 1))
    .slice(0, mostShown)
    .map((pair) => told(pair, governance))
})

/** Nobody goes through more, and words for each would take longer than finding them. */
const mostShown = 500

/** A server or database follows its system, and would only say the same twice. */
function takenApart(component: ItComponent, governance: Governance): readonly Compared[] {
  const objectId = governance.placementOf(component.id)?.objectId
  const said = usersOn(component, governance)
  const users = said === null || isUnknown(said) ? [] : said
  if (objectId === undefined || component.partOfId !== null || users.length === 0) return []
  if (isRetired(component, governance)) return []
  const all = [component.name, ...component.aliases].map((name) => wordsOf(name))
  return [
    {
      ...{ component, objectId, users: new Set(users) },
      names: all.map((words) => words.join(' ')).filter((name) => name !== ''),
      stems: new Set(all.flat().filter(isTelling).map(stemOf)),
      supplier: supplierOf(component, governance),
      kind: openWord(component, 'category', governance) ?? `type ${component.type}`,
      said: ['large', 'full'].includes(openWord(component, 'overlap', governance) ?? ''),
    },
  ]
}

/** What the municipality makes itself comes from one place, and is no sign of the same thing twice. */
function supplierOf(component: ItComponent, governance: Governance): string | undefined {
  const supplier = openWord(component, 'supplier', governance)?.trim().toLowerCase()
  return supplier === governance.structure.organisation.name.toLowerCase() ? undefined : supplier
}

const isTelling = (word: string): boolean => word.length >= 3 && !/^\d+$/.test(word)

/** Only components that share a name, its beginning, a distinctive word, or a supplier of the same kind are compared: comparing all pairs would be a hundred million. */
function* candidates(compared: readonly Compared[]): Generator<readonly [Compared, Compared]> {
  const keys = compared.flatMap((each) => [
    ...each.names.map((name) => ({ key: `name ${name}`, each })),
    ...each.names.map((name) => ({ key: `start ${each.kind} ${name.slice(0, 4)}`, each })),
    ...[...each.stems].map((stem) => ({ key: `stem ${each.kind} ${stem}`, each })),
    ...(each.supplier === undefined ? [] : [{ key: `supplier ${each.kind} ${each.supplier}`, each }]),
  ])
  for (const those of grouped(keys, ({ key }) => key).values()) {
    if (those.length > commonFrom) continue
    for (const [at, { each: a }] of those.entries()) {
      for (const { each: b } of those.slice(at + 1)) if (a.objectId !== b.objectId) yield [a, b]
    }
  }
}

interface Pair {
  readonly id: string
  readonly a: Compared
  readonly b: Compared
  readonly likeness: Overlap['likeness']
  readonly sharedIds: readonly string[]
  readonly weight: number
}

function pairOf(one: Compared, other: Compared): Pair | undefined {
  const [a, b] = one.component.id < other.component.id ? [one, other] : [other, one]
  const likeness = likenessOf(a, b)
  if (likeness === undefined) return undefined
  const sharedIds = [...a.users].filter((user) => b.users.has(user))
  if (sharedIds.length === 0) return undefined
  const supplier = likeness !== 'same-supplier' && a.supplier !== undefined && a.supplier === b.supplier
  const weight = weights[likeness] + (supplier ? 15 : 0) + Math.min(sharedIds.length, 10) + (a.said || b.said ? 25 : 0)
  return { id: `${a.component.id}~${b.component.id}`, a, b, likeness, sharedIds, weight }
}

function told({ id, a, b, likeness, sharedIds, weight }: Pair, governance: Governance): Overlap {
  const category = openWord(a.component, 'category', governance)
  const kind = governance.register.categories.find((each) => each.id === category)?.name
  const why = [
    ...(likeness === 'same-name' ? [text('De heter likadant', 'They have the same name')] : []),
    ...(likeness === 'similar-name' ? [text('De heter nästan likadant', 'Their names are alike')] : []),
    ...(a.supplier !== undefined && a.supplier === b.supplier ? [sameSupplier(a.component, governance)] : []),
    ...(a.kind === b.kind && kind !== undefined
      ? [compose((l) => `${text('Samma kategori', 'Same category')[l]}: ${kind[l]}`)]
      : []),
    usedByBoth(sharedIds, governance),
    ...(a.said || b.said
      ? [text('Registret säger självt att överlappet är stort', 'The register itself calls it large')]
      : []),
  ]
  return {
    ...{ id, sharedIds, likeness, why, weight },
    componentIds: [a.component.id, b.component.id],
    objectIds: [a.objectId, b.objectId],
  }
}

function likenessOf(a: Compared, b: Compared): Overlap['likeness'] | undefined {
  if (a.names.some((name) => b.names.includes(name))) return 'same-name'
  if (a.kind !== b.kind) return undefined
  const same = [...a.stems].filter((stem) => b.stems.has(stem)).length
  const dice = (2 * same) / Math.max(1, a.stems.size + b.stems.size)
  const misspelt = a.names.some((name) => name.length > 5 && b.names.some((other) => isOneErrorAway(name, other)))
  if (dice >= alike || misspelt) return 'similar-name'
  return a.supplier !== undefined && a.supplier === b.supplier ? 'same-supplier' : undefined
}

function sameSupplier(component: ItComponent, governance: Governance): Text {
  const name = openWord(component, 'supplier', governance) ?? ''
  return text(`Samma leverantör: ${name}`, `Same supplier: ${name}`)
}

function usedByBoth(ids: readonly string[], governance: Governance): Text {
  const codes = governance.administrations.filter(({ id }) => ids.includes(id)).map(({ code }) => text(code, code))
  const more = codes.length - most
  const rest = more > 0 ? [text(`${more} till`, `${more} more`)] : []
  const listed = enumerate([...codes.slice(0, most), ...rest], text('och', 'and'))
  return compose((l) => `${text('Båda används av', 'Both are used by')[l]} ${listed[l]}`)
}
const most = 4
