import { key, slipsBetween, wordsOf } from './headingWords.ts'

/** How surely a cell names something: outright, by a close spelling, or not at all. */
export interface Found<T> {
  readonly value: T
  readonly certainty: 'sure' | 'guess'
}

/** Things by everything that they may be called. What two are called by says neither. */
export class Lookup<T> {
  readonly #byKey = new Map<string, T | undefined>()
  readonly #known = new Map<string, Found<T> | undefined>()

  add(value: T, names: readonly (string | null | undefined)[]): void {
    for (const name of names) {
      const spelled = key(wordsOf(name ?? ''))
      if (spelled === '') continue
      const before = this.#byKey.get(spelled)
      this.#byKey.set(spelled, this.#byKey.has(spelled) && before !== value ? undefined : value)
    }
  }

  find(cell: string): Found<T> | undefined {
    if (!this.#known.has(cell)) this.#known.set(cell, this.#search(key(wordsOf(cell))))
    return this.#known.get(cell)
  }

  #search(spelled: string): Found<T> | undefined {
    if (spelled === '') return undefined
    const outright = this.#byKey.get(spelled)
    if (outright !== undefined) return { value: outright, certainty: 'sure' }
    let fewest = Number.POSITIVE_INFINITY
    let nearest = new Set<T>()
    for (const [known, value] of this.#byKey) {
      if (value === undefined) continue
      const slips = slipsBetween(spelled, known)
      if (slips === undefined || slips > fewest) continue
      if (slips < fewest) nearest = new Set()
      fewest = slips
      nearest.add(value)
    }
    const [value] = nearest
    return nearest.size === 1 && value !== undefined ? { value, certainty: 'guess' } : undefined
  }
}
