import type { z } from 'zod'
import type { DeviationShape, deviationEndpoints } from '#api/deviations'
import { covers } from '#model/dates'
import type { Governance } from '#model/governance'
import { isRefusal, type Refusal } from '#model/refusal'
import { deviate, recordDeviation, tasksOf } from '#model/roles/deviating'
import {
  deviationEnded,
  deviationNoted,
  endDeviation,
  noteDeviation,
  whyNotEndDeviationToday,
  whyNotNote,
} from '#model/roles/deviationChanges'
import type { Decision, Deviation, RoleOnSide } from '#model/structure'
import { remember } from '#store/audit'
import { keepDeviation, keepDeviationChange } from '#store/roles'
import { versionOf } from '#store/versions'
import { type Asked, type Handlers, notFound } from '../http/asked.ts'
import { pageBy } from '../http/paging.ts'
import { decisionOf, decisionView, objectView, refusalView } from '../http/views.ts'

export const deviationHandlers: Handlers<typeof deviationEndpoints> = {
  'GET /deviations': async ({ query, asOf }) => {
    const governance = asOf(query.asOf)
    const all = governance.structure.deviations.filter(
      (each) =>
        (query.when === 'all' || covers(each, governance.day)) &&
        (query.object === undefined || each.objectId === query.object),
    )
    return pageBy(all, query, (each) => deviationView(each, governance))
  },

  'GET /deviations/{id}': async ({ params, frame, acting, governance }) => {
    const deviation = deviationBy(params.id, governance)
    if (deviation === undefined) return notFound
    const can = {
      note: refusalView(whyNotNote(deviation, acting, governance), governance),
      end: refusalView(whyNotEndDeviationToday(deviation, acting, governance), governance),
    }
    return { ...deviationView(deviation, governance), version: await versionOf(frame, 'deviations', params.id), can }
  },

  'POST /deviations': async ({ body, frame, acting, governance }) => {
    const outcome = deviate(body, acting, governance)
    if (isRefusal(outcome)) return outcome
    const { deviation, decision } = outcome
    await keepDeviation(frame, deviation, decision)
    await remember(
      frame,
      noteOf(recordDeviation.id, deviation, decision.clause, { after: deviation, decision }, acting),
    )
    return deviationView(deviation, governance, decision)
  },

  'POST /deviations/{id}/note': (asked) =>
    changed(asked, noteDeviation.id, (before) => {
      const deviation = deviationNoted(before, asked.body, asked.acting, asked.governance)
      return isRefusal(deviation) ? deviation : { deviation, decision: null }
    }),

  'POST /deviations/{id}/ending': (asked) =>
    changed(asked, endDeviation.id, (before) => deviationEnded(before, asked.body, asked.acting, asked.governance)),
}

type ChangeAsked = Pick<Asked<unknown>, 'frame' | 'acting' | 'governance'> & {
  readonly params: { readonly id: string }
}
type Change = (before: Deviation) => { readonly deviation: Deviation; readonly decision: Decision | null } | Refusal

async function changed({ params, frame, acting, governance }: ChangeAsked, act: string, change: Change) {
  const before = deviationBy(params.id, governance)
  if (before === undefined) return notFound
  const outcome = change(before)
  if (isRefusal(outcome)) return outcome
  const { deviation, decision } = outcome
  await keepDeviationChange(frame, deviation, decision)
  const clause = decision?.clause ?? governance.cites('deviation-not-noted')
  await remember(frame, noteOf(act, deviation, clause, { before, after: deviation, decision }, acting))
  return deviationView(deviation, governance)
}

const noteOf = (
  act: string,
  { id }: Deviation,
  clause: string | null,
  body: Record<string, unknown>,
  acting: Asked<unknown>['acting'],
) => ({
  at: acting.now,
  actor: acting.actor.accountId,
  act,
  clause,
  subjectType: 'deviation',
  subjectId: id,
  body,
})

const deviationBy = (id: string, governance: Governance) =>
  governance.structure.deviations.find((each) => each.id === id)

function deviationView(
  deviation: Deviation,
  governance: Governance,
  made: Decision = decisionOf(deviation, governance),
): z.output<typeof DeviationShape> {
  const { id, reason, notedIn, from, to, source, target } = deviation
  const titled = (place: RoleOnSide) => ({ ...place, title: governance.roleTitle(place.role, place.side) })
  const known = tasksOf(source, governance)
  return {
    ...{ id, reason, notedIn, from, to },
    object: objectView(deviation.objectId, governance),
    // A duty that a later model doesn't have is told by its id.
    tasks: deviation.tasks.map((task) => ({
      id: task,
      name: known.find((each) => each.id === task)?.name ?? { sv: task, en: task },
    })),
    source: titled(source),
    target: titled(target),
    decision: decisionView(made, governance),
  }
}
