import type { ReactNode } from 'react'
import type { Problem } from '../asking/api'
import { EmptyState } from '../parts/emptyState'
import { ErrorSummary } from '../parts/errorSummary'
import { Panel } from '../parts/panel'
import type { PersonLineProps } from '../parts/personLine'
import { Refusal, type WayOn } from '../parts/refusal'
import { m } from '../words/compiled/messages'
import { say } from '../words/say'
import { ableWords } from './ableWords'

export interface ProblemShownProps {
  problem: Problem | undefined
  attempt: number
  /** What the person wrote, in one line: the refusal repeats it. */
  wrote?: ReactNode
  ways?: readonly WayOn[]
  /** Which of the form's fields a named part of the body is shown in. */
  fieldId?: (field: string) => string
}

/** What was said instead of done, above the form: a refusal with its clause, fields to mend, or a fault that loses nothing. */
export function ProblemShown({ problem, attempt, wrote = '', ways, fieldId = (field) => field }: ProblemShownProps) {
  if (problem === undefined) return null
  if (problem.fields !== undefined && problem.fields.length > 0) {
    const errors = problem.fields.map(({ field, message }) => ({ id: fieldId(field), text: say(message) }))
    return <ErrorSummary errors={errors} attempt={attempt} />
  }
  const { refusal } = problem
  if (refusal === undefined) {
    return (
      <Panel>
        <EmptyState kind="failed" heading={problem.title || m.shell_server_gone()}>
          {m.shell_nothing_lost()}
        </EmptyState>
      </Panel>
    )
  }
  // Nobody else could do it and no clause says so: what is wrong, and in which field, is all there is to tell.
  const isPlain = refusal.rule === null && refusal.couldBeDoneBy.length === 0 && (ways ?? []).length === 0
  if (isPlain) {
    const text = [refusal.title, ...refusal.missing].map((each) => say(each)).join('. ')
    return <ErrorSummary errors={[{ id: fieldId(refusal.field ?? ''), text }]} attempt={attempt} />
  }
  return (
    <Refusal
      heading={say(refusal.title)}
      rule={refusal.rule === null ? say(refusal.title) : say(refusal.rule)}
      clause={
        refusal.clause === null ? undefined : { number: refusal.section ?? '', to: `/modellen#${refusal.clause}` }
      }
      wrote={wrote}
      missing={
        refusal.missing.length > 0
          ? refusal.missing.map((each) => say(each)).join('. ')
          : m.shell_nothing_more_missing()
      }
      couldDecide={refusal.couldBeDoneBy.flatMap(peopleOf)}
      couldDecideWords={refusal.couldBeDoneBy
        .filter((able) => able.persons.length === 0 || able.kind === 'forum')
        .map(ableWords)
        .join(', ')}
      ways={ways}
      attempt={attempt}
    />
  )
}

type AbleSeen = NonNullable<Problem['couldBeDoneBy']>[number]

/** A forum is told by its name; an office or a role by who holds it. */
function peopleOf(able: AbleSeen): Omit<PersonLineProps, 'size'>[] {
  if (able.kind === 'forum') return []
  return able.persons.map((person) => ({
    kind: able.kind === 'role' ? (able.id?.split('~')[1] === 'it' ? 'it' : 'business') : 'office',
    name: person.protectedIdentity ? ableWords(able) : person.name,
    to: `/personer/${person.id}`,
    detail: ableWords(able),
    isProtected: person.protectedIdentity,
  }))
}
