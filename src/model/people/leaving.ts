import { z } from 'zod'
import type { Acting } from '../acting.ts'
import { type Act, right } from '../acts.ts'
import { endingsOf, type StructureChange, withChange } from '../changes.ts'
import { CalendarDate, covers, dayAfter, type Instant, type Period } from '../dates.ts'
import type { Finding } from '../findings.ts'
import { findingsWithin } from '../findingsOn.ts'
import { seatsOfPerson as seatsOfPersonOn } from '../forums/seats.ts'
import { Governance, governanceOn } from '../governance.ts'
import { appointmentsOfPerson, holdingsOfPerson, seatingsOfPerson } from '../lookups.ts'
import type { Records } from '../records.ts'
import { type Refusal, refuse } from '../refusal.ts'
import { actingFor } from '../standIns.ts'
import type { Person, Structure } from '../structure.ts'
import { text } from '../text.ts'
import { namingPerson } from './namingPerson.ts'
import { refuseLeft } from './presence.ts'

export const leave = {
  id: 'persons.leave',
  name: text('Avsluta allt för den som slutar', 'End everything for somebody who leaves'),
  clauses: [],
  by: right('register'),
  /** The last day at work: everything held ends that day. */
  body: z.strictObject({ on: CalendarDate }),
  refusals: ['person-left', 'period-backwards', 'right-missing', 'last-administrator'],
} as const satisfies Act

/** What a last day ended or withdrew, as it was before: until that day it can be put back. */
export interface Leaving {
  readonly id: string
  readonly personId: string
  readonly lastDay: CalendarDate
  readonly recordedAt: Instant
  readonly ended: Pick<Records, EndedKind> & { readonly contactFor: readonly string[] }
}

const endedKinds = ['appointments', 'holdings', 'seatings'] as const
type EndedKind = (typeof endedKinds)[number]

/** Everything held ends that day, and where they were to be asked, nobody is. */
export function leaving(
  person: Person,
  on: CalendarDate,
  acting: Pick<Acting, 'now' | 'newId'>,
  governance: Governance,
): { readonly leaving: Leaving; readonly change: StructureChange } | Refusal {
  if (person.leftOn !== null) return refuseLeft(person, governance)
  const { structure, day } = governance
  const held = heldBy(person, structure)
  // What is still to come is withdrawn; what has begun can't have ended before it did.
  const begunAfter = endedKinds.some((kind) => held[kind].some((each) => each.from > on && each.from <= day))
  if (begunAfter) return refuse('period-backwards', null, { field: 'on' })
  const contactFor = structure.products.filter((each) => each.contactPersonId === person.id && on <= day)
  const ended = {
    holdings: endingsOf(held.holdings, on),
    appointments: endingsOf(held.appointments, on),
    seatings: endingsOf(held.seatings, on),
  }
  return {
    leaving: {
      ...{ id: acting.newId(), personId: person.id, lastDay: on, recordedAt: acting.now },
      ended: { ...endedOf(held, on), contactFor: contactFor.map(({ id }) => id) },
    },
    change: {
      changed: {
        persons: [{ ...person, leftOn: on }],
        products: contactFor.map((product) => ({ ...product, contactPersonId: null })),
      },
      ended,
    },
  }
}

/** What somebody holds, and what others hold only while they act for them. */
function heldBy({ id }: Person, structure: Structure): Pick<Records, EndedKind> {
  const [holdings, appointments] = [holdingsOfPerson(structure, id), appointmentsOfPerson(structure, id)]
  return {
    holdings: [...holdings, ...actingFor(holdings, structure.holdings)],
    appointments: [...appointments, ...actingFor(appointments, structure.appointments)],
    seatings: seatingsOfPerson(structure, id),
  }
}

const endedOf = (held: Pick<Records, EndedKind>, on: CalendarDate): Pick<Records, EndedKind> => ({
  holdings: held.holdings.filter((each) => isEndedBy(on, each)),
  appointments: held.appointments.filter((each) => isEndedBy(on, each)),
  seatings: held.seatings.filter((each) => isEndedBy(on, each)),
})

const isEndedBy = (on: CalendarDate, { to }: Period): boolean => to === null || to > on

/** The seats in forums that somebody has on their last day, whatever they follow from: all end with it. */
export const seatsLeft = ({ id }: Person, on: CalendarDate, { structure }: Governance): number =>
  seatsOfPersonOn(id, governanceOn(structure, on)).length

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
export function findingsFor(person: Person, asItIs: Governance, asked: Governance): readonly Finding[] {
  const { objects, components } = namingPerson(person.id, asItIs)
  const persons = [asked.person(person.id) ?? person]
  // The forums of the organisation follow from offices: who holds one concerns everybody.
  const holds = holdingsOfPerson(asItIs.structure, person.id).some((each) => covers(each, asItIs.day))
  return findingsWithin(objects, { persons, components }, asked, holds ? ['office', 'forum'] : [])
}
