import { type FormEvent, useState } from 'react'
import { useAct } from '../../asking/useAct'
import { ChangedMeanwhile } from '../../forms/changedMeanwhile'
import { formErrors } from '../../forms/formErrors'
import { useDraft } from '../../forms/useDraft'
import { Button } from '../../parts/button'
import { Checkbox } from '../../parts/checkbox'
import { DateField } from '../../parts/dateField'
import { isDay } from '../../parts/days'
import { useReceipt } from '../../parts/receipt'
import { Section } from '../../parts/section'
import { TextField } from '../../parts/textField'
import { ProblemShown } from '../../refusals/problemShown'
import { m } from '../../words/compiled/messages'
import type { ImportSeen } from './importPage'

/** What holds where the file says nothing, and whether accounts are made; and back to how the file stood. */
export function ForAllRows({ seen }: { seen: ImportSeen }) {
  const { choices, id, version } = seen
  const { values, change, forget } = useDraft(`common:${id}`, {
    reference: choices.reference ?? '',
    from: choices.from ?? '',
    accounts: choices.accounts,
  })
  const [gap, setGap] = useState<string>()
  const act = useAct('PUT /imports/{id}/choices')
  const receipt = useReceipt()
  const errors = formErrors(act.problem, { reference: 'common-reference', from: 'common-from' })
  const mends = choices.meanings.length + choices.cells.length + choices.skip.length + choices.endsPredecessor.length

  async function save(event: FormEvent) {
    event.preventDefault()
    const { reference, from, accounts } = values
    setGap(from === '' || isDay(from) ? undefined : m.parts_write_day())
    if (from !== '' && !isDay(from)) return document.getElementById('common-from')?.focus()
    const order = {
      ...choices,
      reference: reference.trim() === '' ? null : reference.trim(),
      from: from === '' ? null : from,
      accounts,
    }
    if ((await act.send({ params: { id }, body: order }, version)) === undefined) return
    forget()
    receipt({ text: m.imports_common_saved() })
  }
  async function startOver() {
    const order = { ...choices, meanings: [], cells: [], skip: [], endsPredecessor: [] }
    if ((await act.send({ params: { id }, body: order }, version)) !== undefined)
      receipt({ text: m.imports_started_over() })
  }
  return (
    <Section heading={m.imports_common()} note={m.imports_common_why()}>
      <details>
        <summary>{m.imports_common_show({ reference: seen.reference })}</summary>
        <form className="sb-form sb-after-panel" onSubmit={(event) => void save(event)} noValidate>
          {act.problem?.status !== 412 && (
            <ProblemShown problem={act.problem} attempt={act.attempt} wrote={values.reference} />
          )}
          <ChangedMeanwhile problem={act.problem} fields={[]} />
          <div className="sb-form-pair">
            <TextField
              id="common-reference"
              label={m.imports_reference()}
              optional
              placeholder={seen.reference}
              value={values.reference}
              onChange={(reference) => change({ reference })}
              error={errors.of('reference')}
            />
            <DateField
              id="common-from"
              label={m.people_from()}
              optional
              value={values.from}
              onChange={(from) => change({ from })}
              error={gap ?? errors.of('from')}
            />
          </div>
          {seen.kind === 'role-list' && (
            <Checkbox
              id="common-accounts"
              label={m.imports_accounts()}
              hint={m.imports_accounts_hint()}
              checked={values.accounts}
              onChange={(accounts) => change({ accounts })}
            />
          )}
          <div className="sb-form-actions">
            <Button type="submit" busy={act.busy}>
              {m.imports_save_common()}
            </Button>
            {mends > 0 && (
              <Button kind="text" busy={act.busy} onClick={() => void startOver()}>
                {mends === 1 ? m.imports_start_over_one() : m.imports_start_over({ count: mends })}
              </Button>
            )}
          </div>
        </form>
      </details>
    </Section>
  )
}
