import type { z } from 'zod'
import type { ClauseShape } from '#api/clauseShape'
import type { DifferenceShape, ModelVersionShape, rulebookEndpoints } from '#api/rulebook'
import type { Governance } from '#model/governance'
import { decisionsById } from '#model/lookups'
import { isAdoptable } from '#model/rulebook/adopting'
import type { ClauseState } from '#model/rulebook/clauseStates'
import { whyNotCorrect } from '#model/rulebook/correcting'
import type { Difference } from '#model/rulebook/differences'
import { needsGround, versionStateOf } from '#model/rulebook/versions'
import type { MandateOnDay } from '#model/rulebook/whoMayDecide'
import type { ModelVersion } from '#model/structure'
import { text } from '#model/text'
import { ableView, makerView } from '../http/views.ts'

export function versionView(version: ModelVersion, governance: Governance): z.output<typeof ModelVersionShape> {
  const { id, number, model, from, proposedAt, adoptionId, groundId } = version
  const decided = (decisionId: string | null) => {
    const decision = decisionId === null ? undefined : decisionsById(governance.structure).get(decisionId)
    if (decision === undefined) return null
    const { by, on, reference, wording } = decision
    return { id: decision.id, by: makerView(by, governance), on, reference, wording }
  }
  return {
    ...{ id, number, modelId: model.id, name: model.name, from, proposedAt: new Date(proposedAt).toISOString() },
    ...versionStateOf(version, governance),
    adoption: decided(adoptionId),
    ground: decided(groundId),
    spellingOnly: whyNotCorrect(version, governance) === undefined,
    adoptable: isAdoptable(version, governance),
    needsGround: from === null ? needsGround(version, governance) : null,
  }
}

export function clauseStateView(state: ClauseState, { model }: Governance): z.output<typeof ClauseShape> {
  const { id, section, kind, text: words, unclear, reading } = state.clause
  const title = model.sections.find((each) => each.number === section)?.title
  return {
    ...{ id, section, sectionTitle: title ?? text(section, section), kind },
    ...{ text: words, unclear: unclear ?? null, reading: reading ?? null },
    ...{ state: state.state, asked: state.asked, missing: state.missing },
    findings: state.findingIds.length,
    findingIds: [...state.findingIds],
    deviations: state.deviationIds.length,
    deviationIds: [...state.deviationIds],
    enforcedBy: [...state.enforcedBy],
  }
}

export const differenceViews = (differences: readonly Difference[]): z.output<typeof DifferenceShape>[] =>
  differences.map(({ part, id, kind, field, from, to, text: words, wordingOnly }) => ({
    ...{ key: [part, id, field].filter((each) => each !== null).join(' '), part, id, kind, field },
    ...{ from: from ?? null, to: to ?? null, text: words, wordingOnly },
  }))

type MandateRow = z.output<(typeof rulebookEndpoints)['GET /mandates']['answer']>['items'][number]

export function mandateView(row: MandateOnDay, index: number, governance: Governance): MandateRow {
  const { decision, role, side, within, limit, clause } = row.mandate
  return {
    ...{ key: `${decision}~${index + 1}`, decision, title: row.title, role: role ?? null, side: side ?? null },
    ...{ holder: row.holder, levels: [...row.levels], within, limit: limit ?? null, clause },
    heldBy: row.heldBy.map((able) => ableView(able, governance)),
    acts: row.acts.map(({ id, name }) => ({ id, name })),
  }
}
