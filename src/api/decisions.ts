import { z } from 'zod'
import { CalendarDate } from '#model/dates'
import { annulDecision } from '#model/decisions/annulling'
import { answerObjection, objectToDecision } from '#model/decisions/objecting'
import { recordDecision } from '#model/decisions/recording'
import { decisionKinds } from '#model/shapes/modelMandates'
import { decisionList } from './decisionList.ts'
import { acting, reading } from './endpoint.ts'
import { listing } from './listShapes.ts'
import { Id, Instant, MakerShape, ObjectRef, PersonRef, RefusalShape, TextShape } from './shapes.ts'

/** Who was signed in: the person behind the account, or the account's own name where it has none. */
export const AccountRef = z
  .object({ id: z.string(), person: PersonRef.nullable(), name: z.string().nullable() })
  .meta({ id: 'AccountRef' })

export const DecisionInList = z
  .object({
    id: z.uuid(),
    kind: z.enum(decisionKinds),
    clause: z.string(),
    wording: TextShape,
    by: MakerShape,
    on: CalendarDate,
    reference: z.string(),
    object: ObjectRef.nullable(),
    person: PersonRef.nullable(),
    recordedAt: Instant,
    state: z.enum(['in-force', 'objected', 'annulled']),
    /** Why its maker turns out not to have held the mandate that day; null where it was held. */
    withoutMandate: TextShape.nullable(),
  })
  .meta({ id: 'DecisionInList' })

export const DecisionShape = DecisionInList.extend({
  recordedBy: AccountRef,
  annulled: z.object({ at: Instant, by: AccountRef, reason: z.string() }).nullable(),
  objection: z.object({ at: Instant, by: AccountRef, reason: z.string(), answeredAt: Instant.nullable() }).nullable(),
  /** What would stand again and what would fall if it were annulled. */
  annulling: z.object({ restores: z.array(TextShape), removes: z.array(TextShape) }),
  can: z.object({
    annul: RefusalShape.nullable(),
    object: RefusalShape.nullable(),
    answerObjection: RefusalShape.nullable(),
  }),
}).meta({ id: 'Decision' })

export const decisionEndpoints = {
  'GET /decisions': listing(decisionList, DecisionInList, {
    sv: 'Beslut, de senaste först',
    en: 'Decisions, the latest first',
  }),
  'GET /decisions/{id}': reading({
    reads: 'signed-in',
    summary: { sv: 'Ett beslut', en: 'One decision' },
    params: Id,
    answer: DecisionShape,
  }),
  'POST /decisions': acting({
    act: recordDecision,
    summary: { sv: 'Registrera ett beslut som det är fattat', en: 'Record a decision as it was made' },
    answer: DecisionShape,
    status: 201,
  }),
  'POST /decisions/{id}/annulment': acting({
    act: annulDecision,
    summary: { sv: 'Annullera ett beslut', en: 'Annul a decision' },
    on: 'decision',
    guard: 'once',
    params: Id,
    answer: DecisionShape,
    status: 201,
  }),
  'POST /decisions/{id}/objection': acting({
    act: objectToDecision,
    summary: { sv: 'Invänd mot ett beslut i ditt namn', en: 'Object to a decision in your name' },
    on: 'decision',
    guard: 'once',
    params: Id,
    answer: DecisionShape,
    status: 201,
  }),
  'POST /decisions/{id}/objection/answer': acting({
    act: answerObjection,
    summary: { sv: 'Besvara en invändning', en: 'Answer an objection' },
    on: 'decision',
    guard: 'once',
    params: Id,
    answer: DecisionShape,
    status: 201,
  }),
} as const
