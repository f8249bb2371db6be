import { z } from 'zod'
import type { Acting } from '../acting.ts'
import { type Act, mandate, mandateRefusals } from '../acts.ts'
import type { StructureChange } from '../changes.ts'
import { CalendarDate } from '../dates.ts'
import { DecidedBody, decisionOf, whyNotDecided } from '../decisions/decided.ts'
import { ableTo, mandateClause, mandatesFor } from '../decisions/mandates.ts'
import { whoInstead } from '../decisions/whoInstead.ts'
import { type Governance, governanceOn, versionOn } from '../governance.ts'
import { type Refusal, refuse } from '../refusal.ts'
import type { Decision, ModelVersion } from '../structure.ts'
import { compose, enumerate, text } from '../text.ts'
import { changesRules, differencesBetween } from './differences.ts'
import { modelDecision } from './proposing.ts'
import { isFirst } from './versions.ts'

export const Adoption = z.strictObject({
  /** First day in force. */
  from: CalendarDate,
  /** The decision about the model that the adoption rests on; the proposal's own when left out. */
  groundDecisionId: z.uuid().nullable().default(null),
  decision: DecidedBody,
})
export type Adoption = z.infer<typeof Adoption>

export const adoptModelVersion = {
  id: 'model-versions.adopt',
  name: text('Anta en version av modellen', 'Adopt a version of the model'),
  clauses: ['1-director-adopts', '2.3.1-psg-decides-model'],
  by: mandate('adopt-model', 'decide-on-model'),
  body: Adoption,
  refusals: [
    ...mandateRefusals,
    'already-adopted',
    'in-force-before-decided',
    'model-ground-missing',
    'ground-unknown',
    'ground-about-another',
    'period-backwards',
  ],
} as const satisfies Act

export interface Adopted {
  readonly decision: Decision
  readonly version: ModelVersion
  readonly change: StructureChange
}

/** The version is in force from its first day; objects, persons and appointments stay as they are. */
export function adopt(
  version: ModelVersion,
  order: Adoption,
  acting: Acting,
  governance: Governance,
): Adopted | Refusal {
  const refusal = whyNotAdopt(version, order, acting, governance)
  if (refusal !== undefined) return refusal
  const { name } = version.model
  const wording = compose((l) =>
    l === 'sv'
      ? `Version ${version.number} av ${name.sv} antas och gäller från ${order.from}`
      : `Version ${version.number} of ${name.en} is adopted and in force from ${order.from}`,
  )
  const decision = decisionOf({ kind: 'adopt-model' }, order.decision, wording, {}, acting, governance)
  const groundId = order.groundDecisionId ?? version.groundId
  const adopted = { ...version, from: order.from, adoptionId: decision.id, groundId }
  return { decision, version: adopted, change: { decision, changed: { models: [adopted] } } }
}

/** A proposal, or the version that the organisation began with, whose adoption is recorded afterwards. */
export const isAdoptable = (version: ModelVersion, { structure }: Governance): boolean =>
  version.from === null || (version.adoptionId === null && isFirst(version, structure))

function whyNotAdopt(
  version: ModelVersion,
  order: Adoption,
  acting: Acting,
  governance: Governance,
): Refusal | undefined {
  const { decision, from } = order
  if (!isAdoptable(version, governance)) return refuse('already-adopted', null)
  const refusal = whyNotDecided({ kind: 'adopt-model' }, decision, acting, governance)
  if (refusal !== undefined) return refusal
  if (from < decision.on) return refuse('in-force-before-decided', null, { field: 'from' })
  const next = governance.structure.models.find((each) => each.id !== version.id && (each.from ?? from) < from)
  if (version.from !== null && next !== undefined) return refuse('period-backwards', null, { field: 'from' })
  return whyNotGrounded(version, order, governance)
}

/**
 * Where more than wording changes, those who may decide in questions about the model have done so first.
 * One who holds both mandates decides both at once.
 */
function whyNotGrounded(version: ModelVersion, order: Adoption, governance: Governance): Refusal | undefined {
  const { decision, from } = order
  const inForce = versionOn(governance.structure, from).model
  if (!changesRules(differencesBetween(inForce, version.model))) return undefined
  const thatDay = governanceOn(governance.structure, decision.on, governance.today)
  const question = { kind: 'decide-on-model' } as const
  const row = mandatesFor(question, thatDay)[0]
  if (row === undefined || mandateClause(question, decision.by, thatDay) !== null) return undefined
  const groundId = order.groundDecisionId ?? version.groundId
  const ground = groundId === null ? undefined : modelDecision(groundId, governance)
  if (groundId !== null && ground === undefined)
    return refuse('ground-unknown', row.clause, { field: 'groundDecisionId' })
  if (ground !== undefined && !isAbout(version, ground, governance))
    return refuse('ground-about-another', row.clause, { field: 'groundDecisionId' })
  if (ground !== undefined && ground.on <= decision.on) return undefined
  const whom = enumerate(ableTo(question, thatDay).map((able) => able.title))
  const missing = compose((l) =>
    l === 'sv'
      ? `Ett beslut om modellen av ${whom.sv}, senast den ${decision.on}`
      : `A decision on the model by ${whom.en}, on ${decision.on} at the latest`,
  )
  return refuse('model-ground-missing', row.clause, {
    missing: [missing],
    couldBeDoneBy: whoInstead(question, thatDay),
    field: 'groundDecisionId',
  })
}

/** The decision says of which version it is; one made before the version was is about the only one that was proposed on it. */
const isAbout = (version: ModelVersion, ground: Decision, { structure }: Governance): boolean =>
  ground.versionId === null
    ? version.groundId === ground.id &&
      !structure.models.some((each) => each.id !== version.id && each.groundId === ground.id)
    : ground.versionId === version.id
