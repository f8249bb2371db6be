import type { z } from 'zod'
import { businessComponentList } from '#api/businessComponentList'
import type { BusinessComponentShape, businessComponentEndpoints } from '#api/businessComponents'
import type { Acting } from '#model/acting'
import {
  businessComponentAssigned,
  businessComponentChanged,
  businessComponentClosed,
  businessComponentRegistered,
  businessComponentReleased,
} from '#model/components/businessComponents'
import { whyNotConfirmToday } from '#model/components/confirming'
import { whyNotAdd, whyNotKeep } from '#model/components/keepers'
import { componentsOn } from '#model/components/placed'
import { findingsAbout } from '#model/findingsOn'
import type { Governance } from '#model/governance'
import { searchedText } from '#model/people/protecting'
import { administrationOn } from '#model/people/successors'
import { isRefusal } from '#model/refusal'
import { likeness } from '#model/search/matching'
import type { BusinessComponent } from '#model/shapes/component'
import { versionOf } from '#store/versions'
import { findingView } from '../findings/findingView.ts'
import { type Handlers, notFound, type Within } from '../http/asked.ts'
import { personView, refusalView } from '../http/views.ts'
import { listHandler } from '../lists/listHandler.ts'
import { administrationView, componentRefOf, placementViews, placeView } from './componentViews.ts'

type Page = z.output<typeof BusinessComponentShape>

export const businessComponentHandlers: Handlers<typeof businessComponentEndpoints> = {
  'GET /business-components': listHandler(businessComponentList, {
    of: (governance) => componentsOn(governance).flatMap((each) => (each.kind === 'business' ? [each] : [])),
    narrow: {
      q: (words, { actor, governance }) => {
        const open = searchedText(actor, governance)
        return ({ name, aliases }) => [name, ...aliases].some((each) => likeness(words, open(each)) > 0)
      },
      object:
        (id, { governance }) =>
        (each) =>
          governance.placementOf(each.id)?.objectId === id,
      product:
        (id, { governance }) =>
        (each) =>
          governance.placementOf(each.id)?.productId === id,
      type: (type) => (each) => each.type === type,
      itComponent: (id) => (each) => each.itComponentIds.includes(id),
      assigned: (isAssigned) => (each) => (each.assignment !== null) === isAssigned,
    },
    order: { name: ({ name }) => [name] },
    view:
      ({ governance }) =>
      (each) =>
        inList(each, governance),
  }),

  'GET /business-components/{id}': async ({ params, query, frame, acting, asOf }) => {
    const governance = asOf(query.asOf)
    const component = componentOf(params.id, governance)
    return component === undefined
      ? notFound
      : page(component, await versionOf(frame, 'components', component.id), acting, governance)
  },

  'POST /business-components': async ({ body, acting, governance }) =>
    made(businessComponentRegistered(body, acting, governance)),

  'PATCH /business-components/{id}': async ({ record, body, acting, governance }) =>
    made(businessComponentChanged(record, body, acting, governance)),

  'POST /business-components/{id}/closure': async ({ record, body, acting, governance }) =>
    made(businessComponentClosed(record, body.on, acting, governance)),

  'PUT /business-components/{id}/assignment': async ({ record, body, acting, governance }) =>
    made(businessComponentAssigned(record, body, acting, governance), governance.cites('assignment-not-kept')),

  'DELETE /business-components/{id}/assignment': async ({ record, acting, governance }) =>
    made(businessComponentReleased(record, acting, governance)),
}

function componentOf(id: string, governance: Governance): BusinessComponent | undefined {
  const component = governance.component(id)
  return component?.kind === 'business' ? component : undefined
}

function made(outcome: ReturnType<typeof businessComponentRegistered>, clause: string | null = null) {
  if (isRefusal(outcome)) return outcome
  const { component, change } = outcome
  return {
    ...{ change, clause, about: { type: 'business-component', id: component.id } },
    answer: async ({ frame, acting, governance }: Within) =>
      page(component, await versionOf(frame, 'components', component.id), acting, governance),
  }
}

function inList(component: BusinessComponent, governance: Governance) {
  const { assignment, administrationId } = component
  return {
    id: component.id,
    name: component.name,
    aliases: [...component.aliases],
    type: component.type,
    ...placeView(component, governance),
    administration:
      administrationId === null
        ? null
        : (administrationView(administrationOn(administrationId, governance), governance)[0] ?? null),
    assignment: assignment && assignmentView(assignment, governance),
    itComponents: component.itComponentIds.flatMap((id) => componentRefOf(id, governance)),
  }
}

function assignmentView(assignment: NonNullable<BusinessComponent['assignment']>, governance: Governance) {
  const { byAdministrationId, on, reference, ownerPersonId, reviewOn } = assignment
  const by = administrationView(byAdministrationId, governance)[0] ?? { id: byAdministrationId, code: '', name: '' }
  return { by, on, reference, owner: personView(ownerPersonId, governance), reviewOn }
}

function page(component: BusinessComponent, version: number, acting: Acting, governance: Governance): Page {
  const { actor } = acting
  const objectId = governance.placementOf(component.id)?.objectId ?? null
  return {
    ...inList(component, governance),
    version,
    description: component.description,
    url: component.url,
    from: component.from,
    to: component.to,
    placements: placementViews(component, governance),
    openFindings: findingsAbout(component, governance).map((each) => findingView(each, actor, governance)),
    can: {
      change: refusalView(whyNotKeep(component, actor, governance), governance),
      confirm: refusalView(whyNotConfirmToday(component, acting, governance), governance),
      move: refusalView(whyNotAdd(objectId, actor, governance), governance),
    },
  }
}
