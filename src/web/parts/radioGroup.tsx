import type { ReactNode } from 'react'
import type { FieldProps } from './field'
import { FieldSet } from './fieldSet'

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

export function RadioGroup({ value, onChange, choices, inRow, ...field }: RadioGroupProps) {
  return (
    <FieldSet {...field} empty={choices.length === 0}>
      <div className={inRow ? 'sb-choices sb-choices-row' : 'sb-choices'}>
        {choices.map((choice, index) => (
          <label key={choice.value} className="sb-choice">
            <input
              type="radio"
              id={index === 0 ? field.id : undefined}
              name={field.id}
              value={choice.value}
              checked={choice.value === value}
              onChange={() => onChange(choice.value)}
            />
            <span>{choice.word}</span>
            {choice.hint !== undefined && <span className="sb-hint">{choice.hint}</span>}
          </label>
        ))}
      </div>
    </FieldSet>
  )
}
