import { useSuspenseQueries } from '@tanstack/react-query'
import { type FormEvent, useState } from 'react'
import { ask } from '../../asking/queries'
import { useAct } from '../../asking/useAct'
import { formErrors } from '../../forms/formErrors'
import { useDraft } from '../../forms/useDraft'
import { Button } from '../../parts/button'
import { DateField } from '../../parts/dateField'
import { isDay } from '../../parts/days'
import { LinkButton } from '../../parts/linkButton'
import { PageHead } from '../../parts/pageHead'
import { useReceipt } from '../../parts/receipt'
import { Select } from '../../parts/select'
import { TextField } from '../../parts/textField'
import { ProblemShown } from '../../refusals/problemShown'
import { push } from '../../routing/navigation'
import { m } from '../../words/compiled/messages'
import { sayFirst } from '../../words/say'

const ids = { title: 'title', kind: 'kind', administrationId: 'administrationId', from: 'from' }

/** A place in the line: one that the model knows, or an ordinary one that an owner can come from. */
export function NewOfficePage() {
  const [{ data: inForce }, { data: administrations }] = useSuspenseQueries({
    queries: [ask('GET /model'), ask('GET /administrations', { query: { limit: 200 } })],
  })
  const { values, change, forget } = useDraft('office:new', { title: '', kind: '', administrationId: '', from: '' })
  const [gaps, setGaps] = useState<Readonly<Record<string, string>>>({})
  const act = useAct('POST /offices')
  const receipt = useReceipt()
  const errors = formErrors(act.problem, ids)
  const error = (field: string) => gaps[field] ?? errors.of(field)

  async function add(event: FormEvent) {
    event.preventDefault()
    const missing = {
      ...(values.title.trim() === '' && { title: m.people_write_title() }),
      ...(!isDay(values.from) && { from: m.people_write_day() }),
    }
    setGaps(missing)
    const [first] = Object.keys(missing)
    if (first !== undefined) return document.getElementById(first)?.focus()
    const { title, kind, administrationId, from } = values
    const made = await act.send({
      body: { title: title.trim(), kind: kind || null, administrationId: administrationId || null, from },
    })
    if (made === undefined) return
    forget()
    receipt({ text: m.people_office_added({ office: made.title }) })
    push(`/befattningar/${made.id}`)
  }

  return (
    <>
      <title>{`${m.people_add_office()} · Styrbord`}</title>
      <PageHead
        heading={m.people_add_office()}
        crumbs={[{ word: m.people_offices(), to: '/befattningar' }, { word: m.people_add_office() }]}
      />
      <ProblemShown problem={act.problem} attempt={act.attempt} wrote={values.title} />
      <form className="sb-form" onSubmit={(event) => void add(event)} noValidate>
        <TextField
          id="title"
          label={m.people_office_title()}
          value={values.title}
          onChange={(title) => change({ title })}
          error={error('title')}
        />
        <Select
          id="kind"
          label={m.people_office_in_model()}
          hint={m.people_office_in_model_hint()}
          optional
          placeholder={m.people_line_only()}
          value={values.kind}
          options={inForce.model.offices.map(({ id, name }) => ({ value: id, word: sayFirst(name) }))}
          onChange={(kind) => change({ kind })}
          error={error('kind')}
        />
        <Select
          id="administrationId"
          label={m.people_administration()}
          optional
          placeholder={m.people_no_administration()}
          value={values.administrationId}
          options={administrations.items.map(({ id, name }) => ({ value: id, word: name }))}
          onChange={(administrationId) => change({ administrationId })}
          error={error('administrationId')}
        />
        <DateField
          id="from"
          label={m.people_from()}
          value={values.from}
          onChange={(from) => change({ from })}
          error={error('from')}
        />
        <div className="sb-form-actions">
          <Button kind="primary" type="submit" busy={act.busy}>
            {m.people_add_office()}
          </Button>
          <LinkButton to="/befattningar" kind="text">
            {m.parts_cancel()}
          </LinkButton>
        </div>
      </form>
    </>
  )
}
