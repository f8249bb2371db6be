import { type Acting, hasRight } from '../acting.ts'
import type { Governance } from '../governance.ts'
import { isRefusal, type Refusal, refuse } from '../refusal.ts'
import type { Decided } from '../structure.ts'
import { ableTo, type Matter, makerFrom, mandatesFor } from './mandates.ts'
import { whoInstead } from './whoInstead.ts'

/**
 * What a page asks before it shows a button: the decision as the asking person could make or record it today.
 * Their own mandate first; with the right to register, anyone's who holds one.
 */
export function ownDecision(matter: Matter, acting: Acting, governance: Governance): Decided | Refusal {
  const ables = ableTo(matter, governance)
  const { personId } = acting.actor
  const own = ables.find((able) => personId !== null && able.personIds.includes(personId))
  const registered = hasRight(acting.actor, 'register') ? ables.find((able) => able.personIds.length > 0) : undefined
  const able = own ?? registered
  const by = able === undefined ? undefined : makerFrom(able)
  if (by !== undefined) return { by, on: acting.today, reference: '-' }
  const clause = mandatesFor(matter, governance)[0]?.clause ?? null
  return refuse(clause === null ? 'nobody-may-decide' : 'wrong-decision-maker', clause, {
    couldBeDoneBy: whoInstead(matter, governance),
  })
}

/** The same where a page only asks whether, and not by whom. */
export function whyNotOwnDecision(matter: Matter, acting: Acting, governance: Governance): Refusal | undefined {
  const own = ownDecision(matter, acting, governance)
  return isRefusal(own) ? own : undefined
}
