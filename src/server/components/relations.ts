import type { z } from 'zod'
import type { itComponentEndpoints } from '#api/itComponents'
import { attested, isDueForAttesting } from '#model/components/attesting'
import { completenessOf } from '#model/components/completeness'
import { whyNotKeep } from '#model/components/keepers'
import { related, relationsOn, unrelated } from '#model/components/relating'
import type { Acting } from '#model/decisions/decided'
import type { Governance } from '#model/governance'
import { isRefusal } from '#model/refusal'
import type { Relation } from '#model/shapes/component'
import { relationKinds, relationKindsBackwards } from '#model/shapes/componentKinds'
import { type Handlers, notFound } from '../http/asked.ts'
import { keep } from '../http/keeping.ts'
import { pageBy } from '../http/paging.ts'
import { refusalView } from '../http/views.ts'
import { componentRef, componentRefOf } from './componentViews.ts'
import { itComponentsListed } from './itComponentList.ts'
import { itComponentOf } from './itComponents.ts'

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

  'POST /components/{id}/relations': async (asked) => {
    const { params, body, acting, governance } = asked
    const component = itComponentOf(params.id, governance)
    if (component === undefined) return notFound
    const made = related(component, body, acting, governance)
    if (isRefusal(made)) return made
    const told = { act: 'component-relations.add', subjectType: 'it-component', subjectId: component.id }
    const after = await keep(asked, made.change, told)
    const [view] = relationView(made.relation, component.id, acting, after)
    if (view === undefined) throw new Error(`relation ${made.relation.id} leads nowhere`)
    return view
  },

  'DELETE /components/{id}/relations/{relation}': async (asked) => {
    const { params, acting, governance } = asked
    const relation = relationsOn(params.id, governance).find((each) => each.id === params.relation)
    if (relation === undefined) return notFound
    const made = unrelated(relation, acting, governance)
    if (isRefusal(made)) return made
    await keep(asked, made.change, {
      act: 'component-relations.remove',
      subjectType: 'it-component',
      subjectId: params.id,
    })
    return { id: relation.id }
  },

  'POST /attestations': async (asked) => {
    const made = attested(asked.body, asked.acting, asked.governance)
    if (isRefusal(made)) return made
    const [first] = made.components
    await keep(asked, made.change, {
      act: 'attestations.make',
      subjectType: 'it-component',
      subjectId: first?.id ?? '',
    })
    return {
      items: made.components.map(({ id }) => ({ id, attestedOn: asked.acting.today })),
      next: null,
    }
  },

  'GET /attestations': async ({ query, asOf, actor }) => {
    const governance = asOf(query.asOf)
    const responsible = query.responsible ?? actor.personId
    if (responsible === null) return { items: [], next: null, total: 0 }
    const listed = itComponentsListed({ sort: 'attested', responsible, due: query.due }, governance)
    const page = pageBy(listed, query, (component) => ({
      id: component.id,
      component: componentRef(component, governance),
      sides: (['business', 'it'] as const).filter((side) => component.responsible[side] === responsible),
      attestedOn: component.attested?.on ?? null,
      due: isDueForAttesting(component, governance),
      holes: [...completenessOf(component, governance).empty],
    }))
    return { ...page, total: listed.length }
  },
}

function relationView(relation: Relation, fromId: string, acting: Acting, governance: Governance): RelationView[] {
  const isFrom = relation.fromId === fromId
  const ends = [relation.fromId, relation.toId].flatMap((id) => governance.component(id) ?? [])
  const refusals = ends.map((each) => whyNotKeep(each, acting.actor, governance))
  return componentRefOf(isFrom ? relation.toId : relation.fromId, governance).map((component) => ({
    id: relation.id,
    kind: relation.kind,
    direction: isFrom ? ('from' as const) : ('to' as const),
    name: (isFrom ? relationKinds : relationKindsBackwards)[relation.kind],
    component,
    note: relation.note,
    from: relation.from,
    can: { remove: refusals.includes(undefined) ? null : refusalView(refusals[0], governance) },
  }))
}
