interface Turn<By> {
  readonly by: By
  readonly begin: () => void
  readonly giveUp: (why: Error) => void
}

/** So many at once. The others wait, and whenever there is room it is asked which of them goes on. */
export class Turns<By> {
  readonly #atOnce: number
  readonly #next: (waiting: readonly By[], running: readonly By[]) => number
  readonly #running: By[] = []
  readonly #waiting: Turn<By>[] = []

  /** `next`: the place in the line of whoever goes on, -1 where none of them may yet. */
  constructor(atOnce: number, next: (waiting: readonly By[], running: readonly By[]) => number) {
    this.#atOnce = atOnce
    this.#next = next
  }

  get running(): readonly By[] {
    return this.#running
  }

  get waiting(): readonly By[] {
    return this.#waiting.map(({ by }) => by)
  }

  /** Those who wait in vain go, and hold nothing any more. */
  drop(isInVain: (by: By) => boolean, why: Error): void {
    for (const turn of this.#waiting.filter(({ by }) => isInVain(by))) {
      this.#waiting.splice(this.#waiting.indexOf(turn), 1)
      turn.giveUp(why)
    }
  }

  async take<T>(by: By, does: () => Promise<T>): Promise<T> {
    const turn = new Promise<void>((begin, giveUp) => this.#waiting.push({ by, begin, giveUp }))
    this.#goOn()
    await turn
    try {
      return await does()
    } finally {
      this.#running.splice(this.#running.indexOf(by), 1)
      this.#goOn()
    }
  }

  #goOn(): void {
    while (this.#running.length < this.#atOnce && this.#waiting.length > 0) {
      const at = this.#next(this.waiting, this.#running)
      const [turn] = at < 0 ? [] : this.#waiting.splice(at, 1)
      if (turn === undefined) return
      this.#running.push(turn.by)
      turn.begin()
    }
  }
}
