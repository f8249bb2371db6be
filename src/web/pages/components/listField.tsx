import { Checkbox } from '../../parts/checkbox'
import { RadioGroup } from '../../parts/radioGroup'
import type { SelectOption } from '../../parts/select'
import { m } from '../../words/compiled/messages'

/** A list that may also be empty on purpose, never told, or unknown. */
export interface ListTyped {
  readonly state: 'untold' | 'unknown' | 'these'
  readonly ids: readonly string[]
}

interface ListFieldProps {
  id: string
  label: string
  typed: ListTyped
  choices: readonly SelectOption[]
  onChange: (typed: ListTyped) => void
  error: string | undefined
}

/** Some of a known set, none of it, unknown, or never told. */
export function ListField({ id, label, typed, choices, onChange, error }: ListFieldProps) {
  const toggle = (choice: string, isOn: boolean) =>
    onChange({ ...typed, ids: isOn ? [...typed.ids, choice] : typed.ids.filter((each) => each !== choice) })
  return (
    <div>
      <RadioGroup
        id={id}
        label={label}
        error={error}
        inRow
        value={typed.state}
        onChange={(state) => onChange({ ...typed, state: stateOf(state) })}
        choices={[
          { value: 'untold', word: m.components_not_told() },
          { value: 'unknown', word: m.components_unknown() },
          { value: 'these', word: m.componentforms_these() },
        ]}
      />
      {typed.state === 'these' && (
        <fieldset className="sb-choices-in">
          <legend className="sb-unseen">{label}</legend>
          {choices.map((choice) => (
            <Checkbox
              key={choice.value}
              id={`${id}-${choice.value}`}
              label={choice.word}
              checked={typed.ids.includes(choice.value)}
              onChange={(isOn) => toggle(choice.value, isOn)}
            />
          ))}
        </fieldset>
      )}
    </div>
  )
}

const stateOf = (value: string): ListTyped['state'] => (value === 'unknown' || value === 'these' ? value : 'untold')
