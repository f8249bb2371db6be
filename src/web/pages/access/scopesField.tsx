import { useState } from 'react'
import type { Text } from '#model/text'
import { Checkbox } from '../../parts/checkbox'
import { FieldError } from '../../parts/field'
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

interface ScopesFieldProps {
  id: string
  scopes: readonly Scope[]
  value: readonly string[]
  error?: string | undefined
  onChange: (scopes: readonly string[]) => void
}

/** What a key may do: to read, and each act by its name. The acts are folded away, for most keys only read. */
export function ScopesField({ id, scopes, value, error, onChange }: ScopesFieldProps) {
  const put = (scope: string, isIn: boolean) =>
    onChange(isIn ? [...value, scope] : value.filter((each) => each !== scope))
  const acts = value.filter((scope) => scope !== 'read').length
  const [wasOpen] = useState(acts > 0)
  return (
    <fieldset
      className={error === undefined ? 'sb-field' : 'sb-field sb-field-faulty sb-field-edged'}
      aria-describedby={`${id}-hint`}
    >
      <legend className="sb-label">{m.access_token_may()}</legend>
      <div className="sb-hint" id={`${id}-hint`}>
        {m.access_token_may_hint()}
      </div>
      <Checkbox
        id={id}
        label={m.access_scope_read()}
        checked={value.includes('read')}
        onChange={(isIn) => put('read', isIn)}
      />
      <details open={wasOpen}>
        <summary>
          {m.access_scope_acts()}{' '}
          {acts > 0 && <span className="sb-quiet">{m.access_scope_acts_count({ count: acts })}</span>}
        </summary>
        {grouped(scopes).map(({ word, members }) => (
          <fieldset key={word} className="sb-field">
            <legend className="sb-label">{word}</legend>
            <div className="sb-choices-wide">
              {members.map((scope) => (
                <Checkbox
                  key={scope.id}
                  id={`${id}-${scope.id}`}
                  label={say(scope.name)}
                  checked={value.includes(scope.id)}
                  onChange={(isIn) => put(scope.id, isIn)}
                />
              ))}
            </div>
          </fieldset>
        ))}
      </details>
      {error !== undefined && <FieldError id={`${id}-error`}>{error}</FieldError>}
    </fieldset>
  )
}

function grouped(scopes: readonly Scope[]): readonly { word: string; members: readonly Scope[] }[] {
  const subjectOf = (scope: Scope) => scope.id.split('.')[0] ?? ''
  const known = groups.flatMap(({ subjects }): readonly string[] => subjects)
  const named = groups.map(({ word, subjects }) => ({
    word: word(),
    members: scopes.filter((scope) => (subjects as readonly string[]).includes(subjectOf(scope))),
  }))
  const rest = { word: m.access_group_other(), members: scopes.filter((scope) => !known.includes(subjectOf(scope))) }
  return [...named, rest].filter(({ members }) => members.length > 0)
}
