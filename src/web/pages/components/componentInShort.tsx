import { Facts } from '../../parts/facts'
import { Panel } from '../../parts/panel'
import { Section } from '../../parts/section'
import { m } from '../../words/compiled/messages'
import { say } from '../../words/say'
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
        <Facts
          rows={shown.map((field) => ({
            label: say(field.name),
            value: <FactShown field={field} value={facts[field.id]} />,
          }))}
        />
      </Panel>
    </Section>
  )
}
