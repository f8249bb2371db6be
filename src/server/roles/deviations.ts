import type { z } from 'zod'
import { deviationList } from '#api/deviationList'
import type { DeviationShape, deviationEndpoints } from '#api/deviations'
import { holdersOf } from '#model/coverage/coverage'
import { covers } from '#model/dates'
import type { Governance } from '#model/governance'
import { isRefusal, type Refusal } from '#model/refusal'
import { type Deviated, deviate } from '#model/roles/deviating'
import { deviationEnded, deviationNoted, whyNotEndDeviationToday, whyNotNote } from '#model/roles/deviationChanges'
import { tasksOf } from '#model/roles/movable'
import type { Deviation, RoleOnSide } from '#model/structure'
import { versionOf } from '#store/versions'
import { productName } from '../components/componentViews.ts'
import { type Handlers, notFound, type Within } from '../http/asked.ts'
import { decisionOf, decisionView, objectView, personView, refusalView } from '../http/views.ts'
import { listHandler } from '../lists/listHandler.ts'

export const deviationHandlers: Handlers<typeof deviationEndpoints> = {
  'GET /deviations': listHandler(deviationList, {
    of: ({ structure }) => structure.deviations,
    narrow: {
      object: (id) => (deviation) => deviation.objectId === id,
      when:
        (when, { governance }) =>
        (deviation) =>
          when === 'all' || covers(deviation, governance.day),
    },
    order: { from: ({ from }) => [from] },
    view:
      ({ governance }) =>
      (deviation) =>
        deviationView(deviation, governance),
  }),

  'GET /deviations/{id}': async ({ params, frame, acting, governance }) => {
    const deviation = deviationBy(params.id, governance)
    if (deviation === undefined) return notFound
    const can = {
      note: refusalView(whyNotNote(deviation, acting, governance), governance),
      end: refusalView(whyNotEndDeviationToday(deviation, acting, governance), governance),
    }
    return { ...deviationView(deviation, governance), version: await versionOf(frame, 'deviations', params.id), can }
  },

  'POST /deviations': async ({ body, acting, governance }) => made(deviate(body, acting, governance)),

  'POST /deviations/{id}/note': async ({ record, body, acting, governance }) => {
    const deviation = deviationNoted(record, body, acting, governance)
    if (isRefusal(deviation)) return deviation
    const clause = governance.cites('deviation-not-noted')
    return made({ deviation, change: { changed: { deviations: [deviation] } } }, clause)
  },

  'POST /deviations/{id}/ending': async ({ record, body, acting, governance }) =>
    made(deviationEnded(record, body, acting, governance)),
}

function made(outcome: Pick<Deviated, 'deviation' | 'change'> | Refusal, clause: string | null = null) {
  if (isRefusal(outcome)) return outcome
  const { deviation, change } = outcome
  return {
    ...{ change, clause, about: { type: 'deviation', id: deviation.id } },
    answer: ({ governance }: Within) => deviationView(deviation, governance),
  }
}

const deviationBy = (id: string, governance: Governance) =>
  governance.structure.deviations.find((each) => each.id === id)

function deviationView(deviation: Deviation, governance: Governance): z.output<typeof DeviationShape> {
  const { id, reason, notedIn, from, to, source, target } = deviation
  const titled = (place: RoleOnSide) => ({ ...place, title: governance.roleTitle(place.role, place.side) })
  const known = tasksOf(source, governance)
  return {
    ...{ id, reason, notedIn, from, to },
    object: objectView(deviation.objectId, governance),
    product: deviation.productId === null ? null : (productName(deviation.productId, governance.structure) ?? null),
    // A duty that a later model doesn't have is told by its id.
    tasks: deviation.tasks.map((task) => ({
      id: task,
      name: known.find((each) => each.id === task)?.name ?? { sv: task, en: task },
    })),
    source: titled(source),
    target: titled(target),
    carriers: holdersOf(deviation, governance).map((personId) => personView(personId, governance)),
    decision: decisionView(decisionOf(deviation, governance), governance),
  }
}
