import { useQueryErrorResetBoundary } from '@tanstack/react-query'
import { ProblemAnswer } from '../asking/api'
import { Button } from '../parts/button'
import { PageHead } from '../parts/pageHead'
import { m } from '../words/compiled/messages'
import type { FailureProps } from './failureBoundary'
import { WayIn } from './wayIn'

/** In place of everything: nobody is signed in, or the frame itself can't be shown. */
export function Failed(props: FailureProps) {
  const queries = useQueryErrorResetBoundary()
  const goOn = () => {
    queries.reset()
    props.reset()
  }
  if (statusOf(props.error) === 401) return <WayIn onIn={goOn} />
  return (
    <main id="main" className="sb-main">
      <FailedInFrame {...props} />
    </main>
  )
}

/** In place of a page that can't be shown: what happened, and the way on. Bar and rail are still there. */
export function FailedInFrame({ error, reset }: FailureProps) {
  const queries = useQueryErrorResetBoundary()
  const status = statusOf(error)
  const isGone = status === 404
  const heading = isGone
    ? m.shell_not_found()
    : error instanceof ProblemAnswer
      ? error.problem.title || m.shell_failed()
      : m.shell_failed()
  const tryAgain = () => {
    // Without this, the question that failed would answer with its old error.
    queries.reset()
    reset()
  }
  return (
    <>
      <title>{`${heading} · Styrbord`}</title>
      <PageHead heading={heading} sentence={status === 503 ? m.shell_server_away() : undefined} />
      <div className="sb-form-actions">
        <Button kind="primary" onClick={isGone ? () => history.back() : tryAgain}>
          {isGone ? m.shell_back() : m.shell_try_again()}
        </Button>
      </div>
    </>
  )
}

const statusOf = (error: unknown): number | undefined =>
  error instanceof ProblemAnswer ? error.problem.status : undefined
