import type { Governance } from '#model/governance'
import { text } from '#model/text'
import { key, slipsBetween, wordsOf } from '../cells/headingWords.ts'
import type { NewValues } from './newValues.ts'

const legalForms = new Set([
  'ab',
  'aktiebolag',
  'ltd',
  'inc',
  'as',
  'oy',
  'gmbh',
  'hb',
  'kb',
  'group',
  'sverige',
  'sweden',
  'nordic',
])

/** Letter by letter takes the square of the number; a file with more suppliers than this isn't a register. */
const mostCompared = 1_500

/** "Visma", "Visma AB" and "VISMA Sverige AB" are likely one; the spelling that most use is what the others may mean. */
export class SupplierSpellings {
  readonly #news: NewValues
  readonly #known = new Set<string>()
  readonly #counts = new Map<string, number>()
  readonly #likeness: SupplierLikeness

  constructor({ structure }: Governance, news: NewValues, likeness: SupplierLikeness) {
    this.#news = news
    this.#likeness = likeness
    for (const component of structure.components) {
      const supplier = component.kind === 'it' ? component.facts.supplier : undefined
      if (typeof supplier === 'string') this.#known.add(supplier)
    }
  }

  /** Every spelling in the file is counted before the first is asked about. */
  count(written: string): void {
    this.#counts.set(written, (this.#counts.get(written) ?? 0) + 1)
  }

  find(written: string, row: number): { readonly name: string; readonly isUnsure: boolean } {
    if (this.#known.has(written)) return { name: written, isUnsure: false }
    const like = this.#likeSpellings().get(written)
    if (like === undefined) return { name: written, isUnsure: false }
    const options = like.map((name) => ({ value: name, label: text(name, name) }))
    const suggested = { name: written, email: null }
    const met = { kind: 'supplier', value: written, objectId: null, options, suggested, required: false } as const
    const answer = this.#news.meet(row, met)
    return answer?.is === 'existing'
      ? { name: answer.id.slice(0, 500), isUnsure: false }
      : { name: written, isUnsure: answer === null }
  }

  #likes: Likes | undefined

  #likeSpellings(): Likes {
    this.#likes ??= this.#likeness.of(this.#known, this.#counts)
    return this.#likes
  }
}

/** For each spelling that isn't known, those that it resembles and that are known or more common. */
type Likes = ReadonlyMap<string, readonly string[]>

/** Compared once, and again when what is compared is something else: a choice seldom changes how a supplier is spelled. */
export class SupplierLikeness {
  #of = ''
  #likes: Likes = new Map()

  of(known: ReadonlySet<string>, counts: ReadonlyMap<string, number>): Likes {
    const compared = JSON.stringify([[...known], [...counts]])
    if (compared !== this.#of) [this.#of, this.#likes] = [compared, likesAmong(known, counts)]
    return this.#likes
  }
}

function likesAmong(known: ReadonlySet<string>, counts: ReadonlyMap<string, number>): Likes {
  const all = [...new Set([...known, ...counts.keys()])].map((name) => ({
    name,
    ...coreWithLetters(name),
    weight: known.has(name) ? Number.MAX_SAFE_INTEGER : (counts.get(name) ?? 0),
  }))
  return new Map(
    all.flatMap(({ name, core, letters, weight }): [string, readonly string[]][] => {
      if (known.has(name)) return []
      const like = all.filter(
        (other) =>
          other.name !== name &&
          (other.weight > weight || (other.weight === weight && other.name < name)) &&
          (other.core === core ||
            (all.length <= mostCompared &&
              lettersApart(other.letters, letters) <= 2 * mostSlips &&
              slipsBetween(other.core, core) !== undefined)),
      )
      const names = like.sort((a, b) => b.weight - a.weight).map((each) => each.name)
      return names.length === 0 ? [] : [[name, names.slice(0, 5)]]
    }),
  )
}

/** Two slips at most are a spelling of the same: see `slipsBetween`. Each changes two letters at most. */
const mostSlips = 2

function coreWithLetters(name: string) {
  const core = coreOf(name)
  let letters = 0
  for (let at = 0; at < core.length; at += 1) letters |= 1 << (core.charCodeAt(at) & 31)
  return { core, letters }
}

/** How many letters only one of them has; letters that fall together make it fewer, never more. */
function lettersApart(a: number, b: number): number {
  let count = 0
  for (let rest = a ^ b; rest !== 0; rest &= rest - 1) count += 1
  return count
}

function coreOf(name: string): string {
  const words = wordsOf(name)
  const core = words.filter((word) => !legalForms.has(word))
  return key(core.length > 0 ? core : words)
}
