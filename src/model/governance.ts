import { cached, cachedByParts } from './cached.ts'
import { type CalendarDate, covers, type Period } from './dates.ts'
import type { Table } from './indexes.ts'
import {
  appointmentsOfPerson,
  appointmentsTo,
  componentsById,
  holdingsOf,
  objectsById,
  officesById,
  personsById,
} from './lookups.ts'
import { objectOn } from './objectOn.ts'
import { placementOn } from './placementOn.ts'
import type { RecordKind, Records } from './records.ts'
import type { Component, Placement } from './shapes/component.ts'
import type { GovernanceModel, SideId } from './shapes/governanceModel.ts'
import { type ModelRegister, registerAsked } from './shapes/modelRegister.ts'
import type { Role } from './shapes/modelRoles.ts'
import { actingTitle, holdersAmong } from './standIns.ts'
import type {
  Administration,
  Appointment,
  Deviation,
  GovernanceObject,
  ModelVersion,
  ObjectHistory,
  ObjectProduct,
  Office,
  Person,
  Seating,
  Structure,
} from './structure.ts'
import { compose, type Text, text } from './text.ts'

/**
 * An organisation's structure on a day, and the only thing that rules are asked with.
 * Whatever is asked, it is asked "as of" `day`, so any rule can be put to the past or the future.
 */
export class Governance {
  readonly structure: Structure
  readonly day: CalendarDate
  /** The day that it is asked on: who may read is asked of that, whichever day is looked at. */
  readonly today: Governance
  readonly version: ModelVersion
  readonly model: GovernanceModel
  readonly #persons: Table<Person>
  readonly #objects: Table<ObjectHistory>
  readonly #offices: Table<Office>
  #register: ModelRegister | undefined
  readonly #standing = new Map<string, unknown>()

  constructor(structure: Structure, day: CalendarDate, today?: Governance) {
    this.structure = structure
    this.day = day
    this.today = today ?? this
    this.version = versionOn(structure, day)
    this.model = this.version.model
    this.#persons = personsById(structure)
    this.#objects = objectsById(structure)
    this.#offices = officesById(structure)
  }

  /*
   * What stands on the day is looked for when it is asked for: ten years of it are most of a structure, few acts ask for it
   * all, and whether mandates were held is asked of every day that something was decided.
   */
  get administrations(): readonly Administration[] {
    return this.#on('administrations', (all) => onDay(all, this.day))
  }

  get offices(): readonly Office[] {
    return this.#on('offices', (all) => onDay(all, this.day))
  }

  get objects(): readonly GovernanceObject[] {
    return this.#on('objects', (all) => objectsStanding({ all, day: this.day }))
  }

  get products(): readonly ObjectProduct[] {
    return this.#on('products', (all) => onDay(all, this.day))
  }

  get appointments(): readonly Appointment[] {
    return this.#on('appointments', (all) => onDay(all, this.day))
  }

  get seatings(): readonly Seating[] {
    return this.#on('seatings', (all) => onDay(all, this.day))
  }

  get deviations(): readonly Deviation[] {
    return this.#on('deviations', (all) => onDay(all, this.day))
  }

  /** What a person is appointed to, also what another acts in for them. */
  appointmentsOf(personId: string): readonly Appointment[] {
    return appointmentsOfPerson(this.structure, personId).filter((each) => covers(each, this.day))
  }

  /** What the model says of registers of components. Another day's model opens nothing that today's keeps secret. */
  get register(): ModelRegister {
    this.#register ??= registerAsked(this.model.register, this.today === this ? [] : this.today.register.secret)
    return this.#register
  }

  /** Also a component that has ended or isn't there yet. */
  component(id: string): Component | undefined {
    return componentsById(this.structure).get(id)
  }

  /** Where a component stands on the day: a server or database where its parent does. */
  placementOf(componentId: string): Placement | undefined {
    return placementOn(componentId, this)
  }

  /** What a person is called in texts. One with protected identity is never called by name. */
  nameOf(personId: string): string {
    const person = this.#persons.get(personId)
    return person === undefined || person.protectedIdentity ? 'Skyddad identitet' : person.name
  }

  person(id: string): Person | undefined {
    return this.#persons.get(id)
  }

  /** Also an object that has been closed or isn't opened yet, as it was or will be; `objects` holds those of the day. */
  object(id: string): GovernanceObject | undefined {
    const history = this.#objects.get(id)
    return history && objectOn(history, this.day)
  }

