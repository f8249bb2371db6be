import type { FormEvent } from 'react'
import { useAct } from '../../asking/useAct'
import { formErrors } from '../../forms/formErrors'
import { useDraft } from '../../forms/useDraft'
import { Button } from '../../parts/button'
import { Checkbox } from '../../parts/checkbox'
import { LinkButton } from '../../parts/linkButton'
import { PageHead } from '../../parts/pageHead'
import { useReceipt } from '../../parts/receipt'
import { ProblemShown } from '../../refusals/problemShown'
import { push } from '../../routing/navigation'
import { m } from '../../words/compiled/messages'
import { PersonFields, personIds, personOrder } from './personFields'

/** Adds somebody whom roles, offices and seats can be given to. */
export function NewPersonPage() {
  const { values, change, forget } = useDraft('person:new', {
    name: '',
    email: '',
    administrationId: '',
    protectedIdentity: false,
  })
  const act = useAct('POST /persons')
  const receipt = useReceipt()
  const errors = formErrors(act.problem, personIds)

  async function add(event: FormEvent) {
    event.preventDefault()
    const made = await act.send({ body: { ...personOrder(values), protectedIdentity: values.protectedIdentity } })
    if (made === undefined) return
    forget()
    receipt({ text: m.people_added({ name: made.name }) })
    push(`/personer/${made.id}`)
  }

  return (
    <>
      <title>{`${m.people_add()} · Styrbord`}</title>
      <PageHead
        heading={m.people_add()}
        crumbs={[{ word: m.people_heading(), to: '/personer' }, { word: m.people_add() }]}
        sentence={m.people_add_sentence()}
      />
      <ProblemShown problem={act.problem} attempt={act.attempt} wrote={`${values.name} ${values.email}`} />
      <form className="sb-form" onSubmit={(event) => void add(event)} noValidate>
        <PersonFields values={values} change={change} error={errors.of} />
        <Checkbox
          id="protectedIdentity"
          label={m.people_protected_identity()}
          hint={m.people_protected_identity_hint()}
          checked={values.protectedIdentity}
          onChange={(protectedIdentity) => change({ protectedIdentity })}
        />
        <div className="sb-form-actions">
          <Button kind="primary" type="submit" busy={act.busy}>
            {m.people_add()}
          </Button>
          <LinkButton to="/personer" kind="text">
            {m.parts_cancel()}
          </LinkButton>
        </div>
      </form>
    </>
  )
}
