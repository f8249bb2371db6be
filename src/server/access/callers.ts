import type { FastifyRequest } from 'fastify'
import type { Shown } from '#store/entering'

const remembered = 10_000

/**
 * Which tokens have lately let somebody in, for counting alone: who may do what is asked of the database each time. An
 * invented token is counted with everything else from its address, so nobody gets more tries by inventing more of them.
 */
export class Callers {
  readonly #lately = new Set<string>()

  met({ kind, key }: Shown): void {
    if (kind === 'session') return
    this.#lately.delete(key)
    this.#lately.add(key)
    const [oldest = ''] = this.#lately
    if (this.#lately.size > remembered) this.#lately.delete(oldest)
  }

  turnedAway(shown: Shown | undefined): void {
    if (shown !== undefined) this.#lately.delete(shown.key)
  }

  /** By what the caller is counted; undefined: by address. A session's cookie is signed by us. */
  keyOf(shown: Shown | undefined): string | undefined {
    if (shown === undefined) return undefined
    return shown.kind === 'session' || this.#lately.has(shown.key) ? `${shown.kind} ${shown.key}` : undefined
  }
}

export type ShownIn = (request: FastifyRequest) => Shown | undefined
