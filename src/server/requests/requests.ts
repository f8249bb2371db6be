import { z } from 'zod'
import { requestList } from '#api/requestList'
import type { requestEndpoints } from '#api/requests'
import type { Acting } from '#model/acting'
import { whyNotOpenMore } from '#model/ceilings'
import { isRefusal, refuse } from '#model/refusal'
import { titleOf } from '#model/requests/describing'
import {
  type DecisionRequest,
  isAskedOf,
  isWritersOwn,
  makerOfKey,
  maySee,
  requestSteps,
} from '#model/requests/requests'
import { whyNot, whyNotYet } from '#model/workflow'
import { openWork, workRecord, workRecords } from '#store/work'
import { accountsIn } from '../audit/accountRefs.ts'
import { type Handlers, notFound, type Within } from '../http/asked.ts'
import { listHandler } from '../lists/listHandler.ts'
import { performableAct } from './performable.ts'
import { requestInList, requestPage } from './requestViews.ts'

export const requestHandlers: Handlers<typeof requestEndpoints> = {
  'GET /requests': listHandler(requestList, {
    fetch: async ({ frame, actor }, { state }) =>
      (await workRecords(frame, 'request', { state })).filter((each) => maySee(actor, each)),
    narrow: {
      state: (state) => (request) => request.state === state,
      askedOf:
        (whom, { actor, governance }) =>
        (request) =>
          whom === 'me' ? isAskedOf(actor, request, governance) : request.askedOf === whom,
    },
    order: { '-requestedAt': ({ requestedAt }) => [requestedAt] },
    view: async ({ frame, actor, governance }) => {
      const accounts = await accountsIn(frame, governance)
      return (request) => requestInList(request, accounts, actor, governance)
    },
  }),

  'GET /requests/{id}': async (asked) => {
    const request = await workRecord(asked.frame, 'request', asked.params.id)
    return request === undefined || !maySee(asked.actor, request) ? notFound : page(request, asked)
  },

  'POST /requests': async (asked) => {
    const { body, acting, governance, actor } = asked
    const kept = performableAct(body.act)
    if (kept === undefined) return refuse('request-not-savable', null, { field: 'act' })
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
    const refusal =
      whyNot(requestSteps.save, request, asked) ??
      whyNotOpenMore('request', await openWork(asked.frame, 'request', actor.accountId, asked.mostOpen), asked.mostOpen)
    if (refusal !== undefined) return refusal
    return {
      work: { added: { request: [request] } },
      ...{ clause, about: { type: 'request', id: request.id }, body: isWritersOwn(request) ? {} : { after: request } },
      answer: (after) => page(request, after),
    }
  },

  'POST /requests/{id}/registration': async (asked) => {
    const { record, body } = asked
    const by = makerOfKey(record.askedOf)
    const kept = performableAct(record.act)
    const refusal = whyNotYet(requestSteps.register, record, asked)
    if (refusal !== undefined) return refusal
    const order =
      kept === undefined ? undefined : z.safeParse(kept.act.body, { ...record.body, decision: { by, ...body } })
    if (kept === undefined || order === undefined || !order.success)
      return refuse('request-incomplete', record.clause, missingField(order?.error))
    const made = await kept.perform(asked, record.params, order.data)
    if (isRefusal(made)) return made
    if ('notFound' in made) return refuse('request-incomplete', record.clause)
    const closing = closed('register', record, asked.acting, null, made.about.id)
    const { clause = made.change?.decision?.clause ?? null } = made
    return {
      ...closing,
      // Beside what its change makes of records, which the entry tells as before and after.
      body: { request: closing.body.after },
      ...(made.change === undefined ? {} : { change: made.change }),
      work: { ...made.work, changed: { ...made.work?.changed, ...closing.work.changed } },
      ...(made.write === undefined ? {} : { write: made.write }),
      also: [{ act: kept.act.id, about: made.about, clause, body: { ...made.body, decision: made.change?.decision } }],
    }
  },

  'POST /requests/{id}/declining': async ({ record, body: { reason }, acting, governance }) => {
    const refusal =
      whyNot(requestSteps.decline, record, { acting, governance }) ??
      (reason === '' ? refuse('reason-missing', null, { field: 'reason' }) : undefined)
    return refusal ?? thrownAway(record, closed('decline', record, acting, reason, null))
  },

  'POST /requests/{id}/withdrawal': async ({ record, acting, governance }) =>
    whyNot(requestSteps.withdraw, record, { acting, governance }) ??
    thrownAway(record, closed('withdraw', record, acting, null, null)),
}

function closed(
  step: 'register' | 'decline' | 'withdraw',
  request: DecisionRequest,
  { actor, now }: Acting,
  reason: string | null,
  resultId: string | null,
) {
  const { to: state } = requestSteps[step]
  const after: DecisionRequest = { ...request, state, closed: { by: actor.accountId, at: now, reason, resultId } }
  return {
    work: { changed: { request: [after] } },
    ...{ clause: request.clause, about: { type: 'request', id: request.id }, body: { before: request.state, after } },
    answer: (within: Within) => page(after, within),
  }
}

const thrownAway = (request: DecisionRequest, made: ReturnType<typeof closed>) =>
  isWritersOwn(request) ? { ...made, work: { removed: { request: [request.id] } }, clause: null, body: {} } : made

async function page(request: DecisionRequest, { frame, acting, governance }: Within) {
  const accounts = await accountsIn(frame, governance, [request.requestedBy, request.closed?.by])
  return requestPage(request, accounts, acting, governance)
}

const missingField = (error: z.ZodError | undefined) => {
  const field = error?.issues[0]?.path.join('.')
  return field === undefined ? {} : { field }
}
