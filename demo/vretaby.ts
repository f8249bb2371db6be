import type { DecisionEffects } from '#model/decisions/effects'
import { structureInOrder } from '#model/recordOrder'
import type { DecisionRequest } from '#model/requests/requests'
import type { GovernanceModel } from '#model/shapes/governanceModel'
import type { Appointment, Structure } from '#model/structure'
import { accounts, type DemoAccount } from './accounts.ts'
import { appointments, endings } from './appointments.ts'
import { deviations } from './deviations.ts'
import { adoption, foundation } from './foundation.ts'
import { type Note, told } from './growing.ts'
import { productChanges } from './productChanges.ts'
import { register } from './register/register.ts'
import { support } from './register/support.ts'
import { requests } from './requests.ts'
import { annulment, objection, proposal } from './rulings.ts'
import { seatings, unseatings } from './steeringGroups.ts'

/** A whole invented municipality: seed, fixture, screenshot and sample. */
export interface Demo {
  readonly structure: Structure
  /** What the acts would have written in the audit log, in order. */
  readonly notes: readonly Note[]
  readonly annulled: readonly Appointment[]
  readonly effects: readonly DecisionEffects[]
  readonly requests: readonly DecisionRequest[]
  readonly accounts: readonly DemoAccount[]
}

/** The day that the demo's story has come to; it makes sense on later days too. */
export const vretabyToday = '2026-11-23'

/** Vretaby kommun on a model with Linköping's parts. Always the same: nothing in it comes from a clock or from chance. */
export function vretaby(model: GovernanceModel): Demo {
  const { structure, notes, annulled, effects } = told(foundation(model), [
    adoption,
    ...appointments,
    ...seatings,
    ...register,
    ...support,
    ...productChanges,
    ...annulment,
    ...endings,
    ...unseatings,
    ...deviations,
    ...proposal(model),
    ...objection,
  ])
  return { structure: structureInOrder(structure), notes, annulled, effects, requests, accounts }
}
