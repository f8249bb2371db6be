import { z } from 'zod'
import { fieldIds } from './componentFields.ts'
import { ClauseId, Id } from './ids.ts'
import { Text } from './text.ts'

/** The small core that everything else rests on: what is asked of every IT component. */
export const coreFieldIds = [
  'name',
  'description',
  'object',
  'category',
  'administrations',
  'responsible-business',
  'responsible-it',
  'lifecycle',
  'assessment-business',
  'assessment-it',
  'criticality',
  'contract-form',
] as const
export type CoreField = (typeof coreFieldIds)[number]

/** What an organisation wants to know of its components, and what it keeps to few or to nobody. */
export const ModelRegister = z.strictObject({
  categories: z.array(z.strictObject({ id: Id, name: Text })).default([]),
  /** Roles whose holders add components to their object, as proposed; empty: every role in the object. */
  addedBy: z.array(Id).default([]),
  /** Roles whose holders keep what is known of their object's components true; empty: every role in the object. */
  keptBy: z.array(Id).default([]),
  /** What the IT department does for components: operation, support, administration, suppliers and contracts. */
  services: z.array(z.strictObject({ id: Id, name: Text, clause: ClauseId })).default([]),
  core: z.array(z.enum(coreFieldIds)).default([...coreFieldIds]),
  /** Read, searched and exported only by those with a role in the answering object, and by whoever may read all. */
  secret: z.array(z.enum(fieldIds)).default([]),
  /** Levels that are never kept here: the information belongs in another place. */
  notStored: z.array(z.strictObject({ field: z.enum(fieldIds), from: z.int().min(0).max(4), why: Text })).default([]),
  /** How long a steering group may leave what was proposed without a decision, in days. */
  confirmDays: z.int().min(1).max(3650).default(120),
  /** How long an attestation holds, in days. */
  attestDays: z.int().min(30).max(3650).default(365),
})
export type ModelRegister = z.infer<typeof ModelRegister>

/** A model without a register of its own asks the core and keeps nothing secret. */
const defaultRegister: ModelRegister = ModelRegister.parse({})

/**
 * The register as it is asked: what is secret today is so on every day, and what is secret is nothing that is counted
 * or missing, since the count would tell it.
 */
export function registerAsked(register: ModelRegister = defaultRegister, secretToday: ModelRegister['secret'] = []) {
  const secret = [...new Set([...register.secret, ...secretToday])]
  const isOpen = (id: string) => !secret.some((each) => each === id)
  return { ...register, secret, core: register.core.filter(isOpen) }
}
