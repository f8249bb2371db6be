import { grouped } from './grouped.ts'
import { onceFor } from './onceFor.ts'
import type { Appointment, Decision, GovernanceObject, Office, OfficeHolding, Person, Structure } from './structure.ts'

/*
 * What is looked up in a structure for every seat, line and finding. With ten years of appointments a walk through them
 * all took most of the time of a person's page and nine tenths of a forum's seats; a structure never changes, so each
 * table is made once, when it is first asked for.
 */

export const personsById = onceFor((structure: Structure): ReadonlyMap<string, Person> => byId(structure.persons))
export const objectsById = onceFor(
  (structure: Structure): ReadonlyMap<string, GovernanceObject> => byId(structure.objects),
)
export const officesById = onceFor((structure: Structure): ReadonlyMap<string, Office> => byId(structure.offices))
export const decisionsById = onceFor((structure: Structure): ReadonlyMap<string, Decision> => byId(structure.decisions))
export const appointmentsById = onceFor(
  (structure: Structure): ReadonlyMap<string, Appointment> => byId(structure.appointments),
)

const byPerson = onceFor((structure: Structure) => grouped(structure.appointments, ({ personId }) => personId))
const byPlace = onceFor((structure: Structure) => grouped(structure.appointments, placeOf))
const byOffice = onceFor((structure: Structure) => grouped(structure.holdings, ({ officeId }) => officeId))

/** All that a person has ever been appointed to. */
export const appointmentsOfPerson = (structure: Structure, personId: string): readonly Appointment[] =>
  byPerson(structure).get(personId) ?? []

/** Everyone who has ever been appointed to a role on a side of an object. */
export const appointmentsTo = (structure: Structure, place: Place): readonly Appointment[] =>
  byPlace(structure).get(placeOf(place)) ?? []

/** Everyone who has ever held an office. */
export const holdingsOf = (structure: Structure, officeId: string): readonly OfficeHolding[] =>
  byOffice(structure).get(officeId) ?? []

type Place = Pick<Appointment, 'role' | 'side' | 'objectId'>

const placeOf = ({ role, side, objectId }: Place): string => `${role}~${side}~${objectId}`

const byId = <T extends { readonly id: string }>(all: readonly T[]): ReadonlyMap<string, T> =>
  new Map(all.map((each) => [each.id, each]))
