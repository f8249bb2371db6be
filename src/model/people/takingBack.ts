import { z } from 'zod'
import { type Act, right } from '../acts.ts'
import type { StructureChange } from '../changes.ts'
import { overlaps, type Period } from '../dates.ts'
import type { Governance } from '../governance.ts'
import { byIds } from '../indexes.ts'
import {
  appointmentsOfPerson,
  appointmentsTo,
  decisionsById,
  holdingsOf,
  holdingsOfPerson,
  productsById,
  seatingsOfPerson,
} from '../lookups.ts'
import { type Refusal, refuse } from '../refusal.ts'
import { isInTheWay } from '../standIns.ts'
import type { Appointment, OfficeHolding, Person, Seating } from '../structure.ts'
import { compose, type Text, text } from '../text.ts'
import type { Leaving } from './leaving.ts'

export const takeBackLeaving = {
  id: 'persons.take-back-leaving',
  name: text('Ta tillbaka sista dagen', 'Take back the last day'),
  clauses: [],
  // It opens the person's account again.
  by: right('administer'),
  bySession: true,
  body: z.strictObject({ reason: z.string().trim().min(1).max(1000) }),
  refusals: ['no-last-day'],
} as const satisfies Act

export const whyNotTakeBackLeaving = ({ leftOn }: Person): Refusal | undefined =>
  leftOn === null ? refuse('no-last-day', null) : undefined

/**
 * Until the day it is as if it had never been said, but for places that others have got meanwhile. From the day after what
 * ended stays ended: whoever decided on it decides anew.
 */
export function leavingTakenBack(
  person: Person,
  leaving: Leaving | undefined,
  governance: Governance,
): StructureChange | Refusal {
  const refusal = whyNotTakeBackLeaving(person)
  if (refusal !== undefined) return refusal
  const persons = [{ ...person, leftOn: null }]
  const canStand = isUndone(person, leaving, governance)
  if (leaving === undefined || !canStand) return { changed: { persons } }
  const { appointments, holdings, seatings, contactFor } = leaving.ended
  return {
    changed: {
      persons,
      appointments: withPrincipals(appointments.filter((each) => isFree('appointments', each, leaving, governance))),
      holdings: withPrincipals(holdings.filter((each) => isFree('holdings', each, leaving, governance))),
      seatings: seatings.filter((each) => isFree('seatings', each, leaving, governance)),
      products: contactFor.flatMap((id) => {
        const product = productsById(governance.structure).get(id)
        return product?.contactPersonId === null ? [{ ...product, contactPersonId: person.id }] : []
      }),
    },
  }
}

/** Nobody acts again for one who doesn't step back in. */
const withPrincipals = <Each extends Appointment | OfficeHolding>(back: readonly Each[]): readonly Each[] =>
  back.filter(({ standsInForId }) => standsInForId == null || back.some(({ id }) => id === standsInForId))

/** What the last day ended, and that isn't put back with it. */
export function staysEnded(person: Person, leaving: Leaving | undefined, governance: Governance): readonly Text[] {
  const { leftOn } = person
  if (leftOn === null) return []
  const { structure } = governance
  const isStill = ({ to }: Period) => to === leftOn
  const stays = isUndone(person, leaving, governance) ? leaving : undefined
  const kept = <Kind extends EndedKind>(kind: Kind, all: readonly Ended[Kind][]): readonly Ended[Kind][] =>
    all.filter((each) => {
      const before = (stays?.ended[kind] as readonly Ended[Kind][] | undefined)?.find(({ id }) => id === each.id)
      return isStill(each) && !(stays && before && isFree(kind, before, stays, governance))
    })
  return [
    ...kept('appointments', appointmentsOfPerson(structure, person.id)).map(({ role, side, objectId }) => {
      const title = governance.roleTitle(role, side)
      return compose((l) => `${title[l]} ${governance.object(objectId)?.code ?? ''}`)
    }),
    ...kept('holdings', holdingsOfPerson(structure, person.id)).map(({ officeId }) => {
      const title = governance.office(officeId)?.title ?? ''
      return text(title, title)
    }),
    ...kept('seatings', seatingsOfPerson(structure, person.id)).map(({ forum, objectId }) => {
      const kind = governance.model.forums.find(({ id }) => id === forum)
      return compose((l) => `${kind?.name[l] ?? forum} ${governance.object(objectId)?.code ?? ''}`)
    }),
  ]
}

const isUndone = ({ leftOn }: Person, leaving: Leaving | undefined, { day }: Governance): leaving is Leaving =>
  leaving !== undefined && leftOn === leaving.lastDay && leftOn >= day

interface Ended {
  readonly appointments: Appointment
  readonly holdings: OfficeHolding
  readonly seatings: Seating
}
type EndedKind = keyof Ended

/** It is as the last day left it, and nobody has come in its place. */
function isFree<Kind extends EndedKind>(
  kind: Kind,
  before: Ended[Kind],
  { lastDay }: Leaving,
  governance: Governance,
): boolean {
  const { structure } = governance
  const now: Period | undefined = byIds[kind](structure[kind] as never).get(before.id)
  const isAsLeft = before.from > lastDay ? now === undefined : now?.to === lastDay
  const isAnnulled = 'decisionId' in before && decisionsById(structure).get(before.decisionId)?.annulled != null
  const others = rivals[kind](before, governance).filter(({ id }) => id !== before.id)
  return isAsLeft && !isAnnulled && isOpenFor(before, governance) && !others.some((each) => overlaps(each, before))
}

/** The object or office lasts as long as it would. */
function isOpenFor(
  before: Period & ({ readonly objectId: string } | { readonly officeId: string }),
  { structure }: Governance,
): boolean {
  const place =
    'officeId' in before
      ? byIds.offices(structure.offices).get(before.officeId)
      : byIds.objects(structure.objects).get(before.objectId)
  return place !== undefined && (place.to === null || (before.to !== null && before.to <= place.to))
}

const rivals: {
  readonly [Kind in EndedKind]: (
    before: Ended[Kind],
    governance: Governance,
  ) => readonly (Period & { readonly id: string })[]
} = {
  appointments: (before, governance) => {
    const all = appointmentsTo(governance.structure, before)
    const isForOne = governance.role(before.role)?.oneHolder === true
    return all.filter((each) => isInTheWay(before, each, all) && (isForOne || each.personId === before.personId))
  },
  holdings: (before, { structure }) => {
    const all = holdingsOf(structure, before.officeId)
    return all.filter((each) => isInTheWay(before, each, all))
  },
  seatings: ({ personId, objectId, forum }, { structure }) =>
    seatingsOfPerson(structure, personId).filter((each) => each.objectId === objectId && each.forum === forum),
}
