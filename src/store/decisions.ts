import type { Decision } from '#model/structure'
import type { Frame } from './frame.ts'

export async function keepDecision({ tx, organisationId }: Frame, decision: Decision): Promise<void> {
  const { by } = decision
  await tx
    .insertInto('decisions')
    .values({
      organisation_id: organisationId,
      id: decision.id,
      kind: decision.kind,
      clause: decision.clause,
      maker_kind: by.kind,
      maker_office_id: by.kind === 'office' ? by.officeId : null,
      maker_role: by.kind === 'role' ? by.role : null,
      maker_side: by.kind === 'role' ? by.side : null,
      maker_object_id: by.kind === 'role' ? by.objectId : null,
      maker_forum: by.kind === 'forum' ? by.forumId : null,
      decided_on: decision.on,
      reference: decision.reference,
      wording_sv: decision.wording.sv,
      wording_en: decision.wording.en,
      object_id: decision.objectId,
      person_id: decision.personId,
      recorded_by: decision.recordedById,
      recorded_at: decision.recordedAt,
    })
    .execute()
}

/** What can come to a decision afterwards: an annulment, an objection and its answer. The decision itself stands as it was recorded. */
export async function keepAftermath({ tx }: Frame, { id, annulled, objection }: Decision): Promise<void> {
  await tx
    .updateTable('decisions')
    .set({
      annulled_at: annulled?.at ?? null,
      annulled_by: annulled?.byId ?? null,
      annulled_reason: annulled?.reason ?? null,
      objected_at: objection?.at ?? null,
      objected_by: objection?.byId ?? null,
      objection: objection?.reason ?? null,
      objection_answered_at: objection?.answeredAt ?? null,
    })
    .where('id', '=', id)
    .execute()
}
