import type { z } from 'zod'
import type { RefusalCode } from './refusalCodes.ts'
import type { ClauseId } from './shapes/ids.ts'
import type { Text } from './text.ts'

/** Rights outside the model, given per organisation. `decides`: whoever holds the mandate, or `register` for them. */
export const rights = ['administer', 'register', 'read-all'] as const
export type Right = (typeof rights)[number]

/**
 * An act changes something. From its declaration come the endpoint's check and body, the audit entry,
 * the rulebook, and the page "who may decide what".
 */
export interface Act {
  readonly id: string
  readonly name: Text
  /** The clauses that it carries; empty for housekeeping outside the model. */
  readonly clauses: readonly ClauseId[]
  readonly by: Right | 'decides' | 'signed-in'
  /** It changes records beside the structure only, so it waits for nobody else's act but one on the same record. */
  readonly work?: true
  readonly body: z.ZodType
  readonly refusals: readonly RefusalCode[]
}

/** Refusals that any act by mandate can end in. */
export const mandateRefusals = [
  'wrong-decision-maker',
  'nobody-may-decide',
  'decision-maker-vacant',
  'decided-in-future',
  'may-not-record',
] as const satisfies readonly RefusalCode[]
