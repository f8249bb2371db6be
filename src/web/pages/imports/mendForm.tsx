import { type FormEvent, useEffect, useRef } from 'react'
import { NotDone } from '../../forms/notDone'
import { useDraft } from '../../forms/useDraft'
import { Button } from '../../parts/button'
import { LinkButton } from '../../parts/linkButton'
import { m } from '../../words/compiled/messages'
import type { ImportSeen } from './importPage'
import { MeaningFields, RowFields } from './mendFields'
import { choicesWith, type Mended, nothingMended } from './mending'
import type { ProblemSeen } from './problems'
import { useMending } from './useMending'

/** The choices that mend one kind of problem, for all its rows at once. The file itself is never changed. */
export function MendForm({ seen, problem }: { seen: ImportSeen; problem: ProblemSeen }) {
  const { values: mended, change, forget } = useDraft<Mended>(`mend:${seen.id}:${problem.id}`, nothingMended)
  const { act, save } = useMending(seen)
  const form = useRef<HTMLFormElement>(null)
  useEffect(() => form.current?.querySelector<HTMLElement>('select, input')?.focus(), [])

  const send = async (event: FormEvent) => {
    event.preventDefault()
    if (await save(choicesWith(seen.choices, problem, mended))) forget()
  }
  return (
    <form ref={form} className="sb-form" onSubmit={(event) => void send(event)} noValidate>
      <NotDone act={act} wrote={Object.values(mended.values).join(', ')} />
      {problem.by === 'meaning' ? (
        <MeaningFields problem={problem} mended={mended} onChange={change} />
      ) : (
        <RowFields problem={problem} mended={mended} onChange={change} />
      )}
      <div className="sb-form-actions">
        <Button type="submit" busy={act.busy}>
          {m.imports_save_choices()}
        </Button>
        <LinkButton to={`/las-in/${seen.id}`} kind="text">
          {m.parts_cancel()}
        </LinkButton>
      </div>
    </form>
  )
}
