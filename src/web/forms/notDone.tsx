import type { ReactNode } from 'react'
import type { Problem } from '../asking/api'
import { ProblemShown } from '../refusals/problemShown'
import { ChangedMeanwhile } from './changedMeanwhile'

interface NotDoneProps {
  act: { readonly problem: Problem | undefined; readonly attempt: number }
  /** What the person wrote, in one line. */
  wrote?: ReactNode
}

/** What was said instead of done, of an act that isn't a form of a table; or that somebody else saved first. */
export const NotDone = ({ act: { problem, attempt }, wrote }: NotDoneProps) => (
  <>
    {problem?.status !== 412 && <ProblemShown problem={problem} attempt={attempt} wrote={wrote} />}
    <ChangedMeanwhile problem={problem} fields={[]} />
  </>
)
