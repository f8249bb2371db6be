import type { Appointed } from '#model/roles/appointing'
import { keepDecision } from './decisions.ts'
import type { Frame } from './frame.ts'

/** Keeps an appointment with its decision, and ends the predecessor's the day before where it was asked for. */
export async function keepAppointed(frame: Frame, appointed: Appointed, oneHolder: boolean): Promise<void> {
  const { tx, organisationId } = frame
  const { appointment, decision, endedOn } = appointed
  await keepDecision(frame, decision)
  for (const ended of endedOn) {
    await tx
      .updateTable('appointments')
      .set((eb) => ({ valid_to: ended.to, version: eb('version', '+', 1) }))
      .where('id', '=', ended.appointmentId)
      .execute()
  }
  await tx
    .insertInto('appointments')
    .values({
      organisation_id: organisationId,
      id: appointment.id,
      role: appointment.role,
      side: appointment.side,
      person_id: appointment.personId,
      object_id: appointment.objectId,
      product_ids: [...appointment.productIds],
      line_position_id: appointment.linePositionId,
      dialogue_with_id: appointment.dialogueWithId,
      works_for_id: appointment.worksForId,
      lent_by_id: appointment.lentById,
      decision_id: decision.id,
      one_holder: oneHolder,
      valid_from: appointment.from,
      valid_to: appointment.to,
      annulled_at: null,
    })
    .execute()
}
