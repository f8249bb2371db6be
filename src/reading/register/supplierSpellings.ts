import type { Governance } from '#model/governance'
import { text } from '#model/text'
import { key, slipsBetween, wordsOf } from '../cells/headingWords.ts'
import type { Met, NewValues } from './newValues.ts'

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
  readonly #isSecret: boolean

  constructor({ structure, register }: Governance, news: NewValues, likeness: SupplierLikeness) {
    this.#news = news
    this.#likeness = likeness
    // To ask which supplier is meant would tell whose there are.
    this.#isSecret = register.secret.includes('supplier')
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
    if (this.#isSecret) return { name: written, isUnsure: false }
    this.#likes ??= this.#likeness.of(this.#known, this.#counts)
    const met = this.#likes.get(written)
    const answer = met && this.#news.meet(row, met)
    return answer?.is === 'existing'
      ? { name: answer.id.slice(0, 500), isUnsure: false }
      : { name: written, isUnsure: answer === null }
  }

  #likes: Likes | undefined
}

/** For each spelling that isn't known, those that it resembles and that are known or more common. */
type Likes = ReadonlyMap<string, Met>

/** Compared once, and again when what is compared is something else: a choice seldom changes how a supplier is spelled. */
export class SupplierLikeness {
  #of = ''
  #likes: Likes = new Map()
  /** Names without their legal form, and which of them are spelled nearly alike. */
  readonly #cores = new Map<string, Core>()

  of(known: ReadonlySet<string>, counts: ReadonlyMap<string, number>): Likes {
    const compared = JSON.stringify([[...known], [...counts]])
    if (compared !== this.#of) [this.#of, this.#likes] = [compared, this.#likesAmong(known, counts)]
    return this.#likes
  }

  #likesAmong(known: ReadonlySet<string>, counts: ReadonlyMap<string, number>): Likes {
    const all = [...new Set([...known, ...counts.keys()])].map((name) => ({
      name,
      core: coreOf(name),
      weight: known.has(name) ? Number.MAX_SAFE_INTEGER : (counts.get(name) ?? 0),
    }))
    if (this.#cores.size > 2 * mostCompared) this.#cores.clear()
    const isCompared = all.length <= mostCompared
    if (isCompared) for (const { core } of all) this.#compare(core)
    return new Map(
      all.flatMap(({ name, core, weight }): [string, Met][] => {
        if (known.has(name)) return []
        const near = isCompared ? this.#cores.get(core)?.near : undefined
        const like = all.filter(
          (other) =>
            other.name !== name &&
            (other.weight > weight || (other.weight === weight && other.name < name)) &&
            (other.core === core || near?.has(other.core) === true),
        )
        const names = like.sort((a, b) => b.weight - a.weight).map((each) => each.name)
        return names.length === 0 ? [] : [[name, metAs(name, names.slice(0, 5))]]
      }),
    )
  }

  /** With those that are compared already; what is chosen in place of a name has no end, and isn't kept without one. */
  #compare(core: string): void {
    if (this.#cores.has(core)) return
    const letters = lettersOf(core)
    const near = new Set<string>()
    for (const [other, theirs] of this.#cores) {
      if (lettersApart(theirs.letters, letters) > 2 * mostSlips || slipsBetween(other, core) === undefined) continue
      near.add(other)
      theirs.near.add(core)
    }
    this.#cores.set(core, { letters, near })
  }
}

interface Core {
  /** The letters in it, a bit each. */
  readonly letters: number
  readonly near: Set<string>
}

const metAs = (value: string, like: readonly string[]): Met => ({
  ...{ kind: 'supplier', value, objectId: null, required: false },
  options: () => like.map((name) => ({ value: name, label: text(name, name) })),
  suggested: { name: value, email: null },
})

/** Two slips at most are a spelling of the same: see `slipsBetween`. Each changes two letters at most. */
const mostSlips = 2

function lettersOf(core: string): number {
  let letters = 0
  for (let at = 0; at < core.length; at += 1) letters |= 1 << (core.charCodeAt(at) & 31)
  return letters
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
