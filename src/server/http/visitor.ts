import type { Actor } from '#model/acting'

/** Who a request is made by. */
export interface Visitor {
  readonly actor: Actor
}
