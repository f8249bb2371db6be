import { z } from 'zod'
import { whyNotRecord } from '../access/actor.ts'
import type { Acting } from '../acting.ts'
import { CalendarDate } from '../dates.ts'
import { type Governance, governanceOn } from '../governance.ts'
import { type Refusal, refuse } from '../refusal.ts'
import type { Decided, Decision } from '../structure.ts'
import type { Text } from '../text.ts'
import { holdersOf, type Matter, mandateClause, whyNotDecide } from './mandates.ts'

export const DecisionMakerBody = z.discriminatedUnion('kind', [
  z.strictObject({ kind: z.literal('office'), officeId: z.uuid() }),
  z.strictObject({ kind: z.literal('role'), role: z.string(), side: z.enum(['business', 'it']), objectId: z.uuid() }),
  z.strictObject({ kind: z.literal('forum'), forumId: z.string() }),
])

/** A decision as somebody tells it: who made it, on which day, and where it is written down. */
export const DecidedBody = z.strictObject({
  by: DecisionMakerBody,
  on: CalendarDate,
  reference: z.string().trim().min(1).max(200),
})

/** Everything about a decision that doesn't depend on what it is about: the day, the mandate, who records it. */
export function whyNotDecided(
  matter: Matter,
  decided: Decided,
  acting: Acting,
  governance: Governance,
): Refusal | undefined {
  if (decided.on > acting.today) return refuse('decided-in-future', null, { field: 'decision.on' })
  const thatDay = governanceOn(governance.structure, decided.on)
  return whyNotDecide(matter, decided, thatDay) ?? whyNotRecord(acting.actor, decided.by, governance)
}

/** What is decided takes effect on the day of its decision at the earliest; a wrong record is annulled and made anew. */
export function whyNotInForce(
  effective: CalendarDate,
  matter: Matter,
  { by, on }: Decided,
  governance: Governance,
  field = 'from',
): Refusal | undefined {
  if (effective >= on) return undefined
  const clause = mandateClause(matter, by, governanceOn(governance.structure, on))
  return refuse('effective-before-decision', clause, { field })
}

/** Who asks, and of what organisation. */
export interface Asking {
  readonly acting: Acting
  readonly governance: Governance
}

/** The record of a decision. Ask `whyNotDecided` first: without a mandate there is no clause to keep. */
export function decisionOf(
  matter: Matter,
  decided: Decided,
  wording: Text,
  about: { readonly personId?: string | null },
  acting: Acting,
  governance: Governance,
): Decision {
  const thatDay = governanceOn(governance.structure, decided.on)
  return {
    ...decided,
    id: acting.newId(),
    makerIds: decided.by.kind === 'role' ? holdersOf(decided.by, thatDay) : [],
    kind: matter.kind,
    clause: mandateClause(matter, decided.by, thatDay) ?? '',
    wording,
    objectId: matter.objectId ?? null,
    personId: about.personId ?? null,
    recordedById: acting.actor.accountId,
    recordedAt: acting.now,
    annulled: null,
    objection: null,
  }
}
