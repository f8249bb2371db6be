import type { ReactNode } from 'react'
import { m } from '../words/compiled/messages'
import { FieldError, type FieldProps } from './field'

interface Choice {
  value: string
  word: string
  hint?: ReactNode
}

export interface RadioGroupProps extends FieldProps {
  value: string
  onChange: (value: string) => void
  choices: readonly Choice[]
  inRow?: boolean | undefined
}

export function RadioGroup({
  id,
  label,
  hint,
  error,
  optional,
  edged,
  value,
  onChange,
  choices,
  inRow,
}: RadioGroupProps) {
  const described = [hint !== undefined && `${id}-hint`, error !== undefined && `${id}-error`].filter(Boolean).join(' ')
  const look = `sb-field${error === undefined ? '' : ' sb-field-faulty'}${edged ? ' sb-field-edged' : ''}`
  return (
    <fieldset className={look} aria-describedby={described || undefined}>
      <legend className="sb-label">
        {label} {optional && <span className="sb-optional">{m.parts_optional()}</span>}
      </legend>
      {hint !== undefined && (
        <div className="sb-hint" id={`${id}-hint`}>
          {hint}
        </div>
      )}
      <div className={inRow ? 'sb-choices sb-choices-row' : 'sb-choices'}>
        {choices.map((choice, index) => (
          <label key={choice.value} className="sb-choice">
            {/* The group's id is the first radio's, so that ErrorSummary's link has somewhere to go. */}
            <input
              type="radio"
              id={index === 0 ? id : undefined}
              name={id}
              value={choice.value}
              checked={choice.value === value}
              onChange={() => onChange(choice.value)}
            />
            <span>{choice.word}</span>
            {choice.hint !== undefined && <span className="sb-hint">{choice.hint}</span>}
          </label>
        ))}
      </div>
      {error !== undefined && <FieldError id={`${id}-error`}>{error}</FieldError>}
    </fieldset>
  )
}
