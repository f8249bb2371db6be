import { Section } from '../../parts/section'
import { say } from '../../words/say'
import type { ComponentFieldsProps } from './componentFields'
import type { ComponentSeen } from './componentSeen'
import type { ComponentTyped } from './componentTyped'
import { FactField } from './factField'
import { nothingTyped } from './factTyped'
import { KeptSecret } from './known'

interface FactGroupsProps extends ComponentFieldsProps {
  component: ComponentSeen
  touched: Partial<ComponentTyped>
}

/** Every other fact, group by group. What is kept from the reader is told, not asked for. */
export function FactGroups({ typed, touched, change, fields, error, component }: FactGroupsProps) {
  const groups = [...new Set(fields.items.map(({ group }) => group))]
  return groups.map((group) => {
    const own = fields.items.filter((field) => field.group === group)
    const [first] = own
    return (
      first !== undefined && (
        <Section key={group} id={`group-${group}`} heading={say(first.groupName)}>
          <div className="sb-fact-fields">
            {own.map((field) =>
              component.hidden.includes(field.id) ? (
                <div key={field.id} className="sb-field">
                  <span className="sb-label">{say(field.name)}</span>
                  <KeptSecret code={component.object?.code} />
                </div>
              ) : (
                <FactField
                  key={field.id}
                  field={field}
                  typed={typed.facts[field.id] ?? nothingTyped}
                  onChange={(fact) => change({ facts: { ...touched.facts, [field.id]: fact } })}
                  error={error(`facts.${field.id}`)}
                />
              ),
            )}
          </div>
        </Section>
      )
    )
  })
}
