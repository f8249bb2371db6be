import type { Actor } from '#model/access/actor'

/** Who a request is made by, and in which organisation; undefined when nobody is signed in. */
export interface Visitor {
  readonly actor: Actor
  readonly organisationId: string
  /** A token's scopes: `read`, or the ids of acts. Undefined for a session, which may do all that the person may. */
  readonly scopes?: readonly string[]
}
