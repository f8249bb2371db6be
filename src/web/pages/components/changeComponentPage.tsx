import { useSuspenseQueries } from '@tanstack/react-query'
import { changeItComponentFields } from '#api/itComponentFields'
import { ask } from '../../asking/queries'
import { Form } from '../../forms/form'
import { TitledPage } from '../../parts/titledPage'
import { WhyNot } from '../../refusals/whyNot'
import { useParams } from '../../routing/navigation'
import { m } from '../../words/compiled/messages'
import { say } from '../../words/say'
import { useAnchor } from '../rulebook/useAnchor'
import { ClosingComponent } from './closingComponent'
import type { ComponentSeen, FieldsSeen } from './componentSeen'
import { factRows, factsAsked } from './kinds/factKinds'
import { documents, toldList } from './kinds/toldKinds'

/** All that can be told of an IT component. Only what is touched here is sent: the rest is as it stands. */
export function ChangeComponentPage() {
  const { id }: { id: string } = useParams()
  const [{ data: component }, { data: fields }] = useSuspenseQueries({
    queries: [ask('GET /it-components/{id}', { params: { id } }), ask('GET /component-fields')],
  })
  useAnchor()
  const { name, can } = component
  const here = `/komponenter/${id}`
  return (
    <TitledPage
      heading={m.componentforms_change_heading({ name })}
      crumbs={[
        { word: m.components_heading(), to: '/komponenter' },
        { word: name, to: here },
        { word: m.components_change() },
      ]}
      sentence={m.componentforms_change_sentence()}
    >
      {can.change !== null ? (
        <WhyNot refusal={can.change} />
      ) : (
        <>
          <ChangeForm component={component} fields={fields} here={here} />
          <ClosingComponent component={component} kind="it" />
        </>
      )}
    </TitledPage>
  )
}

function ChangeForm({ component, fields, here }: { component: ComponentSeen; fields: FieldsSeen; here: string }) {
  const { id, version, hidden, object, facts, responsible, partOf, usingProducts, servicePerson } = component
  const choicesOf = (all: FieldsSeen['itTypes']) => all.map((each) => ({ value: each.id, word: say(each.name) }))
  return (
    <Form
      route="PATCH /it-components/{id}"
      draft={`component:${id}`}
      fields={[...changeItComponentFields, ...factRows(fields.items)]}
      groups={groupsOf(fields)}
      handed={() => ({
        ...factsAsked(fields.items, hidden, object?.code),
        type: { choices: choicesOf(fields.itTypes) },
        administrationIds: { as: toldList },
        services: { as: toldList, choices: choicesOf(fields.services) },
        documents: { as: documents },
      })}
      stands={{
        ...component,
        partOfId: partOf,
        administrationIds: component.administrations,
        usingProductIds: usingProducts.map(({ id: product, name, object: { code } }) => ({
          id: product,
          name: `${code} ${name}`,
        })),
        servicePersonId: servicePerson,
        'responsible.business': responsible.business,
        'responsible.it': responsible.it,
        ...Object.fromEntries(fields.items.map((field) => [`facts.${field.id}`, facts[field.id]])),
      }}
      params={{ id }}
      version={version}
      word={m.parts_save()}
      back={here}
      done={(changed) => ({ text: m.componentforms_changed({ name: changed.name }), to: here })}
    />
  )
}

/** The structure's own parts first, then those of the facts. */
const groupsOf = (fields: FieldsSeen) => [
  { id: 'basics', heading: m.components_basics() },
  { id: 'responsible', heading: m.components_responsible() },
  { id: 'use', heading: m.components_use() },
  { id: 'services', heading: m.components_services() },
  ...[...new Map(fields.items.map(({ group, groupName }) => [group, say(groupName)]))].map(([id, heading]) => ({
    ...{ id, heading },
  })),
]
