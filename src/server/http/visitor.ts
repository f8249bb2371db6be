import type { Actor } from '#model/acting'

/** Who a request is made by, and what of it may be done that way. */
export interface Visitor {
  readonly actor: Actor
  /** A token's scopes: `read`, or the ids of acts. Undefined for a session, which may do all that the person may. */
  readonly scopes?: readonly string[]
}
