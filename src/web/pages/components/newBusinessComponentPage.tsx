import { useQuery, useSuspenseQuery } from '@tanstack/react-query'
import { registerBusinessComponentFields } from '#api/businessComponentFields'
import { ask } from '../../asking/queries'
import { useSession } from '../../asking/session'
import { Form } from '../../forms/form'
import { TitledPage } from '../../parts/titledPage'
import { useSearch } from '../../routing/navigation'
import { m } from '../../words/compiled/messages'
import { handedToBusiness } from './changeBusinessComponentPage'

/** Adds a business component to an object, proposed and usable at once. */
export function NewBusinessComponentPage() {
  const { objekt = '', produkt = '', it = '' }: { objekt?: string; produkt?: string; it?: string } = useSearch()
  const { today } = useSession()
  const { data: fields } = useSuspenseQuery(ask('GET /component-fields'))
  const { data: about } = useQuery({ ...ask('GET /it-components/{id}', { params: { id: it } }), enabled: it !== '' })
  return (
    <TitledPage
      heading={m.components_add_business()}
      crumbs={[
        { word: m.components_business_components(), to: '/verksamhetskomponenter' },
        { word: m.components_add_business() },
      ]}
      sentence={m.componentforms_add_sentence()}
    >
      <Form
        route="POST /business-components"
        draft={`business-component:new:${objekt}${produkt}${it}`}
        fields={registerBusinessComponentFields}
        handed={() => handedToBusiness(fields)}
        preset={{
          type: 'routine',
          ...{ objectId: objekt, productId: produkt, from: today },
          itComponentIds: about === undefined ? [] : [about],
        }}
        word={m.components_add_business()}
        back="/verksamhetskomponenter"
        done={({ id, name }) => ({ text: m.componentforms_added({ name }), to: `/verksamhetskomponenter/${id}` })}
      />
    </TitledPage>
  )
}
