import type { z } from 'zod'
import { attestationList } from '#api/attestationList'
import type { itComponentEndpoints } from '#api/itComponents'
import type { Acting } from '#model/acting'
import { attested, isDueForAttesting } from '#model/components/attesting'
import { completenessOf } from '#model/components/completeness'
import { componentsOn } from '#model/components/placed'
import { related, relationsOn, unrelated, whyNotUnrelate } from '#model/components/relating'
import type { Governance } from '#model/governance'
import { isRefusal } from '#model/refusal'
import type { Component, Relation } from '#model/shapes/component'
import { relationKinds, relationKindsBackwards } from '#model/shapes/componentKinds'
import { type Handlers, notFound } from '../http/asked.ts'
import { refusalView } from '../http/views.ts'
import { listHandler } from '../lists/listHandler.ts'
import { componentRef, componentRefOf } from './componentViews.ts'

type Own = Pick<
  typeof itComponentEndpoints,
  | 'GET /components/{id}/relations'
  | 'POST /components/{id}/relations'
  | 'DELETE /components/{id}/relations/{relation}'
  | 'POST /attestations'
  | 'GET /attestations'
>
type RelationView = z.output<Own['GET /components/{id}/relations']['answer']>['items'][number]

export const relationHandlers: Handlers<Own> = {
  'GET /components/{id}/relations': async ({ params, query, acting, asOf }) => {
    const governance = asOf(query.asOf)
    if (governance.component(params.id) === undefined) return notFound
    const items = relationsOn(params.id, governance).flatMap((each) =>
      relationView(each, params.id, acting, governance),
    )
    return { items, next: null }
  },

  'POST /components/{id}/relations': async ({ record, body, acting, governance }) => {
    const outcome = related(record, body, acting, governance)
    if (isRefusal(outcome)) return outcome
    const { relation, change } = outcome
    return {
      ...{ change, about: { type: 'it-component', id: record.id } },
      answer: (after) => {
        const [view] = relationView(relation, record.id, acting, after.governance)
        if (view === undefined) throw new Error(`relation ${relation.id} leads nowhere`)
        return view
      },
    }
  },

  'DELETE /components/{id}/relations/{relation}': async ({ params, acting, governance }) => {
    const relation = relationsOn(params.id, governance).find((each) => each.id === params.relation)
    if (relation === undefined) return notFound
    const outcome = unrelated(relation, acting, governance)
    if (isRefusal(outcome)) return outcome
    const about = { type: 'it-component', id: params.id }
    return { change: outcome.change, about, answer: () => ({ id: relation.id }) }
  },

  'POST /attestations': async ({ body, acting, governance }) => {
    const outcome = attested(body, acting, governance)
    if (isRefusal(outcome)) return outcome
    const { components, change } = outcome
    return {
      ...{ change, about: { type: 'it-component', id: components[0]?.id ?? '' } },
      answer: () => ({ items: components.map(({ id }) => ({ id, attestedOn: acting.today })), next: null }),
    }
  },

  'GET /attestations': listHandler(attestationList, {
    fetch: async ({ governance, actor }, { responsible = actor.personId ?? undefined }) =>
      componentsOn(governance).flatMap((each) => {
        const sides = sidesOf(each, responsible)
        return each.kind === 'it' && sides.length > 0 ? [{ id: each.id, component: each, sides }] : []
      }),
    narrow: {
      responsible: () => () => true,
      due:
        (isDue, { governance }) =>
        ({ component }) =>
          !isDue || isDueForAttesting(component, governance),
    },
    order: { attested: ({ component: { attested, name } }) => [attested?.on ?? '', name] },
    view:
      (shown) =>
      ({ id, component, sides }) => ({
        ...{ id, sides, component: componentRef(component, shown.governance) },
        attestedOn: component.attested?.on ?? null,
        due: isDueForAttesting(component, shown.governance),
        holes: [...completenessOf(component, shown.governance).empty],
      }),
  }),
}

/** The sides on which the person answers for the component. */
const sidesOf = (component: Component, personId: string | undefined) =>
  component.kind === 'it' && personId !== undefined
    ? (['business', 'it'] as const).filter((side) => component.responsible[side] === personId)
    : []

function relationView(relation: Relation, fromId: string, acting: Acting, governance: Governance): RelationView[] {
  const isFrom = relation.fromId === fromId
  return componentRefOf(isFrom ? relation.toId : relation.fromId, governance).map((component) => ({
    id: relation.id,
    kind: relation.kind,
    direction: isFrom ? ('from' as const) : ('to' as const),
    name: (isFrom ? relationKinds : relationKindsBackwards)[relation.kind],
    component,
    note: relation.note,
    from: relation.from,
    can: { remove: refusalView(whyNotUnrelate(relation, acting, governance), governance) },
  }))
}
