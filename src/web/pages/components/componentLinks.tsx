import { Suspense } from 'react'
import type { AnswerOf } from '../../asking/api'
import { EmptyState } from '../../parts/emptyState'
import { LinkTo } from '../../parts/linkTo'
import { Panel } from '../../parts/panel'
import { Section } from '../../parts/section'
import { Skeleton } from '../../parts/skeleton'
import { Table } from '../../parts/table'
import { WhyNot } from '../../refusals/whyNot'
import { addressOfComponent } from '../../routing/addresses'
import { m } from '../../words/compiled/messages'
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
      <Section heading={m.components_relations()}>
        <RelationsTable componentId={id} relations={relations} isToday={isToday} />
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
      </Section>
      <Section heading={m.components_parts()} note={m.components_parts_note()}>
        <Listed
          name={m.components_parts()}
          linked={parts}
          word={({ type }) => choiceWord({ choices: fields.itTypes }, type)}
          none={m.components_no_parts()}
        />
        {isToday && can.change === null && (
          <p className="sb-after-panel">
            <LinkTo to={`/komponenter/ny?del=${id}`}>{m.components_add_part()}</LinkTo>
          </p>
        )}
      </Section>
      <Section heading={m.components_business_components()} note={m.components_about_it()}>
        <Listed
          name={m.components_business_components()}
          linked={businessComponents}
          word={({ type }) => choiceWord({ choices: fields.businessTypes }, type)}
          none={m.components_no_business_components()}
        />
        {mayAdd && (
          <p className="sb-after-panel">
            <LinkTo to={`/verksamhetskomponenter/ny?it=${id}&objekt=${component.object?.id ?? ''}`}>
              {m.components_add_business()}
            </LinkTo>
          </p>
        )}
      </Section>
    </>
  )
}

interface ListedProps {
  name: string
  linked: readonly Linked[]
  word: (linked: Linked) => string
  none: string
}

function Listed({ name, linked, word, none }: ListedProps) {
  return (
    <Panel flush>
      <Table
        caption={name}
        rows={linked}
        rowKey={({ id }) => id}
        empty={<EmptyState kind="fromStart" heading={none} level={3} />}
        columns={[
          {
            id: 'name',
            head: m.components_component(),
            cell: (each) => (
              <LinkTo to={addressOfComponent(each)} className="sb-name">
                {each.name}
              </LinkTo>
            ),
          },
          { id: 'type', head: m.components_type(), cell: word },
          {
            id: 'object',
            head: m.components_object(),
            cell: ({ object }) => object !== null && <LinkTo to={`/objekt/${object.id}`}>{object.code}</LinkTo>,
          },
        ]}
      />
    </Panel>
  )
}
