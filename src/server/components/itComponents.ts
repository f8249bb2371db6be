import type { itComponentEndpoints } from '#api/itComponents'
import { componentAssessed } from '#model/components/assessing'
import { coreFieldNames } from '#model/components/completeness'
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
import { componentsOfImport } from '#store/importMemory'
import { versionOf } from '#store/versions'
import { type Asked, type Handlers, notFound } from '../http/asked.ts'
import { keep } from '../http/keeping.ts'
import { pageBy } from '../http/paging.ts'
import { itComponentsListed } from './itComponentList.ts'
import { itComponentInList, itComponentPage } from './itComponentViews.ts'

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

  'GET /it-components': async ({ query, asOf, acting, frame }) => {
    const governance = asOf(query.asOf)
    const imported = query.import === undefined ? undefined : await componentsOfImport(frame, query.import)
    const listed = itComponentsListed(query, governance).filter(({ id }) => imported?.has(id) ?? true)
    return {
      ...pageBy(listed, query, (each) => itComponentInList(each, acting, governance)),
      total: listed.length,
    }
  },

  'GET /it-components/{id}': async ({ params, query, frame, acting, asOf }) => {
    const governance = asOf(query.asOf)
    const component = itComponentOf(params.id, governance)
    return component === undefined
      ? notFound
      : itComponentPage(component, await versionOf(frame, 'components', component.id), acting, governance)
  },

  'POST /it-components': (asked) =>
    make('it-components.register', asked, itComponentRegistered(asked.body, asked.acting, asked.governance)),

  'PATCH /it-components/{id}': (asked) =>
    change('it-components.change', asked, (component) =>
      itComponentChanged(component, asked.body, asked.acting, asked.governance),
    ),

  'POST /it-components/{id}/closure': (asked) =>
    change('it-components.close', asked, (component) =>
      itComponentClosed(component, asked.body.on, asked.acting, asked.governance),
    ),

  'PUT /it-components/{id}/assessment': (asked) =>
    change('it-components.assess', asked, (component) =>
      componentAssessed(component, asked.body, asked.acting, asked.governance),
    ),
}

export function itComponentOf(id: string, governance: Governance): ItComponent | undefined {
  const component = governance.component(id)
  return component?.kind === 'it' ? component : undefined
}

type Changing = Pick<Asked<unknown>, 'frame' | 'acting' | 'governance'>

async function change(
  act: string,
  asked: Changing & { readonly params: { readonly id: string } },
  decide: (component: ItComponent) => Outcome,
) {
  const component = itComponentOf(asked.params.id, asked.governance)
  return component === undefined ? notFound : make(act, asked, decide(component))
}

async function make(act: string, asked: Changing, made: Outcome) {
  if (isRefusal(made)) return made
  const { id } = made.component
  const after = await keep(asked, made.change, { act, subjectType: 'it-component', subjectId: id })
  return itComponentPage(made.component, await versionOf(asked.frame, 'components', id), asked.acting, after)
}

const choiceList = (choices: Readonly<Record<string, Text>>) =>
  Object.entries(choices).map(([id, name]) => ({ id, name }))
