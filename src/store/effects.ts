import { type DecisionEffects, type Effect, effect, effectKinds } from '#model/decisions/effects'
import type { Frame } from './frame.ts'

/** Remembers what decisions did to other records, so that it can be undone. */
export async function persistEffects(
  { tx, organisationId }: Pick<Frame, 'tx' | 'organisationId'>,
  all: readonly DecisionEffects[],
): Promise<void> {
  const rows = all.flatMap(({ decisionId, effects }) =>
    effects.map((each) => ({ organisation_id: organisationId, decision_id: decisionId, ...effectRow(each) })),
  )
  for (let at = 0; at < rows.length; at += atOnce) {
    await tx
      .insertInto('decision_effects')
      .values(rows.slice(at, at + atOnce))
      .execute()
  }
}

const atOnce = 1_000

const effectRow = ({ kind, id, before, after }: Effect) => ({
  record_id: id,
  kind,
  before: before && JSON.stringify(before),
  after: after && JSON.stringify(after),
})

export async function effectsOfDecision({ tx }: Frame, decisionId: string): Promise<readonly Effect[]> {
  const rows = await tx
    .selectFrom('decision_effects')
    .selectAll()
    .where('decision_id', '=', decisionId)
    .orderBy('record_id')
    .execute()
  return rows.flatMap((row) => {
    const kind = effectKinds.find((each) => each === row.kind)
    // The database's edge: they were written from records of this kind.
    return kind === undefined ? [] : [effect(kind, row.record_id, row.before as never, row.after as never)]
  })
}
