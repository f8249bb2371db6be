import type { FormEvent } from 'react'
import { useAct } from '../../asking/useAct'
import { formErrors } from '../../forms/formErrors'
import { useDraft } from '../../forms/useDraft'
import { Button } from '../../parts/button'
import { DateField } from '../../parts/dateField'
import { LinkButton } from '../../parts/linkButton'
import { PageHead } from '../../parts/pageHead'
import { useReceipt } from '../../parts/receipt'
import { ProblemShown } from '../../refusals/problemShown'
import { push } from '../../routing/navigation'
import { m } from '../../words/compiled/messages'
import { DecisionFields, decisionOf } from '../decisions/decisionFields'
import { emptyObject, ObjectShape, objectOrder } from './objectShape'

const empty = { ...emptyObject, from: '', by: '', on: '', reference: '' }
const ids = {
  code: 'code',
  name: 'name',
  category: 'category',
  from: 'from',
  'decision.by': 'decision.by',
  'decision.on': 'decision.on',
  'decision.reference': 'decision.reference',
}

/** Records the forum's decision that a new object is to be. */
export function NewObjectPage() {
  const { values, change, forget } = useDraft('object:new', empty)
  const act = useAct('POST /objects')
  const receipt = useReceipt()
  const errors = formErrors(act.problem, ids)

  async function register(event: FormEvent) {
    event.preventDefault()
    const decision = decisionOf(values)
    if (decision === undefined) return document.getElementById('decision.by')?.focus()
    const made = await act.send({ body: { ...objectOrder(values), from: values.from, decision } })
    if (made === undefined) return
    forget()
    receipt({ text: m.objects_created({ code: made.code }) })
    push(`/objekt/${made.id}`)
  }

  return (
    <>
      <title>{`${m.objects_new()} · Styrbord`}</title>
      <PageHead
        heading={m.objects_new()}
        crumbs={[{ word: m.shell_to_objects(), to: '/objekt' }, { word: m.objects_new() }]}
        sentence={m.objects_new_sentence()}
      />
      <ProblemShown problem={act.problem} attempt={act.attempt} wrote={[values.code, values.name].join(' ')} />
      <form className="sb-form" onSubmit={register} noValidate>
        <ObjectShape prefix="" value={values} onChange={change} parts={['names', 'category']} errors={errors.of} />
        <DateField
          id="from"
          label={m.people_from()}
          value={values.from}
          onChange={(from) => change({ from })}
          error={errors.of('from')}
        />
        <DecisionFields
          matter={{ kind: 'change-object-structure' }}
          value={values}
          onChange={change}
          errors={errorsOf(errors.of)}
        />
        <div className="sb-form-actions">
          <Button kind={act.problem?.refusal === undefined ? 'primary' : 'outlined'} type="submit" busy={act.busy}>
            {m.objects_register_object()}
          </Button>
          <LinkButton to="/objekt" kind="text">
            {m.parts_cancel()}
          </LinkButton>
        </div>
      </form>
    </>
  )
}

/** The decision's three fields, as DecisionFields takes their errors. */
export function errorsOf(of: (field: string) => string | undefined): Record<string, string> {
  const fields = ['decision.by', 'decision.on', 'decision.reference']
  return Object.fromEntries(fields.flatMap((field) => (of(field) === undefined ? [] : [[field, of(field) ?? '']])))
}
