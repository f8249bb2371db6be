import { cached } from './cached.ts'
import { grouped } from './grouped.ts'
import { overlaid, type Table } from './overlaid.ts'
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
  Structure,
} from './structure.ts'

/*
 * What is looked up in a structure for every seat, line and finding. With ten years of appointments a walk through them
 * all took half the time of a person's page. The records of a structure never change, so each table is made once for
 * them, when it is first asked for, and a structure in which only others have changed shares it.
 */
type ById<T> = ReadonlyMap<string, T>

export const personsById = ({ persons }: Structure): ById<Person> => personTable(persons)
export const objectsById = ({ objects }: Structure): ById<ObjectHistory> => objectTable(objects)
export const officesById = ({ offices }: Structure): ById<Office> => officeTable(offices)
export const componentsById = ({ components }: Structure): ById<Component> => componentTable(components)
export const decisionsById = ({ decisions }: Structure): ById<Decision> => decisionTable(decisions)
export const appointmentsById = ({ appointments }: Structure): Table<Appointment> => appointmentTable(appointments)

/**
 * Hands what is known of the appointments on to those that follow them: with ten years of them it took longer to lay that
 * out anew than all else in an appointment. `changed` are those of one place that are other or new, and `change` is what
 * was done to them all.
 */
export function handOnAppointments(
  before: readonly Appointment[],
  after: readonly Appointment[],
  changed: readonly [Appointment, ...Appointment[]],
  change: (all: readonly Appointment[]) => readonly Appointment[],
): void {
  const place = placeOf(changed[0])
  const places = byPlace.known(before)
  const ids = appointmentTable.known(before)
  if (places !== undefined) byPlace.set(after, new Map(places).set(place, change(places.get(place) ?? [])))
  const table = ids && overlaid(ids, changed)
  if (table !== undefined) appointmentTable.set(after, table)
}

/** All that a person has ever been appointed to. */
export const appointmentsOfPerson = ({ appointments }: Structure, personId: string): readonly Appointment[] =>
  byPerson(appointments).get(personId) ?? []

/** Everyone who has ever been appointed to a role on a side of an object. */
export const appointmentsTo = ({ appointments }: Structure, place: Place): readonly Appointment[] =>
  byPlace(appointments).get(placeOf(place)) ?? []

/** Everyone who has ever held an office. */
export const holdingsOf = ({ holdings }: Structure, officeId: string): readonly OfficeHolding[] =>
  byOffice(holdings).get(officeId) ?? []

/** Every office that a person has ever held. */
export const holdingsOfPerson = ({ holdings }: Structure, personId: string): readonly OfficeHolding[] =>
  byHolder(holdings).get(personId) ?? []

/** Everywhere that a component has ever been placed. */
export const placementsOf = ({ placements }: Structure, componentId: string): readonly Placement[] =>
  byComponent(placements).get(componentId) ?? []

/** Every relation that a component has at either end. */
export const relationsOf = ({ relations }: Structure, componentId: string): readonly Relation[] =>
  byEnd(relations).get(componentId) ?? []

export const productsById = ({ products }: Structure): ById<ObjectProduct> => productTable(products)

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

const byId = <T extends { readonly id: string }>(all: readonly T[]): ById<T> =>
  new Map(all.map((each) => [each.id, each]))
const personTable = cached((all: readonly Person[]) => byId(all))
const objectTable = cached((all: readonly ObjectHistory[]) => byId(all))
const officeTable = cached((all: readonly Office[]) => byId(all))
const decisionTable = cached((all: readonly Decision[]) => byId(all))
const appointmentTable = cached((all: readonly Appointment[]): Table<Appointment> => byId(all))
const byPerson = cached((all: readonly Appointment[]) => grouped(all, ({ personId }) => personId))
const byPlace = cached(
  (all: readonly Appointment[]): ReadonlyMap<string, readonly Appointment[]> => grouped(all, placeOf),
)
const byOffice = cached((all: readonly OfficeHolding[]) => grouped(all, ({ officeId }) => officeId))
const byHolder = cached((all: readonly OfficeHolding[]) => grouped(all, ({ personId }) => personId))
const componentTable = cached((all: readonly Component[]) => byId(all))
const byComponent = cached((all: readonly Placement[]) => grouped(all, ({ componentId }) => componentId))
const productTable = cached((all: readonly ObjectProduct[]) => byId(all))
const byPredecessor = cached((all: readonly ObjectProduct[]) =>
  grouped(
    all.filter(({ predecessorId }) => predecessorId !== null),
    ({ predecessorId }) => predecessorId ?? '',
  ),
)
const byMoved = cached((all: readonly ComponentMove[]) => grouped(all, ({ componentId }) => componentId))
const byEnd = cached((all: readonly Relation[]) => {
  const ends = new Map<string, Relation[]>()
  for (const relation of all) {
    for (const id of [relation.fromId, relation.toId]) ends.set(id, [...(ends.get(id) ?? []), relation])
  }
  return ends
})
const byAppointment = cached((all: readonly Confirmation[]) => grouped(all, ({ appointmentId }) => appointmentId))
