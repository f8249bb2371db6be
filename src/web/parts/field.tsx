import { XMarkOctagonFillIcon } from '@navikt/aksel-icons'
import type { ReactNode } from 'react'
import { m } from '../words/compiled/messages'

/** What every field takes. `id` is also what ErrorSummary's link leads to. */
export interface FieldProps {
  id: string
  label: string
  hint?: ReactNode
  /** How to mend it, in words: "Skriv som åååå-mm-dd". */
  error?: string | undefined
  /** Says "valfritt"; all else is required and unmarked. */
  optional?: boolean | undefined
  /** A red edge beside the whole field: this one caused the refusal. */
  edged?: boolean | undefined
}

/** What Field gives to the control inside it. */
export interface FieldControl {
  id: string
  className: string
  'aria-describedby': string | undefined
  'aria-invalid': true | undefined
  'aria-required': true | undefined
}

export interface FieldFrameProps extends FieldProps {
  children: (control: FieldControl) => ReactNode
  /** One more line under the control, read with it. */
  below?: ReactNode
}

export function Field({ id, label, hint, error, optional, edged, below, children }: FieldFrameProps) {
  const described = [
    hint !== undefined && `${id}-hint`,
    below !== undefined && `${id}-below`,
    error !== undefined && `${id}-error`,
  ].filter(Boolean)
  const look = `sb-field${error === undefined ? '' : ' sb-field-faulty'}${edged ? ' sb-field-edged' : ''}`
  return (
    <div className={look}>
      <label className="sb-label" htmlFor={id}>
        {label} {optional && <span className="sb-optional">{m.parts_optional()}</span>}
      </label>
      {hint !== undefined && (
        <div className="sb-hint" id={`${id}-hint`}>
          {hint}
        </div>
      )}
      {children({
        id,
        className: 'sb-input',
        'aria-describedby': described.join(' ') || undefined,
        'aria-invalid': error === undefined ? undefined : true,
        'aria-required': optional ? undefined : true,
      })}
      {below !== undefined && (
        <div className="sb-hint" id={`${id}-below`}>
          {below}
        </div>
      )}
      {error !== undefined && <FieldError id={`${id}-error`}>{error}</FieldError>}
    </div>
  )
}

export function FieldError({ id, children }: { id: string; children: ReactNode }) {
  return (
    <div className="sb-error" id={id}>
      <XMarkOctagonFillIcon aria-hidden />
      <span>{children}</span>
    </div>
  )
}
