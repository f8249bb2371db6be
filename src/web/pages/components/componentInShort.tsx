import { Facts } from '../../parts/facts'
import { Panel } from '../../parts/panel'
import { Section } from '../../parts/section'
import { m } from '../../words/compiled/messages'
import { factOf } from './componentFacts'
import type { ComponentSeen, FieldSeen, FieldsSeen } from './componentSeen'

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
  const { hidden } = component
  const shown = asked.flatMap((id) => fields.items.find((field) => field.id === id && !hidden.includes(id)) ?? [])
  return (
    <Section heading={m.components_in_short()}>
      <Panel>
        <Facts rows={shown.map((field) => factOf(field, component))} />
      </Panel>
    </Section>
  )
}
