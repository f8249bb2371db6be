import { CheckmarkIcon } from '@navikt/aksel-icons'
import { m } from '../words/compiled/messages'

export interface StepsProps {
  steps: readonly string[]
  /** Counted from 0. */
  current: number
}

/** Where one is in a task of several pages. */
export function Steps({ steps, current }: StepsProps) {
  return (
    <ol className="sb-steps" aria-label={m.parts_steps()}>
      {steps.map((word, index) => (
        <li
          key={word}
          className={index < current ? 'sb-step-done' : undefined}
          aria-current={index === current ? 'step' : undefined}
        >
          <span className="sb-step-number">{index < current ? <CheckmarkIcon aria-hidden /> : index + 1}</span>
          {word}
          {index < current && <span className="sb-unseen"> {m.parts_step_done()}</span>}
        </li>
      ))}
    </ol>
  )
}
