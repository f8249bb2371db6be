import { type FormEvent, useState } from 'react'
import type { AnswerOf } from '../../asking/api'
import { useAct } from '../../asking/useAct'
import { Button } from '../../parts/button'
import { longDay } from '../../parts/days'
import { LinkButton } from '../../parts/linkButton'
import { Note } from '../../parts/note'
import { useReceipt } from '../../parts/receipt'
import { Section } from '../../parts/section'
import { TextField } from '../../parts/textField'
import { ProblemShown } from '../../refusals/problemShown'
import { WhyNot } from '../../refusals/whyNot'
import { push } from '../../routing/navigation'
import { m } from '../../words/compiled/messages'
import { EndingForm } from './endingForm'

type DeviationSeen = AnswerOf<'GET /deviations/{id}'>

export function DeviationActs({ deviation, doing }: { deviation: DeviationSeen; doing: string | undefined }) {
  const { id, can } = deviation
  return (
    <>
      <Section heading={m.roles_note_heading()}>
        {can.note !== null ? <WhyNot refusal={can.note} /> : <Noting deviation={deviation} />}
      </Section>
      <Section heading={m.roles_end_deviation_heading()}>
        {can.end !== null ? (
          <WhyNot refusal={can.end} />
        ) : doing === 'avsluta' ? (
          <Ending deviation={deviation} />
        ) : (
          <LinkButton to={`/avsteg/${id}?gor=avsluta`}>{m.roles_end_deviation()}</LinkButton>
        )}
      </Section>
    </>
  )
}

/** Where it is written is no decision: one field, saved as it stands. */
function Noting({ deviation }: { deviation: DeviationSeen }) {
  const { id, version } = deviation
  const [typed, setTyped] = useState(deviation.notedIn ?? '')
  const [isEmpty, setEmpty] = useState(false)
  const act = useAct('POST /deviations/{id}/note')
  const isStale = act.problem?.status === 412
  const receipt = useReceipt()
  async function save(event: FormEvent) {
    event.preventDefault()
    setEmpty(typed.trim() === '')
    if (typed.trim() === '') return document.getElementById('notedIn')?.focus()
    const noted = await act.send({ params: { id }, body: { notedIn: typed.trim() } }, version)
    if (noted === undefined) return
    receipt({ text: m.roles_noted() })
  }
  return (
    <>
      {!isStale && <ProblemShown problem={act.problem} attempt={act.attempt} wrote={typed} />}
      <form className="sb-form" onSubmit={save} noValidate>
        {isStale && (
          <div role="alert">
            <Note>{m.roles_changed_meanwhile()}</Note>
          </div>
        )}
        <TextField
          id="notedIn"
          label={m.roles_noted_in()}
          hint={m.roles_noted_in_hint()}
          value={typed}
          onChange={setTyped}
          error={isEmpty ? m.roles_write_noted_in() : undefined}
        />
        <div className="sb-form-actions">
          <Button type="submit" kind={deviation.notedIn === null ? 'primary' : 'outlined'} busy={act.busy}>
            {m.roles_save_note()}
          </Button>
        </div>
      </form>
    </>
  )
}

function Ending({ deviation }: { deviation: DeviationSeen }) {
  const { id, version, object } = deviation
  const act = useAct('POST /deviations/{id}/ending')
  const receipt = useReceipt()
  return (
    <EndingForm
      name={`deviation:${id}`}
      askable={{ act: 'deviations.end', params: { id } }}
      matter={{ kind: 'record-deviation', object: object.id }}
      act={act}
      word={m.roles_end_deviation()}
      back={`/avsteg/${id}`}
      onEnd={async (order) => {
        const ended = await act.send({ params: { id }, body: order }, version)
        if (ended === undefined) return false
        receipt({
          text: m.roles_deviation_ended({ day: longDay(order.lastDay) }),
          link: { to: `/beslut/${ended.decision.id}`, word: m.people_show_decision() },
        })
        push(`/avsteg/${id}`)
        return true
      }}
    />
  )
}
