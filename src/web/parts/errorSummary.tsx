import type { MouseEvent } from 'react'
import { m } from '../words/compiled/messages'
import { takeFocus } from './takeFocus'

export interface FormError {
  /** The field's id. */
  id: string
  text: string
}

export interface ErrorSummaryProps {
  errors: readonly FormError[]
  /** Counts the sendings: a second failed send takes focus again. */
  attempt?: number | undefined
}

/** On top of a form after a failed send; takes focus when it shows. Draws nothing without errors. */
export function ErrorSummary({ errors, attempt = 0 }: ErrorSummaryProps) {
  if (errors.length === 0) return null
  return (
    <section
      key={attempt}
      className="sb-error-summary"
      ref={takeFocus}
      tabIndex={-1}
      aria-labelledby="error-summary-heading"
    >
      <h2 id="error-summary-heading">
        {errors.length === 1 ? m.parts_one_to_mend() : m.parts_many_to_mend({ count: errors.length })}
      </h2>
      <ul className="sb-error-links">
        {errors.map(({ id, text }) => (
          <li key={id}>
            <a href={`#${id}`} onClick={(event) => focusField(event, id)}>
              {text}
            </a>
          </li>
        ))}
      </ul>
    </section>
  )
}

// The address keeps its filters: the link moves focus, not the hash.
function focusField(event: MouseEvent, id: string) {
  const field = document.getElementById(id)
  if (!field) return
  event.preventDefault()
  field.focus()
}
