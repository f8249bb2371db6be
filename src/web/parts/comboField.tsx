import { lazy, Suspense } from 'react'
import { Field, type FieldProps } from './field'
import type { PersonKind } from './personMark'

// React Aria's combo box is fetched when a form has one; until then a plain field stands in its place.
const ComboBoxControl = lazy(() => import('./comboBoxControl').then((part) => ({ default: part.ComboBoxControl })))

export interface ComboChoice {
  id: string
  name: string
  detail?: string | undefined
  /** For persons: the shape beside the name. */
  kind?: PersonKind | undefined
}

export interface ComboFieldProps extends FieldProps {
  /** What is written in the field. */
  text: string
  /** What is chosen; typing on takes the choice away. */
  chosen: ComboChoice | null
  onChange: (text: string, chosen: ComboChoice | null) => void
  /** What fits the text: the page asks the server, this part filters nothing. */
  choices: readonly ComboChoice[]
  loading?: boolean | undefined
  placeholder?: string | undefined
}

/** A field that suggests: persons (with `kind`), offices, objects, products. */
export function ComboField({ text, chosen, onChange, choices, loading, placeholder, ...field }: ComboFieldProps) {
  return (
    <Field {...field}>
      {(control) => (
        <Suspense fallback={<input {...control} value={text} readOnly />}>
          <ComboBoxControl
            {...{ control, text, chosen, onChange, choices, loading, placeholder }}
            label={field.label}
            invalid={field.error !== undefined}
          />
        </Suspense>
      )}
    </Field>
  )
}
