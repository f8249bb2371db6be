import { type Acting, hasRight } from '../acting.ts'
import type { Governance } from '../governance.ts'
import { type Able, isRefusal, type Refusal, refuse } from '../refusal.ts'
import type { SideId } from '../shapes/governanceModel.ts'
import type { Decided, DecisionMaker } from '../structure.ts'
import { ableTo, type Matter, mandatesFor } from './mandates.ts'

/**
 * What a page asks before it shows a button: the decision as the asking person could make or record it today.
 * Their own mandate first; with the right to register, anyone's who holds one.
 */
export function ownDecision(matter: Matter, acting: Acting, governance: Governance): Decided | Refusal {
  const couldBeDoneBy = ableTo(matter, governance)
  const { personId } = acting.actor
  const own = couldBeDoneBy.find((able) => personId !== null && able.personIds.includes(personId))
  const registered = hasRight(acting.actor, 'register')
    ? couldBeDoneBy.find((able) => able.personIds.length > 0)
    : undefined
  const able = own ?? registered
  const by = able === undefined ? undefined : makerFrom(able)
  if (by !== undefined) return { by, on: acting.today, reference: '-' }
  const clause = mandatesFor(matter, governance)[0]?.clause ?? null
  return refuse(clause === null ? 'nobody-may-decide' : 'wrong-decision-maker', clause, { couldBeDoneBy })
}

/** The same where a page only asks whether, and not by whom. */
export function whyNotOwnDecision(matter: Matter, acting: Acting, governance: Governance): Refusal | undefined {
  const own = ownDecision(matter, acting, governance)
  return isRefusal(own) ? own : undefined
}

/** The decision-maker that an able one would decide as; none for the line, which decides outside the model. */
export function makerFrom(able: Able): DecisionMaker | undefined {
  const { kind, id } = able
  if (id === null) return undefined
  switch (kind) {
    case 'office':
      return { kind, officeId: id }
    case 'forum':
      return { kind, forumId: id }
    case 'role': {
      const [role = '', side = '', objectId = ''] = id.split('~')
      return isSide(side) ? { kind, role, side, objectId } : undefined
    }
    case 'line':
      return undefined
    default:
      return kind satisfies never
  }
}

const isSide = (side: string): side is SideId => side === 'business' || side === 'it'
