import { grouped } from './grouped.ts'
import { onceFor } from './onceFor.ts'
import type { Appointment, Decision, GovernanceObject, Office, OfficeHolding, Person, Structure } from './structure.ts'

/*
 * What is looked up in a structure for every seat, line and finding. With ten years of appointments a walk through them
 * all took half the time of a person's page. The records of a structure never change, so each table is made once for
 * them, when it is first asked for, and a structure in which only others have changed shares it.
 */
type ById<T> = ReadonlyMap<string, T>

export const personsById = ({ persons }: Structure): ById<Person> => personTable(persons)
export const objectsById = ({ objects }: Structure): ById<GovernanceObject> => objectTable(objects)
export const officesById = ({ offices }: Structure): ById<Office> => officeTable(offices)
export const decisionsById = ({ decisions }: Structure): ById<Decision> => decisionTable(decisions)
export const appointmentsById = ({ appointments }: Structure): ById<Appointment> => appointmentTable(appointments)

/** All that a person has ever been appointed to. */
export const appointmentsOfPerson = ({ appointments }: Structure, personId: string): readonly Appointment[] =>
  byPerson(appointments).get(personId) ?? []

/** Everyone who has ever been appointed to a role on a side of an object. */
export const appointmentsTo = ({ appointments }: Structure, place: Place): readonly Appointment[] =>
  byPlace(appointments).get(placeOf(place)) ?? []

/** Everyone who has ever held an office. */
export const holdingsOf = ({ holdings }: Structure, officeId: string): readonly OfficeHolding[] =>
  byOffice(holdings).get(officeId) ?? []

type Place = Pick<Appointment, 'role' | 'side' | 'objectId'>
const placeOf = ({ role, side, objectId }: Place): string => `${role}~${side}~${objectId}`

const byId = <T extends { readonly id: string }>(all: readonly T[]): ById<T> =>
  new Map(all.map((each) => [each.id, each]))
const personTable = onceFor((all: readonly Person[]) => byId(all))
const objectTable = onceFor((all: readonly GovernanceObject[]) => byId(all))
const officeTable = onceFor((all: readonly Office[]) => byId(all))
const decisionTable = onceFor((all: readonly Decision[]) => byId(all))
const appointmentTable = onceFor((all: readonly Appointment[]) => byId(all))
const byPerson = onceFor((all: readonly Appointment[]) => grouped(all, ({ personId }) => personId))
const byPlace = onceFor((all: readonly Appointment[]) => grouped(all, placeOf))
const byOffice = onceFor((all: readonly OfficeHolding[]) => grouped(all, ({ officeId }) => officeId))
