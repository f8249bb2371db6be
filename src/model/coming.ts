import type { CalendarDate, Period } from './dates.ts'
import type { Governance } from './governance.ts'
import { appointmentsTo, holdingsOf } from './lookups.ts'
import type { SideId } from './shapes/governanceModel.ts'

/** Somebody who is to take a place that stands empty, and the first day in it. */
export interface Coming {
  readonly personId: string
  readonly from: CalendarDate
}

/** The first of those who are to come after the day. */
export const comingAmong = (
  all: readonly (Period & { readonly personId: string })[],
  day: CalendarDate,
): Coming | null => {
  const [next] = all.filter(({ from }) => from > day).sort((a, b) => a.from.localeCompare(b.from))
  return next === undefined ? null : { personId: next.personId, from: next.from }
}

export const comingToRole = (
  role: string,
  side: SideId,
  objectId: string,
  { structure, day }: Governance,
): Coming | null => comingAmong(appointmentsTo(structure, { role, side, objectId }), day)

export const comingToOffice = (officeId: string, { structure, day }: Governance): Coming | null =>
  comingAmong(holdingsOf(structure, officeId), day)
