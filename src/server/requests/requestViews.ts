import type { z } from 'zod'
import type { Answer } from '#api/endpoint'
import type { RequestShape, requestEndpoints } from '#api/requests'
import { representativesOf } from '#model/access/actor'
import type { Acting, Actor } from '#model/acting'
import { makerTitle } from '#model/decisions/mandates'
import { withPerson } from '#model/decisions/wording'
import type { Governance } from '#model/governance'
import { factsOf } from '#model/requests/describing'
import { type DecisionRequest, isAskedOf, makerOfKey, requestSteps } from '#model/requests/requests'
import { can } from '#model/workflow'
import type { AccountRefs } from '../audit/accountRefs.ts'
import { ableView, clauseView, makerView, refusalView } from '../http/views.ts'

type InList = Answer<(typeof requestEndpoints)['GET /requests']>['items'][number]

export function requestInList(
  request: DecisionRequest,
  accounts: AccountRefs,
  actor: Actor,
  governance: Governance,
): InList {
  const personId = request.body.personId
  const maker = makerOfKey(request.askedOf)
  return {
    id: request.id,
    state: request.state,
    act: request.act,
    title: withPerson(request.title, typeof personId === 'string' ? personId : null, governance),
    clause: request.clause,
    askedOf:
      maker === undefined
        ? null
        : ableView(
            {
              kind: maker.kind,
              id: makerView(maker, governance).id,
              title: makerTitle(maker, governance),
              personIds: representativesOf(maker, governance),
            },
            governance,
          ),
    askedOfYou: isAskedOf(actor, request, governance),
    requestedBy: accounts(request.requestedBy),
    requestedAt: request.requestedAt,
    note: request.note,
  }
}

export function requestPage(
  request: DecisionRequest,
  accounts: AccountRefs,
  acting: Acting,
  governance: Governance,
): z.output<typeof RequestShape> {
  const { closed } = request
  const clause = clauseView(request.clause, governance)
  const { register, decline, withdraw } = requestSteps
  return {
    ...requestInList(request, accounts, acting.actor, governance),
    params: { ...request.params },
    body: { ...request.body },
    closed:
      closed === null
        ? null
        : { by: accounts(closed.by), at: closed.at, reason: closed.reason, resultId: closed.resultId },
    paper: {
      organisation: governance.structure.organisation.name,
      day: governance.day,
      rule: clause?.text ?? null,
      section: clause?.section ?? null,
      facts: [...factsOf(request.body, governance)],
    },
    can: can({ register, decline, withdraw }, request, { acting, governance }, (each) => refusalView(each, governance)),
  }
}
