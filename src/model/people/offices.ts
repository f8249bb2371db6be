import { z } from 'zod'
import type { Acting } from '../acting.ts'
import { type Act, right } from '../acts.ts'
import { endingsOf, type StructureChange } from '../changes.ts'
import { CalendarDate, covers, dayBefore, overlaps, type Period } from '../dates.ts'
import { chargesInModel } from '../forums/charges.ts'
import type { Governance } from '../governance.ts'
import { holdingsOf } from '../lookups.ts'
import { type Refusal, refuse } from '../refusal.ts'
import { isInTheWay, whyNotStandIn, withStandIns } from '../standIns.ts'
import type { Office, OfficeHolding } from '../structure.ts'
import { text } from '../text.ts'
import { hasLeft, refuseLeft } from './presence.ts'
import { ownAdministration } from './successors.ts'

const Title = z.string().trim().min(1).max(200)
/** What a manager there answers for: the model's grounds for a seat, such as operations, staff, budget. */
const Charges = z.array(z.string()).max(20)

export const registerOffice = {
  id: 'offices.register',
  name: text('Lägg till befattning', 'Add an office'),
  clauses: ['2.1-development-unit-enables'],
  by: right('register'),
  body: z.strictObject({
    /** The model's office, or null for an ordinary place in the line. */
    kind: z.string().nullable().default(null),
    title: Title,
    administrationId: z.uuid().nullable().default(null),
    charges: Charges.default([]),
    from: CalendarDate,
  }),
  refusals: ['office-kind-not-in-model', 'office-exists', 'administration-unknown', 'charge-unknown'],
} as const satisfies Act

export const changeOffice = {
  id: 'offices.change',
  name: text('Ändra befattning', 'Change an office'),
  clauses: [],
  by: right('register'),
  body: z.strictObject({
    title: Title.optional(),
    administrationId: z.uuid().nullable().optional(),
    charges: Charges.optional(),
  }),
  refusals: ['administration-unknown', 'charge-unknown'],
} as const satisfies Act

export const closeOffice = {
  id: 'offices.close',
  name: text('Avsluta befattning', 'Close an office'),
  clauses: [],
  by: right('register'),
  body: z.strictObject({ on: CalendarDate }),
  refusals: ['already-ended', 'period-backwards'],
} as const satisfies Act

export const registerHolder = {
  id: 'office-holders.register',
  name: text('Registrera innehavare', 'Register a holder'),
  clauses: [],
  by: right('register'),
  body: z.strictObject({
    personId: z.uuid(),
    from: CalendarDate,
    to: CalendarDate.nullable().default(null),
    /** The holding that this one acts for, within its period; its holder steps back in afterwards. */
    standsInForId: z.uuid().nullable().default(null),
    /** Ends the present holder the day before. Without it a taken office is refused. */
    endsPredecessor: z.boolean().default(false),
  }),
  refusals: [
    ...(['person-unknown', 'person-left', 'period-backwards', 'office-not-open', 'place-taken'] as const),
    ...(['stands-in-for-nobody', 'acting-outside-period'] as const),
  ],
} as const satisfies Act

export const endHolder = {
  id: 'office-holders.end',
  name: text('Avsluta innehav', 'End a holding'),
  clauses: [],
  by: right('register'),
  body: z.strictObject({ on: CalendarDate }),
  refusals: ['already-ended', 'period-backwards'],
} as const satisfies Act

export function officeRegistered(
  order: z.infer<typeof registerOffice.body>,
  acting: Acting,
  governance: Governance,
): { readonly office: Office; readonly change: StructureChange } | Refusal {
  const office: Office = { ...order, id: acting.newId(), to: null }
  return whyNotSuchOffice(office, governance) ?? { office, change: { added: { offices: [office] } } }
}

function whyNotSuchOffice(office: Office, governance: Governance): Refusal | undefined {
  const refusal = whyNotPlacedIn(office.administrationId, governance) ?? whyNotCharged(office, governance)
  if (refusal !== undefined || office.kind === null) return refusal
  const kind = governance.model.offices.find((each) => each.id === office.kind)
  if (kind === undefined) return refuse('office-kind-not-in-model', null, { field: 'kind' })
  const others = governance.structure.offices.filter((each) => each.kind === office.kind && overlaps(each, office))
  const taken =
    kind.per === 'organisation'
      ? others.length > 0
      : kind.per === 'administration' && others.some((each) => isInSame(each, office, governance))
  return taken ? refuse('office-exists', kind.clause ?? null, { field: 'kind' }) : undefined
}

