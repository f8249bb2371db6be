import { cachedByKey, cachedByParts } from './cached.ts'
import { type CalendarDate, covers } from './dates.ts'
import { byIds, indexOf, type Table } from './indexes.ts'
import type { Records } from './records.ts'
import type { Component, ComponentMove, Placement, Relation } from './shapes/component.ts'
import type {
  Appointment,
  Confirmation,
  Decision,
  ObjectHistory,
  ObjectProduct,
  Office,
  OfficeHolding,
  Person,
  Seating,
  Structure,
} from './structure.ts'

/*
 * What is looked up in a structure for every seat, line and finding. With ten years of appointments a walk through them
 * all took half the time of a person's page. See indexes.ts for how long each table is kept.
 */
type ById<T> = Table<T>
interface OnDay {
  readonly structure: Structure
  readonly day: CalendarDate
}

export const personsById = ({ persons }: Structure): ById<Person> => byIds.persons(persons)
export const objectsById = ({ objects }: Structure): ById<ObjectHistory> => byIds.objects(objects)
/** Those that have ever had the code, or will. */
export const objectsCoded = ({ objects }: Structure, code: string): readonly ObjectHistory[] =>
  byCode(objects).get(code) ?? []
export const officesById = ({ offices }: Structure): ById<Office> => byIds.offices(offices)
export const componentsById = ({ components }: Structure): ById<Component> => byIds.components(components)
export const decisionsById = ({ decisions }: Structure): ById<Decision> => byIds.decisions(decisions)
export const appointmentsById = ({ appointments }: Structure): ById<Appointment> => byIds.appointments(appointments)

/** All that a person has ever been appointed to. */
export const appointmentsOfPerson = ({ appointments }: Structure, personId: string): readonly Appointment[] =>
  byPerson(appointments).get(personId) ?? []

/** Everyone who has ever been appointed to a role on a side of an object. */
export const appointmentsTo = (
  { appointments }: Pick<Structure, 'appointments'>,
  place: Place,
): readonly Appointment[] => byPlace(appointments).get(placeOf(place)) ?? nobody

/** All that anybody has been appointed to in an object. */
export const appointmentsIn = (
  { appointments }: Pick<Structure, 'appointments'>,
  objectId: string,
): readonly Appointment[] => byObject(appointments).get(objectId) ?? nobody
const nobody: readonly Appointment[] = []

/** Appointments that rest on a person, or on another appointment or seat, by its id. */
export const appointmentsOn = ({ appointments }: Structure, id: string): readonly Appointment[] =>
  byGround(appointments).get(id) ?? []

/** Those who are appointed in an object on the day. */
export const standingIn = ({ structure, day }: OnDay, objectId: string): readonly Appointment[] =>
  standingByObject({ all: structure.appointments, day })(objectId)

const standingByObject = cachedByParts(
  ({ all, day }: { readonly all: readonly Appointment[]; readonly day: CalendarDate }) => [all, day] as const,
  ({ all, day }) =>
    cachedByKey((objectId: string) =>
      appointmentsIn({ appointments: all }, objectId).filter((each) => covers(each, day)),
    ),
)

/** All that has been decided about an object. */
export const decisionsAbout = ({ decisions }: Structure, objectId: string): readonly Decision[] =>
  byDecided(decisions).get(objectId) ?? []

/** Whose address it is, however it is written: nobody's, or one person's. */
export const personsAt = ({ persons }: Structure, email: string): readonly Person[] =>
  byEmail(persons).get(email.toLowerCase()) ?? []

/** What falls with the decision that it rests on. */
export const fallingKinds = ['appointments', 'confirmations', 'seatings', 'deviations'] as const
type FallingKind = (typeof fallingKinds)[number]

/** The records of a kind that fall with a decision. */
export const fallingWith = <Kind extends FallingKind>(
  kind: Kind,
  structure: Structure,
  decisionId: string,
): readonly Records[Kind][number][] => byDecision[kind](structure[kind]).get(decisionId) ?? []

/** The object products, and the placements of components, that a group has confirmed by a decision. */
export const productsDecided = ({ products }: Structure, decisionId: string): readonly ObjectProduct[] =>
  byConfirmed.products(products).get(decisionId) ?? []
export const placementsDecided = ({ placements }: Structure, decisionId: string): readonly Placement[] =>
  byConfirmed.placements(placements).get(decisionId) ?? []

/** Every seat that a person has ever been given. */
export const seatingsOfPerson = ({ seatings }: Structure, personId: string): readonly Seating[] =>
  bySeated(seatings).get(personId) ?? []

/** Everyone who has ever held an office. */
export const holdingsOf = ({ holdings }: Structure, officeId: string): readonly OfficeHolding[] =>
  byOffice(holdings).get(officeId) ?? noHoldings

const noHoldings: readonly OfficeHolding[] = []

