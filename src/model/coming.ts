import type { CalendarDate, Period } from './dates.ts'
import type { Governance } from './governance.ts'
import { appointmentsTo, decisionsById, holdingsOf } from './lookups.ts'
import type { SideId } from './shapes/governanceModel.ts'

/** Somebody who is to take a place that stands empty, and the first day in it. */
export interface Coming {
  readonly personId: string
  readonly from: CalendarDate
}

type Held = Period & { readonly personId: string; readonly decisionId?: string }
type OnDay = Pick<Governance, 'structure' | 'day'>

/** The first of those who are to come after the day, and were decided on by then. */
export function comingAmong(all: readonly Held[], { structure, day }: OnDay): Coming | null {
  const isDecided = ({ decisionId }: Held): boolean =>
    decisionId === undefined || (decisionsById(structure).get(decisionId)?.on ?? day) <= day
  const [next] = all.filter((each) => each.from > day && isDecided(each)).sort((a, b) => a.from.localeCompare(b.from))
  return next === undefined ? null : { personId: next.personId, from: next.from }
}

export const comingToRole = (role: string, side: SideId, objectId: string, governance: Governance): Coming | null =>
  comingAmong(appointmentsTo(governance.structure, { role, side, objectId }), governance)

export const comingToOffice = (officeId: string, governance: Governance): Coming | null =>
  comingAmong(holdingsOf(governance.structure, officeId), governance)
