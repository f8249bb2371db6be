import { z } from 'zod'
import { ClauseId, Id } from './ids.ts'
import { Text } from './text.ts'

/** What the product knows how to decide. A model says who may; a decision without a row may be taken by nobody. */
export const decisionKinds = [
  'adopt-model',
  'decide-on-model',
  'change-object-structure',
  'set-shared-scope',
  'appoint',
  'seat',
  'record-deviation',
  'decide-content',
  'assign-content',
] as const
export const DecisionKind = z.enum(decisionKinds)
export type DecisionKind = z.infer<typeof DecisionKind>

const SideId = z.enum(['business', 'it'])

/** Who holds a mandate: an office, a role, a forum, or the line organisation outside the model. */
export const Holder = z.union([
  z.strictObject({ office: Id }),
  z.strictObject({ role: Id, side: SideId.optional() }),
  z.strictObject({ forum: Id }),
  z.strictObject({ line: Text }),
])
export type Holder = z.infer<typeof Holder>

export const Mandate = z.strictObject({
  decision: DecisionKind,
  /** For `appoint`: the role and side that the row is about; without a side, both. */
  role: Id.optional(),
  side: SideId.optional(),
  heldBy: Holder,
  within: z.enum(['organisation', 'own-object', 'own-administration']),
  limit: Text.optional(),
  clause: ClauseId,
})
export type Mandate = z.infer<typeof Mandate>
