import { useQuery, useSuspenseQuery } from '@tanstack/react-query'
import { registerItComponentFields } from '#api/itComponentFields'
import { ask } from '../../asking/queries'
import { useSession } from '../../asking/session'
import { Form } from '../../forms/form'
import { TitledPage } from '../../parts/titledPage'
import { useSearch } from '../../routing/navigation'
import { m } from '../../words/compiled/messages'
import { say } from '../../words/say'
import { factRows, factsAsked } from './kinds/factKinds'
import { toldList } from './kinds/toldKinds'

/** Adds an IT component, proposed and usable at once: the core is asked for, the rest can be told later. */
export function NewComponentPage() {
  const { objekt = '', produkt = '', del = '' }: { objekt?: string; produkt?: string; del?: string } = useSearch()
  const { today } = useSession()
  const { data: fields } = useSuspenseQuery(ask('GET /component-fields'))
  const { data: parent } = useQuery({ ...ask('GET /it-components/{id}', { params: { id: del } }), enabled: del !== '' })
  const asked = fields.items.filter(({ core, id }) => core || id === 'supplier')
  const facts = factRows(asked).map((row) => ({ ...row, leftOut: true as const }))
  return (
    <TitledPage
      heading={m.components_add()}
      crumbs={[{ word: m.components_heading(), to: '/komponenter' }, { word: m.components_add() }]}
      sentence={m.componentforms_add_sentence()}
    >
      <Form
        route="POST /it-components"
        draft={`component:new:${objekt}${produkt}${del}`}
        fields={[...registerItComponentFields, ...facts]}
        handed={(typed) => {
          const isPart = typed.of('partOfId') !== ''
          return {
            ...factsAsked(asked),
            type: { choices: fields.itTypes.map(({ id, name }) => ({ value: id, word: say(name) })) },
            ...(isPart && { partOfId: { note: m.componentforms_follows({ name: typed.name('partOfId') }) } }),
            administrationIds: { as: toldList },
            ...(isPart && { objectId: { hidden: true }, productId: { hidden: true } }),
          }
        }}
        preset={{
          type: del === '' ? 'system' : 'server',
          ...{ partOfId: parent, objectId: objekt, productId: produkt, from: today },
        }}
        word={m.components_add()}
        back="/komponenter"
        done={({ id, name }) => ({ text: m.componentforms_added({ name }), to: `/komponenter/${id}` })}
      />
    </TitledPage>
  )
}
