import type { FastifyRequest } from 'fastify'
import type { Shown } from '#store/entering'

const remembered = 10_000

/**
 * Which tokens have lately let somebody in, and which sessions no longer do, for counting alone: who may do what is asked of the
 * database each time. An invented token, or a session that has ended, is counted with everything else from its address, so
 * nobody gets more tries by having more of them.
 */
export class Callers {
  readonly #lately = new Set<string>()
  readonly #ended = new Set<string>()

  met({ kind, key }: Shown): void {
    if (kind === 'token') remember(this.#lately, key)
  }

  turnedAway(shown: Shown | undefined): void {
    if (shown?.kind === 'session') remember(this.#ended, shown.key)
    else if (shown !== undefined) this.#lately.delete(shown.key)
  }

  /** By what the caller is counted; undefined: by address. A session's cookie is signed by us. */
  keyOf(shown: Shown | undefined): string | undefined {
    if (shown === undefined) return undefined
    const isKnown = shown.kind === 'session' ? !this.#ended.has(shown.key) : this.#lately.has(shown.key)
    return isKnown ? `${shown.kind} ${shown.key}` : undefined
  }
}

function remember(keys: Set<string>, key: string): void {
  keys.delete(key)
  keys.add(key)
  const [oldest = ''] = keys
  if (keys.size > remembered) keys.delete(oldest)
}

export type ShownIn = (request: FastifyRequest) => Shown | undefined
