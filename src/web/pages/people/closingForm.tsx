import { useQuery } from '@tanstack/react-query'
import { type FormEvent, useState } from 'react'
import { ask } from '../../asking/queries'
import { useAct } from '../../asking/useAct'
import { ChangedMeanwhile } from '../../forms/changedMeanwhile'
import { formErrors } from '../../forms/formErrors'
import { useDraft } from '../../forms/useDraft'
import { Button } from '../../parts/button'
import { DateField } from '../../parts/dateField'
import { isDay, longDay } from '../../parts/days'
import { LinkButton } from '../../parts/linkButton'
import { useReceipt } from '../../parts/receipt'
import { Select } from '../../parts/select'
import { ProblemShown } from '../../refusals/problemShown'
import { push } from '../../routing/navigation'
import { m } from '../../words/compiled/messages'
import type { AdministrationRecord } from './administrationPage'

/** The last day, and which administration takes over people and offices. */
export function ClosingForm({ administration: { id, name, version } }: { administration: AdministrationRecord }) {
  const { values, change, forget } = useDraft(`close:${id}`, { on: '', successorId: '' })
  const [gap, setGap] = useState<string>()
  const { data } = useQuery(ask('GET /administrations', { query: { limit: 200 } }))
  const act = useAct('POST /administrations/{id}/closure')
  const receipt = useReceipt()
  const isStale = act.problem?.status === 412
  const errors = formErrors(act.problem, { on: 'on', successorId: 'successorId' })

  async function close(event: FormEvent) {
    event.preventDefault()
    const { on, successorId } = values
    setGap(isDay(on) ? undefined : m.people_write_day())
    if (!isDay(on)) return document.getElementById('on')?.focus()
    if ((await act.send({ params: { id }, body: { on, successorId: successorId || null } }, version)) === undefined)
      return
    forget()
    receipt({ text: m.people_ended({ name, day: longDay(on) }) })
    push(`/forvaltningar/${successorId || id}`)
  }

  return (
    <>
      {!isStale && (
        <ProblemShown
          problem={act.problem}
          attempt={act.attempt}
          wrote={[name, values.on].filter(Boolean).join(', ')}
        />
      )}
      <form className="sb-form" onSubmit={(event) => void close(event)} noValidate>
        <h2>{m.people_close_administration()}</h2>
        <ChangedMeanwhile problem={act.problem} fields={[]} />
        <DateField
          id="on"
          label={m.people_last_day()}
          value={values.on}
          onChange={(on) => change({ on })}
          error={gap ?? (isStale ? undefined : errors.of('on'))}
        />
        <Select
          id="successorId"
          label={m.people_successor()}
          hint={m.people_successor_hint()}
          optional
          placeholder={m.people_no_successor()}
          value={values.successorId}
          options={(data?.items ?? [])
            .filter((each) => each.id !== id)
            .map((each) => ({ value: each.id, word: each.name }))}
          onChange={(successorId) => change({ successorId })}
          error={isStale ? undefined : errors.of('successorId')}
        />
        <div className="sb-form-actions">
          <Button kind="dangerous" type="submit" busy={act.busy}>
            {m.people_close_administration()}
          </Button>
          <LinkButton to={`/forvaltningar/${id}`} kind="text">
            {m.parts_cancel()}
          </LinkButton>
        </div>
      </form>
    </>
  )
}
