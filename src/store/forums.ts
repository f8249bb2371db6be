import { endingEffects } from '#model/decisions/effects'
import type { Reseated } from '#model/forums/reseating'
import type { Decision, Seating } from '#model/structure'
import { endRecords } from './changes.ts'
import { keepDecision } from './decisions.ts'
import { persistEffects } from './effects.ts'
import type { Frame } from './frame.ts'

export async function keepSeating(frame: Frame, seating: Seating, decision: Decision): Promise<void> {
  await keepDecision(frame, decision)
  await frame.tx
    .insertInto('seatings')
    .values({
      organisation_id: frame.organisationId,
      id: seating.id,
      object_id: seating.objectId,
      forum: seating.forum,
      person_id: seating.personId,
      grounds: [...seating.grounds],
      product_ids: [...seating.productIds],
      decision_id: decision.id,
      valid_from: seating.from,
      valid_to: seating.to,
      annulled_at: null,
    })
    .execute()
}

/** Keeps a seat that goes over in another: the one is ended, or withdrawn where it never began, and the other begins. */
export async function keepReseated(frame: Frame, { ended, seating, decision }: Reseated, at: string): Promise<void> {
  await endRecords(frame, 'seatings', [ended], at)
  await keepSeating(frame, seating, decision)
  await persistEffects(frame, [
    { decisionId: decision.id, effects: endingEffects('seatings', [ended], frame.structure) },
  ])
}

/** Keeps a seat's last day. The decision that gave the seat stays the one that it rests on. */
export async function keepSeatingChange(frame: Frame, seating: Seating, decision: Decision): Promise<void> {
  await keepDecision(frame, decision)
  const ending = { id: seating.id, to: seating.to }
  await persistEffects(frame, [
    { decisionId: decision.id, effects: endingEffects('seatings', [ending], frame.structure) },
  ])
  await frame.tx
    .updateTable('seatings')
    .set((eb) => ({
      valid_to: seating.to,
      version: eb('version', '+', 1),
    }))
    .where('id', '=', seating.id)
    .execute()
}

/** Routines and templates kept elsewhere that somebody has pointed this kind of forum to. */
export async function linksOfForum({ tx }: Frame, kind: string) {
  return tx
    .selectFrom('links')
    .select(['id', 'title', 'url'])
    .where('element', '=', `forum:${kind}`)
    .orderBy('added_at')
    .orderBy('id')
    .execute()
}
