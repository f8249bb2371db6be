import type { Governance } from '../governance.ts'
import { type Able, type Refusal, refuse } from '../refusal.ts'
import type { Mandate } from '../shapes/modelMandates.ts'
import type { Decided } from '../structure.ts'
import { compose, enumerate, type Text, text } from '../text.ts'
import { ableTo, isHeld, isHeldBy, type Matter, mandatesFor } from './mandates.ts'
import { whoInstead } from './whoInstead.ts'

/**
 * May the one who is said to have decided do so? Asked of the structure on the day of the decision:
 * `governance` must be as of `decided.on`, asked on today.
 */
export function whyNotDecide(matter: Matter, decided: Decided, governance: Governance): Refusal | undefined {
  const rows = mandatesFor(matter, governance)
  const first = rows[0]
  if (first === undefined) return refuse('nobody-may-decide', null)
  const row = rows.find((each) => isHeldBy(each, decided.by, matter, governance))
  if (row === undefined) {
    const couldBeDoneBy = whoInstead(matter, governance)
    const missing = [decisionOf(ableTo(matter, governance))]
    return refuse(isLineOnly(rows) ? 'scope-set-in-line' : 'wrong-decision-maker', first.clause, {
      missing,
      couldBeDoneBy,
      field: 'decision.by',
    })
  }
  if (!isHeld(decided.by, governance)) {
    return refuse('decision-maker-vacant', row.clause, {
      couldBeDoneBy: whoInstead(matter, governance),
      field: 'decision.by',
    })
  }
  return undefined
}

const isLineOnly = (rows: readonly Mandate[]): boolean => rows.every((row) => 'line' in row.heldBy)

const decisionOf = (ables: readonly Able[]): Text => {
  const whom = enumerate(
    ables.slice(0, 3).map((each) => each.title),
    text('eller', 'or'),
  )
  return compose((l) =>
    l === 'sv'
      ? `Ett beslut av ${whom.sv}, med datum och referens`
      : `A decision by ${whom.en}, with date and reference`,
  )
}
