import { type ReactNode, useState } from 'react'
import type { Text } from '#model/text'
import { frameOf, kindOf } from '../../forms/fieldKind'
import { several } from '../../forms/kinds/chosen'
import { Checkbox } from '../../parts/checkbox'
import { FieldSet } from '../../parts/fieldSet'
import type { SelectGroup } from '../../parts/select'
import { m } from '../../words/compiled/messages'
import { say } from '../../words/say'

interface Scope {
  readonly id: string
  readonly name: Text
}

/** Acts by their subject, which is what stands before the dot. What isn't named comes last. */
const groups = [
  { word: m.access_group_roles, subjects: ['appointments', 'seats', 'deviations'] },
  { word: m.access_group_decisions, subjects: ['decisions', 'requests'] },
  { word: m.access_group_objects, subjects: ['objects', 'object-products'] },
  { word: m.access_group_people, subjects: ['persons', 'administrations', 'offices', 'office-holders', 'imports'] },
  { word: m.access_group_model, subjects: ['model-versions', 'links'] },
] as const

/** What a key may do: to read, and each act by its name. The acts are folded away, for most keys only read. */
export const scopes = kindOf({ ...several, draw: (props) => <ScopesField {...props} /> })

function ScopesField({ field, typed, error, onChange }: Parameters<typeof several.draw>[0]): ReactNode {
  const { key: id, choices } = field
  const put = (scope: string, isIn: boolean) =>
    onChange(isIn ? [...typed, scope] : typed.filter((each) => each !== scope))
  const acts = typed.filter((scope) => scope !== 'read').length
  const [wasOpen] = useState(acts > 0)
  return (
    <FieldSet {...frameOf(field, error)}>
      <Checkbox
        id={id}
        label={m.access_scope_read()}
        checked={typed.includes('read')}
        onChange={(isIn) => put('read', isIn)}
      />
      <details open={wasOpen}>
        <summary>
          {m.access_scope_acts()}{' '}
          {acts > 0 && <span className="sb-quiet">{m.access_scope_acts_count({ count: acts })}</span>}
        </summary>
        {choices.map(
          (group) =>
            'options' in group && (
              <fieldset key={group.word} className="sb-field">
                <legend className="sb-label">{group.word}</legend>
                <div className="sb-choices-wide">
                  {group.options.map(({ value, word }) => (
                    <Checkbox
                      key={value}
                      id={`${id}-${value}`}
                      label={word}
                      checked={typed.includes(value)}
                      onChange={(isIn) => put(value, isIn)}
                    />
                  ))}
                </div>
              </fieldset>
            ),
        )}
      </details>
    </FieldSet>
  )
}

export function scopeGroups(acts: readonly Scope[]): readonly SelectGroup[] {
  const subjectOf = ({ id }: Scope) =>
    groups.findIndex(({ subjects }) => subjects.some((each) => each === id.split('.')[0]))
  return [...groups.map(({ word }) => word), m.access_group_other]
    .map((word, at) => ({
      word: word(),
      options: acts
        .filter((act) => subjectOf(act) === (at < groups.length ? at : -1))
        .map(({ id, name }) => ({ value: id, word: say(name) })),
    }))
    .filter(({ options }) => options.length > 0)
}
