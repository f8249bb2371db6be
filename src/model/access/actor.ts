import type { Right } from '../acts.ts'
import { holdersOf } from '../decisions/mandates.ts'
import { forumOn } from '../forums/forums.ts'
import { spokespersonsOf } from '../forums/seats.ts'
import type { Governance } from '../governance.ts'
import { missingWords } from '../missingWords.ts'
import { type Refusal, refuse } from '../refusal.ts'
import type { DecisionMaker } from '../structure.ts'

/** Who asks: an account of one organisation, the person behind it, and the rights given outside the model. */
export interface Actor {
  readonly accountId: string
  readonly personId: string | null
  readonly name: string
  readonly rights: readonly Right[]
  /** What it acts by: the session, or the API token and its name. */
  readonly by?: { readonly session: string } | { readonly token: string; readonly name: string }
  /** What is read is put into a file, which goes further than whoever asked for it can see. */
  readonly forFile?: true
}

export const hasRight = (actor: Actor, right: Right): boolean => actor.rights.includes(right)

/**
 * Who may record a decision: whoever has the right to register, the one who decided,
 * and for a forum those who chair, convene or coordinate it. Asked of the structure today.
 */
export function whyNotRecord(actor: Actor, by: DecisionMaker, governance: Governance): Refusal | undefined {
  if (hasRight(actor, 'register')) return undefined
  if (actor.personId !== null && representativesOf(by, governance).includes(actor.personId)) return undefined
  return refuse('may-not-record', null, {
    missing: [missingWords['may-not-record'].right],
  })
}

/** The people who can speak for a decision-maker today. */
export function representativesOf(by: DecisionMaker, governance: Governance): readonly string[] {
  if (by.kind !== 'forum') return holdersOf(by, governance)
  const forum = forumOn(by.forumId, governance)
  return forum === undefined ? [] : spokespersonsOf(forum, governance)
}
