import type { z } from 'zod'
import type { DecisionInList, DecisionShape } from '#api/decisions'
import { whyNotAnnul } from '#model/decisions/annulling'
import type { Acting } from '#model/decisions/decided'
import { awaitsAnswer, whyNotAnswer, whyNotObject } from '#model/decisions/objecting'
import { wordingOf } from '#model/decisions/wording'
import type { Governance } from '#model/governance'
import type { Decision } from '#model/structure'
import type { AccountRefs } from '../audit/accountRefs.ts'
import { makerView, objectView, personView, refusalView } from '../house/views.ts'

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
  object: decision.objectId === null ? null : objectView(decision.objectId, governance),
  person: decision.personId === null ? null : personView(decision.personId, governance),
  recordedAt: decision.recordedAt,
  state: stateOf(decision),
})

export function decisionPage(
  decision: Decision,
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
    can: {
      annul: refusalView(whyNotAnnul(decision, acting, governance), governance),
      object: refusalView(whyNotObject(decision, acting, governance), governance),
      answerObjection: refusalView(whyNotAnswer(decision, acting), governance),
    },
  }
}
