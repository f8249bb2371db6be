import { cached, cachedByKey, cachedByParts } from '../cached.ts'
import { type CalendarDate, covers } from '../dates.ts'
import { Governance } from '../governance.ts'
import { appointmentsById, appointmentsTo, decisionsById, fallingWith } from '../lookups.ts'
import { type Refusal, refuse } from '../refusal.ts'
import type { Appointment, Decision, Structure } from '../structure.ts'
import { ableTo, type Matter, whyNotDecide } from './mandates.ts'

/**
 * Did the decision-maker hold the mandate on the day of the decision? The same rule as when it was recorded, put to that day
 * as it is known now: an annulment, an ending or a correction since may have taken the ground away.
 */
export const whyNotHeld = (decision: Decision, structure: Structure): Refusal | undefined =>
  askedOf(structure)(decision)

const askedOf = cached((structure: Structure) =>
  cachedByKey((decision: Decision): Refusal | undefined => {
    const { annulled, on } = decision
    // What was decided before the first version of the model was in force was decided by no mandate of it.
    if (annulled !== null || on < firstDay(structure)) return undefined
    const thatDay = daysOf(structure)(on)
    const matter = matterOfDecision(decision, thatDay)
    return whyNotDecide(matter, decision, thatDay) ?? whyNotHolder(matter, decision, thatDay)
  }),
)

/** Those of an organisation, whatever day is looked at: asked again when something that mandates rest on has changed. */
export const unheldDecisions = cachedByParts(
  (structure: Structure) => {
    const { decisions, appointments, confirmations, seatings, holdings, offices, objects, models } = structure
    return [decisions, appointments, confirmations, seatings, holdings, offices, objects, models] as const
  },
  (structure): readonly Decision[] =>
    structure.decisions.filter((decision) => whyNotHeld(decision, structure) !== undefined),
)

const firstDay = cached(
  ({ models }: Structure): CalendarDate =>
    models.flatMap(({ from }) => from ?? []).reduce((one, other) => (one < other ? one : other), '9999-12-31'),
)

/** Views of many days, apart from those that are kept since somebody looks at them. */
const daysOf = cached((structure: Structure) => cachedByKey((day: CalendarDate) => new Governance(structure, day)))

/**
 * What it was about, as far as the mandate's reach depends on it. Where a person worked on earlier days isn't known, so that
 * isn't asked again. An ending names no role: it was about what the clause that it cites is about.
 */
export function matterOfDecision({ id, kind, clause, objectId }: Decision, governance: Governance): Matter {
  const { structure, model } = governance
  const common = { kind, ...(objectId === null ? {} : { objectId }) }
  if (kind !== 'appoint') return common
  const [confirmation] = fallingWith('confirmations', structure, id)
  const made =
    fallingWith('appointments', structure, id)[0] ??
    (confirmation && appointmentsById(structure).get(confirmation.appointmentId))
  if (made !== undefined) return { ...common, role: made.role, side: made.side }
  const row = model.mandates.find((each) => each.decision === kind && each.clause === clause)
  return { ...common, ...(row?.role && { role: row.role }), ...(row?.side && { side: row.side }) }
}

/**
 * Somebody held the role, but was it who decided in it? One who is no longer known to have held it that day did not hold it,
 * unless a record that came later says whom it was: then that was the mistake that was corrected.
 */
function whyNotHolder(
  matter: Matter,
  { by, makerIds, clause, recordedAt }: Decision,
  thatDay: Governance,
): Refusal | undefined {
  if (by.kind !== 'role' || makerIds.length === 0) return undefined
  const { structure, day } = thatDay
  const own = appointmentsTo(structure, by).filter(({ personId }) => makerIds.includes(personId))
  if (own.some((each) => covers(each, day))) return undefined
  const isCorrected = ({ decisionId }: Appointment) =>
    (decisionsById(structure).get(decisionId)?.recordedAt ?? '') > recordedAt
  const held = thatDay.inRole(by.role, by.side, by.objectId)
  if (own.length === 0 && held.some(isCorrected)) return undefined
  return refuse('decision-maker-vacant', clause, { couldBeDoneBy: ableTo(matter, thatDay), field: 'decision.by' })
}
