import { useSuspenseQuery } from '@tanstack/react-query'
import { registerProductFields } from '#api/productFields'
import { ask } from '../../asking/queries'
import { useSession } from '../../asking/session'
import { Form } from '../../forms/form'
import { TitledPage } from '../../parts/titledPage'
import { WhyNot } from '../../refusals/whyNot'
import { useParams } from '../../routing/navigation'
import { m } from '../../words/compiled/messages'
import { subareaWord } from './subareaWord'

const subareas = ['process', 'capability', 'function', 'area'] as const

/** Adds a product to an object, proposed and usable at once. */
export function NewProductPage() {
  const { id }: { id: string } = useParams()
  const { today } = useSession()
  const { data: object } = useSuspenseQuery(ask('GET /objects/{id}', { params: { id } }))
  const list = `/objekt/${id}?flik=produkter`
  return (
    <TitledPage
      heading={m.products_add()}
      crumbs={[
        { word: m.shell_to_objects(), to: '/objekt' },
        { word: object.code, to: list },
        { word: m.products_add() },
      ]}
      sentence={m.products_add_sentence()}
    >
      {object.can.addProduct !== null && <WhyNot refusal={object.can.addProduct} />}
      <Form
        route="POST /object-products"
        draft={`product:new:${id}`}
        fields={registerProductFields}
        handed={() => ({ subarea: { choices: subareas.map((value) => ({ value, word: subareaWord(value) })) } })}
        preset={{ from: today }}
        given={{ objectId: id }}
        word={m.products_add()}
        back={list}
        done={(made) => ({ text: m.products_added({ name: made.name }), to: `/produkter/${made.id}` })}
      />
    </TitledPage>
  )
}
