import { NotDone } from '../../forms/notDone'
import { Button } from '../../parts/button'
import { m } from '../../words/compiled/messages'
import type { ImportSeen } from './importPage'
import { choicesWith, nothingMended } from './mending'
import type { ProblemSeen } from './problems'
import { useMending } from './useMending'

/** Leaves a problem's rows out in one press; "Ta bort rättningar" takes them in again. */
export function SkipRows({ seen, problem }: { seen: ImportSeen; problem: ProblemSeen }) {
  const { act, save } = useMending(seen)
  const skip = problem.rows.map(({ number }) => number)
  return (
    <>
      <Button
        kind="text"
        size="small"
        busy={act.busy}
        onClick={() => void save(choicesWith(seen.choices, problem, { ...nothingMended, skip }))}
      >
        {skip.length === 1 ? m.imports_skip_row() : m.imports_skip_rows({ count: skip.length })}
      </Button>
      <NotDone act={act} wrote={seen.fileName} />
    </>
  )
}
