import { Panel } from '../../parts/panel'
import { Section } from '../../parts/section'
import { m } from '../../words/compiled/messages'
import { say } from '../../words/say'
import { Fact } from '../roles/fact'
import type { ComponentSeen, FieldSeen, FieldsSeen } from './componentSeen'
import { FactShown } from './factShown'

/** What one asks first of a component. The rest stands under Uppgifter. */
const asked: readonly FieldSeen['id'][] = [
  'lifecycle',
  'criticality',
  'supplier',
  'contract-end',
  'active-users',
  'operating-cost',
]

export function ComponentInShort({ component, fields }: { component: ComponentSeen; fields: FieldsSeen }) {
  const { facts, hidden } = component
  const shown = asked.flatMap((id) => fields.items.find((field) => field.id === id && !hidden.includes(id)) ?? [])
  return (
    <Section heading={m.components_in_short()}>
      <Panel>
        <dl className="sb-facts">
          {shown.map((field) => (
            <Fact key={field.id} word={say(field.name)}>
              <FactShown field={field} value={facts[field.id]} />
            </Fact>
          ))}
        </dl>
      </Panel>
    </Section>
  )
}
