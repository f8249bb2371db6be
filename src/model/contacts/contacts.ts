import { type Coming, comingAmong, comingToRole } from '../coming.ts'
import { holdersOf } from '../coverage/coverage.ts'
import { type CalendarDate, dayAfter, latest } from '../dates.ts'
import { roleVacantSince } from '../forums/seats.ts'
import type { Governance } from '../governance.ts'
import { appointmentsById, appointmentsIn } from '../lookups.ts'
import { supportsOf } from '../objects/supports.ts'
import { isHere } from '../people/presence.ts'
import { administrationOn } from '../people/successors.ts'
import { tasksOf } from '../roles/movable.ts'
import { sentence } from '../sentence.ts'
import type { SideId } from '../shapes/governanceModel.ts'
import type { Appointment, GovernanceObject, ObjectProduct, RoleOnSide } from '../structure.ts'
import { compose, type Text, text } from '../text.ts'

const words = {
  moved: sentence('{role} i {where}, genom avsteg: {task}', '{role} in {where}, by deviation: {task}'),
} as const

/** What somebody turns to a contact about. */
export interface ContactAbout {
  readonly type: 'object' | 'product' | 'it-component' | 'business-component' | 'administration' | 'category'
  readonly id: string
  readonly name: string
}

export interface Contact {
  readonly answers: ContactAbout
  readonly personId: string | null
  readonly vacantSince: CalendarDate | null
  /** Who is to be the one, where nobody is. */
  readonly coming: Coming | null
  readonly why: Text
  /** The step on the way, when there was one: the administration that the object supports, the subject that pointed at it. */
  readonly via: ContactAbout | null
}

/** The one to turn to about a product: the named contact, else its coordinator, else the object's leader. */
export function contactForProduct(
  product: ObjectProduct,
  governance: Governance,
  via: ContactAbout | null = null,
): Contact {
  const answers = aboutProduct(product)
  const named = product.contactPersonId
  if (named !== null && isHere(named, governance)) {
    return {
      answers,
      personId: named,
      vacantSince: null,
      coming: null,
      why: text('Utsedd kontakt för produkten', 'The named contact of the product'),
      via,
    }
  }
  const moved = contactByDeviation(product.objectId, product, governance)
  if (moved !== undefined) return { ...moved, answers, via }
  const coordinator = coordinatorsOf(product, governance)[0]
  if (coordinator !== undefined) {
    const title = titleIn(coordinator, governance)
    return {
      answers,
      personId: coordinator.personId,
      vacantSince: null,
      coming: null,
      why: compose((l) => `${title[l]}, ${product.name}`),
      via,
    }
  }
  const object = governance.object(product.objectId)
  const led = object === undefined ? undefined : contactForObject(object, governance)
  const vacant = led?.vacantSince
    ? (latest([product.from, led.vacantSince, ...coordinatorLeft(product, governance)]) ?? product.from)
    : null
  return {
    answers,
    personId: led?.personId ?? null,
    vacantSince: vacant,
    coming: vacant === null ? null : firstToCome(product, led?.coming ?? null, governance),
    why: led?.why ?? text('Objektet finns inte', 'There is no such object'),
    via,
  }
}

/** The one to turn to about an object: its leader on the business side. */
export function contactForObject(
  object: GovernanceObject,
  governance: Governance,
  via: ContactAbout | null = null,
): Contact {
  const role = leadingRole(object, governance)
  const side = contactSide(governance, role)
  const held = role === undefined ? [] : governance.inRole(role, side, object.id)
  const title = governance.roleTitle(role ?? '', side)
  const common = { answers: aboutObject(object), via }
  const moved = contactByDeviation(object.id, null, governance)
  if (moved !== undefined) return { ...moved, ...common }
  const first = held[0]
  if (first !== undefined) {
    const title = titleIn(first, governance)
    return {
      ...common,
      personId: first.personId,
      vacantSince: null,
      coming: null,
      why: compose((l) => `${title[l]} ${text('i', 'in')[l]} ${object.code}`),
    }
  }
  const vacantSince =
    role === undefined ? object.from : (roleVacantSince(role, side, object, governance) ?? object.from)
  return {
    ...common,
    personId: null,
    vacantSince,
    coming: role === undefined ? null : comingToRole(role, side, object.id, governance),
    why: compose((l) =>
      l === 'sv' ? `Ingen är ${title.sv} i ${object.code}` : `Nobody is ${title.en} in ${object.code}`,
    ),
  }
}

/**
 * Where what one turns to the contact's role about is moved by a deviation, whoever it was moved to answers: for the object,
 * or for the one product that it was moved for. Where nobody is there it is as if it had not been moved.
 */