/** Every office that a person has ever held. */
export const holdingsOfPerson = ({ holdings }: Structure, personId: string): readonly OfficeHolding[] =>
  byHolder(holdings).get(personId) ?? []

/** Everywhere that a component has ever been placed. */
export const placementsOf = ({ placements }: Structure, componentId: string): readonly Placement[] =>
  byComponent(placements).get(componentId) ?? []

/** Servers, databases and other parts that an IT component has ever had. */
export const everyPartOf = (id: string, { components }: Structure): readonly Component[] =>
  byWhole(components).get(id) ?? []

/** Those of a day. */
export const partsOf = (id: string, { structure, day }: OnDay): readonly Component[] =>
  everyPartOf(id, structure).filter((each) => covers(each, day))

/** Components that name a person as one who answers for them. */
export const componentsNaming = (personId: string, { components }: Structure): readonly Component[] =>
  byNamed(components).get(personId) ?? []

/** Business components that are about an IT component, on a day. */
export const componentsAbout = (id: string, { structure, day }: OnDay): readonly Component[] =>
  (bySubject(structure.components).get(id) ?? []).filter((each) => covers(each, day))

/** Every relation that a component has at either end. */
export const relationsOf = ({ relations }: Structure, componentId: string): readonly Relation[] =>
  byEnd(relations).get(componentId) ?? []

export const productsById = ({ products }: Structure): ById<ObjectProduct> => byIds.products(products)

/** What a product has become in another object, by a merger or a split. */
export const productSuccessors = ({ products }: Structure, productId: string): readonly ObjectProduct[] =>
  byPredecessor(products).get(productId) ?? []

export const movesOf = ({ moves }: Structure, componentId: string): readonly ComponentMove[] =>
  byMoved(moves).get(componentId) ?? []

/** By whom and when a delegation has been confirmed, first to last. */
export const confirmationsOf = ({ confirmations }: Structure, appointmentId: string): readonly Confirmation[] =>
  byAppointment(confirmations).get(appointmentId) ?? []

type Place = Pick<Appointment, 'role' | 'side' | 'objectId'>
const placeOf = ({ role, side, objectId }: Place): string => `${role}~${side}~${objectId}`

const byPerson = indexOf('appointments', ({ personId }) => [personId])
const byPlace = indexOf('appointments', (each) => [placeOf(each)])
const byObject = indexOf('appointments', ({ objectId }) => [objectId])
const byCode = indexOf('objects', ({ versions }) => [...new Set(versions.map(({ code }) => code))])
const byGround = indexOf('appointments', ({ lentById, dialogueWithId, worksForId, standsInForId }) => [
  ...new Set([lentById, dialogueWithId, worksForId, standsInForId].filter((id) => id !== null)),
])
const byDecided = indexOf('decisions', ({ objectId }) => (objectId === null ? [] : [objectId]))
const byEmail = indexOf('persons', ({ email }) => (email === null ? [] : [email.toLowerCase()]))
const byDecision: { readonly [Kind in FallingKind]: (all: Records[Kind]) => Table<readonly Records[Kind][number][]> } =
  {
    appointments: indexOf('appointments', ({ decisionId }) => [decisionId]),
    confirmations: indexOf('confirmations', ({ decisionId }) => [decisionId]),
    seatings: indexOf('seatings', ({ decisionId }) => [decisionId]),
    deviations: indexOf('deviations', ({ decisionId }) => [decisionId]),
  }
const confirmedBy = ({ decisionId }: ObjectProduct | Placement) => (decisionId === null ? [] : [decisionId])
const byConfirmed = {
  products: indexOf('products', confirmedBy),
  placements: indexOf('placements', confirmedBy),
} as const
const bySeated = indexOf('seatings', ({ personId }) => [personId])
const byOffice = indexOf('holdings', ({ officeId }) => [officeId])
const byHolder = indexOf('holdings', ({ personId }) => [personId])
const byWhole = indexOf('components', (each) => (each.kind === 'it' && each.partOfId !== null ? [each.partOfId] : []))
const byNamed = indexOf('components', (each) => [
  ...new Set(
    (each.kind === 'business'
      ? [each.assignment?.ownerPersonId]
      : [each.servicePersonId, each.responsible.business, each.responsible.it]
    ).filter((id) => id != null),
  ),
])
const bySubject = indexOf('components', (each) => (each.kind === 'business' ? each.itComponentIds : []))
const byComponent = indexOf('placements', ({ componentId }) => [componentId])
const byPredecessor = indexOf('products', ({ predecessorId }) => (predecessorId === null ? [] : [predecessorId]))
const byMoved = indexOf('moves', ({ componentId }) => [componentId])
const byEnd = indexOf('relations', ({ fromId, toId }) => [fromId, toId])
const byAppointment = indexOf('confirmations', ({ appointmentId }) => [appointmentId])
