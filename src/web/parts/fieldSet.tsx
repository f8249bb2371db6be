import type { ReactNode } from 'react'
import { m } from '../words/compiled/messages'
import { FieldError, type FieldProps } from './field'

interface FieldSetProps extends FieldProps {
  /** There is no control in it. */
  empty?: boolean
  children: ReactNode
}

/**
 * A field of several controls. The first of them has the field's id, so that ErrorSummary's link has somewhere to go; where
 * there is none, the field itself has it.
 */
export function FieldSet({ id, label, hint, error, optional, edged, empty, children }: FieldSetProps) {
  const described = [hint !== undefined && `${id}-hint`, error !== undefined && `${id}-error`].filter(Boolean).join(' ')
  const look = `sb-field${error === undefined ? '' : ' sb-field-faulty'}${edged ? ' sb-field-edged' : ''}`
  return (
    <fieldset className={look} aria-describedby={described || undefined} {...(empty === true && { id, tabIndex: -1 })}>
      <legend className="sb-label">
        {label} {optional && <span className="sb-optional">{m.parts_optional()}</span>}
      </legend>
      {hint !== undefined && (
        <div className="sb-hint" id={`${id}-hint`}>
          {hint}
        </div>
      )}
      {children}
      {error !== undefined && <FieldError id={`${id}-error`}>{error}</FieldError>}
    </fieldset>
  )
}
