import { useSuspenseQueries } from '@tanstack/react-query'
import { changeBusinessComponentFields } from '#api/businessComponentFields'
import { ask } from '../../asking/queries'
import { Form } from '../../forms/form'
import type { HandedIn } from '../../forms/typed'
import { TitledPage } from '../../parts/titledPage'
import { WhyNot } from '../../refusals/whyNot'
import { useParams } from '../../routing/navigation'
import { m } from '../../words/compiled/messages'
import { say } from '../../words/say'
import { ClosingComponent } from './closingComponent'
import type { FieldsSeen } from './componentSeen'

/** Changes what is known of a business component; only what is touched is sent. */
export function ChangeBusinessComponentPage() {
  const { id }: { id: string } = useParams()
  const [{ data: component }, { data: fields }] = useSuspenseQueries({
    queries: [ask('GET /business-components/{id}', { params: { id } }), ask('GET /component-fields')],
  })
  const { name, version, can, administration, itComponents } = component
  const here = `/verksamhetskomponenter/${id}`
  return (
    <TitledPage
      heading={m.componentforms_change_heading({ name })}
      crumbs={[
        { word: m.components_business_components(), to: '/verksamhetskomponenter' },
        { word: name, to: here },
        { word: m.components_change() },
      ]}
    >
      {can.change !== null ? (
        <WhyNot refusal={can.change} />
      ) : (
        <>
          <Form
            route="PATCH /business-components/{id}"
            draft={`business-component:${id}`}
            fields={changeBusinessComponentFields}
            handed={() => handedToBusiness(fields)}
            stands={{ ...component, administrationId: administration?.id, itComponentIds: itComponents }}
            params={{ id }}
            version={version}
            word={m.parts_save()}
            back={here}
            done={(changed) => ({ text: m.componentforms_changed({ name: changed.name }), to: here })}
          />
          <ClosingComponent component={component} kind="business" />
        </>
      )}
    </TitledPage>
  )
}

export const handedToBusiness = (fields: FieldsSeen): HandedIn => ({
  type: { choices: fields.businessTypes.map(({ id, name }) => ({ value: id, word: say(name) })) },
})
