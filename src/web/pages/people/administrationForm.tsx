import type { FormEvent } from 'react'
import { useAct } from '../../asking/useAct'
import { ChangedMeanwhile } from '../../forms/changedMeanwhile'
import { formErrors } from '../../forms/formErrors'
import { useDraft } from '../../forms/useDraft'
import { Button } from '../../parts/button'
import { LinkButton } from '../../parts/linkButton'
import { useReceipt } from '../../parts/receipt'
import { ProblemShown } from '../../refusals/problemShown'
import { push } from '../../routing/navigation'
import { m } from '../../words/compiled/messages'
import { AdministrationFields } from './administrationFields'
import type { AdministrationRecord } from './administrationPage'

/** Changes name and code, and whether it is shared. */
export function AdministrationForm({ administration }: { administration: AdministrationRecord }) {
  const { id, version, code, name, shared } = administration
  const { values, touched, change, forget } = useDraft(`administration:${id}`, { code, name, shared })
  const act = useAct('PATCH /administrations/{id}')
  const receipt = useReceipt()
  const isStale = act.problem?.status === 412
  const errors = formErrors(act.problem, { name: 'name', code: 'code', shared: 'shared' })

  async function save(event: FormEvent) {
    event.preventDefault()
    if ((await act.send({ params: { id }, body: touched }, version)) === undefined) return
    forget()
    receipt({ text: m.people_changed({ name: values.name }) })
    push(`/forvaltningar/${id}`)
  }

  return (
    <>
      {!isStale && <ProblemShown problem={act.problem} attempt={act.attempt} wrote={`${values.code} ${values.name}`} />}
      <form className="sb-form" onSubmit={(event) => void save(event)} noValidate>
        <ChangedMeanwhile
          problem={act.problem}
          fields={[
            { word: m.people_name(), now: name, typed: values.name },
            { word: m.people_code(), now: code, typed: values.code },
          ]}
        />
        <AdministrationFields values={values} change={change} error={isStale ? () => undefined : errors.of} />
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
