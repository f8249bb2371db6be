import { z } from 'zod'
import type { requestEndpoints } from '#api/requests'
import { isRefusal, refuse } from '#model/refusal'
import { titleOf } from '#model/requests/describing'
import {
  type DecisionRequest,
  isAskedOf,
  makerOfKey,
  maySee,
  whyNotDecline,
  whyNotRegister,
  whyNotSave,
  whyNotWithdraw,
} from '#model/requests/requests'
import { remember } from '#store/audit'
import { closeRequest, persistRequest, requestBy, requestsIn } from '#store/requests'
import { accountsIn } from '../audit/accountRefs.ts'
import { type Asked, type Handlers, notFound } from '../http/asked.ts'
import { noteOf } from '../http/keeping.ts'
import { pageBy } from '../http/paging.ts'
import { performableAct } from './performable.ts'
import { requestInList, requestPage } from './requestViews.ts'

export const requestHandlers: Handlers<typeof requestEndpoints> = {
  'GET /requests': async ({ query, frame, actor, governance }) => {
    const all = await requestsIn(frame, query.state)
    const accounts = await accountsIn(frame, governance)
    const wanted = all.filter(
      (each) =>
        maySee(actor, each) &&
        (query.askedOf === undefined ||
          (query.askedOf === 'me' ? isAskedOf(actor, each, governance) : each.askedOf === query.askedOf)),
    )
    return pageBy(wanted, query, (each) => requestInList(each, accounts, actor, governance))
  },

  'GET /requests/{id}': async (asked) => {
    const request = await requestIn(asked)
    return request === undefined ? notFound : page(request, asked)
  },

  'POST /requests': async (asked) => {
    const { body, frame, acting, governance, actor } = asked
    const kept = performableAct(body.act)
    if (kept === undefined) return refuse('request-not-savable', null, { field: 'act' })
    const refusal = whyNotSave(body)
    if (refusal !== undefined) return refusal
    const { state, params, askedOf, note, clause } = body
    const request: DecisionRequest = {
      ...{ state, params, askedOf, note, clause },
      id: acting.newId(),
      act: body.act,
      body: body.body,
      title: titleOf(kept.act, params, body.body, governance),
      requestedBy: actor.accountId,
      requestedAt: acting.now,
      closed: null,
    }
    await persistRequest(frame, request)
    await remember(
      frame,
      noteOf(acting, {
        act: 'requests.save',
        clause,
        subjectType: 'request',
        subjectId: request.id,
        body: { after: request },
      }),
    )
    return page(request, asked)
  },

  'POST /requests/{id}/registration': async (asked) => {
    const request = await requestIn(asked)
    if (request === undefined) return notFound
    const by = makerOfKey(request.askedOf)
    const kept = performableAct(request.act)
    const refusal = whyNotRegister(request)
    if (refusal !== undefined) return refusal
    const order =
      kept === undefined ? undefined : z.safeParse(kept.act.body, { ...request.body, decision: { by, ...asked.body } })
    if (kept === undefined || order === undefined || !order.success)
      return refuse('request-incomplete', request.clause, missingField(order?.error))
    const outcome = await kept.perform(asked, request.params, order.data)
    if (isRefusal(outcome)) return outcome
    const result = z.object({ id: z.string() }).safeParse(outcome)
    if (typeof outcome === 'object' && outcome !== null && 'notFound' in outcome)
      return refuse('request-incomplete', request.clause)
    return close('requests.register', 'registered', request, asked, null, result.success ? result.data.id : null)
  },

  'POST /requests/{id}/declining': async (asked) => {
    const request = await requestIn(asked)
    if (request === undefined) return notFound
    const { reason } = asked.body
    const refusal =
      whyNotDecline(request, asked.acting, asked.governance) ??
      (reason === '' ? refuse('reason-missing', null, { field: 'reason' }) : undefined)
    return refusal ?? close('requests.decline', 'declined', request, asked, reason, null)
  },

  'POST /requests/{id}/withdrawal': async (asked) => {
    const request = await requestIn(asked)
    if (request === undefined) return notFound
    return whyNotWithdraw(request, asked.acting) ?? close('requests.withdraw', 'withdrawn', request, asked, null, null)
  },
}

type One = Pick<Asked<unknown>, 'frame' | 'acting' | 'governance' | 'actor'>

/** A draft that isn't one's own isn't there. */
async function requestIn({ frame, params, actor }: One & { readonly params: { readonly id: string } }) {
  const request = await requestBy(frame, params.id)
  return request === undefined || !maySee(actor, request) ? undefined : request
}

async function close(
  act: string,
  state: DecisionRequest['state'],
  request: DecisionRequest,
  asked: One,
  reason: string | null,
  resultId: string | null,
) {
  const { frame, acting } = asked
  const after: DecisionRequest = {
    ...request,
    state,
    closed: { by: acting.actor.accountId, at: acting.now, reason, resultId },
  }
  await closeRequest(frame, after)
  const told = {
    act,
    clause: request.clause,
    subjectType: 'request',
    subjectId: request.id,
    body: { before: request.state, after },
  }
  await remember(frame, noteOf(acting, told))
  return page(after, asked)
}

const page = async (request: DecisionRequest, { frame, acting, governance }: One) =>
  requestPage(request, await accountsIn(frame, governance), acting, governance)

const missingField = (error: z.ZodError | undefined) => {
  const field = error?.issues[0]?.path.join('.')
  return field === undefined ? {} : { field }
}
