import { type Fact, Facts } from '../../parts/facts'
import { LinkList } from '../../parts/linkList'
import { LinkTo } from '../../parts/linkTo'
import { Panel } from '../../parts/panel'
import { WhyNot } from '../../refusals/whyNot'
import { m } from '../../words/compiled/messages'
import { say } from '../../words/say'
import { PersonLink } from '../roles/personLink'
import type { ComponentSeen, FieldSeen, FieldsSeen } from './componentSeen'
import { choiceWord, factWords } from './factWords'
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
        <Panel heading={m.components_basics()}>
          <Facts rows={basicsOf(component, fields)} />
        </Panel>
        <Panel heading={m.components_use()}>
          <Facts rows={useOf(component)} />
        </Panel>
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
  const { id, facts, hidden, can } = component
  const isEmpty = (field: FieldSeen) => facts[field.id] === undefined && !hidden.includes(field.id)
  const shown = fields.filter((field) => field.core || !isEmpty(field))
  const empty = fields.filter((field) => !field.core && isEmpty(field))
  const [first] = fields
  if (first === undefined) return null
  return (
    <Panel heading={say(first.groupName)}>
      {shown.length > 0 && <Facts rows={shown.map((field) => factOf(field, component))} />}
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

/** A fact as a row: what is known, that nobody knows, that nobody has said, or that others may read it. */
export const factOf = (field: FieldSeen, { facts, hidden, object }: ComponentSeen): Fact => ({
  label: say(field.name),
  value: hidden.includes(field.id) ? (
    <KeptSecret code={object?.code} />
  ) : (
    <Known value={facts[field.id]}>
      {(value) => (
        <span className={field.kind === 'long-text' ? 'sb-long-text' : undefined}>{factWords(field, value)}</span>
      )}
    </Known>
  ),
})

const basicsOf = (component: ComponentSeen, fields: FieldsSeen): readonly Fact[] => {
  const { name, aliases, type, description, key, documents } = component
  return [
    { label: m.components_name(), value: name },
    aliases.length > 0 && { label: m.components_aliases(), value: aliases.join(', ') },
    { label: m.components_type(), value: choiceWord({ choices: fields.itTypes }, type) },
    { label: m.components_description(), value: <Known value={description}>{(text) => text}</Known> },
    key !== null && { label: m.components_key(), value: key },
    inRegister(component),
    {
      label: m.components_documents(),
      value:
        documents.length === 0 ? (
          <NotTold />
        ) : (
          <LinkList things={documents.map(({ title, url }) => ({ name: title, url }))} to={({ url }) => url} />
        ),
    },
  ]
}

/** Since when it stands in the register, and until when. */
export const inRegister = ({ from, to }: Pick<ComponentSeen, 'from' | 'to'>): Fact => ({
  label: m.components_in_register(),
  value: to === null ? m.components_from_day({ from }) : m.components_from_to({ from, to }),
})

function useOf({ administrations, usingProducts, services, servicePerson }: ComponentSeen): readonly Fact[] {
  const hasServices = Array.isArray(services) && services.length > 0
  const namesOr = (names: readonly string[], none: string) => (names.length === 0 ? none : names.join(', '))
  const used = (all: readonly { readonly name: string }[]) =>
    namesOr(
      all.map(({ name }) => name),
      m.components_none_of_them(),
    )
  const served = (all: FieldsSeen['services']) =>
    namesOr(
      all.map(({ name }) => say(name)),
      m.components_no_services(),
    )
  return [
    { label: m.components_administrations(), value: <Known value={administrations}>{used}</Known> },
    {
      label: m.components_using_products(),
      value:
        usingProducts.length === 0 ? (
          m.components_only_home()
        ) : (
          <LinkList things={usingProducts} to={({ id }) => `/produkter/${id}`} beside={({ object }) => object.code} />
        ),
    },
    { label: m.components_services(), value: <Known value={services}>{served}</Known> },
    (hasServices || servicePerson !== null) && {
      label: m.components_service_person(),
      value: servicePerson === null ? <NotTold /> : <PersonLink person={servicePerson} />,
    },
  ]
}
