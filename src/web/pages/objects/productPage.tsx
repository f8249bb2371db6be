import { useSuspenseQuery } from '@tanstack/react-query'
import { ask } from '../../asking/queries'
import { longDay } from '../../parts/days'
import { LinkButton } from '../../parts/linkButton'
import { LinkTo } from '../../parts/linkTo'
import { PageHead } from '../../parts/pageHead'
import { Panel } from '../../parts/panel'
import { useAsOf } from '../../routing/asOf'
import { useParams, useSearch } from '../../routing/navigation'
import { m } from '../../words/compiled/messages'
import { ContentState } from '../components/contentState'
import { PlacedComponents } from '../components/placedComponents'
import { DecisionLine } from '../roles/decisionLine'
import { Fact } from '../roles/fact'
import { PersonLink } from '../roles/personLink'
import { ProductActs } from './productActs'
import { subareaWord } from './subareaWord'

/** One product of an object: who to ask, who coordinates it, and the components that are at home in it. */
export function ProductPage() {
  const { id }: { id: string } = useParams()
  const { gor }: { gor?: string } = useSearch()
  const asOf = useAsOf()
  const { data: product } = useSuspenseQuery(ask('GET /object-products/{id}', { params: { id }, query: { asOf } }))
  const { name, object, subarea, contact, coordinators, state, decision, from, to, can } = product
  return (
    <>
      <title>{`${name} · Styrbord`}</title>
      <PageHead
        heading={name}
        crumbs={[
          { word: m.shell_to_objects(), to: '/objekt' },
          { word: object.code, to: `/objekt/${object.id}?flik=produkter` },
          { word: name },
        ]}
        sentence={m.objects_product_sentence({ subarea: subareaWord(subarea), code: object.code, name: object.name })}
      />
      <Panel>
        <dl className="sb-facts">
          <Fact word={m.components_state()}>
            <ContentState state={state} />
            <p className="sb-small sb-quiet">
              {decision === null ? m.components_since({ day: longDay(from) }) : <DecisionLine decision={decision} />}
            </p>
            {asOf === undefined && can.confirm === null && (
              <LinkButton size="small" to={`/objekt/${object.id}/bekrafta?valda=${id}`}>
                {m.components_confirm_one()}
              </LinkButton>
            )}
          </Fact>
          {to !== null && <Fact word={m.products_last_day()}>{longDay(to)}</Fact>}
          <Fact word={m.objects_contact()}>
            {contact === null ? (
              <LinkTo to={`/kontakt?om=product:${id}`}>{m.objects_find_contact()}</LinkTo>
            ) : (
              <PersonLink person={contact} />
            )}
          </Fact>
          <Fact word={m.objects_coordinators()}>
            {coordinators.length === 0
              ? m.objects_no_coordinator()
              : coordinators.map((person, i) => (
                  <span key={person.id}>
                    {i > 0 && ', '}
                    <PersonLink person={person} />
                  </span>
                ))}
          </Fact>
        </dl>
      </Panel>
      <PlacedComponents within={{ object: object.id, product: id }} />
      {asOf === undefined && <ProductActs product={product} doing={gor} />}
    </>
  )
}
