import { type FormEvent, type ReactNode, useState } from 'react'
import type { Problem, SentTo } from '../../asking/api'
import { Button } from '../../parts/button'
import { isDay } from '../../parts/days'
import { LinkButton } from '../../parts/linkButton'
import { Note } from '../../parts/note'
import { ProblemShown } from '../../refusals/problemShown'
import { m } from '../../words/compiled/messages'
import { say } from '../../words/say'
import { DecisionFields, type DecisionTyped, decisionOf } from '../decisions/decisionFields'
import { type Askable, useAskInstead } from './useAskInstead'

export type DecisionMade = NonNullable<ReturnType<typeof decisionOf>>
export type Errors = Readonly<Record<string, string>>

export const noDecision: DecisionTyped = { by: '', on: '', reference: '' }

interface DecidedFormProps {
  matter: NonNullable<SentTo<'GET /decision-makers'>['query']>
  values: DecisionTyped
  change: (part: Partial<DecisionTyped>) => void
  /** What must be filled in beside the decision before it can be asked at all, by field. */
  gaps: Errors
  act: { readonly problem: Problem | undefined; readonly attempt: number; readonly busy: boolean }
  /** What was written, in one line: the refusal repeats it. */
  wrote: string
  /** The act, as its button says it. */
  word: string
  back: string
  /** The act as it is kept when somebody else must be asked for the decision. */
  askable: Askable
  /** It was asked for instead: what was typed is kept there. */
  onAsked: () => void
  onSend: (decision: DecisionMade) => void
  /** The act's own fields, above those of the decision. */
  children?: (errors: Errors) => ReactNode
}

/** A form that records what somebody else decided: its own fields, the decision, and what was said instead of done. */
export function DecidedForm(props: DecidedFormProps) {
  const { matter, values, change, gaps, act, wrote, word, back, askable, onAsked, onSend, children } = props
  const { problem, attempt, busy } = act
  const [missing, setMissing] = useState<Errors>({})
  const asking = useAskInstead(askable, matter, problem, onAsked)
  const isStale = problem?.status === 412

  function send(event: FormEvent) {
    event.preventDefault()
    const all = { ...gaps, ...decisionGaps(values) }
    const decision = decisionOf(values)
    const [first] = Object.keys(all)
    setMissing(all)
    if (first === undefined && decision !== undefined) onSend(decision)
    else document.getElementById(first ?? 'decision.by')?.focus()
  }

  const errors: Record<string, string> = { ...missing }
  const refused = problem?.refusal
  if (refused?.field !== undefined) errors[refused.field] = say(refused.title)
  for (const { field, message } of problem?.fields ?? []) errors[field] = say(message)
  return (
    <>
      {!isStale && (
        <ProblemShown
          problem={asking.problem ?? problem}
          attempt={attempt + asking.attempt}
          wrote={wrote}
          ways={asking.ways}
        />
      )}
      <form className="sb-form" onSubmit={send} noValidate>
        {isStale && (
          <div role="alert">
            <Note>{m.roles_changed_meanwhile()}</Note>
          </div>
        )}
        {children?.(errors)}
        <DecisionFields matter={matter} value={values} onChange={change} errors={errors} />
        <div className="sb-form-actions">
          <Button kind={asking.ways.length === 0 ? 'primary' : 'outlined'} type="submit" busy={busy}>
            {word}
          </Button>
          <LinkButton to={back} kind="text">
            {m.parts_cancel()}
          </LinkButton>
        </div>
      </form>
    </>
  )
}

function decisionGaps({ by, on, reference }: DecisionTyped): Errors {
  return {
    ...(by === '' && { 'decision.by': m.decisions_choose_by() }),
    ...(!isDay(on) && { 'decision.on': m.people_write_day() }),
    ...(reference.trim() === '' && { 'decision.reference': m.decisions_write_reference() }),
  }
}
