import { useSuspenseQuery } from '@tanstack/react-query'
import { placeComponentFields } from '#api/placementFields'
import { ask } from '../../asking/queries'
import { useSession } from '../../asking/session'
import { Form } from '../../forms/form'
import { LinkTo } from '../../parts/linkTo'
import { Note } from '../../parts/note'
import { TitledPage } from '../../parts/titledPage'
import { useParams } from '../../routing/navigation'
import { m } from '../../words/compiled/messages'

/** A first place for a component without one, or another home product in the object where it stands. */
export function PlacePage() {
  const { id }: { id: string } = useParams()
  const { today } = useSession()
  const { data: component } = useSuspenseQuery(ask('GET /it-components/{id}', { params: { id } }))
  const { name, object, product } = component
  const here = `/komponenter/${id}`
  return (
    <TitledPage
      heading={object === null ? m.componentforms_place_heading({ name }) : m.components_change_product()}
      crumbs={[
        { word: m.components_heading(), to: '/komponenter' },
        { word: name, to: here },
        { word: m.components_belongs() },
      ]}
      sentence={object === null ? m.componentforms_place_sentence() : `${object.code} ${object.name}`}
    >
      <Form
        route="POST /placements"
        draft={`place:${id}`}
        fields={placeComponentFields}
        handed={() => (object === null ? {} : { objectId: { hidden: true } })}
        preset={{ objectId: object?.id, productId: product?.id, from: today }}
        given={{ componentId: id, objectId: object?.id }}
        word={object === null ? m.components_place() : m.components_change_product()}
        back={here}
        done={() => ({ text: m.componentforms_placed({ name }), to: here })}
      />
      {object !== null && (
        <Note>
          {m.componentforms_to_other_object()} <LinkTo to={`${here}/flytta`}>{m.components_propose_move()}</LinkTo>
        </Note>
      )}
    </TitledPage>
  )
}
