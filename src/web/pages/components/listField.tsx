import { Checkbox } from '../../parts/checkbox'
import { RadioGroup } from '../../parts/radioGroup'
import { m } from '../../words/compiled/messages'
import type { ListTyped } from './componentTyped'

interface ListFieldProps {
  id: string
  label: string
  /** What "these" is called: "De här förvaltningarna". */
  theseWord: string
  hint?: string | undefined
  typed: ListTyped
  choices: readonly { readonly id: string; readonly name: string }[]
  onChange: (typed: ListTyped) => void
  error: string | undefined
}

/** Some of a known set, none of it, unknown, or never told. */
export function ListField({ id, label, theseWord, hint, typed, choices, onChange, error }: ListFieldProps) {
  const toggle = (choice: string, isOn: boolean) =>
    onChange({ ...typed, ids: isOn ? [...typed.ids, choice] : typed.ids.filter((each) => each !== choice) })
  return (
    <div>
      <RadioGroup
        id={id}
        label={label}
        hint={hint}
        error={error}
        inRow
        value={typed.state}
        onChange={(state) => onChange({ ...typed, state: stateOf(state) })}
        choices={[
          { value: 'untold', word: m.components_not_told() },
          { value: 'unknown', word: m.components_unknown() },
          { value: 'these', word: theseWord },
        ]}
      />
      {typed.state === 'these' && (
        <fieldset className="sb-choices-in">
          <legend className="sb-unseen">{label}</legend>
          {choices.map((choice) => (
            <Checkbox
              key={choice.id}
              id={`${id}-${choice.id}`}
              label={choice.name}
              checked={typed.ids.includes(choice.id)}
              onChange={(isOn) => toggle(choice.id, isOn)}
            />
          ))}
        </fieldset>
      )}
    </div>
  )
}

const stateOf = (value: string): ListTyped['state'] => (value === 'unknown' || value === 'these' ? value : 'untold')
