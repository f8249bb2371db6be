import { makerFrom } from '../decisions/mandates.ts'
import type { Governance } from '../governance.ts'
import { byIds } from '../indexes.ts'
import { appointmentsById, appointmentsTo, holdingsOf } from '../lookups.ts'
import type { Able } from '../refusal.ts'
import { type Held, holdersAmong } from '../standIns.ts'

/** The one whom an acting holder of a role or an office stands in for, and who steps back in afterwards. */
export function stoodInFor({ standsInForId }: Pick<Held, 'standsInForId'>, { structure }: Governance): string | null {
  if (standsInForId == null) return null
  const known = appointmentsById(structure).get(standsInForId) ?? byIds.holdings(structure.holdings).get(standsInForId)
  return known?.personId ?? null
}

/** The same of one of those who could decide. */
export function stoodInForAs(personId: string, able: Able, governance: Governance): string | null {
  const { structure, day } = governance
  const by = makerFrom(able)
  if (by === undefined || by.kind === 'forum') return null
  const place: readonly Held[] =
    by.kind === 'office' ? holdingsOf(structure, by.officeId) : appointmentsTo(structure, by)
  const held = holdersAmong(place, day).find((each) => each.personId === personId)
  return held === undefined ? null : stoodInFor(held, governance)
}
