import type { completenessEndpoints } from '#api/completeness'
import { holeList } from '#api/completenessLists'
import {
  allCompletenessOn,
  completenessByObject,
  completenessBySteward,
  componentsWithHoles,
  type Summed,
} from '#model/components/completenessSums'
import { coreFieldNames } from '#model/components/coreFieldNames'
import type { Governance } from '#model/governance'
import type { Handlers } from '../http/asked.ts'
import { objectView, personView } from '../http/views.ts'
import { listHandler } from '../lists/listHandler.ts'
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
    const page = await answerHoles(asked)
    return 'notServed' in page ? page : { ...page, fields: fieldViews(asked.asOf(asked.query.asOf)) }
  },
}

/** The holes by name: those with most of them first. */
const answerHoles = listHandler(holeList, {
  fetch: async ({ governance }, { object, person, field }) => {
    const all = allCompletenessOn(governance)
    return componentsWithHoles({ objectId: object, personId: person, field }, governance).map((component) => ({
      ...{ id: component.id, component, unknown: [], empty: [] },
      ...all.get(component.id),
    }))
  },
  narrow: { object: () => () => true, person: () => () => true, field: () => () => true },
  order: { '-missing': ({ component, unknown, empty }) => [unknown.length + empty.length, component.name] },
  view:
    ({ governance }) =>
    ({ id, component, unknown, empty }) => ({
      ...{ id, unknown: [...unknown], empty: [...empty] },
      component: componentRef(component, governance),
    }),
})

const sumView = ({ fields, ...sum }: Summed) => ({ ...sum, fields: [...fields] })

const fieldViews = ({ register }: Governance) => register.core.map((id) => ({ id, name: coreFieldNames[id] }))
