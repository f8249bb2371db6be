import { type FormEvent, useState } from 'react'
import { ask, queryClient } from '../../asking/queries'
import { useAct } from '../../asking/useAct'
import { formErrors } from '../../forms/formErrors'
import { Finder, type FoundTyped } from '../../forms/kinds/found'
import { useDraft } from '../../forms/useDraft'
import { Button } from '../../parts/button'
import { ErrorSummary } from '../../parts/errorSummary'
import { LinkButton } from '../../parts/linkButton'
import { PageHead } from '../../parts/pageHead'
import { TextField } from '../../parts/textField'
import { m } from '../../words/compiled/messages'
import { ActivationLink } from './activationLink'
import { type Right, RightsField } from './rightsField'

interface Draft {
  person: FoundTyped
  name: string
  email: string
  rights: readonly Right[]
}
const empty: Draft = { person: { text: '', chosen: null }, name: '', email: '', rights: [] }
const ids = { personId: 'account-person', name: 'account-name', email: 'account-email', rights: 'account-rights' }

/** A new account. Its first password is chosen by the one who gets it, with a link that is shown once. */
export function NewAccountPage() {
  const { values, change, forget } = useDraft('account', empty)
  const act = useAct('POST /accounts')
  const [made, setMade] = useState<{ name: string; code: string; expiresAt: string }>()
  const errors = formErrors(act.problem, ids)
  const send = async (event: FormEvent) => {
    event.preventDefault()
    const { person, name, email, rights } = values
    const answer = await act.send({ body: { personId: person.chosen?.id ?? null, name, email, rights: [...rights] } })
    if (answer === undefined) return
    forget()
    setMade({ name, ...answer })
  }
  const choose = (person: FoundTyped) => {
    const { chosen } = person
    change({ person, ...(chosen === null ? {} : { name: chosen.name }) })
    if (chosen === null || chosen.id === values.person.chosen?.id) return
    const known = queryClient.fetchQuery(ask('GET /persons/{id}', { params: { id: chosen.id } }))
    // The address is only a help: without it, it is typed.
    void known.then(({ email }) => email !== null && change({ email })).catch(() => {})
  }
  const again = () => {
    change(empty)
    forget()
    setMade(undefined)
  }
  return (
    <>
      <title>{`${m.access_make_account()} · Styrbord`}</title>
      <PageHead
        heading={m.access_make_account()}
        crumbs={[{ word: m.access_accounts(), to: '/konton' }, { word: m.access_make_account() }]}
        sentence={m.access_make_account_sentence()}
      />
      {made !== undefined ? (
        <ActivationLink {...made} onMore={again} />
      ) : (
        <form className="sb-form" onSubmit={send} noValidate>
          <ErrorSummary errors={errors.list} attempt={act.attempt} />
          <Finder
            of="person"
            id={ids.personId}
            label={m.access_person()}
            hint={m.access_person_hint()}
            optional
            typed={values.person}
            error={errors.of('personId')}
            onChange={choose}
          />
          <TextField
            id={ids.name}
            label={m.access_name()}
            hint={m.access_name_hint()}
            value={values.name}
            error={errors.of('name')}
            onChange={(name) => change({ name })}
          />
          <TextField
            id={ids.email}
            label={m.access_email()}
            type="email"
            hint={m.access_email_hint()}
            value={values.email}
            error={errors.of('email')}
            onChange={(email) => change({ email })}
          />
          <RightsField
            id={ids.rights}
            value={values.rights}
            error={errors.of('rights')}
            onChange={(rights) => change({ rights })}
          />
          <div className="sb-form-actions">
            <Button kind="primary" type="submit" busy={act.busy}>
              {m.access_make_account()}
            </Button>
            <LinkButton kind="text" to="/konton">
              {m.parts_cancel()}
            </LinkButton>
          </div>
        </form>
      )}
    </>
  )
}
