import { type FormEvent, useEffect, useRef, useState } from 'react'
import { ChangedMeanwhile } from '../../house/changedMeanwhile'
import { push } from '../../house/navigation'
import { ProblemShown } from '../../house/problemShown'
import { useAct } from '../../house/useAct'
import { Button } from '../../parts/button'
import { LinkButton } from '../../parts/linkButton'
import { useReceipt } from '../../parts/receipt'
import { m } from '../../words/compiled/messages'
import type { ImportSeen } from './importPage'
import { MeaningFields, RowFields } from './mendFields'
import { choicesWith, type Mended, nothingMended } from './mending'
import type { ProblemSeen } from './problems'

/** The choices that mend one kind of problem, for all its rows at once. The file itself is never changed. */
export function MendForm({ seen, problem }: { seen: ImportSeen; problem: ProblemSeen }) {
  const [mended, setMended] = useState<Mended>(nothingMended)
  const act = useAct('PUT /imports/{id}/choices')
  const receipt = useReceipt()
  const form = useRef<HTMLFormElement>(null)
  useEffect(() => form.current?.querySelector<HTMLElement>('select, input')?.focus(), [])
  const here = `/las-in/${seen.id}`
  const all = problem.rows.map(({ number }) => number)

  async function save(chosen: Mended) {
    const changed = await act.send(
      { params: { id: seen.id }, body: choicesWith(seen.choices, problem, chosen) },
      seen.version,
    )
    if (changed === undefined) return
    receipt({
      text: changed.counts.errors === 0 ? m.imports_mended_all() : m.imports_mended({ count: changed.counts.errors }),
    })
    push(here)
  }
  const send = (event: FormEvent) => {
    event.preventDefault()
    void save(mended)
  }
  return (
    <form ref={form} className="sb-form" onSubmit={send} noValidate>
      {act.problem?.status !== 412 && (
        <ProblemShown problem={act.problem} attempt={act.attempt} wrote={Object.values(mended.values).join(', ')} />
      )}
      <ChangedMeanwhile problem={act.problem} attempt={act.attempt} fields={[]} />
      {problem.by === 'meaning' ? (
        <MeaningFields problem={problem} mended={mended} onChange={setMended} />
      ) : (
        <RowFields problem={problem} mended={mended} onChange={setMended} />
      )}
      <div className="sb-form-actions">
        <Button type="submit" busy={act.busy}>
          {m.imports_save_choices()}
        </Button>
        {problem.level === 'error' && (
          <Button kind="text" busy={act.busy} onClick={() => void save({ ...nothingMended, skip: all })}>
            {all.length === 1 ? m.imports_skip_row() : m.imports_skip_rows({ count: all.length })}
          </Button>
        )}
        <LinkButton to={here} kind="text">
          {m.parts_cancel()}
        </LinkButton>
      </div>
    </form>
  )
}
