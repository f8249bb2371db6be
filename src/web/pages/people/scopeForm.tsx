import { type FormEvent, useState } from 'react'
import { useAct } from '../../asking/useAct'
import { ChangedMeanwhile } from '../../forms/changedMeanwhile'
import { formErrors } from '../../forms/formErrors'
import { useDraft } from '../../forms/useDraft'
import { Button } from '../../parts/button'
import { LinkButton } from '../../parts/linkButton'
import { useReceipt } from '../../parts/receipt'
import { TextField } from '../../parts/textField'
import { ProblemShown } from '../../refusals/problemShown'
import { push } from '../../routing/navigation'
import { m } from '../../words/compiled/messages'
import type { AdministrationRecord } from './administrationPage'

/** Where the line has written what a shared administration answers for. */
export function ScopeForm({ administration: { id, name, version, scope } }: { administration: AdministrationRecord }) {
  const now = { reference: scope?.reference ?? '', url: scope?.url ?? '' }
  const { values, change, forget } = useDraft(`scope:${id}`, now)
  const [gap, setGap] = useState<string>()
  const act = useAct('POST /administrations/{id}/scope')
  const receipt = useReceipt()
  const isStale = act.problem?.status === 412
  const errors = formErrors(act.problem, { reference: 'reference', url: 'url' })
  const error = (field: string) => (isStale ? undefined : errors.of(field))

  async function save(event: FormEvent) {
    event.preventDefault()
    const { reference, url } = values
    setGap(reference.trim() === '' ? m.people_write_reference() : undefined)
    if (reference.trim() === '') return document.getElementById('reference')?.focus()
    const made = await act.send(
      { params: { id }, body: { reference: reference.trim(), url: url.trim() === '' ? null : url.trim() } },
      version,
    )
    if (made === undefined) return
    forget()
    receipt({ text: m.people_scope_set({ name }) })
    push(`/forvaltningar/${id}`)
  }

  return (
    <>
      {!isStale && <ProblemShown problem={act.problem} attempt={act.attempt} wrote={values.reference} />}
      <form className="sb-form" onSubmit={(event) => void save(event)} noValidate>
        <ChangedMeanwhile
          problem={act.problem}
          fields={[
            { word: m.people_scope_reference(), now: now.reference, typed: values.reference },
            { word: m.people_scope_url(), now: now.url, typed: values.url },
          ]}
        />
        <TextField
          id="reference"
          label={m.people_scope_reference()}
          hint={m.people_scope_reference_hint()}
          value={values.reference}
          onChange={(reference) => change({ reference })}
          error={gap ?? error('reference')}
        />
        <TextField
          id="url"
          label={m.people_scope_url()}
          optional
          value={values.url}
          onChange={(url) => change({ url })}
          error={error('url')}
        />
        <div className="sb-form-actions">
          <Button kind="primary" type="submit" busy={act.busy}>
            {m.people_save()}
          </Button>
          <LinkButton to={`/forvaltningar/${id}`} kind="text">
            {m.parts_cancel()}
          </LinkButton>
        </div>
      </form>
    </>
  )
}
