import { type Actor, hasRight } from '../acting.ts'
import type { By } from '../acts.ts'
import { holdersOf } from '../decisions/mandates.ts'
import { forumOn } from '../forums/forums.ts'
import { spokespersonsOf } from '../forums/seats.ts'
import type { Governance } from '../governance.ts'
import { missingWords } from '../missingWords.ts'
import { type Refusal, refuse } from '../refusal.ts'
import type { Decision, DecisionMaker } from '../structure.ts'

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

/**
 * Asked last, of what an act by mandate has made: is it such a decision, does a clause give its maker the right, and may
 * whoever tells of it do so? So no act's own rule can leave it out.
 */
export function whyNotMandated(
  { who, decisions }: By,
  decision: Decision | undefined,
  actor: Actor,
  governance: Governance,
): Refusal | undefined {
  if (who !== 'mandate') return undefined
  const isSuch = decision !== undefined && (decisions.length === 0 || decisions.includes(decision.kind))
  if (!isSuch || decision.clause === '') return refuse('nobody-may-decide', null)
  return whyNotRecord(actor, decision.by, governance)
}

/** The people who can speak for a decision-maker today. */
export function representativesOf(by: DecisionMaker, governance: Governance): readonly string[] {
  if (by.kind !== 'forum') return holdersOf(by, governance)
  const forum = forumOn(by.forumId, governance)
  return forum === undefined ? [] : spokespersonsOf(forum, governance)
}
