import { covers } from '../dates.ts'
import { makerFrom } from '../decisions/mandates.ts'
import type { Governance } from '../governance.ts'
import { byIds, indexOf } from '../indexes.ts'
import { appointmentsById } from '../lookups.ts'
import type { Able } from '../refusal.ts'
import type { SideId } from '../shapes/governanceModel.ts'
import type { Held } from '../standIns.ts'

/** The one whom an acting holder of a role or an office stands in for, and who steps back in afterwards. */
export function stoodInFor({ standsInForId }: Pick<Held, 'standsInForId'>, { structure }: Governance): string | null {
  if (standsInForId == null) return null
  const known = appointmentsById(structure).get(standsInForId) ?? byIds.holdings(structure.holdings).get(standsInForId)
  return known?.personId ?? null
}

/** Whom one of those who could decide acts for. */
export function stoodInForAs(personId: string, able: Able, governance: Governance): string | null {
  const by = makerFrom(able)
  if (by === undefined || by.kind === 'forum') return null
  return by.kind === 'office'
    ? ofThose(
        actingHoldings(governance.structure.holdings).get(personId),
        governance,
        (each) => each.officeId === by.officeId,
      )
    : ofThose(
        actingAppointments(governance.structure.appointments).get(personId),
        governance,
        ({ role, side, objectId }) => role === by.role && side === by.side && objectId === by.objectId,
      )
}

/** Whom a person acts for in a role on a side of an object, whichever role that is. */
export const stoodInForIn = (personId: string, place: Place, governance: Governance): string | null =>
  ofThose(
    actingAppointments(governance.structure.appointments).get(personId),
    governance,
    ({ objectId, side }) => objectId === place.object.id && side === place.side,
  )

interface Place {
  readonly object: { readonly id: string }
  readonly side: SideId
}

/** Most act for nobody, and are asked for by the thousand. */
function ofThose<Each extends Held>(
  acting: readonly Each[] | undefined,
  governance: Governance,
  isThere: (each: Each) => boolean,
): string | null {
  const held = acting?.find((each) => covers(each, governance.day) && isThere(each))
  return held === undefined ? null : stoodInFor(held, governance)
}

const actingAppointments = indexOf('appointments', ({ standsInForId, personId }) =>
  standsInForId == null ? [] : [personId],
)
const actingHoldings = indexOf('holdings', ({ standsInForId, personId }) => (standsInForId == null ? [] : [personId]))
