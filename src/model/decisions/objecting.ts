import { z } from 'zod'
import { representativesOf } from '../access/actor.ts'
import { type Acting, hasRight } from '../acting.ts'
import { type Act, role } from '../acts.ts'
import type { Finding, FindingQuestion } from '../findings.ts'
import type { Governance } from '../governance.ts'
import { type Able, type Refusal, refuse } from '../refusal.ts'
import { sentence } from '../sentence.ts'
import type { Decision } from '../structure.ts'
import { text } from '../text.ts'
import { whyNotReasoned } from './ending.ts'
import { makerId, makerTitle } from './mandates.ts'

export const objectToDecision = {
  id: 'decisions.object',
  name: text('Invänd mot att beslutet är ditt', 'Object that the decision is not yours'),
  clauses: [],
  by: role<Decision>(({ record, acting, governance }) => whyNotObject(record, acting, governance)),
  body: z.strictObject({ reason: z.string().trim().max(1000).default('') }),
  refusals: ['not-the-named-office', 'already-objected', 'already-annulled', 'reason-missing'],
} as const satisfies Act

export const answerObjection = {
  id: 'decisions.answer-objection',
  name: text('Besvara invändningen', 'Answer the objection'),
  clauses: [],
  by: role<Decision>(({ record, acting, governance }) => whyNotAnswer(record, acting, governance)),
  body: z.strictObject({ answer: z.string().trim().max(1000).default('') }),
  refusals: ['nothing-to-answer', 'answered-by-decider', 'reason-missing'],
} as const satisfies Act

/** Deciding isn't registering: the one in whose name something was recorded can say that it isn't so. */
export function whyNotObject(decision: Decision, acting: Acting, governance: Governance): Refusal | undefined {
  if (decision.annulled !== null) return refuse('already-annulled', null)
  if (decision.objection !== null && decision.objection.answeredAt === null) return refuse('already-objected', null)
  const { personId } = acting.actor
  if (personId !== null && representativesOf(decision.by, governance).includes(personId)) return undefined
  const title = makerTitle(decision.by, governance)
  return refuse('not-the-named-office', null, { missing: [title] })
}

export function objected(
  decision: Decision,
  reason: string,
  acting: Acting,
  governance: Governance,
): Decision | Refusal {
  const { now: at, actor } = acting
  return (
    whyNotObject(decision, acting, governance) ??
    whyNotReasoned(reason) ?? {
      ...decision,
      objection: { at, byId: actor.accountId, reason, answeredAt: null },
      answer: null,
    }
  )
}

/** It waits on whoever decided: whoever wrote it down doesn't judge their own record, but where nobody speaks for it any more. */
export function whyNotAnswer(decision: Decision, { actor }: Acting, governance: Governance): Refusal | undefined {
  if (decision.objection === null || decision.objection.answeredAt !== null) return refuse('nothing-to-answer', null)
  const decider = deciderOf(decision, governance)
  const { personIds } = decider
  // Whoever wrote down what is objected to judges it only where nobody else speaks for the decider.
  const others = personIds.filter((id) => id !== actor.personId)
  const isOwnRecord = decision.recordedById === actor.accountId && others.length > 0
  const may = personIds.length === 0 ? hasRight(actor, 'register') : others.length < personIds.length && !isOwnRecord
  if (may) return undefined
  return refuse('answered-by-decider', decision.clause, { couldBeDoneBy: [decider] })
}

export function answered(
  decision: Decision,
  answer: string,
  acting: Acting,
  governance: Governance,
): Decision | Refusal {
  const refusal = whyNotAnswer(decision, acting, governance) ?? whyNotReasoned(answer, 'answer')
  if (refusal !== undefined) return refusal
  if (decision.objection === null) return refuse('nothing-to-answer', null)
  return {
    ...decision,
    objection: { ...decision.objection, answeredAt: acting.now },
    answer: { byId: acting.actor.accountId, text: answer },
  }
}

/** Those who speak today for the office, role or group that decided. */
const deciderOf = ({ by }: Decision, governance: Governance): Able => ({
  ...{ kind: by.kind, id: makerId(by), title: makerTitle(by, governance) },
  personIds: representativesOf(by, governance),
})

export const awaitsAnswer = (decision: Decision): boolean =>
  decision.annulled === null && decision.objection !== null && decision.objection.answeredAt === null

const words = {
  name: text('Obesvarad invändning', 'Unanswered objection'),
  title: sentence(
    'Invändning mot beslut {reference} är obesvarad',
    'The objection to decision {reference} is unanswered',
  ),
  why: sentence(
    'Beslutet är registrerat som fattat av {maker}, som säger att det inte stämmer.',
    'The decision is recorded as made by {maker}, who says that it is not so.',
  ),
} as const

/** Which decisions does the one named as decision-maker not recognise? */
export const unansweredObjections = {
  kind: 'objection-unanswered',
  about: ['decision'],
  name: words.name,
  clauses: (governance) => [...new Set(governance.model.mandates.map((row) => row.clause))],
  ask: (governance, { structure } = governance) =>
    structure.decisions.filter(awaitsAnswer).flatMap((decision): Finding[] => {
      const since = decision.objection?.at.slice(0, 10) ?? decision.on
      if (since > governance.day) return []
      return [
        {
          id: `objection-unanswered~${decision.id}`,
          kind: 'objection-unanswered',
          clause: decision.clause,
          title: words.title({ reference: decision.reference }),
          why: words.why({ maker: makerTitle(decision.by, governance) }),
          subject: { type: 'decision', id: decision.id, name: decision.reference },
          objectId: decision.objectId,
          since,
          shouldAct: [waitsOn(decision, governance)],
          mend: { act: 'decisions.answer-objection', with: { decisionId: decision.id } },
        },
      ]
    }),
  askedOf: (clause, { structure, day }) =>
    structure.decisions.filter((each) => each.clause === clause && each.annulled === null && each.on <= day).length,
} as const satisfies FindingQuestion

function waitsOn(decision: Decision, governance: Governance): Able {
  const decider = deciderOf(decision, governance)
  return decider.personIds.length === 0 ? registrars : decider
}

const registrars: Able = {
  kind: 'line',
  id: null,
  title: text('den som har rätt att registrera', 'whoever has the right to register'),
  personIds: [],
}
