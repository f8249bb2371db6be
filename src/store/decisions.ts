import type { Insertable } from 'kysely'
import type { Decision } from '#model/structure'
import type { Database } from './database.ts'
import type { Frame } from './frame.ts'

export async function keepDecision({ tx, organisationId }: Frame, decision: Decision): Promise<void> {
  await tx.insertInto('decisions').values(decisionRow(decision, organisationId)).execute()
}

/** For those who keep a decision together with what rests on it. */
export function decisionRow(decision: Decision, organisationId: string): Insertable<Database['decisions']> {
  const { by, ...each } = decision
  return {
    organisation_id: organisationId,
    id: each.id,
    kind: each.kind,
    clause: each.clause,
    maker_kind: by.kind,
    maker_office_id: by.kind === 'office' ? by.officeId : null,
    maker_role: by.kind === 'role' ? by.role : null,
    maker_side: by.kind === 'role' ? by.side : null,
    maker_object_id: by.kind === 'role' ? by.objectId : null,
    maker_forum: by.kind === 'forum' ? by.forumId : null,
    decided_on: each.on,
    reference: each.reference,
    wording_sv: each.wording.sv,
    wording_en: each.wording.en,
    object_id: each.objectId,
    person_id: each.personId,
    recorded_by: each.recordedById,
    recorded_at: each.recordedAt,
    ...aftermathOf(decision),
  }
}

/** What can come to a decision afterwards: an annulment, an objection and its answer. The decision itself stands as it was recorded. */
export async function keepAftermath({ tx }: Frame, decision: Decision): Promise<void> {
  await tx.updateTable('decisions').set(aftermathOf(decision)).where('id', '=', decision.id).execute()
}

const aftermathOf = ({ annulled, objection }: Decision) => ({
  annulled_at: annulled?.at ?? null,
  annulled_by: annulled?.byId ?? null,
  annulled_reason: annulled?.reason ?? null,
  objected_at: objection?.at ?? null,
  objected_by: objection?.byId ?? null,
  objection: objection?.reason ?? null,
  objection_answered_at: objection?.answeredAt ?? null,
})
