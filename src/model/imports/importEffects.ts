import { dayAfter } from '../dates.ts'
import { type DecisionEffects, endingEffects } from '../decisions/effects.ts'
import type { Structure } from '../structure.ts'
import type { ImportedRecords } from './importedRecords.ts'

/** Whom each decision of a list took over from: annulling it puts them back, as where it was recorded alone. */
export function importEffects(made: ImportedRecords, structure: Structure): readonly DecisionEffects[] {
  const known = [...structure.appointments, ...made.appointments]
  return made.endedAppointments.flatMap((ending) => {
    const ended = known.find(({ id }) => id === ending.id)
    const next = made.appointments.find(
      (each) =>
        each.role === ended?.role &&
        each.side === ended.side &&
        each.objectId === ended.objectId &&
        each.from === dayAfter(ending.to),
    )
    if (next === undefined) return []
    const effects = endingEffects('appointments', [ending], { ...structure, appointments: known })
    return [{ decisionId: next.decisionId, effects }]
  })
}