export function officeChanged(
  office: Office,
  order: z.infer<typeof changeOffice.body>,
  governance: Governance,
): { readonly office: Office; readonly change: StructureChange } | Refusal {
  const { title = office.title, administrationId = office.administrationId, charges = office.charges } = order
  const changed = { ...office, title, administrationId, charges }
  const refusal = whyNotPlacedIn(administrationId, governance) ?? whyNotCharged(changed, governance)
  return refusal ?? { office: changed, change: { changed: { offices: [changed] } } }
}

export function officeClosed(
  office: Office,
  on: string,
  governance: Governance,
): { readonly office: Office; readonly change: StructureChange } | Refusal {
  const closed = { ...office, to: on }
  const holdings = holdingsOf(governance.structure, office.id)
  const change: StructureChange = { changed: { offices: [closed] }, ended: { holdings: endingsOf(holdings, on) } }
  return whyNotEnd(office, on) ?? { office: closed, change }
}

export function holderRegistered(
  office: Office,
  order: z.infer<typeof registerHolder.body>,
  acting: Acting,
  governance: Governance,
): { readonly holding: OfficeHolding; readonly change: StructureChange } | Refusal {
  const person = governance.person(order.personId)
  if (person === undefined) return refuse('person-unknown', null, { field: 'personId' })
  if (hasLeft(person, order.from)) return refuseLeft(person, governance, 'personId')
  if (order.to !== null && order.to < order.from) return refuse('period-backwards', null, { field: 'to' })
  if (!covers(office, order.from)) return refuse('office-not-open', null, { field: 'from' })
  const all = holdingsOf(governance.structure, office.id)
  const refusal = whyNotStandIn(order, all, null, (id) => governance.nameOf(id))
  if (refusal !== undefined) return refusal
  const taken = all.filter((each) => overlaps(each, order) && isInTheWay(order, each, all))
  const canEnd = order.endsPredecessor && taken.every((each) => each.from < order.from)
  if (taken.length > 0 && !canEnd) {
    const missing = taken.map((held) => {
      const name = governance.nameOf(held.personId)
      return text(`${name} har befattningen från ${held.from}.`, `${name} holds the office from ${held.from}.`)
    })
    return refuse('place-taken', null, { missing, field: 'from' })
  }
  const { personId, from, to, standsInForId } = order
  const holding = { id: acting.newId(), officeId: office.id, personId, from, to, standsInForId }
  const ended = withStandIns(endingsOf(taken, dayBefore(from)), all)
  return { holding, change: { added: { holdings: [holding] }, ended: { holdings: ended } } }
}

export function holderEnded(
  holding: OfficeHolding,
  on: string,
  { structure }: Governance,
): { readonly holding: OfficeHolding; readonly change: StructureChange } | Refusal {
  const refusal = whyNotEnd(holding, on)
  const ended = withStandIns([{ id: holding.id, to: on }], holdingsOf(structure, holding.officeId))
  return refusal ?? { holding: { ...holding, to: on }, change: { ended: { holdings: ended } } }
}

/** May a period that stands get this last day? */
export function whyNotEnd(period: Period, on: CalendarDate): Refusal | undefined {
  if (period.to !== null && period.to <= on) return refuse('already-ended', null, { field: 'on' })
  return on < period.from ? refuse('period-backwards', null, { field: 'on' }) : undefined
}

const isInSame = (one: Office, other: Office, governance: Governance): boolean =>
  ownAdministration(one.administrationId, governance) === ownAdministration(other.administrationId, governance)

function whyNotPlacedIn(administrationId: string | null, governance: Governance): Refusal | undefined {
  const known =
    administrationId === null || governance.structure.administrations.some((each) => each.id === administrationId)
  return known ? undefined : refuse('administration-unknown', null, { field: 'administrationId' })
}

function whyNotCharged({ charges }: Office, governance: Governance): Refusal | undefined {
  const known = chargesInModel(governance)
  return charges.every((charge) => known.some(({ id }) => id === charge))
    ? undefined
    : refuse('charge-unknown', null, { missing: known.map(({ name }) => name), field: 'charges' })
}
