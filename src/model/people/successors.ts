import type { Governance } from '../governance.ts'
import { byIds, indexOf } from '../indexes.ts'
import { isUnknown, type Known } from '../shapes/facts.ts'
import type { Administration, Structure } from '../structure.ts'

/**
 * Whose it is on the day, what is recorded under an administration: its own, or after its last day the one's that took over.
 * Nothing is written anew when an administration closes, so its day can be moved, and an earlier day shows what was.
 */
export function administrationOn(id: string, { structure, day }: Pick<Governance, 'structure' | 'day'>): string {
  const all = byIds.administrations(structure.administrations)
  let at = id
  // Nobody takes over from one that has taken over from them; each step goes on once.
  for (let steps = structure.administrations.length; steps > 0; steps--) {
    const each = all.get(at)
    if (each === undefined || each.to === null || each.to >= day || each.successorId === null) return at
    at = each.successorId
  }
  return at
}

/** The same where there may be none. */
export const ownAdministration = (id: string | null, governance: Governance): string | null =>
  id === null ? null : administrationOn(id, governance)

/** Who uses it on the day, each once, whatever closed administrations are recorded. */
export function usersOn(
  { administrationIds }: { readonly administrationIds: Known<readonly string[]> },
  governance: Governance,
): Known<readonly string[]> {
  if (administrationIds === null || isUnknown(administrationIds)) return administrationIds
  return [...new Set(administrationIds.map((id) => administrationOn(id, governance)))]
}

/** Those that came before: named when it was registered, and those that it has taken over from by the day. */
export function predecessorsOn(
  { id, predecessorIds }: Administration,
  { structure: { administrations }, day }: Pick<Governance, 'structure' | 'day'>,
): readonly Administration[] {
  const takenOver = (bySuccessor(administrations).get(id) ?? []).filter(({ to }) => to !== null && to < day)
  if (predecessorIds.length === 0) return takenOver
  const all = byIds.administrations(administrations)
  return [...new Set([...predecessorIds.flatMap((before) => all.get(before) ?? []), ...takenOver])]
}

const bySuccessor = indexOf('administrations', ({ successorId }) => (successorId === null ? [] : [successorId]))

/** Those that come after: that name it as the one before, or that are to take over from it. */
export const successorsOf = (
  { id, successorId }: Administration,
  { administrations }: Structure,
): readonly Administration[] =>
  administrations.filter((other) => other.predecessorIds.includes(id) || other.id === successorId)
