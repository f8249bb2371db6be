import { type CalendarDate, dayBefore } from '../dates.ts'
import { mandatesFor } from '../decisions/mandates.ts'
import type { Governance } from '../governance.ts'
import type { ModelVersion, Structure } from '../structure.ts'
import { changesRules, differencesBetween } from './differences.ts'

/** Where a version stands on the day, and its last day where another follows it. */
export interface VersionStanding {
  readonly state: 'proposed' | 'coming' | 'in-force' | 'past'
  readonly to: CalendarDate | null
}

export function versionStateOf(version: ModelVersion, governance: Governance): VersionStanding {
  const { from } = version
  if (from === null) return { state: 'proposed', to: null }
  const following = governance.structure.models
    .flatMap((each) => (each.from !== null && isAfter(each, version) ? [each.from] : []))
    .sort()[0]
  const to = following === undefined ? null : dayBefore(following)
  if (governance.version.id === version.id) return { state: 'in-force', to }
  return { state: from > governance.day ? 'coming' : 'past', to }
}

const isAfter = (other: ModelVersion, version: ModelVersion): boolean =>
  (other.from ?? '') > (version.from ?? '') || (other.from === version.from && other.number > version.number)

/** The version that the organisation began with: loaded, not proposed. */
export const isFirst = (version: ModelVersion, { models }: Pick<Structure, 'models'>): boolean =>
  models.every((each) => each.number >= version.number)

/** Would more than the wording change, were it adopted over the model of the day? Then the question is decided first. */
export const needsGround = (version: ModelVersion, governance: Governance): boolean =>
  mandatesFor({ kind: 'decide-on-model' }, governance).length > 0 &&
  changesRules(differencesBetween(governance.model, version.model))
