import { useQuery } from '@tanstack/react-query'
import type { FormEvent } from 'react'
import { ask } from '../../asking/queries'
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
import { PersonFields, type PersonTyped, personChanges, personIds } from './personFields'
import type { PersonSeen } from './personPage'

/** Changes name, e-mail and administration. */
export function PersonForm({ person }: { person: PersonSeen }) {
  const { id } = person
  const now: PersonTyped = {
    name: person.name,
    email: person.email ?? '',
    administrationId: person.administration?.id ?? '',
  }
  const { values, touched, change, forget } = useDraft(`person:${id}`, now)
  const { data } = useQuery(ask('GET /administrations', { query: { limit: 200 } }))
  const act = useAct('PATCH /persons/{id}')
  const receipt = useReceipt()
  const errors = formErrors(act.problem, personIds)
  const isStale = act.problem?.status === 412
  const nameOf = (administrationId: string) => data?.items.find((each) => each.id === administrationId)?.name ?? ''

  async function save(event: FormEvent) {
    event.preventDefault()
    if ((await act.send({ params: { id }, body: personChanges(touched) }, person.version)) === undefined) return
    forget()
    receipt({ text: m.people_changed({ name: values.name }) })
    push(`/personer/${id}`)
  }

  return (
    <>
      {!isStale && (
        <ProblemShown problem={act.problem} attempt={act.attempt} wrote={`${values.name} ${values.email}`} />
      )}
      <form className="sb-form" onSubmit={(event) => void save(event)} noValidate>
        <ChangedMeanwhile
          problem={act.problem}
          fields={[
            { word: m.people_name(), now: now.name, typed: values.name },
            { word: m.people_email(), now: now.email, typed: values.email },
            {
              word: m.people_administration(),
              now: nameOf(now.administrationId),
              typed: nameOf(values.administrationId),
            },
          ]}
        />
        <PersonFields values={values} change={change} error={isStale ? () => undefined : errors.of} />
        <div className="sb-form-actions">
          <Button kind="primary" type="submit" busy={act.busy}>
            {m.people_save()}
          </Button>
          <LinkButton to={`/personer/${id}`} kind="text">
            {m.parts_cancel()}
          </LinkButton>
        </div>
      </form>
    </>
  )
}
