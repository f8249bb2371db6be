import { z } from 'zod'
import { ClauseId, Id } from './ids.ts'
import { Level } from './modelRoles.ts'
import { Text } from './text.ts'

export const SeatKind = z.enum(['chair', 'convener', 'coordinator', 'member', 'co-opted', 'attending'])
export type SeatKind = z.infer<typeof SeatKind>

/** Where a seat comes from. Membership is never typed in: it follows from an office, a role, or a recorded seating. */
const SeatSource = z.union([
  z.strictObject({ office: Id }),
  z.strictObject({ role: Id, side: z.enum(['business', 'it']).optional(), of: z.enum(['own', 'every']) }),
  z.strictObject({ seating: z.strictObject({ grounds: z.array(z.strictObject({ id: Id, name: Text })).min(1) }) }),
])

export const ForumSeat = z.strictObject({
  /** The kinds that one holder has at once: chair and convener, say. */
  kinds: z.array(SeatKind).min(1),
  from: SeatSource,
  clause: ClauseId,
})
export type ForumSeat = z.infer<typeof ForumSeat>

export const Forum = z.strictObject({
  id: Id,
  abbreviation: z.string().min(1),
  name: Text,
  definite: Text.optional(),
  mission: Text,
  /** One in the organisation, or one for each object of a level. */
  per: z.union([z.literal('organisation'), z.strictObject({ level: Id })]),
  levels: z.array(Level).min(1),
  responsibilities: z.array(z.strictObject({ name: Text, clause: ClauseId })),
  seats: z.array(ForumSeat).min(1),
  cadence: z.strictObject({
    perYear: z.int().min(1),
    /** Others may set a higher number, never one below. */
    floor: z.int().min(1),
    setBy: Id.optional(),
    clause: ClauseId,
  }),
  /** The forum above, to which questions go on. */
  above: Id.optional(),
  clause: ClauseId,
})
export type Forum = z.infer<typeof Forum>
