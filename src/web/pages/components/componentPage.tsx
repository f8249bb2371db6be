import { useSuspenseQueries } from '@tanstack/react-query'
import { ask } from '../../asking/queries'
import { LinkTo } from '../../parts/linkTo'
import { Note } from '../../parts/note'
import { Tabs } from '../../parts/tabs'
import { TitledPage } from '../../parts/titledPage'
import { useAsOf } from '../../routing/asOf'
import { useParams, useSearch } from '../../routing/navigation'
import { m } from '../../words/compiled/messages'
import { ComponentFacts } from './componentFacts'
import { ComponentHeadActs } from './componentHeadActs'
import { ComponentHistory } from './componentHistory'
import { ComponentLinks } from './componentLinks'
import { ComponentOverview } from './componentOverview'
import type { ComponentSeen } from './componentSeen'
import { choiceWord } from './factWords'

/** One IT component: both sides, where it belongs, what is known of it, and what can be done about the holes. */
export function ComponentPage() {
  const { id }: { id: string } = useParams()
  const { flik = 'oversikt' }: { flik?: string } = useSearch()
  const asOf = useAsOf()
  const [{ data: component }, { data: relations }, { data: fields }] = useSuspenseQueries({
    queries: [
      ask('GET /it-components/{id}', { params: { id }, query: { asOf } }),
      ask('GET /components/{id}/relations', { params: { id }, query: { asOf } }),
      ask('GET /component-fields', { query: { asOf } }),
    ],
  })
  const isToday = asOf === undefined
  const tab = (name: string) => `/komponenter/${id}${name === 'oversikt' ? '' : `?flik=${name}`}`
  const links = relations.items.length + component.parts.length + component.businessComponents.length
  return (
    <TitledPage
      heading={component.name}
      crumbs={[{ word: m.components_heading(), to: '/komponenter' }, { word: component.name }]}
      sentence={<What component={component} type={choiceWord({ choices: fields.itTypes }, component.type)} />}
      actions={isToday && <ComponentHeadActs component={component} />}
    >
      {component.partOf !== null && (
        <Note>
          {m.components_follows()} <LinkTo to={`/komponenter/${component.partOf.id}`}>{component.partOf.name}</LinkTo>
        </Note>
      )}
      <Tabs
        name={component.name}
        tabs={[
          { to: tab('oversikt'), word: m.components_overview(), isCurrent: flik === 'oversikt' },
          { to: tab('uppgifter'), word: m.components_facts(), isCurrent: flik === 'uppgifter' },
          { to: tab('kopplingar'), word: m.components_links(), count: links, isCurrent: flik === 'kopplingar' },
          { to: tab('historik'), word: m.components_history(), isCurrent: flik === 'historik' },
        ]}
      />
      {flik === 'uppgifter' && <ComponentFacts component={component} fields={fields} isToday={isToday} />}
      {flik === 'kopplingar' && (
        <ComponentLinks component={component} relations={relations.items} fields={fields} isToday={isToday} />
      )}
      {flik === 'historik' && <ComponentHistory component={component} />}
      {flik === 'oversikt' && <ComponentOverview component={component} fields={fields} isToday={isToday} />}
    </TitledPage>
  )
}

/** "System. Hör till UKF, Elevadministration." */
function What({ component: { object, product, description }, type }: { component: ComponentSeen; type: string }) {
  return (
    <>
      {object === null ? (
        m.components_is_without_object({ type })
      ) : (
        <>
          {m.components_is_in({ type })} <LinkTo to={`/objekt/${object.id}`}>{object.code}</LinkTo>
          {product !== null && (
            <>
              {', '}
              <LinkTo to={`/produkter/${product.id}`}>{product.name}</LinkTo>
            </>
          )}
          .
        </>
      )}{' '}
      {description}
    </>
  )
}
