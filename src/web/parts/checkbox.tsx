import type { ReactNode } from 'react'
import { FieldError } from './field'

export interface CheckboxProps {
  id: string
  label: ReactNode
  hint?: ReactNode
  error?: string | undefined
  checked: boolean
  onChange: (checked: boolean) => void
}

export function Checkbox({ id, label, hint, error, checked, onChange }: CheckboxProps) {
  return (
    <div className="sb-field">
      <label className="sb-choice">
        <input
          type="checkbox"
          id={id}
          name={id}
          checked={checked}
          aria-invalid={error === undefined ? undefined : true}
          aria-describedby={error === undefined ? undefined : `${id}-error`}
          onChange={(event) => onChange(event.target.checked)}
        />
        <span>{label}</span>
        {hint !== undefined && <span className="sb-hint">{hint}</span>}
      </label>
      {error !== undefined && <FieldError id={`${id}-error`}>{error}</FieldError>}
    </div>
  )
}
