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
