import { type CalendarDate, dayAfter } from '../dates.ts'
import type { Governance } from '../governance.ts'
import { seatingsOfPerson } from '../lookups.ts'
import type { Seating } from '../structure.ts'

/** A seat with new grounds or products is the same person's place still. */
export function seatedSince(seating: Seating, governance: Governance): CalendarDate {
  const own = seatingsOfPerson(governance.structure, seating.personId)
  const before = own.find((each) => isFollowedBy(each, seating))
  return before === undefined ? seating.from : seatedSince(before, governance)
}

/** Does one person's seat go over in the other without a day between? */
export const isFollowedBy = (one: Seating, next: Seating): boolean =>
  one.to !== null &&
  dayAfter(one.to) === next.from &&
  one.personId === next.personId &&
  one.objectId === next.objectId &&
  one.forum === next.forum
