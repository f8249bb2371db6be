import { LinkTo } from '../../parts/linkTo'
import { Panel } from '../../parts/panel'
import { WhyNot } from '../../refusals/whyNot'
import { m } from '../../words/compiled/messages'
import { say } from '../../words/say'
import { Fact } from '../roles/fact'
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
        <dl className="sb-facts">
          {shown.map((field) => (
            <Fact key={field.id} word={say(field.name)}>
              {hidden.includes(field.id) ? (
                <KeptSecret code={object?.code} />
              ) : (
                <FactShown field={field} value={facts[field.id]} />
              )}
            </Fact>
          ))}
        </dl>
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
      <dl className="sb-facts">
        <Fact word={m.components_name()}>{name}</Fact>
        {aliases.length > 0 && <Fact word={m.components_aliases()}>{aliases.join(', ')}</Fact>}
        <Fact word={m.components_type()}>{choiceWord({ choices: fields.itTypes }, type)}</Fact>
        <Fact word={m.components_description()}>
          <Known value={description}>{(text) => text}</Known>
        </Fact>
        {key !== null && <Fact word={m.components_key()}>{key}</Fact>}
        <Fact word={m.components_in_register()}>
          {to === null ? m.components_from_day({ from }) : m.components_from_to({ from, to })}
        </Fact>
        <Fact word={m.components_documents()}>
          {documents.length === 0 ? (
            <NotTold />
          ) : (
            <ul className="sb-plain-list">
              {documents.map(({ title, url }) => (
                <li key={url}>
                  <LinkTo to={url}>{title}</LinkTo>
                </li>
              ))}
            </ul>
          )}
        </Fact>
      </dl>
    </Panel>
  )
}

function Use({ component: { administrations, usingProducts, services, servicePerson } }: { component: ComponentSeen }) {
  const hasServices = Array.isArray(services) && services.length > 0
  return (
    <Panel heading={m.components_use()}>
      <dl className="sb-facts">
        <Fact word={m.components_administrations()}>
          <Known value={administrations}>
            {(used) => (used.length === 0 ? m.components_none_of_them() : used.map(({ name }) => name).join(', '))}
          </Known>
        </Fact>
        <Fact word={m.components_using_products()}>
          {usingProducts.length === 0 ? (
            m.components_only_home()
          ) : (
            <ul className="sb-plain-list">
              {usingProducts.map(({ id, name, object }) => (
                <li key={id}>
                  <LinkTo to={`/produkter/${id}`}>{name}</LinkTo> <span className="sb-quiet">{object.code}</span>
                </li>
              ))}
            </ul>
          )}
        </Fact>
        <Fact word={m.components_services()}>
          <Known value={services}>
            {(listed) =>
              listed.length === 0 ? m.components_no_services() : listed.map(({ name }) => say(name)).join(', ')
            }
          </Known>
        </Fact>
        {(hasServices || servicePerson !== null) && (
          <Fact word={m.components_service_person()}>
            {servicePerson === null ? <NotTold /> : <PersonLink person={servicePerson} />}
          </Fact>
        )}
      </dl>
    </Panel>
  )
}
