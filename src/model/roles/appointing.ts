import { z } from 'zod'
import type { Acting } from '../acting.ts'
import { type Act, mandate, mandateRefusals } from '../acts.ts'
import type { Ending, StructureChange } from '../changes.ts'
import { CalendarDate, covers, dayBefore, lastDayIn, outlasts, overlaps } from '../dates.ts'
import { DecidedBody, decisionOf, whyNotDecided, whyNotInForce } from '../decisions/decided.ts'
import { ableTo, type Matter, mandatesFor } from '../decisions/mandates.ts'
import { whoInstead } from '../decisions/whoInstead.ts'
import { type Governance, governanceOn } from '../governance.ts'
import { appointmentsTo } from '../lookups.ts'
import { hasLeft, refuseLeft } from '../people/presence.ts'
import { ownAdministration } from '../people/successors.ts'
import { type Refusal, refuse } from '../refusal.ts'
import { levelOfRole } from '../rulebook/levels.ts'
import type { Role } from '../shapes/modelRoles.ts'
import { isInTheWay, whyNotStandIn, withStandIns } from '../standIns.ts'
import type { Appointment, Decision } from '../structure.ts'
import { compose, type Text, text } from '../text.ts'
import { whyNotKnown, whyNotNamed } from './whyNotNamed.ts'

export const AppointmentOrder = z.strictObject({
  role: z.string(),
  side: z.enum(['business', 'it']),
  objectId: z.uuid(),
  personId: z.uuid(),
  from: CalendarDate,
  to: CalendarDate.nullable().default(null),
  productIds: z.array(z.uuid()).default([]),
  /** The place in the line that an owner's appointment hangs on. */
  linePositionId: z.uuid().nullable().default(null),
  /** With whom the dialogue was held first. */
  dialogueWithId: z.uuid().nullable().default(null),
  /** The appointment that a specialist works for. */
  worksForId: z.uuid().nullable().default(null),
  /** The appointment that this one acts for, within its period; its holder steps back in afterwards. */
  standsInForId: z.uuid().nullable().default(null),
  /** Ends the present holder's appointment the day before. Without it a taken place is refused. */
  endsPredecessor: z.boolean().default(false),
  decision: DecidedBody,
})
export type AppointmentOrder = z.infer<typeof AppointmentOrder>

export const makeAppointment = {
  id: 'appointments.make',
  name: text('Tillsätt', 'Appoint'),
  clauses: [
    '3.5.1-owner-business-appointed',
    '3.5.1-owner-it-appointed',
    '3.5.1-owner-in-line',
    '3.5.2-leader-business',
    '3.5.2-leader-it',
    '3.5.3-coordinator-when-needed',
    '3.5.4-specialist-appointed',
  ],
  by: mandate('appoint'),
  body: AppointmentOrder,
  refusals: [
    ...mandateRefusals,
    'role-not-in-model',
    'side-not-in-role',
    'object-not-open',
    'role-not-on-level',
    'person-unknown',
    'person-left',
    'period-backwards',
    'effective-before-decision',
    'product-not-in-object',
    'products-missing',
    'line-position-missing',
    'line-position-not-held',
    'dialogue-missing',
    'works-for-missing',
    'not-own-operation',
    'stands-in-for-nobody',
    'acting-outside-period',
    'place-taken',
  ],
} as const satisfies Act

export interface Appointed {
  readonly decision: Decision
  readonly appointment: Appointment
  /** The predecessors' last days, where they end with it. */
  readonly ended: readonly Ending[]
  readonly change: StructureChange
}

export function appoint(order: AppointmentOrder, acting: Acting, governance: Governance): Appointed | Refusal {
  const refusal = whyNotAppoint(order, acting, governance)
  if (refusal !== undefined) return refusal
  const decision = decisionOf(
    matterOf(order, governance),
    order.decision,
    wordingOf(order, governance),
    order,
    acting,
    governance,
  )
  const { role, side, objectId, personId, from, productIds, linePositionId, dialogueWithId, worksForId } = order
  const { standsInForId } = order
  const to = lastDayIn(governance.object(objectId), order.to)
  const appointment = {
    id: acting.newId(),
    ...{ role, side, objectId, personId, from, to, productIds, linePositionId, dialogueWithId, worksForId },
    standsInForId,
    lentById: governance.role(role)?.delegated ? lenderOf(order, governance) : null,
    decisionId: decision.id,
  }
  const ended = withStandIns(
    takenBy(order, governance).map(({ id }) => ({ id, to: dayBefore(from) })),
    appointmentsTo(governance.structure, order),
  )
  const change = { decision, added: { appointments: [appointment] }, ended: { appointments: ended } }
  return { decision, appointment, ended, change }
}

/** The mandate first, then what the appointment must name, then whether the place is free. */
function whyNotAppoint(order: AppointmentOrder, acting: Acting, governance: Governance): Refusal | undefined {
  const role = governance.role(order.role)
  if (role === undefined) return refuse('role-not-in-model', null, { field: 'role' })
  if (!role.sides.includes(order.side)) return refuse('side-not-in-role', role.clause, { field: 'side' })
  return (
    whyNotSuch(order, role, governance) ??
    whyNotOwnOperation(order, governance) ??
    whyNotDecided(matterOf(order, governance), order.decision, acting, governance) ??
    whyNotInForce(order.from, matterOf(order, governance), order.decision, governance) ??
    whyNotNamed(order, role, governance) ??
    whyNotKnown(order, role, governance) ??
    whyNotActing(order, role, governance) ??
    whyNotFree(order, role, governance)
  )
}

