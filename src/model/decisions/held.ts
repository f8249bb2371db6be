import { cached, cachedByKey, cachedByParts } from '../cached.ts'
import { type CalendarDate, covers } from '../dates.ts'
import { objectOfForum } from '../forums/forums.ts'
import { Governance } from '../governance.ts'
import {
  appointmentsById,
  appointmentsIn,
  appointmentsTo,
  decisionsById,
  fallingWith,
  holdingsOf,
  objectsById,
} from '../lookups.ts'
import { ownAdministration } from '../people/successors.ts'
import { type Refusal, refuse } from '../refusal.ts'
import type { Appointment, Decision, Structure } from '../structure.ts'
import { ableTo, type Matter } from './mandates.ts'
import { whyNotDecide } from './whyNotDecide.ts'

/**
 * Did the decision-maker hold the mandate on the day of the decision? The same rule as when it was recorded, put to that day
 * as it is known now: an annulment, an ending or a correction since may have taken the ground away.
 */
export function whyNotHeld(decision: Decision, structure: Structure): Refusal | undefined {
  const { annulled, on } = decision
  // What was decided before the first version of the model was in force was decided by no mandate of it.
  if (annulled !== null || on < firstDay(structure)) return undefined
  const parts = partsOf(decision, structure)
  if (parts === undefined) return askedIn(structure)(decision)
  const known = latest.get(decision)
  if (known?.parts.every((part, at) => part === parts[at])) return known.refusal
  const refusal = asked(decision, structure)
  latest.set(decision, { parts, refusal })
  return refusal
}

function asked(decision: Decision, structure: Structure): Refusal | undefined {
  const thatDay = daysOf(structure)(decision.on)
  const matter = matterOfDecision(decision, thatDay)
  return whyNotDecide(matter, decision, thatDay) ?? whyNotHolder(matter, decision, thatDay)
}

/*
 * Each answer is kept by what it rests on, so that an act asks anew of what it touches and not of ten years of decisions: who
 * has held the office or the role or sat in the object's forum, what was appointed, and what the model and the objects were.
 * Only the latest, or a decision would hold on to what the organisation was. Who has sat in a forum of several objects rests
 * on too much: that is kept with the structure.
 */
const latest = new WeakMap<Decision, { readonly parts: readonly unknown[]; readonly refusal: Refusal | undefined }>()
const askedIn = cached((structure: Structure) => cachedByKey((decision: Decision) => asked(decision, structure)))

function partsOf(decision: Decision, structure: Structure): readonly unknown[] | undefined {
  const { by, id } = decision
  const made = decision.kind === 'appoint' ? appointmentOf(id, structure) : undefined
  const common = [structure.models, structure.objects, made]
  switch (by.kind) {
    case 'office':
      // What a head decides depends on the other offices of the administration.
      return [...common, structure.offices, structure.administrations, holdingsOf(structure, by.officeId)]
    case 'role':
      return [...common, appointmentsTo(structure, by)]
    case 'forum': {
      const object = objectsById(structure).get(objectOfForum(by.forumId) ?? '')
      if (object === undefined || object.versions.some(({ partOfId }) => partOfId !== null)) return undefined
      const { offices, holdings, seatings } = structure
      return [...common, offices, holdings, seatings, appointmentsIn(structure, object.id)]
    }
    default:
      return by satisfies never
  }
}

/** Those of an organisation, whatever day is looked at: asked again when something that mandates rest on has changed. */
export const unheldDecisions = cachedByParts(
  (structure: Structure) => {
    const { decisions, appointments, confirmations, seatings, holdings, offices, objects, models } = structure
    const { administrations } = structure
    return [decisions, appointments, confirmations, seatings, holdings, offices, administrations, objects, models]
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
 * What it was about, as far as the mandate's reach depends on it. Where a person worked on earlier days isn't known, so they
 * are taken to have worked where the office that decided is. An ending names no role: it was about what the clause that it cites is about.
 */
export function matterOfDecision({ id, by, kind, clause, objectId }: Decision, governance: Governance): Matter {
  const { structure, model } = governance
  const office = by.kind === 'office' ? governance.office(by.officeId) : undefined
  const administrationId = ownAdministration(office?.administrationId ?? null, governance)
  const common = { kind, ...(objectId === null ? {} : { objectId }), administrationId }
  if (kind !== 'appoint') return common
  const made = appointmentOf(id, structure)
  if (made !== undefined) return { ...common, role: made.role, side: made.side }
  const row = model.mandates.find((each) => each.decision === kind && each.clause === clause)
  return { ...common, ...(row?.role && { role: row.role }), ...(row?.side && { side: row.side }) }
}

/** What the decision appointed to, or confirmed. */
function appointmentOf(decisionId: string, structure: Structure): Appointment | undefined {
  const [made] = fallingWith('appointments', structure, decisionId)
  if (made !== undefined) return made
  const [confirmation] = fallingWith('confirmations', structure, decisionId)
  return confirmation && appointmentsById(structure).get(confirmation.appointmentId)
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
