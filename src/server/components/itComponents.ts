import type { itComponentEndpoints } from '#api/itComponents'
import { componentAssessed } from '#model/components/assessing'
import { coreFieldNames } from '#model/components/coreFieldNames'
import { choicesOf } from '#model/components/factChecks'
import {
  itComponentChanged,
  itComponentClosed,
  itComponentRegistered,
  type Outcome,
} from '#model/components/registering'
import type { Governance } from '#model/governance'
import { isRefusal } from '#model/refusal'
import type { ItComponent } from '#model/shapes/component'
import { componentFields, fieldGroups } from '#model/shapes/componentFields'
import { businessComponentTypes, itComponentTypes, relationKinds } from '#model/shapes/componentKinds'
import { fieldChoices } from '#model/shapes/fieldChoices'
import { coreFieldIds } from '#model/shapes/modelRegister'
import type { Text } from '#model/text'
import { versionOf } from '#store/versions'
import { type Handlers, notFound, type Within } from '../http/asked.ts'
import { answerItComponents } from './itComponentList.ts'
import { itComponentPage } from './itComponentViews.ts'

type Own = Pick<
  typeof itComponentEndpoints,
  | 'GET /component-fields'
  | 'GET /it-components'
  | 'GET /it-components/{id}'
  | 'POST /it-components'
  | 'PATCH /it-components/{id}'
  | 'POST /it-components/{id}/closure'
  | 'PUT /it-components/{id}/assessment'
>

export const itComponentHandlers: Handlers<Own> = {
  'GET /component-fields': async ({ query, asOf }) => {
    const governance = asOf(query.asOf)
    const { register } = governance
    const core = new Set<string>(register.core)
    return {
      items: componentFields.map((field) => ({
        id: field.id,
        name: field.name,
        hint: 'hint' in field ? field.hint : null,
        kind: field.kind,
        group: field.group,
        groupName: fieldGroups[field.group],
        choices: choiceList(choicesOf(field, governance)),
        secret: register.secret.includes(field.id),
        core: core.has(field.id),
      })),
      next: null,
      itTypes: choiceList(itComponentTypes),
      businessTypes: choiceList(businessComponentTypes),
      relations: choiceList(relationKinds),
      assessments: choiceList(fieldChoices.assessment),
      services: register.services.map(({ id, name }) => ({ id, name })),
      core: coreFieldIds.filter((id) => core.has(id)).map((id) => ({ id, name: coreFieldNames[id] })),
    }
  },

  'GET /it-components': answerItComponents,

  'GET /it-components/{id}': async ({ params, query, frame, acting, asOf }) => {
    const governance = asOf(query.asOf)
    const component = itComponentOf(params.id, governance)
    return component === undefined
      ? notFound
      : itComponentPage(component, await versionOf(frame, 'components', component.id), acting, governance)
  },

  'POST /it-components': async ({ body, acting, governance }) => made(itComponentRegistered(body, acting, governance)),

  'PATCH /it-components/{id}': async ({ record, body, acting, governance }) =>
    made(itComponentChanged(record, body, acting, governance)),

  'POST /it-components/{id}/closure': async ({ record, body, acting, governance }) =>
    made(itComponentClosed(record, body.on, acting, governance)),

  'PUT /it-components/{id}/assessment': async ({ record, body, acting, governance }) =>
    made(componentAssessed(record, body, acting, governance)),
}

function itComponentOf(id: string, governance: Governance): ItComponent | undefined {
  const component = governance.component(id)
  return component?.kind === 'it' ? component : undefined
}

function made(outcome: Outcome) {
  if (isRefusal(outcome)) return outcome
  const { component, change } = outcome
  return {
    ...{ change, about: { type: 'it-component', id: component.id } },
    answer: async ({ frame, acting, governance }: Within) =>
      itComponentPage(component, await versionOf(frame, 'components', component.id), acting, governance),
  }
}

const choiceList = (choices: Readonly<Record<string, Text>>) =>
  Object.entries(choices).map(([id, name]) => ({ id, name }))
