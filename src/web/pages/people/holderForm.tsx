import { type FormEvent, useState } from 'react'
import { useAct } from '../../asking/useAct'
import { formErrors } from '../../forms/formErrors'
import { useDraft } from '../../forms/useDraft'
import { Button } from '../../parts/button'
import { Checkbox } from '../../parts/checkbox'
import { DateField } from '../../parts/dateField'
import { isDay } from '../../parts/days'
import { LinkButton } from '../../parts/linkButton'
import { useReceipt } from '../../parts/receipt'
import { ProblemShown } from '../../refusals/problemShown'
import { push } from '../../routing/navigation'
import { m } from '../../words/compiled/messages'
import type { OfficeSeen } from './officePage'
import { type PersonChosen, PersonField } from './personField'

interface Typed {
  readonly text: string
  readonly person: PersonChosen | null
  readonly from: string
  readonly to: string
  readonly endsPredecessor: boolean
}
const empty: Typed = { text: '', person: null, from: '', to: '', endsPredecessor: true }
const ids = { personId: 'personId', from: 'from', to: 'to' }

/** Who holds the office from which day; the present holder can end the day before. */
export function HolderForm({ office }: { office: OfficeSeen }) {
  const { values, change, forget } = useDraft(`holder:${office.id}`, empty)
  const [gaps, setGaps] = useState<Readonly<Record<string, string>>>({})
  const act = useAct('POST /offices/{id}/holders')
  const receipt = useReceipt()
  const errors = formErrors(act.problem, ids)
  const [present] = office.holders
  const here = `/befattningar/${office.id}`

  async function register(event: FormEvent) {
    event.preventDefault()
    const missing = {
      ...(values.person === null && { personId: m.people_choose_person() }),
      ...(!isDay(values.from) && { from: m.people_write_day() }),
      ...(values.to !== '' && !isDay(values.to) && { to: m.people_write_day() }),
    }
    setGaps(missing)
    const [first] = Object.keys(missing)
    if (first !== undefined || values.person === null) return document.getElementById(first ?? 'personId')?.focus()
    const { person, from, to } = values
    const order = {
      personId: person.id,
      from,
      to: to === '' ? null : to,
      endsPredecessor: present !== undefined && values.endsPredecessor,
    }
    if ((await act.send({ params: { id: office.id }, body: order })) === undefined) return
    forget()
    receipt({
      text: m.people_holder_registered({ name: person.name, office: office.title }),
      link: { to: `/personer/${person.id}`, word: m.people_show_person() },
    })
    push(here)
  }

  const error = (field: string) => gaps[field] ?? errors.of(field)
  return (
    <>
      <ProblemShown
        problem={act.problem}
        attempt={act.attempt}
        wrote={[values.person?.name, values.from].filter(Boolean).join(', ')}
      />
      <form className="sb-form" onSubmit={(event) => void register(event)} noValidate>
        <PersonField
          id="personId"
          label={m.people_person()}
          text={values.text}
          chosen={values.person}
          onChange={(text, person) => change({ text, person })}
          error={error('personId')}
        />
        <div className="sb-form-pair">
          <DateField
            id="from"
            label={m.people_from()}
            value={values.from}
            onChange={(from) => change({ from })}
            error={error('from')}
          />
          <DateField
            id="to"
            label={m.people_to()}
            optional
            placeholder={m.people_until_further()}
            value={values.to}
            onChange={(to) => change({ to })}
            error={error('to')}
          />
        </div>
        {present !== undefined && (
          <Checkbox
            id="endsPredecessor"
            label={m.people_ends_predecessor({ name: present.person.name })}
            hint={m.people_one_holder_hint()}
            checked={values.endsPredecessor}
            onChange={(endsPredecessor) => change({ endsPredecessor })}
          />
        )}
        <div className="sb-form-actions">
          <Button kind="primary" type="submit" busy={act.busy}>
            {m.people_register_holder()}
          </Button>
          <LinkButton to={here} kind="text">
            {m.parts_cancel()}
          </LinkButton>
        </div>
      </form>
    </>
  )
}
