import { m } from '../words/compiled/messages'
import { Field, type FieldProps } from './field'

export interface SelectOption {
  value: string
  word: string
  hint?: string | undefined
}
export interface SelectGroup {
  word: string
  options: readonly SelectOption[]
}

export interface SelectProps extends FieldProps {
  value: string
  onChange: (value: string) => void
  options: readonly (SelectOption | SelectGroup)[]
  /** The empty first choice; "Välj" unless told, `null` for none. */
  placeholder?: string | null | undefined
}

export function Select({ value, onChange, options, placeholder = m.parts_choose(), ...field }: SelectProps) {
  return (
    <Field {...field}>
      {(control) => (
        <select {...control} name={field.id} value={value} onChange={(event) => onChange(event.target.value)}>
          {placeholder !== null && <option value="">{placeholder}</option>}
          {options.map((option) =>
            'options' in option ? (
              <optgroup key={option.word} label={option.word}>
                {option.options.map(drawOption)}
              </optgroup>
            ) : (
              drawOption(option)
            ),
          )}
        </select>
      )}
    </Field>
  )
}

function drawOption({ value, word }: SelectOption) {
  return (
    <option key={value} value={value}>
      {word}
    </option>
  )
}
