import { type FormEvent, useState } from 'react'
import { useAct } from '../../asking/useAct'
import { formErrors } from '../../forms/formErrors'
import { useDraft } from '../../forms/useDraft'
import { Button } from '../../parts/button'
import { DateField } from '../../parts/dateField'
import { isDay } from '../../parts/days'
import { LinkButton } from '../../parts/linkButton'
import { PageHead } from '../../parts/pageHead'
import { useReceipt } from '../../parts/receipt'
import { ProblemShown } from '../../refusals/problemShown'
import { push } from '../../routing/navigation'
import { m } from '../../words/compiled/messages'
import { AdministrationFields } from './administrationFields'

/** Adds a part of the line. */
export function NewAdministrationPage() {
  const { values, change, forget } = useDraft('administration:new', { code: '', name: '', shared: false, from: '' })
  const [gap, setGap] = useState<string>()
  const act = useAct('POST /administrations')
  const receipt = useReceipt()
  const errors = formErrors(act.problem, { name: 'name', code: 'code', from: 'from' })

  async function add(event: FormEvent) {
    event.preventDefault()
    setGap(isDay(values.from) ? undefined : m.people_write_day())
    if (!isDay(values.from)) return document.getElementById('from')?.focus()
    const made = await act.send({ body: values })
    if (made === undefined) return
    forget()
    receipt({ text: m.people_added({ name: made.name }) })
    push(`/forvaltningar/${made.id}`)
  }

  return (
    <>
      <title>{`${m.people_add_administration()} · Styrbord`}</title>
      <PageHead
        heading={m.people_add_administration()}
        crumbs={[{ word: m.people_administrations(), to: '/forvaltningar' }, { word: m.people_add_administration() }]}
      />
      <ProblemShown problem={act.problem} attempt={act.attempt} wrote={`${values.code} ${values.name}`} />
      <form className="sb-form" onSubmit={(event) => void add(event)} noValidate>
        <AdministrationFields values={values} change={change} error={errors.of} />
        <DateField
          id="from"
          label={m.people_from()}
          value={values.from}
          onChange={(from) => change({ from })}
          error={gap ?? errors.of('from')}
        />
        <div className="sb-form-actions">
          <Button kind="primary" type="submit" busy={act.busy}>
            {m.people_add_administration()}
          </Button>
          <LinkButton to="/forvaltningar" kind="text">
            {m.parts_cancel()}
          </LinkButton>
        </div>
      </form>
    </>
  )
}
