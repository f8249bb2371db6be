import { endingEffects } from '#model/decisions/effects'
import type { Appointed } from '#model/roles/appointing'
import type { DelegationConfirmed } from '#model/roles/confirming'
import type { Appointment, Decision, Deviation } from '#model/structure'
import { decisionRow, keepDecision } from './decisions.ts'
import { persistEffects } from './effects.ts'
import type { Frame } from './frame.ts'

/** Keeps an appointment with its decision, and ends the predecessor's the day before where it was asked for. */
export async function keepAppointed(frame: Frame, appointed: Appointed, oneHolder: boolean): Promise<void> {
  const { tx, organisationId } = frame
  const { appointment, decision, endedOn } = appointed
  for (const ended of endedOn) {
    await tx
      .updateTable('appointments')
      .set((eb) => ({ valid_to: ended.to, version: eb('version', '+', 1) }))
      .where('id', '=', ended.appointmentId)
      .execute()
  }
  // Both in one round trip: the organisation's lock is held meanwhile. Their reference to each other is checked at its end.
  await tx
    .with('decision', (db) => db.insertInto('decisions').values(decisionRow(decision, organisationId)))
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
  const endings = endedOn.map(({ appointmentId: id, to }) => ({ id, to }))
  const effects = endingEffects('appointments', endings, frame.structure)
  await persistEffects(frame, [{ decisionId: decision.id, effects }])
}

/** Keeps an appointment's last day, with the decision that ended it. */
export async function keepAppointmentChange(frame: Frame, appointment: Appointment, decision: Decision): Promise<void> {
  await keepDecision(frame, decision)
  const ending = { id: appointment.id, to: appointment.to }
  await persistEffects(frame, [
    { decisionId: decision.id, effects: endingEffects('appointments', [ending], frame.structure) },
  ])
  await frame.tx
    .updateTable('appointments')
    .set((eb) => ({ valid_to: appointment.to, version: eb('version', '+', 1) }))
    .where('id', '=', appointment.id)
    .execute()
}

/** Keeps who stands for a delegation from now on. Who has seen the appointment before this has seen another. */
export async function keepConfirmation(frame: Frame, { confirmation, decision }: DelegationConfirmed): Promise<void> {
  await keepDecision(frame, decision)
  await frame.tx
    .insertInto('delegation_confirmations')
    .values({
      organisation_id: frame.organisationId,
      id: confirmation.id,
      appointment_id: confirmation.appointmentId,
      person_id: confirmation.personId,
      decision_id: decision.id,
      valid_from: confirmation.from,
      annulled_at: null,
    })
    .execute()
  await frame.tx
    .updateTable('appointments')
    .set((eb) => ({ version: eb('version', '+', 1) }))
    .where('id', '=', confirmation.appointmentId)
    .execute()
}

export async function keepDeviation(frame: Frame, deviation: Deviation, decision: Decision): Promise<void> {
  await keepDecision(frame, decision)
  await frame.tx
    .insertInto('deviations')
    .values({
      organisation_id: frame.organisationId,
      id: deviation.id,
      object_id: deviation.objectId,
      tasks: [...deviation.tasks],
      source_role: deviation.source.role,
      source_side: deviation.source.side,
      target_role: deviation.target.role,
      target_side: deviation.target.side,
      reason: deviation.reason,
      noted_in: deviation.notedIn,
      decision_id: decision.id,
      valid_from: deviation.from,
      valid_to: deviation.to,
      annulled_at: null,
    })
    .execute()
}

/** Keeps where a deviation is noted or when it ends; an ending comes with its decision. */
export async function keepDeviationChange(
  frame: Frame,
  deviation: Deviation,
  decision: Decision | null,
): Promise<void> {
  if (decision !== null) {
    await keepDecision(frame, decision)
    const ending = { id: deviation.id, to: deviation.to }
    await persistEffects(frame, [
      { decisionId: decision.id, effects: endingEffects('deviations', [ending], frame.structure) },
    ])
  }
  await frame.tx
    .updateTable('deviations')
    .set((eb) => ({ valid_to: deviation.to, noted_in: deviation.notedIn, version: eb('version', '+', 1) }))
    .where('id', '=', deviation.id)
    .execute()
}

/** What an annulled decision brought about falls with it. */
export async function annulByDecision({ tx }: Frame, decisionId: string, at: string): Promise<void> {
  for (const table of ['appointments', 'seatings', 'deviations'] as const) {
    await tx
      .updateTable(table)
      .set((eb) => ({ annulled_at: at, version: eb('version', '+', 1) }))
      .where('decision_id', '=', decisionId)
      .where('annulled_at', 'is', null)
      .execute()
  }
  await tx
    .updateTable('delegation_confirmations')
    .set({ annulled_at: at })
    .where('decision_id', '=', decisionId)
    .execute()
}
