import type { Budget } from './budget.ts'
import type { XmlHandler } from './xmlScanner.ts'
import { unescapeSpreadsheetText } from './xmlText.ts'

/** The texts that cells point at by number; the runs of a rich text are put together. */
export class SharedStrings implements XmlHandler {
  readonly strings: string[] = []
  readonly #budget: Budget
  readonly #rich = new RichText()

  constructor(budget: Budget) {
    this.#budget = budget
  }

  open(name: string): void {
    if (name === 'si') this.#rich.begin()
    else this.#rich.open(name)
  }

  close(name: string): void {
    this.#rich.close(name)
    if (name !== 'si') return
    // A text costs something even when it is empty, so that a list without end stops too.
    this.#budget.spendCharacters(1)
    this.strings.push(unescapeSpreadsheetText(this.#rich.value))
  }

  text(piece: string): void {
    if (this.#rich.add(piece)) this.#budget.spendCharacters(piece.length)
  }
}

/** The `t` elements of a text, without the reading aid (`rPh`) that East Asian texts carry. */
export class RichText {
  value = ''
  #inText = false
  #inAid = false

  begin(): void {
    this.value = ''
    this.#inText = false
    this.#inAid = false
  }

  open(name: string): void {
    if (name === 't') this.#inText = true
    else if (name === 'rPh') this.#inAid = true
  }

  close(name: string): void {
    if (name === 't') this.#inText = false
    else if (name === 'rPh') this.#inAid = false
  }

  add(piece: string): boolean {
    if (!this.#inText || this.#inAid) return false
    this.value += piece
    return true
  }
}