function contactByDeviation(
  objectId: string,
  product: ObjectProduct | null,
  governance: Governance,
): Pick<Contact, 'personId' | 'vacantSince' | 'coming' | 'why'> | undefined {
  const object = governance.object(objectId)
  const role = object && leadingRole(object, governance)
  if (object === undefined || role === undefined) return undefined
  const source = { role, side: contactSide(governance) }
  const task = contactTask(source, governance)
  for (const deviation of governance.deviations) {
    const isSuch =
      deviation.objectId === objectId &&
      deviation.productId === (product?.id ?? null) &&
      deviation.source.role === source.role &&
      deviation.source.side === source.side &&
      deviation.tasks.some((id) => id === task?.id)
    const [personId] = isSuch ? holdersOf(deviation, governance) : []
    if (personId === undefined || task === undefined) continue
    const title = governance.roleTitle(deviation.target.role, deviation.target.side)
    const where = product?.name ?? object.code
    return { personId, vacantSince: null, coming: null, why: words.moved({ role: title, where, task: task.name }) }
  }
  return undefined
}

/** What one turns to the role about: the task that the model gives it as a contact, or for which it always wants somebody there. */
function contactTask(source: RoleOnSide, governance: Governance) {
  const tasks = tasksOf(source, governance)
  const clauses = [governance.cites('contact-missing'), governance.role(source.role)?.vacancy[source.side]]
  return clauses.flatMap((clause) => tasks.find((task) => task.clause === clause) ?? [])[0] ?? tasks[0]
}

/**
 * The objects that support an administration, the nearest first: directly, through others, and those that support all.
 * Of one that has closed, those that support who took over from it.
 */
export function contactsForAdministration(asked: string, governance: Governance): readonly Contact[] {
  const administrationId = administrationOn(asked, governance)
  const administration = governance.administrations.find(({ id }) => id === administrationId)
  if (administration === undefined) return []
  const via: ContactAbout = { type: 'administration', id: administration.id, name: administration.name }
  const nearness = (object: GovernanceObject) => {
    if (object.supportsAll) return 2
    const support = supportsOf(object, governance).find((each) => each.administration.id === administrationId)
    return support === undefined ? 3 : support.how === 'direct' ? 0 : 1
  }
  return [0, 1, 2].flatMap((near) =>
    governance.objects
      .filter((object) => nearness(object) === near)
      .map((object) => contactForObject(object, governance, via)),
  )
}

/** The role that lends out products answers for the object's contacts; without one, the model's last standing role. */
export function leadingRole(object: GovernanceObject, { model }: Governance): string | undefined {
  const lending = model.roles.find(({ scope, fallsTo }) => scope === 'products' && fallsTo !== undefined)?.fallsTo
  const standing = model.roles.filter(
    ({ scope, needed }) => needed === 'always' && scope !== 'products' && scope.level === object.level,
  )
  return lending !== undefined && standing.some(({ id }) => id === lending) ? lending : standing.at(-1)?.id
}

/** Operations turn to the side that the model has first, of those that the role is on. */
export const contactSide = (governance: Governance, role?: string): SideId => {
  const on = role === undefined ? undefined : governance.role(role)?.sides
  const sides = governance.model.sides.map(({ id }) => id)
  return sides.find((side) => on === undefined || on.includes(side)) ?? on?.[0] ?? sides[0] ?? 'business'
}

const aboutObject = ({ id, code, name }: GovernanceObject): ContactAbout => ({
  type: 'object',
  id,
  name: `${code} ${name}`,
})
const aboutProduct = ({ id, name }: ObjectProduct): ContactAbout => ({ type: 'product', id, name })

const productRoles = ({ model }: Governance): readonly string[] =>
  model.roles.flatMap(({ id, scope }) => (scope === 'products' ? [id] : []))

/** What a contact is called; of one who acts for another, for whom too. */
function titleIn(held: Appointment, governance: Governance): Text {
  const title = governance.titleOf(held)
  const stoodInFor = appointmentsById(governance.structure).get(held.standsInForId ?? '')
  if (stoodInFor === undefined) return title
  return compose((l) => `${title[l]} ${text('för', 'for')[l]} ${governance.nameOf(stoodInFor.personId)}`)
}

/** On the contact side first. */
function coordinatorsOf(product: ObjectProduct, governance: Governance) {
  const side = contactSide(governance)
  const roles = productRoles(governance)
  const all = governance.appointments.filter(
    (each) => roles.includes(each.role) && each.productIds.includes(product.id) && governance.holds(each),
  )
  return [...all.filter((each) => each.side === side), ...all.filter((each) => each.side !== side)]
}

/** A coordinator of the product, or the object's leader: whoever begins first. */
function firstToCome(product: ObjectProduct, leader: Coming | null, governance: Governance): Coming | null {
  const roles = productRoles(governance)
  const coordinators = appointmentsIn(governance.structure, product.objectId).filter(
    ({ role, productIds }) => roles.includes(role) && productIds.includes(product.id),
  )
  const coordinator = comingAmong(coordinators, governance)
  if (leader === null || coordinator === null) return coordinator ?? leader
  return coordinator.from <= leader.from ? coordinator : leader
}

/** The days after which a coordinator of the product was gone. */
function coordinatorLeft(product: ObjectProduct, governance: Governance): readonly CalendarDate[] {
  const roles = productRoles(governance)
  return governance.structure.appointments.flatMap(({ role, productIds, to }) =>
    roles.includes(role) && productIds.includes(product.id) && to !== null && to < governance.day ? [dayAfter(to)] : [],
  )
}
