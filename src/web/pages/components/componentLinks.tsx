import { type ReactNode, Suspense } from 'react'
import type { AnswerOf } from '../../asking/api'
import { LinkTo } from '../../parts/linkTo'
import { Skeleton } from '../../parts/skeleton'
import { TableSection } from '../../parts/tableSection'
import { WhyNot } from '../../refusals/whyNot'
import { m } from '../../words/compiled/messages'
import { ComponentLink, objectOf } from './componentLink'
import type { ComponentSeen, FieldsSeen } from './componentSeen'
import { choiceWord } from './factWords'
import { NewRelation } from './newRelation'
import { RelationsFigure } from './relationsFigure'
import { RelationsTable } from './relationsTable'
import { useOffersAdding } from './useOffersAdding'

interface ComponentLinksProps {
  component: ComponentSeen
  relations: AnswerOf<'GET /components/{id}/relations'>['items']
  fields: FieldsSeen
  isToday: boolean
}

type Linked = ComponentSeen['parts'][number]

/** What it hangs together with: other components, its parts, and the business components about it. */
export function ComponentLinks({ component, relations, fields, isToday }: ComponentLinksProps) {
  const { id, parts, businessComponents, can } = component
  const mayAdd = useOffersAdding() && isToday
  return (
    <>
      <RelationsTable componentId={id} relations={relations} isToday={isToday}>
        {relations.length > 0 && (
          <Suspense fallback={<Skeleton lines={4} />}>
            <RelationsFigure componentId={id} />
          </Suspense>
        )}
        {isToday &&
          (can.change === null ? (
            <NewRelation component={component} fields={fields} />
          ) : (
            <WhyNot refusal={can.change} />
          ))}
      </RelationsTable>
      <Listed
        heading={m.components_parts()}
        note={m.components_parts_note()}
        rows={parts}
        word={({ type }) => choiceWord({ choices: fields.itTypes }, type)}
        none={m.components_no_parts()}
      >
        {isToday && can.change === null && <LinkTo to={`/komponenter/ny?del=${id}`}>{m.components_add_part()}</LinkTo>}
      </Listed>
      <Listed
        heading={m.components_business_components()}
        note={m.components_about_it()}
        rows={businessComponents}
        word={({ type }) => choiceWord({ choices: fields.businessTypes }, type)}
        none={m.components_no_business_components()}
      >
        {mayAdd && (
          <LinkTo to={`/verksamhetskomponenter/ny?it=${id}&objekt=${component.object?.id ?? ''}`}>
            {m.components_add_business()}
          </LinkTo>
        )}
      </Listed>
    </>
  )
}

interface ListedProps {
  heading: string
  note: string
  rows: readonly Linked[]
  word: (linked: Linked) => string
  none: string
  children: ReactNode
}

const Listed = ({ word, children, ...table }: ListedProps) => (
  <TableSection
    {...table}
    rowKey={({ id }) => id}
    columns={[
      { id: 'name', head: m.components_component(), cell: (component) => <ComponentLink component={component} /> },
      { id: 'type', head: m.components_type(), cell: word },
      objectOf((component: Linked) => component),
    ]}
  >
    {Boolean(children) && <p className="sb-after-panel">{children}</p>}
  </TableSection>
)
