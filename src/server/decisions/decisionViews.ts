import type { z } from 'zod'
import type { DecisionInList, DecisionShape } from '#api/decisions'
import type { Acting } from '#model/acting'
import { annulling, whyNotAnnul } from '#model/decisions/annulling'
import { withoutMandate } from '#model/decisions/decidedWithoutMandate'
import type { Effect } from '#model/decisions/effects'
import { awaitsAnswer, whyNotAnswer, whyNotObject } from '#model/decisions/objecting'
import { wordingOf } from '#model/decisions/wording'
import type { Governance } from '#model/governance'
import type { Decision } from '#model/structure'
import type { AccountRefs } from '../audit/accountRefs.ts'
import { makerView, objectView, personView, refusalView } from '../http/views.ts'

export const stateOf = (decision: Decision): 'in-force' | 'objected' | 'annulled' =>
  decision.annulled !== null ? 'annulled' : awaitsAnswer(decision) ? 'objected' : 'in-force'

export const decisionInList = (decision: Decision, governance: Governance): z.output<typeof DecisionInList> => ({
  id: decision.id,
  kind: decision.kind,
  clause: decision.clause,
  wording: wordingOf(decision, governance),
  by: makerView(decision.by, governance),
  on: decision.on,
  reference: decision.reference,
  // One that an annulled decision opened is no longer there.
  object:
    decision.objectId === null || governance.object(decision.objectId) === undefined
      ? null
      : objectView(decision.objectId, governance),
  person: decision.personId === null ? null : personView(decision.personId, governance),
  recordedAt: decision.recordedAt,
  state: stateOf(decision),
  withoutMandate: withoutMandate(decision, governance) ?? null,
})

export function decisionPage(
  decision: Decision,
  effects: readonly Effect[],
  accounts: AccountRefs,
  acting: Acting,
  governance: Governance,
): z.output<typeof DecisionShape> {
  const { annulled, objection } = decision
  return {
    ...decisionInList(decision, governance),
    recordedBy: accounts(decision.recordedById),
    annulled: annulled === null ? null : { at: annulled.at, by: accounts(annulled.byId), reason: annulled.reason },
    objection:
      objection === null
        ? null
        : {
            at: objection.at,
            by: accounts(objection.byId),
            reason: objection.reason,
            answeredAt: objection.answeredAt,
          },
    annulling: annullingView(decision, effects, governance),
    can: {
      annul: refusalView(whyNotAnnul(decision, effects, acting, governance), governance),
      object: refusalView(whyNotObject(decision, acting, governance), governance),
      answerObjection: refusalView(whyNotAnswer(decision, acting), governance),
    },
  }
}

/** Nothing more falls or comes back once it is annulled. */
function annullingView(decision: Decision, effects: readonly Effect[], governance: Governance) {
  const { restores, removes } =
    decision.annulled === null ? annulling(decision, effects, governance) : { restores: [], removes: [] }
  return { restores: [...restores], removes: [...removes] }
}
