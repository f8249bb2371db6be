import type { CalendarDate } from '../dates.ts'
import type { Governance } from '../governance.ts'
import { type Refusal, refuse } from '../refusal.ts'
import { sentence } from '../sentence.ts'
import type { ClauseId } from '../shapes/ids.ts'
import type { Person } from '../structure.ts'
import type { Text } from '../text.ts'

/** The last day at work is before the day. */
export const hasLeft = ({ leftOn }: Pick<Person, 'leftOn'>, day: CalendarDate): boolean =>
  leftOn !== null && leftOn < day

/** In the tense of the day: is to leave, or has left. */
export const leavingWords = (name: string, leftOn: CalendarDate, day: CalendarDate): Text =>
  (leftOn < day ? words.hasLeft : words.leaves)({ name, day: leftOn })

const words = {
  leaves: sentence('{name} slutar {day}', '{name} leaves on {day}'),
  hasLeft: sentence('{name} har slutat, sista dagen var {day}', '{name} has left, the last day was {day}'),
} as const

/** What is refused for somebody who has a last day, or whose last day is over. */
export const refuseLeft = (
  { id, leftOn }: Person,
  governance: Governance,
  field?: string,
  clause: ClauseId | null = null,
): Refusal => {
  const missing = leftOn === null ? [] : [leavingWords(governance.nameOf(id), leftOn, governance.day)]
  return refuse('person-left', clause, { missing, ...(field === undefined ? {} : { field }) })
}

/** Is there such a person, at work on the day? */
export function isHere(personId: string | null, governance: Governance): boolean {
  const person = personId === null ? undefined : governance.person(personId)
  return person !== undefined && !hasLeft(person, governance.day)
}
