import { decisionList } from '#api/decisionList'
import type { decisionEndpoints } from '#api/decisions'
import type { StructureChange } from '#model/changes'
import { annulled } from '#model/decisions/annulling'
import type { Effect } from '#model/decisions/effects'
import { answered, objected } from '#model/decisions/objecting'
import { decisionRecorded } from '#model/decisions/recording'
import { restoration } from '#model/decisions/restoring'
import { decisionsById } from '#model/lookups'
import { isRefusal, type Refusal } from '#model/refusal'
import type { Decision } from '#model/structure'
import { effectsOfDecision } from '#store/effects'
import { accountsIn } from '../audit/accountRefs.ts'
import { type Handlers, notFound, type Within } from '../http/asked.ts'
import { makerView } from '../http/views.ts'
import { listHandler } from '../lists/listHandler.ts'
import { decisionInList, decisionPage, stateOf } from './decisionViews.ts'

export const decisionHandlers: Handlers<typeof decisionEndpoints> = {
  'GET /decisions': listHandler(decisionList, {
    of: ({ structure }) => structure.decisions,
    narrow: {
      kind: (kind) => (decision) => decision.kind === kind,
      maker:
        (id, { governance }) =>
        (decision) =>
          makerView(decision.by, governance).id === id,
      object: (id) => (decision) => decision.objectId === id,
      person: (id) => (decision) => decision.personId === id,
      from: (day) => (decision) => decision.on >= day,
      to: (day) => (decision) => decision.on <= day,
      state: (state) => (decision) => stateOf(decision) === state,
    },
    order: { '-on': ({ on, recordedAt }) => [`${on} ${recordedAt}`] },
    view:
      ({ governance }) =>
      (decision) =>
        decisionInList(decision, governance),
  }),

  'GET /decisions/{id}': async (asked) => {
    const decision = decisionsById(asked.governance.structure).get(asked.params.id)
    return decision === undefined ? notFound : page(decision, asked)
  },

  'POST /decisions': async ({ body, acting, governance }) => {
    const decision = decisionRecorded(body, acting, governance)
    return isRefusal(decision) ? decision : made(decision, { decision }, { effects: [] })
  },

  'POST /decisions/{id}/annulment': async ({ record, body, frame, acting, governance }) => {
    const effects = await effectsOfDecision(frame, record.id)
    const after = annulled(record, body.reason, effects, acting, governance)
    if (isRefusal(after)) return after
    const restored = restoration(record, effects, governance.structure)
    return made(after, { ...restored, changed: { ...restored.changed, decisions: [after] } }, { effects })
  },

  'POST /decisions/{id}/objection': async ({ record, body, acting, governance }) =>
    followed(objected(record, body.reason, acting, governance)),

  'POST /decisions/{id}/objection/answer': async ({ record, body: { answer }, acting, governance }) =>
    followed(answered(record, answer, acting, governance)),
}

/** What can come to a decision afterwards. The decision itself stands as it was recorded. */
const followed = (after: Decision | Refusal, body: Readonly<Record<string, unknown>> = {}) =>
  isRefusal(after) ? after : made(after, { changed: { decisions: [after] } }, { body })

interface Told {
  readonly body?: Readonly<Record<string, unknown>>
  /** What the decision did to other records, where it is known. */
  readonly effects?: readonly Effect[]
}

const made = (decision: Decision, change: StructureChange, { body = {}, effects }: Told) => ({
  ...{ change, clause: decision.clause, body, about: { type: 'decision', id: decision.id } },
  answer: (after: Within) => page(decision, after, effects),
})

async function page(decision: Decision, { frame, acting, governance }: Within, known?: readonly Effect[]) {
  const effects = known ?? (await effectsOfDecision(frame, decision.id))
  const { recordedById, annulled: taken, objection, answer } = decision
  const accounts = await accountsIn(frame, governance, [recordedById, taken?.byId, objection?.byId, answer?.byId])
  return decisionPage(decision, effects, accounts, acting, governance)
}
