import { Facts } from '../../parts/facts'
import { LinkTo } from '../../parts/linkTo'
import { Panel } from '../../parts/panel'
import { WhyNot } from '../../refusals/whyNot'
import { m } from '../../words/compiled/messages'
import { say } from '../../words/say'
import { PersonLink } from '../roles/personLink'
import type { ComponentSeen, FieldSeen, FieldsSeen } from './componentSeen'
import { FactShown } from './factShown'
import { choiceWord } from './factWords'
import { KeptSecret, Known, NotTold } from './known'

interface ComponentFactsProps {
  component: ComponentSeen
  fields: FieldsSeen
  isToday: boolean
}

/** All that is known, by group. What nobody has said is named in a line of its own, so that it is not mistaken for "no". */
export function ComponentFacts({ component, fields, isToday }: ComponentFactsProps) {
  const groups = [...new Set(fields.items.map(({ group }) => group))]
  return (
    <>
      {isToday && component.can.change !== null && <WhyNot refusal={component.can.change} />}
      <div className="sb-fact-groups">
        <Basics component={component} fields={fields} />
        <Use component={component} />
        {groups.map((group) => (
          <Group
            key={group}
            fields={fields.items.filter((field) => field.group === group)}
            component={component}
            isToday={isToday}
          />
        ))}
      </div>
    </>
  )
}

function Group({ fields, component, isToday }: { fields: FieldSeen[]; component: ComponentSeen; isToday: boolean }) {
  const { id, facts, hidden, object, can } = component
  const isEmpty = (field: FieldSeen) => facts[field.id] === undefined && !hidden.includes(field.id)
  const shown = fields.filter((field) => field.core || !isEmpty(field))
  const empty = fields.filter((field) => !field.core && isEmpty(field))
  const [first] = fields
  if (first === undefined) return null
  return (
    <Panel heading={say(first.groupName)}>
      {shown.length > 0 && (
        <Facts
          rows={shown.map((field) => ({
            label: say(field.name),
            value: hidden.includes(field.id) ? (
              <KeptSecret code={object?.code} />
            ) : (
              <FactShown field={field} value={facts[field.id]} />
            ),
          }))}
        />
      )}
      {empty.length > 0 && (
        <p className="sb-small sb-quiet sb-empty-fields">
          {m.components_not_told()}: {empty.map(({ name }) => say(name)).join('\u00a0· ')}{' '}
          {isToday && can.change === null && (
            <LinkTo className="sb-nowrap" to={`/komponenter/${id}/andra#facts.${empty[0]?.id ?? ''}`}>
              {m.components_fill_in()}
            </LinkTo>
          )}
        </p>
      )}
    </Panel>
  )
}

function Basics({ component, fields }: { component: ComponentSeen; fields: FieldsSeen }) {
  const { name, aliases, type, description, key, from, to, documents } = component
  return (
    <Panel heading={m.components_basics()}>
      <Facts
        rows={[
          { label: m.components_name(), value: name },
          aliases.length > 0 && { label: m.components_aliases(), value: aliases.join(', ') },
          { label: m.components_type(), value: choiceWord({ choices: fields.itTypes }, type) },
          { label: m.components_description(), value: <Known value={description}>{(text) => text}</Known> },
          key !== null && { label: m.components_key(), value: key },
          {
            label: m.components_in_register(),
            value: to === null ? m.components_from_day({ from }) : m.components_from_to({ from, to }),
          },
          {
            label: m.components_documents(),
            value: documents.length === 0 ? <NotTold /> : <Documents documents={documents} />,
          },
        ]}
      />
    </Panel>
  )
}

const Documents = ({ documents }: Pick<ComponentSeen, 'documents'>) => (
  <ul className="sb-plain-list">
    {documents.map(({ title, url }) => (
      <li key={url}>
        <LinkTo to={url}>{title}</LinkTo>
      </li>
    ))}
  </ul>
)

function Use({ component: { administrations, usingProducts, services, servicePerson } }: { component: ComponentSeen }) {
  const hasServices = Array.isArray(services) && services.length > 0
  const namesOr = (names: readonly string[], none: string) => (names.length === 0 ? none : names.join(', '))
  return (
    <Panel heading={m.components_use()}>
      <Facts
        rows={[
          {
            label: m.components_administrations(),
            value: (
              <Known value={administrations}>
                {(used) =>
                  namesOr(
                    used.map(({ name }) => name),
                    m.components_none_of_them(),
                  )
                }
              </Known>
            ),
          },
          {
            label: m.components_using_products(),
            value: usingProducts.length === 0 ? m.components_only_home() : <Using products={usingProducts} />,
          },
          {
            label: m.components_services(),
            value: (
              <Known value={services}>
                {(listed) =>
                  namesOr(
                    listed.map(({ name }) => say(name)),
                    m.components_no_services(),
                  )
                }
              </Known>
            ),
          },
          (hasServices || servicePerson !== null) && {
            label: m.components_service_person(),
            value: servicePerson === null ? <NotTold /> : <PersonLink person={servicePerson} />,
          },
        ]}
      />
    </Panel>
  )
}

const Using = ({ products }: { products: ComponentSeen['usingProducts'] }) => (
  <ul className="sb-plain-list">
    {products.map(({ id, name, object }) => (
      <li key={id}>
        <LinkTo to={`/produkter/${id}`}>{name}</LinkTo> <span className="sb-quiet">{object.code}</span>
      </li>
    ))}
  </ul>
)
