import type { CalendarDate } from '../dates.ts'
import type { Governance } from '../governance.ts'
import type { Person } from '../structure.ts'

/** The last day at work is before the day. */
export const hasLeft = ({ leftOn }: Pick<Person, 'leftOn'>, day: CalendarDate): boolean =>
  leftOn !== null && leftOn < day

/** Is there such a person, at work on the day? */
export function isHere(personId: string | null, governance: Governance): boolean {
  const person = personId === null ? undefined : governance.person(personId)
  return person !== undefined && !hasLeft(person, governance.day)
}
