import type { z } from 'zod'
import { type Acting, hasRight } from './acting.ts'
import type { Governance } from './governance.ts'
import { type Refusal, refuse } from './refusal.ts'
import type { RefusalCode } from './refusalCodes.ts'
import type { ClauseId } from './shapes/ids.ts'
import type { DecisionKind } from './shapes/modelMandates.ts'
import type { Text } from './text.ts'

/** Rights outside the model, given per organisation. */
export const rights = ['administer', 'register', 'read-all'] as const
export type Right = (typeof rights)[number]

/** What is known when it is asked whether somebody may do an act. */
export interface Doing<On = unknown, Body = unknown> {
  /** What the act's address names, where it names something. */
  readonly record: On
  readonly params: Readonly<Record<string, string>>
  readonly body: Body
  readonly acting: Acting
  readonly governance: Governance
}

/**
 * Who may do an act, as a value. Whoever binds the act asks it before the act's own rule, so that an act whose rule forgot
 * to ask is refused all the same.
 */
export interface By {
  readonly who: 'signed-in' | Right | 'role' | 'mandate'
  readonly whyNot: (doing: Doing) => Refusal | undefined
  /**
   * The kinds of decision that the act takes or carries out. By mandate it makes one of them (of whichever kind, where
   * none is named), by somebody who may decide so, told by somebody who may record it: else nothing is persisted.
   */
  readonly decisions: readonly DecisionKind[]
}

export const signedIn: By = { who: 'signed-in', whyNot: () => undefined, decisions: [] }

export const right = (who: Right, ...decisions: readonly DecisionKind[]): By => ({
  ...{ who, decisions },
  whyNot: ({ acting }) => (hasRight(acting.actor, who) ? undefined : refuse('right-missing', null)),
})

/** Whoever holds the mandate, and whoever may record what they decide: which one it is, the decision in the body says. */
export const mandate = (...decisions: readonly DecisionKind[]): By => ({
  ...{ who: 'mandate', decisions },
  whyNot: () => undefined,
})

/** Whoever the question lets: by a role in the object, as the one responsible, or as the one whose record it is. */
export const role = <On = undefined, Body = unknown>(
  question: (doing: Doing<On, Body>) => Refusal | undefined,
  ...decisions: readonly DecisionKind[]
): By => ({
  ...{ who: 'role', decisions },
  // The binder has found what the address names, and parsed the body by the act's own shape.
  whyNot: (doing) => question(doing as Doing<On, Body>),
})

/**
 * An act changes something. From its declaration come the endpoint's check and body, the audit entry,
 * the rulebook, and the page "who may decide what".
 */
export interface Act {
  readonly id: string
  readonly name: Text
  /** The clauses that it carries; empty for housekeeping outside the model. */
  readonly clauses: readonly ClauseId[]
  readonly by: By
  /** It changes records beside the structure only, so it waits for nobody else's act but one on the same record. */
  readonly work?: true
  /** Done by whoever is signed in, never by a token: what opens ways in isn't opened by one that was lost. */
  readonly bySession?: true
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
