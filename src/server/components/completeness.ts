import type { completenessEndpoints } from '#api/completeness'
import { coreFieldNames } from '#model/components/completeness'
import {
  allCompletenessOn,
  completenessByObject,
  completenessBySteward,
  componentsWithHoles,
  type Summed,
} from '#model/components/completenessSums'
import type { Governance } from '#model/governance'
import type { Handlers } from '../http/asked.ts'
import { pageBy } from '../http/paging.ts'
import { objectView, personView } from '../http/views.ts'
import { componentRef } from './componentViews.ts'

export const completenessHandlers: Handlers<typeof completenessEndpoints> = {
  'GET /completeness': async ({ query, asOf }) => {
    const governance = asOf(query.asOf)
    const items =
      query.by === 'object'
        ? completenessByObject(governance).map(({ objectId, sum }) => ({
            object: objectId === null ? null : objectView(objectId, governance),
            person: null,
            ...sumView(sum),
          }))
        : completenessBySteward(governance).map(({ personId, sum }) => ({
            object: null,
            person: personId === null ? null : personView(personId, governance),
            ...sumView(sum),
          }))
    return { items, next: null, fields: fieldViews(governance) }
  },

  'GET /completeness/components': async ({ query, asOf }) => {
    const governance = asOf(query.asOf)
    const components = componentsWithHoles(
      { objectId: query.object, personId: query.person, field: query.field },
      governance,
    )
    const all = allCompletenessOn(governance)
    const page = pageBy(components, query, (component) => ({
      component: componentRef(component, governance),
      unknown: [...(all.get(component.id)?.unknown ?? [])],
      empty: [...(all.get(component.id)?.empty ?? [])],
    }))
    return { ...page, total: components.length, fields: fieldViews(governance) }
  },
}

const sumView = ({ fields, ...sum }: Summed) => ({ ...sum, fields: [...fields] })

const fieldViews = ({ register }: Governance) => register.core.map((id) => ({ id, name: coreFieldNames[id] }))
