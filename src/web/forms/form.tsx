import type { FormEvent, ReactNode } from 'react'
import type { Problem } from '../asking/api'
import type { Acts } from '../asking/useAct'
import { Button, type ButtonKind } from '../parts/button'
import { ErrorSummary } from '../parts/errorSummary'
import { LinkButton } from '../parts/linkButton'
import { ProblemShown } from '../refusals/problemShown'
import { m } from '../words/compiled/messages'
import { ChangedMeanwhile } from './changedMeanwhile'
import type { FormErrors } from './errorsIn'
import { FormContents } from './formContents'
import { FormFields, type FormGroup, GroupedFields } from './formFields'
import type { Typed } from './typed'
import type { Able } from './useDecision'
import { type FormOrder, useForm } from './useForm'

export interface FormProps<Route extends Acts> extends FormOrder<Route> {
  /** The act, as its button says it. */
  word: string
  kind?: ButtonKind | undefined
  /** Where one goes who gives it up. */
  back?: string | undefined
  /** What is said instead of done, where the page has more to tell of it. */
  told?: ((problem: Problem, attempt: number) => ReactNode) | undefined
  /** Above the fields. */
  intro?: ReactNode
  /** The parts of a long form, where all is optional. */
  groups?: readonly FormGroup[] | undefined
  /** Beside the form: what follows from what is typed. */
  aside?: ((typed: Typed, able: readonly Able[]) => ReactNode) | undefined
}

/** An act as a form: what was said instead of done, the fields, and the button. All of it comes from the act's table. */
export function Form<Route extends Acts>(props: FormProps<Route>) {
  const { word, kind = 'primary', back, told, intro, groups, aside } = props
  const form = useForm(props)
  const { problem, attempt, ways, sent } = form
  const send = (event: FormEvent) => {
    event.preventDefault()
    void form.send()
  }
  const drawn = (
    <form className={groups === undefined ? 'sb-form' : 'sb-all-optional'} onSubmit={send} noValidate>
      <ChangedMeanwhile problem={problem} fields={form.standing} />
      {intro}
      {groups === undefined ? <FormFields {...form} /> : <GroupedFields {...form} groups={groups} />}
      <div className={groups === undefined ? 'sb-form-actions' : 'sb-form-actions sb-form-stuck'}>
        <Button kind={problem?.refusal === undefined ? kind : 'outlined'} type="submit" busy={form.busy}>
          {word}
        </Button>
        {back !== undefined && (
          <LinkButton to={back} kind="text">
            {m.parts_cancel()}
          </LinkButton>
        )}
      </div>
    </form>
  )
  const beside = groups === undefined ? aside?.(form.typed, form.able) : <FormContents groups={groups} />
  return (
    <>
      {(problem && told?.(problem, attempt)) || (
        <SaidInstead {...{ problem, attempt, ways }} wrote={sent.wrote} errors={form.errors} />
      )}
      {beside === undefined ? (
        drawn
      ) : (
        <div className={groups === undefined ? 'sb-columns' : 'sb-columns sb-component-columns'}>
          {drawn}
          {beside}
        </div>
      )}
    </>
  )
}

type SaidInsteadProps = Parameters<typeof ProblemShown>[0] & { errors: FormErrors['list'] }

/** What the fields lack, in the form's order; a refusal, as it was sent; or a fault. What changed meanwhile is told in the form. */
function SaidInstead({ errors, ...props }: SaidInsteadProps) {
  const { problem, attempt } = props
  if (problem === undefined || problem.status === 412) return null
  const isOfFields = problem.fields !== undefined && problem.fields.length > 0
  return isOfFields ? <ErrorSummary errors={errors} attempt={attempt} /> : <ProblemShown {...props} />
}
