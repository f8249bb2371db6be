import type { ErrorComponentProps } from '@tanstack/react-router'
import { Button } from '../parts/button'
import { EmptyState } from '../parts/emptyState'
import { Panel } from '../parts/panel'
import { m } from '../words/compiled/messages'
import { ProblemAnswer } from './api'
import { SignInPage } from '../pages/access/signInPage'

/** In place of a page that can't be shown: what happened, and the way on. */
export function Failed({ error, reset }: ErrorComponentProps) {
  const problem = error instanceof ProblemAnswer ? error.problem : undefined
  if (problem?.status === 401) return <SignInPage />
  const heading = problem?.status === 404 ? m.shell_not_found() : (problem?.title ?? '') || m.shell_failed()
  return (
    <div className="sb-main">
      <Panel>
        <EmptyState
          kind="failed"
          heading={heading}
          actions={
            <Button kind="primary" onClick={problem?.status === 404 ? () => history.back() : reset}>
              {problem?.status === 404 ? m.shell_back() : m.shell_try_again()}
            </Button>
          }
        >
          {problem?.status === 503 ? m.shell_server_away() : null}
        </EmptyState>
      </Panel>
    </div>
  )
}
