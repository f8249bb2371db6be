import { z } from 'zod'
import { type Act, right } from '../acts.ts'
import { endingsOf, type StructureChange, withChange } from '../changes.ts'
import { CalendarDate, dayAfter } from '../dates.ts'
import type { Finding } from '../findings.ts'
import { findingsOn } from '../findingsOn.ts'
import { Governance } from '../governance.ts'
import { type Refusal, refuse } from '../refusal.ts'
import type { Person } from '../structure.ts'
import { text } from '../text.ts'

export const leave = {
  id: 'persons.leave',
  name: text('Avsluta allt för den som slutar', 'End everything for somebody who leaves'),
  clauses: [],
  by: right('register'),
  /** The last day at work: everything held ends that day. */
  body: z.strictObject({ on: CalendarDate }),
  refusals: ['person-left', 'period-backwards'],
} as const satisfies Act

export interface Leaving {
  readonly change: StructureChange
  /** What isn't as the model wants it the day after, and was before. */
  readonly holes: readonly Finding[]
}

export function leaving(person: Person, on: CalendarDate, governance: Governance): Leaving | Refusal {
  if (person.leftOn !== null) return refuse('person-left', null)
  const { structure, day } = governance
  const own = <T extends { personId: string }>(all: readonly T[]) => all.filter((each) => each.personId === person.id)
  const held = [...own(structure.holdings), ...own(structure.appointments), ...own(structure.seatings)]
  // What is still to come is withdrawn; what has begun can't have ended before it did.
  const begunAfter = held.some((each) => each.from > on && each.from <= day)
  if (begunAfter) return refuse('period-backwards', null, { field: 'on' })
  const contactFor = structure.products.filter((each) => each.contactPersonId === person.id && on <= day)
  const change: StructureChange = {
    changed: {
      persons: [{ ...person, leftOn: on }],
      products: contactFor.map((product) => ({ ...product, contactPersonId: null })),
    },
    ended: {
      holdings: endingsOf(own(structure.holdings), on),
      appointments: endingsOf(own(structure.appointments), on),
      seatings: endingsOf(own(structure.seatings), on),
    },
  }
  return { change, holes: holesAfter(change, dayAfter(on), governance) }
}

/** What a change would leave open on a day that isn't open without it. */
function holesAfter(change: StructureChange, day: CalendarDate, governance: Governance): readonly Finding[] {
  const before = new Set(findingsOn(new Governance(governance.structure, day)).map((finding) => finding.id))
  const after = findingsOn(new Governance(withChange(governance.structure, change), day))
  return after.filter((finding) => !before.has(finding.id))
}