  office(id: string): Office | undefined {
    return this.#offices.get(id)
  }

  officesOf(kind: string): readonly Office[] {
    return this.offices.filter((office) => office.kind === kind)
  }

  holdersOf(officeId: string): readonly string[] {
    return holdersAmong(holdingsOf(this.structure, officeId), this.day).map(({ personId }) => personId)
  }

  /** Those who hold a role: one who acts for another does so in their stead. */
  inRole(role: string, side: SideId, objectId: string): readonly Appointment[] {
    return holdersAmong(appointmentsTo(this.structure, { role, side, objectId }), this.day)
  }

  /** Does one who is appointed hold the role on the day, or somebody who acts for them? */
  holds({ id, role, side, objectId }: Appointment): boolean {
    return this.inRole(role, side, objectId).some((each) => each.id === id)
  }

  role(id: string): Role | undefined {
    return this.model.roles.find((role) => role.id === id)
  }

  productsOf(objectId: string): readonly ObjectProduct[] {
    return this.products.filter((product) => product.objectId === objectId)
  }

  /** One list of the day, the same whenever it is asked for. */
  #on<Kind extends RecordKind, Standing>(kind: Kind, find: (all: Records[Kind]) => Standing): Standing {
    const known = this.#standing.get(kind) as Standing | undefined
    if (known !== undefined) return known
    const standing = find(this.structure[kind])
    this.#standing.set(kind, standing)
    return standing
  }

  /** The clause that the model cites for one of the product's own questions; null where the model has none. */
  cites(question: keyof GovernanceModel['cites']): string | null {
    return this.model.cites[question] ?? null
  }

  sideName(side: SideId): Text {
    return this.model.sides.find((each) => each.id === side)?.name ?? text(side, side)
  }

  /** "objektägare verksamhet"; without the side in a model that has one side only. */
  roleTitle(role: string, side: SideId): Text {
    const name = this.role(role)?.name ?? text(role, role)
    if (this.model.sides.length < 2) return name
    return compose((l) =>
      l === 'sv' ? `${name.sv} ${this.sideName(side).sv}` : `${name.en}, ${this.sideName(side).en}`,
    )
  }

  /** What one who is appointed is called: "t.f. objektägare verksamhet" where they act for another. */
  titleOf({ role, side, standsInForId }: Pick<Appointment, 'role' | 'side' | 'standsInForId'>): Text {
    const title = this.roleTitle(role, side)
    return standsInForId == null ? title : actingTitle(title)
  }
}

interface ListOnDay<T> {
  readonly all: readonly T[]
  readonly day: CalendarDate
}
const listParts = <T>({ all, day }: ListOnDay<T>) => [all, day] as const

/** What of a list stands on the day: found once for a list, which changes of all else leave as it is. */
const standing = cachedByParts(listParts<Period>, ({ all, day }): readonly Period[] =>
  all.filter((each) => covers(each, day)),
)
// What is left of a list is of its own kind, which the cached function can't say.
const onDay = <T extends Period>(all: readonly T[], day: CalendarDate) => standing({ all, day }) as readonly T[]
const objectsStanding = cachedByParts(listParts<ObjectHistory>, ({ all, day }) =>
  all.filter((each) => covers(each, day)).map((history) => objectOn(history, day)),
)

/** The structure seen from a day. The few days that are asked about are kept with it: a view of ten years takes a millisecond. */
export function governanceOn(structure: Structure, day: CalendarDate, today?: Governance): Governance {
  const days = viewsOf(structure)
  const key = today === undefined || today.day === day ? day : `${day} asked on ${today.day}`
  const governance = days.get(key) ?? new Governance(structure, day, key === day ? undefined : today)
  if (days.size > keptAtMost) days.clear()
  days.set(key, governance)
  return governance
}

const viewsOf = cached((_of: Structure) => new Map<string, Governance>())
const keptAtMost = 40

/** The version in force: the last adopted one whose first day has come. The oldest serves the days before it. */
export function versionOn(structure: Structure, day: CalendarDate): ModelVersion {
  const adopted = structure.models
    .filter((version) => version.from !== null)
    .sort((a, b) => (a.from ?? '').localeCompare(b.from ?? '') || a.number - b.number)
  const version = adopted.findLast((each) => (each.from ?? '') <= day) ?? adopted[0]
  if (version === undefined) throw new Error(`organisation ${structure.organisation.id} has no adopted model`)
  return version
}
