import { z } from 'zod'
import { ClauseId, Id } from './ids.ts'
import { Text } from './text.ts'

const SideId = z.enum(['business', 'it'])

/** Where in the structure's levels work and decisions belong (strategic above tactical above operative). */
export const Level = z.enum(['strategic', 'tactical', 'operative'])
export type Level = z.infer<typeof Level>

const Task = z.strictObject({
  id: Id,
  name: Text,
  /** The sides that carry it; a side that isn't named has nothing to fill. */
  sides: z.array(SideId).min(1),
  clause: ClauseId,
})

export const Role = z.strictObject({
  id: Id,
  name: Text,
  plural: Text,
  about: Text,
  sides: z.array(SideId).min(1),
  levels: z.array(Level).min(1),
  /** What one appointment is about: a level of the structure, or named products of an object. */
  scope: z.union([z.strictObject({ level: Id }), z.literal('products')]),
  /** At most one holder per side and object at a time, held by the database too. */
  oneHolder: z.boolean(),
  /** `always`: an empty place is a finding. `when-needed`: its duties fall to `fallsTo` until somebody is appointed. */
  needed: z.enum(['always', 'when-needed', 'by-duty']),
  fallsTo: Id.optional(),
  /** An appointment must say: the line position it hangs on, a dialogue held first, whom the person works for. */
  names: z.array(z.enum(['line-position', 'dialogue', 'works-for', 'products'])).default([]),
  /** Roles one of which the person works for (when `names` has works-for), by the person's side. */
  worksFor: z.array(z.strictObject({ role: Id, side: SideId, of: SideId })).default([]),
  /** A role that its holder lends out: a new lender is asked to confirm it. */
  delegated: z.boolean().default(false),
  duties: z.array(Task).default([]),
  powers: z.array(Task).default([]),
  /** The clause a vacancy breaks, by side. */
  vacancy: z.partialRecord(SideId, ClauseId).default({}),
  clause: ClauseId,
})
export type Role = z.infer<typeof Role>
