import { useQuery } from '@tanstack/react-query'
import { type FormEvent, useState } from 'react'
import { ask } from '../../asking/queries'
import { useAct } from '../../asking/useAct'
import { ChangedMeanwhile } from '../../forms/changedMeanwhile'
import { useDraft } from '../../forms/useDraft'
import { Button } from '../../parts/button'
import { DateField } from '../../parts/dateField'
import { isDay } from '../../parts/days'
import { LinkButton } from '../../parts/linkButton'
import { Panel } from '../../parts/panel'
import { useReceipt } from '../../parts/receipt'
import { Select } from '../../parts/select'
import { TextField } from '../../parts/textField'
import { ProblemShown } from '../../refusals/problemShown'
import { push } from '../../routing/navigation'
import { m } from '../../words/compiled/messages'
import { type PersonChosen, PersonField } from '../people/personField'
import { componentErrors } from './componentErrors'
import type { BusinessComponentSeen } from './componentSeen'

interface Typed {
  readonly by: string
  readonly on: string
  readonly reference: string
  readonly ownerText: string
  readonly owner: PersonChosen | null
  readonly reviewOn: string
}

/** Records the operation's assignment: who gave it, when and where it is written, who owns it now and when it is looked over. */
export function AssignForm({ component }: { component: BusinessComponentSeen }) {
  const { id, version, name, assignment, administration } = component
  const now: Typed = {
    by: assignment?.by.id ?? administration?.id ?? '',
    on: assignment?.on ?? '',
    reference: assignment?.reference ?? '',
    ownerText: assignment?.owner.name ?? '',
    owner: assignment === null ? null : { id: assignment.owner.id, name: assignment.owner.name },
    reviewOn: assignment?.reviewOn ?? '',
  }
  const { values, change, forget } = useDraft(`assignment:${id}`, now)
  const { data: administrations } = useQuery(ask('GET /administrations', { query: { limit: 200 } }))
  const [gaps, setGaps] = useState<Readonly<Record<string, string>>>({})
  const act = useAct('PUT /business-components/{id}/assignment')
  const receipt = useReceipt()
  const error = componentErrors(act.problem, gaps)
  const here = `/verksamhetskomponenter/${id}`

  async function assign(event: FormEvent) {
    event.preventDefault()
    const missing = {
      ...(values.by === '' && { byAdministrationId: m.componentforms_choose_administration() }),
      ...(!isDay(values.on) && { on: m.people_write_day() }),
      ...(values.reference.trim() === '' && { reference: m.componentforms_write_assignment_reference() }),
      ...(values.owner === null && { ownerPersonId: m.people_choose_person() }),
      ...(!isDay(values.reviewOn) && { reviewOn: m.people_write_day() }),
    }
    setGaps(missing)
    const [first] = Object.keys(missing)
    if (first !== undefined || values.owner === null) return document.getElementById(first ?? 'ownerPersonId')?.focus()
    const { by, on, reference, owner, reviewOn } = values
    const body = { byAdministrationId: by, on, reference, ownerPersonId: owner.id, reviewOn }
    if ((await act.send({ params: { id }, body }, version)) === undefined) return
    forget()
    receipt({ text: m.componentforms_assignment_recorded({ name }) })
    push(here)
  }

  return (
    <Panel heading={m.components_assign()} level={3}>
      {act.problem?.status !== 412 && (
        <ProblemShown
          problem={act.problem}
          attempt={act.attempt}
          wrote={[values.owner?.name, values.on, values.reference].filter(Boolean).join(', ')}
        />
      )}
      <form className="sb-form" onSubmit={(event) => void assign(event)} noValidate>
        <ChangedMeanwhile
          problem={act.problem}
          fields={[
            { word: m.components_owner(), now: now.ownerText, typed: values.ownerText },
            { word: m.components_review(), now: now.reviewOn, typed: values.reviewOn },
          ]}
        />
        <Select
          id="byAdministrationId"
          label={m.componentforms_given_by()}
          value={values.by}
          options={(administrations?.items ?? []).map((each) => ({ value: each.id, word: each.name }))}
          onChange={(by) => change({ by })}
          error={error('byAdministrationId')}
        />
        <div className="sb-form-pair">
          <DateField
            id="on"
            label={m.componentforms_given_on()}
            value={values.on}
            onChange={(on) => change({ on })}
            error={error('on')}
          />
          <TextField
            id="reference"
            label={m.componentforms_assignment_reference()}
            hint={m.componentforms_assignment_reference_hint()}
            value={values.reference}
            onChange={(reference) => change({ reference })}
            error={error('reference')}
          />
        </div>
        <div className="sb-form-pair">
          <PersonField
            id="ownerPersonId"
            label={m.componentforms_owner()}
            text={values.ownerText}
            chosen={values.owner}
            onChange={(ownerText, owner) => change({ ownerText, owner })}
            error={error('ownerPersonId')}
          />
          <DateField
            id="reviewOn"
            label={m.componentforms_review_on()}
            value={values.reviewOn}
            onChange={(reviewOn) => change({ reviewOn })}
            error={error('reviewOn')}
          />
        </div>
        <div className="sb-form-actions">
          <Button kind="primary" type="submit" busy={act.busy}>
            {m.components_assign()}
          </Button>
          <LinkButton to={here} kind="text">
            {m.parts_cancel()}
          </LinkButton>
        </div>
      </form>
    </Panel>
  )
}
