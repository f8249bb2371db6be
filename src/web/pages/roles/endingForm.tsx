import type { Problem, SentTo } from '../../asking/api'
import { useDraft } from '../../forms/useDraft'
import { DateField } from '../../parts/dateField'
import { isDay } from '../../parts/days'
import { TextArea } from '../../parts/textArea'
import { m } from '../../words/compiled/messages'
import { DecidedForm, type DecisionMade, noDecision } from './decidedForm'
import type { Askable } from './useAskInstead'

interface EndingFormProps {
  /** What is ended: keeps one draft apart from another. */
  name: string
  /** The act and the record it ends. */
  askable: Omit<Askable, 'body'>
  matter: NonNullable<SentTo<'GET /decision-makers'>['query']>
  act: { readonly problem: Problem | undefined; readonly attempt: number; readonly busy: boolean }
  word: string
  back: string
  /** True when it was done: the draft is then forgotten. */
  onEnd: (order: { lastDay: string; reason: string; decision: DecisionMade }) => Promise<boolean>
}

/** An ending as it was decided: the last day, why, and by whom. */
export function EndingForm({ name, askable, matter, act, word, back, onEnd }: EndingFormProps) {
  const { values, change, forget } = useDraft(`end:${name}`, { lastDay: '', reason: '', ...noDecision })
  const { lastDay, reason } = values
  const gaps = {
    ...(!isDay(lastDay) && { lastDay: m.people_write_day() }),
    ...(reason.trim() === '' && { reason: m.roles_write_reason() }),
  }
  const end = async (decision: DecisionMade) => {
    if (await onEnd({ lastDay, reason: reason.trim(), decision })) forget()
  }
  return (
    <DecidedForm
      matter={isDay(values.on) ? { ...matter, on: values.on } : matter}
      values={values}
      change={change}
      gaps={gaps}
      act={act}
      wrote={[lastDay, reason, values.reference].filter(Boolean).join(', ')}
      word={word}
      back={back}
      askable={{ ...askable, body: { lastDay, reason: reason.trim() } }}
      onAsked={forget}
      onSend={(decision) => void end(decision)}
    >
      {(errors) => (
        <>
          <DateField
            id="lastDay"
            label={m.roles_last_day()}
            hint={m.roles_last_day_hint()}
            value={lastDay}
            onChange={(day) => change({ lastDay: day })}
            error={errors.lastDay}
          />
          <TextArea
            id="reason"
            label={m.roles_reason()}
            rows={3}
            value={reason}
            onChange={(text) => change({ reason: text })}
            error={errors.reason}
          />
        </>
      )}
    </DecidedForm>
  )
}
