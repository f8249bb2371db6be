import type { ReadingLimits } from './limits.ts'
import { Stopped } from './refusals.ts'

/** What is left to spend on one file, over all its sheets. */
export class Budget {
  readonly #limits: ReadingLimits
  #cells = 0
  #characters = 0
  #rows = 0

  constructor(limits: ReadingLimits) {
    this.#limits = limits
  }

  spendRow(): void {
    this.#rows++
    if (this.#rows > this.#limits.rows) throw new Stopped('too-many-rows', { limit: this.#limits.rows })
  }

  spendCells(count: number): void {
    this.#cells += count
    if (this.#cells > this.#limits.cells) throw new Stopped('too-many-cells', { limit: this.#limits.cells })
  }

  spendCharacters(count: number): void {
    this.#characters += count
    if (this.#characters > this.#limits.characters) {
      throw new Stopped('too-many-cells', { reason: 'characters', limit: this.#limits.characters })
    }
  }
}
