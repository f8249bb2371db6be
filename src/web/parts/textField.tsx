import type { ComponentProps } from 'react'
import { Field, type FieldProps } from './field'

export interface TextFieldProps extends FieldProps {
  value: string
  onChange: (value: string) => void
  type?: 'text' | 'email' | 'password' | 'search' | 'number' | undefined
  placeholder?: string | undefined
  autoComplete?: string | undefined
  inputMode?: ComponentProps<'input'>['inputMode']
}

export function TextField({ value, onChange, type = 'text', placeholder, autoComplete, ...rest }: TextFieldProps) {
  const { inputMode, ...field } = rest
  return (
    <Field {...field}>
      {(control) => (
        <input
          {...control}
          {...{ type, placeholder, autoComplete, inputMode }}
          name={field.id}
          value={value}
          onChange={(event) => onChange(event.target.value)}
        />
      )}
    </Field>
  )
}
