import { type Refusal, refuse } from '../refusal.ts'
import { type Actor, hasRight } from './actor.ts'

/** The audit is read by those who register, those who administer, and an auditor. */
export function whyNotReadAudit(actor: Actor): Refusal | undefined {
  const may = hasRight(actor, 'read-all') || hasRight(actor, 'register') || hasRight(actor, 'administer')
  return may ? undefined : refuse('right-missing', null)
}
