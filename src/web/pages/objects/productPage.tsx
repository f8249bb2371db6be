import { useSuspenseQuery } from '@tanstack/react-query'
import type { AnswerOf } from '../../asking/api'
import { ask } from '../../asking/queries'
import { longDay } from '../../parts/days'
import { LinkButton } from '../../parts/linkButton'
import { LinkTo } from '../../parts/linkTo'
import { RecordPage } from '../../parts/recordPage'
import { useAsOf } from '../../routing/asOf'
import { useParams } from '../../routing/navigation'
import { m } from '../../words/compiled/messages'
import { ContentState } from '../components/contentState'
import { PlacedComponents } from '../components/placedComponents'
import { DecisionLine } from '../roles/decisionLine'
import { PersonLink } from '../roles/personLink'
import { ProductActs } from './productActs'
import { subareaWord } from './subareaWord'

type ProductSeen = AnswerOf<'GET /object-products/{id}'>

/** One product of an object: who to ask, who coordinates it, and the components that are at home in it. */
export function ProductPage() {
  const { id }: { id: string } = useParams()
  const asOf = useAsOf()
  const isToday = asOf === undefined
  const { data: product } = useSuspenseQuery(ask('GET /object-products/{id}', { params: { id }, query: { asOf } }))
  const { name, object, subarea, contact, coordinators, to } = product
  return (
    <RecordPage
      heading={name}
      crumbs={[
        { word: m.shell_to_objects(), to: '/objekt' },
        { word: object.code, to: `/objekt/${object.id}?flik=produkter` },
        { word: name },
      ]}
      sentence={m.objects_product_sentence({ subarea: subareaWord(subarea), code: object.code, name: object.name })}
      facts={[
        { label: m.components_state(), value: <Confirmed product={product} isToday={isToday} /> },
        to !== null && { label: m.products_last_day(), value: longDay(to) },
        {
          label: m.objects_contact(),
          value:
            contact === null ? (
              <LinkTo to={`/kontakt?om=product:${id}`}>{m.objects_find_contact()}</LinkTo>
            ) : (
              <PersonLink person={contact} />
            ),
        },
        {
          label: m.objects_coordinators(),
          value:
            coordinators.length === 0
              ? m.objects_no_coordinator()
              : coordinators.map((person, i) => (
                  <span key={person.id}>
                    {i > 0 && ', '}
                    <PersonLink person={person} />
                  </span>
                )),
        },
      ]}
    >
      <PlacedComponents within={{ object: object.id, product: id }} />
      {isToday && <ProductActs product={product} />}
    </RecordPage>
  )
}

/** Whether the group has confirmed it, by which decision, or the way to record that. */
function Confirmed({ product, isToday }: { product: ProductSeen; isToday: boolean }) {
  const { id, object, state, decision, from, can } = product
  return (
    <>
      <ContentState state={state} />
      <p className="sb-small sb-quiet">
        {decision === null ? m.components_since({ day: longDay(from) }) : <DecisionLine decision={decision} />}
      </p>
      {isToday && can.confirm === null && (
        <LinkButton size="small" to={`/objekt/${object.id}/bekrafta?valda=${id}`}>
          {m.components_confirm_one()}
        </LinkButton>
      )}
    </>
  )
}
