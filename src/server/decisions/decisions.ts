import type { decisionEndpoints } from '#api/decisions'
import { annulled } from '#model/decisions/annulling'
import { answered, objected } from '#model/decisions/objecting'
import { decisionRecorded } from '#model/decisions/recording'
import { withoutDecision } from '#model/decisions/restoring'
import { Governance } from '#model/governance'
import { isRefusal, type Refusal } from '#model/refusal'
import type { Decision } from '#model/structure'
import { remember } from '#store/audit'
import { keepAftermath, keepDecision } from '#store/decisions'
import { effectsOfDecision } from '#store/effects'
import { undoDecision } from '#store/undoing'
import { accountsIn } from '../audit/accountRefs.ts'
import { type Asked, type Handlers, notFound } from '../http/asked.ts'
import { noteOf } from '../http/keeping.ts'
import { pageBy } from '../http/paging.ts'
import { makerView } from '../http/views.ts'
import { decisionInList, decisionPage, stateOf } from './decisionViews.ts'

export const decisionHandlers: Handlers<typeof decisionEndpoints> = {
  'GET /decisions': async ({ query, governance }) => {
    const all = governance.structure.decisions.filter(
      (each) =>
        (query.kind === undefined || each.kind === query.kind) &&
        (query.maker === undefined || makerView(each.by, governance).id === query.maker) &&
        (query.object === undefined || each.objectId === query.object) &&
        (query.person === undefined || each.personId === query.person) &&
        (query.from === undefined || each.on >= query.from) &&
        (query.to === undefined || each.on <= query.to) &&
        (query.state === undefined || stateOf(each) === query.state),
    )
    return pageBy(all, query, (each) => decisionInList(each, governance))
  },

  'GET /decisions/{id}': async (asked) => {
    const decision = decisionIn(asked)
    return decision === undefined ? notFound : page(decision, asked)
  },

  'POST /decisions': async (asked) => {
    const { body, frame, acting, governance } = asked
    const decision = decisionRecorded(body, acting, governance)
    if (isRefusal(decision)) return decision
    await keepDecision(frame, decision)
    const { id, clause } = decision
    await remember(
      frame,
      noteOf(acting, {
        act: 'decisions.record',
        clause,
        subjectType: 'decision',
        subjectId: id,
        body: { after: decision },
      }),
    )
    return page(decision, asked)
  },

  'POST /decisions/{id}/annulment': async (asked) => {
    const { frame, acting, governance } = asked
    const decision = decisionIn(asked)
    if (decision === undefined) return notFound
    const effects = await effectsOfDecision(frame, decision.id)
    const after = annulled(decision, asked.body.reason, effects, acting, governance)
    if (isRefusal(after)) return after
    await undoDecision(frame, decision.id, effects, acting.now)
    const without = withoutDecision(decision, effects, governance.structure)
    const seen = { ...asked, governance: new Governance(without, governance.day) }
    return follow('decisions.annul', decision, after, seen, { undone: effects })
  },

  'POST /decisions/{id}/objection': async (asked) => {
    const decision = decisionIn(asked)
    if (decision === undefined) return notFound
    return follow(
      'decisions.object',
      decision,
      objected(decision, asked.body.reason, asked.acting, asked.governance),
      asked,
    )
  },

  'POST /decisions/{id}/objection/answer': async (asked) => {
    const decision = decisionIn(asked)
    if (decision === undefined) return notFound
    const { answer } = asked.body
    return follow('decisions.answer-objection', decision, answered(decision, answer, asked.acting), asked, { answer })
  },
}

type One = Pick<Asked<unknown>, 'frame' | 'acting' | 'governance'> & { readonly params: { readonly id: string } }

const decisionIn = ({ params, governance }: One): Decision | undefined =>
  governance.structure.decisions.find((each) => each.id === params.id)

async function follow(
  act: string,
  before: Decision,
  after: Decision | Refusal,
  asked: One,
  more: Readonly<Record<string, unknown>> = {},
) {
  if (isRefusal(after)) return after
  const { frame, acting } = asked
  await keepAftermath(frame, after)
  const told = {
    act,
    clause: after.clause,
    subjectType: 'decision',
    subjectId: after.id,
    body: { before, after, ...more },
  }
  await remember(frame, noteOf(acting, told))
  return page(after, asked)
}

async function page(decision: Decision, { frame, acting, governance }: Pick<One, 'frame' | 'acting' | 'governance'>) {
  const effects = await effectsOfDecision(frame, decision.id)
  return decisionPage(decision, effects, await accountsIn(frame, governance), acting, governance)
}
