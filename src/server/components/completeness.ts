import type { completenessEndpoints } from '#api/completeness'
import {
  allCompletenessOn,
  completenessByObject,
  completenessBySteward,
  componentsWithHoles,
  type Summed,
} from '#model/components/completenessSums'
import { coreFieldNames } from '#model/components/coreFieldNames'
import type { Governance } from '#model/governance'
import type { ItComponent } from '#model/shapes/component'
import type { Handlers } from '../http/asked.ts'
import { objectView, personView } from '../http/views.ts'
import { inOrder } from '../lists/ordering.ts'
import { pageOf } from '../lists/paging.ts'
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

  'GET /completeness/components': async (asked) => {
    const { query } = asked
    const governance = asked.asOf(query.asOf)
    const components = componentsWithHoles(
      { objectId: query.object, personId: query.person, field: query.field },
      governance,
    )
    const all = allCompletenessOn(governance)
    const notKnown = (id: string) => ({ unknown: [], empty: [], ...all.get(id) })
    const most = inOrder(
      components,
      ({ id, name }) => [notKnown(id).unknown.length + notKnown(id).empty.length, name],
      true,
    )
    const view = (component: ItComponent) => ({
      component: componentRef(component, governance),
      unknown: [...notKnown(component.id).unknown],
      empty: [...notKnown(component.id).empty],
    })
    const page = pageOf(asked, 'GET /completeness/components', most, view, true)
    return 'notServed' in page ? page : { ...page, fields: fieldViews(governance) }
  },
}

const sumView = ({ fields, ...sum }: Summed) => ({ ...sum, fields: [...fields] })

const fieldViews = ({ register }: Governance) => register.core.map((id) => ({ id, name: coreFieldNames[id] }))
