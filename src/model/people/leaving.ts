import { z } from 'zod'
import { type Act, right } from '../acts.ts'
import { endingsOf, type StructureChange, withChange } from '../changes.ts'
import { CalendarDate, covers, dayAfter } from '../dates.ts'
import type { Finding } from '../findings.ts'
import { findingsOn, findingsWithin } from '../findingsOn.ts'
import { Governance, governanceOn } from '../governance.ts'
import { appointmentsOfPerson, holdingsOfPerson, seatingsOfPerson } from '../lookups.ts'
import { type Refusal, refuse } from '../refusal.ts'
import { withStandIns } from '../standIns.ts'
import type { Person } from '../structure.ts'
import { text } from '../text.ts'
import { namingPerson } from './namingPerson.ts'

export const leave = {
  id: 'persons.leave',
  name: text('Avsluta allt för den som slutar', 'End everything for somebody who leaves'),
  clauses: [],
  by: right('register'),
  /** The last day at work: everything held ends that day. */
  body: z.strictObject({ on: CalendarDate }),
  refusals: ['person-left', 'period-backwards', 'right-missing', 'last-administrator'],
} as const satisfies Act

export const takeBackLeaving = {
  id: 'persons.take-back-leaving',
  name: text('Ta tillbaka sista dagen', 'Take back the last day'),
  clauses: [],
  // It opens the person's account again.
  by: right('administer'),
  bySession: true,
  body: z.strictObject({ reason: z.string().trim().min(1).max(1000) }),
  refusals: ['no-last-day'],
} as const satisfies Act

export const whyNotTakeBackLeaving = ({ leftOn }: Person): Refusal | undefined =>
  leftOn === null ? refuse('no-last-day', null) : undefined

/** What ended with the last day stays ended: others may hold it since, and whoever decided on it decides anew. */
export const leavingTakenBack = (person: Person): StructureChange | Refusal =>
  whyNotTakeBackLeaving(person) ?? { changed: { persons: [{ ...person, leftOn: null }] } }

/** Everything held ends that day, and where they were to be asked, nobody is. */
export function leaving(person: Person, on: CalendarDate, governance: Governance): StructureChange | Refusal {
  if (person.leftOn !== null) return refuse('person-left', null)
  const { structure, day } = governance
  const holdings = holdingsOfPerson(structure, person.id)
  const appointments = appointmentsOfPerson(structure, person.id)
  const seatings = seatingsOfPerson(structure, person.id)
  const held = [...holdings, ...appointments, ...seatings]
  // What is still to come is withdrawn; what has begun can't have ended before it did.
  const begunAfter = held.some((each) => each.from > on && each.from <= day)
  if (begunAfter) return refuse('period-backwards', null, { field: 'on' })
  const contactFor = structure.products.filter((each) => each.contactPersonId === person.id && on <= day)
  return {
    changed: {
      persons: [{ ...person, leftOn: on }],
      products: contactFor.map((product) => ({ ...product, contactPersonId: null })),
    },
    ended: {
      holdings: withStandIns(endingsOf(holdings, on), structure.holdings),
      appointments: withStandIns(endingsOf(appointments, on), structure.appointments),
      seatings: endingsOf(seatings, on),
    },
  }
}

/** What isn't as the model wants it the day after, and was before. */
export function holesAfter(
  person: Person,
  change: StructureChange,
  on: CalendarDate,
  { structure }: Governance,
): readonly Finding[] {
  const day = dayAfter(on)
  const [asItIs, asItWere] = [governanceOn(structure, day), new Governance(withChange(structure, change), day)]
  const before = new Set(findingsFor(person, asItIs, asItIs).map(({ id }) => id))
  return findingsFor(person, asItIs, asItWere).filter(({ id }) => !before.has(id))
}

/** Those that somebody's leaving can change: where they are named by the day as it is, asked of another that may differ by that. */
function findingsFor(person: Person, asItIs: Governance, asked: Governance): readonly Finding[] {
  // The forums of the organisation follow from offices: who holds one concerns everybody.
  if (holdingsOfPerson(asItIs.structure, person.id).some((each) => covers(each, asItIs.day))) return findingsOn(asked)
  const { objects, components } = namingPerson(person.id, asItIs)
  const persons = [asked.person(person.id) ?? person]
  return findingsWithin(objects, { persons, components }, asked)
}
