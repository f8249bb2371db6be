import type { DecisionEffects } from '#model/decisions/effects'
import type { DecisionRequest } from '#model/requests/requests'
import type { GovernanceModel } from '#model/shapes/governanceModel'
import type { Appointment, Structure } from '#model/structure'
import type { DemoAccount } from './accounts.ts'
import type { Note } from './growing.ts'
import { withReview } from './review.ts'
import records from './vretaby.json?raw'

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

/**
 * Vretaby kommun on a model with Linköping's parts: records as the acts made them when they were last written down, so that
 * a rule that breaks is seen in its own tests and not in everything that is shown of Vretaby.
 */
export function vretaby(model: GovernanceModel): Demo {
  const demo = JSON.parse(records) as Demo
  const models = demo.structure.models.map((version) => ({
    ...version,
    model: version.number === 1 ? model : withReview(model),
  }))
  return { ...demo, structure: { ...demo.structure, models } }
}

/** The same as text, a record a line, without the models: those have files of their own. */
export function vretabyWritten({ structure, ...rest }: Demo): string {
  const models = structure.models.map((version) => ({ ...version, model: null }))
  return `${written({ structure: { ...structure, models }, ...rest })}\n`
}

const written = (part: object): string =>
  `{\n${Object.entries(part)
    .map(([name, value]) => `${JSON.stringify(name)}: ${name === 'structure' ? written(value) : lines(value)}`)
    .join(',\n')}\n}`

const lines = (value: unknown): string =>
  Array.isArray(value) ? `[\n${value.map((each) => JSON.stringify(each)).join(',\n')}\n]` : JSON.stringify(value)
