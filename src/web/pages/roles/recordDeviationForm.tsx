import type { AnswerOf } from '../../asking/api'
import { useAct } from '../../asking/useAct'
import { useDraft } from '../../forms/useDraft'
import { isDay } from '../../parts/days'
import { useReceipt } from '../../parts/receipt'
import { push } from '../../routing/navigation'
import { m } from '../../words/compiled/messages'
import { sayFirst } from '../../words/say'
import { DecidedForm, type DecisionMade, noDecision } from './decidedForm'
import { DeviationFields, type DeviationTyped, roleOnSide } from './deviationFields'

interface RecordDeviationFormProps {
  object: AnswerOf<'GET /objects/{id}'>
  roles: AnswerOf<'GET /model'>['model']['roles']
}

const nothing: DeviationTyped = { source: '', tasks: [], target: '', reason: '', notedIn: '', from: '', to: '' }

export function RecordDeviationForm({ object, roles }: RecordDeviationFormProps) {
  const { values, change, forget } = useDraft(`deviation:${object.id}`, { ...nothing, ...noDecision })
  const act = useAct('POST /deviations')
  const receipt = useReceipt()
  const { source, tasks, target, reason, notedIn, from, to, on, reference } = values
  const places = object.places.map(({ role, side, title }) => ({ value: `${role}~${side}`, word: sayFirst(title) }))
  const order = {
    objectId: object.id,
    tasks,
    source: roleOnSide(source),
    target: roleOnSide(target),
    reason: reason.trim(),
    notedIn: notedIn.trim() === '' ? null : notedIn.trim(),
    from,
    to: to === '' ? null : to,
  }
  const gaps = {
    ...(source === '' && { source: m.roles_choose_role() }),
    ...(source !== '' && tasks.length === 0 && { tasks: m.roles_choose_task() }),
    ...(target === '' && { target: m.roles_choose_role() }),
    ...(reason.trim() === '' && { reason: m.roles_write_reason() }),
    ...(!isDay(from) && { from: m.people_write_day() }),
    ...(to !== '' && !isDay(to) && { to: m.people_write_day() }),
  }
  const record = async (decision: DecisionMade) => {
    const made = await act.send({ body: { ...order, decision } })
    if (made === undefined) return
    forget()
    receipt({
      text: m.roles_deviation_recorded(),
      link: { to: `/beslut/${made.decision.id}`, word: m.people_show_decision() },
    })
    push(`/avsteg/${made.id}`)
  }
  const wordOf = (place: string) => places.find(({ value }) => value === place)?.word
  return (
    <DecidedForm
      matter={{ kind: 'record-deviation', object: object.id, on: isDay(on) ? on : undefined }}
      values={values}
      change={change}
      gaps={gaps}
      act={act}
      wrote={[wordOf(source), wordOf(target), on, reference].filter(Boolean).join(', ')}
      word={m.roles_record_deviation()}
      back={`/objekt/${object.id}`}
      askable={{ act: 'deviations.record', params: {}, body: order }}
      onAsked={forget}
      onSend={(decision) => void record(decision)}
    >
      {(errors) => <DeviationFields places={places} roles={roles} values={values} change={change} errors={errors} />}
    </DecidedForm>
  )
}
