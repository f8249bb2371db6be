import type { Act } from './acts.ts'
import { makeAppointment } from './roles/appointing.ts'
import { adoptModelVersion } from './rulebook/adopting.ts'
import { addLink, removeLink } from './rulebook/links.ts'
import type { DecisionKind } from './rulebook/modelMandates.ts'
import { proposeModelVersion, withdrawModelVersion } from './rulebook/proposing.ts'

/** Every act, by subject. An act that isn't here carries no clause in the rulebook. */
export const allActs: readonly Act[] = [
  makeAppointment,
  proposeModelVersion,
  adoptModelVersion,
  withdrawModelVersion,
  addLink,
  removeLink,
]

/**
 * Which acts take which decision: through a model's mandates they carry its clauses, whatever that model calls them.
 * An id with no act yet is a decision that can't be taken here yet.
 */
export const actsOfDecision = {
  'adopt-model': ['model-versions.adopt'],
  'decide-on-model': ['decisions.record', 'model-versions.adopt'],
  'change-object-structure': ['objects.create', 'objects.merge', 'objects.split', 'objects.rename', 'objects.close'],
  'set-shared-scope': ['administrations.set-scope'],
  appoint: ['appointments.make', 'appointments.end', 'appointments.confirm'],
  seat: ['seats.take', 'seats.change', 'seats.leave'],
  'record-deviation': ['deviations.record', 'deviations.note', 'deviations.end'],
} as const satisfies Record<DecisionKind, readonly string[]>
