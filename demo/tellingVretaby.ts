import type { GovernanceModel } from '#model/shapes/governanceModel'
import { accounts } from './accounts.ts'
import { appointments, endings } from './appointments.ts'
import { deviations } from './deviations.ts'
import { adoption, foundation } from './foundation.ts'
import { told } from './growing.ts'
import { productChanges } from './productChanges.ts'
import { register } from './register/register.ts'
import { support } from './register/support.ts'
import { requests } from './requests.ts'
import { annulment, objection, proposal } from './rulings.ts'
import { seatings, unseatings } from './steeringGroups.ts'
import type { Demo } from './vretaby.ts'

/** Vretaby's story by the model's own acts. What comes of it is kept in vretaby.json: `npm run docs` writes it anew. */
export function tellVretaby(model: GovernanceModel): Demo {
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
  return { structure, notes, annulled, effects, requests, accounts }
}