/** What the appointment is about, for the mandate's reach. */
export const matterOf = (
  order: Pick<AppointmentOrder, 'role' | 'side' | 'objectId' | 'personId'>,
  governance: Governance,
): Matter => ({
  kind: 'appoint',
  role: order.role,
  side: order.side,
  objectId: order.objectId,
  ...placeOf(order.personId, governance),
})

/** Where in the line somebody works, for a mandate that stays there. */
export const placeOf = (personId: string, governance: Governance): Pick<Matter, 'administrationId' | 'operationId'> => {
  const person = governance.person(personId)
  return {
    administrationId: ownAdministration(person?.administrationId ?? null, governance),
    operationId: person?.operationId ?? null,
  }
}

function whyNotSuch(order: AppointmentOrder, role: Role, governance: Governance): Refusal | undefined {
  const object = governance.object(order.objectId)
  const person = governance.person(order.personId)
  if (object === undefined || !covers(object, order.from)) return refuse('object-not-open', null, { field: 'objectId' })
  if (object.level !== levelOfRole(role, governance.model))
    return refuse('role-not-on-level', role.clause, { field: 'objectId' })
  if (person === undefined) return refuse('person-unknown', null, { field: 'personId' })
  if (hasLeft(person, order.from)) return refuseLeft(person, governance, 'personId')
  if (order.to !== null && order.to < order.from) return refuse('period-backwards', null, { field: 'to' })
  if (outlasts(order.to, object)) return refuse('object-not-open', null, { field: 'to' })
  const own = new Set(
    governance.structure.products.filter((each) => each.objectId === order.objectId).map((each) => each.id),
  )
  if (!order.productIds.every((id) => own.has(id)))
    return refuse('product-not-in-object', role.clause, { field: 'productIds' })
  return undefined
}

/** The right kind of office, but over another operation than the person's own. */
function whyNotOwnOperation(order: AppointmentOrder, governance: Governance): Refusal | undefined {
  const { by, on } = order.decision
  if (by.kind !== 'office') return undefined
  const thatDay = governanceOn(governance.structure, on, governance.today)
  const matter = matterOf(order, thatDay)
  const office = thatDay.office(by.officeId)
  const row = mandatesFor(matter, thatDay).find(
    ({ heldBy, within }) => within === 'own-administration' && 'office' in heldBy && heldBy.office === office?.kind,
  )
  if (row === undefined || ableTo(matter, thatDay).some(({ id }) => id === by.officeId)) return undefined
  return refuse('not-own-operation', row.clause, { couldBeDoneBy: whoInstead(matter, thatDay), field: 'decision.by' })
}

const whyNotActing = (order: AppointmentOrder, role: Role, governance: Governance): Refusal | undefined =>
  whyNotStandIn(
    order,
    appointmentsTo(governance.structure, order),
    role.vacancy[order.side] ?? role.clause,
    (personId) => governance.nameOf(personId),
  )

function whyNotFree(order: AppointmentOrder, role: Role, governance: Governance): Refusal | undefined {
  const taken = takenBy(order, governance)
  if (taken.length === 0) return undefined
  const endable = order.endsPredecessor && taken.every((held) => held.from < order.from)
  if (endable) return undefined
  const missing = taken.map((held) => {
    const name = governance.nameOf(held.personId)
    return text(
      `${name} har rollen från ${held.from}. Avsluta den först, eller låt den sluta dagen före.`,
      `${name} holds the role from ${held.from}. End that first, or let it end the day before.`,
    )
  })
  return refuse('place-taken', role.clause, { missing, field: 'from' })
}

/**
 * Who stands in the way of a role that has one holder at a time. The person's own earlier period counts too, and is all that
 * does where many hold the role: nobody has it twice, over the same products and for the same person.
 */
export function takenBy(order: Place, governance: Governance): readonly Appointment[] {
  const isForOne = governance.role(order.role)?.oneHolder === true
  const all = appointmentsTo(governance.structure, order)
  return all.filter(
    (held) => overlaps(held, order) && isInTheWay(order, held, all) && (isForOne || isDouble(order, held)),
  )
}

type Place = Pick<AppointmentOrder, 'role' | 'side' | 'objectId' | 'from' | 'to' | 'standsInForId'> &
  Pick<AppointmentOrder, 'personId' | 'productIds' | 'worksForId'>

const isDouble = (order: Place, held: Appointment): boolean =>
  held.personId === order.personId &&
  held.worksForId === order.worksForId &&
  (order.productIds.length === 0 || order.productIds.some((id) => held.productIds.includes(id)))

/** The one who held the lending role on the day of the decision. */
function lenderOf(order: AppointmentOrder, governance: Governance): string | null {
  const { by, on } = order.decision
  const thatDay = governanceOn(governance.structure, on)
  return by.kind === 'role' ? (thatDay.inRole(by.role, by.side, by.objectId)[0]?.personId ?? null) : null
}

/** `{person}` is filled in when it is read, so that a protected identity stays protected. */
const wordingOf = (order: AppointmentOrder, governance: Governance): Text => {
  const name = '{person}'
  const title = governance.titleOf(order)
  const code = governance.object(order.objectId)?.code ?? ''
  return compose((l) =>
    l === 'sv' ? `${name} tillsätts som ${title.sv} i ${code}` : `${name} is appointed ${title.en} in ${code}`,
  )
}
