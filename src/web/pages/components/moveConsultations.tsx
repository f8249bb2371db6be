import { type FormEvent, useState } from 'react'
import { useSession } from '../../asking/session'
import { useAct } from '../../asking/useAct'
import { useDraft } from '../../forms/useDraft'
import { Button } from '../../parts/button'
import { DateField } from '../../parts/dateField'
import { isDay, longDay } from '../../parts/days'
import { EmptyState } from '../../parts/emptyState'
import { LinkButton } from '../../parts/linkButton'
import { Panel } from '../../parts/panel'
import { useReceipt } from '../../parts/receipt'
import { Section } from '../../parts/section'
import { State } from '../../parts/state'
import { TextArea } from '../../parts/textArea'
import { ProblemShown } from '../../refusals/problemShown'
import { push } from '../../routing/navigation'
import { m } from '../../words/compiled/messages'
import { componentErrors } from './componentErrors'
import type { MoveSeen } from './componentSeen'

interface MoveConsultationsProps {
  move: MoveSeen
  isToday: boolean
  /** The object whose consultation is being written; undefined: none is. */
  asked: string | undefined
}

/** The other objects that use the component: who has been asked, and what they said. */
export function MoveConsultations({ move, isToday, asked }: MoveConsultationsProps) {
  const { id, concerned, consultations, can, state } = move
  const mayWrite = isToday && state === 'open' && can.handle === null
  return (
    <Section heading={m.moves_consultations()} note={m.moves_consultations_note()}>
      <Panel>
        {concerned.length === 0 && consultations.length === 0 ? (
          <EmptyState kind="done" heading={m.moves_nobody_concerned()} level={3} />
        ) : (
          <ul className="sb-plain-list sb-stack">
            {concerned.map(({ object, consulted }) => (
              <li key={object.id} className="sb-row">
                <span className="sb-code">{object.code}</span>
                {consulted ? (
                  <State kind="kept">{m.moves_consulted()}</State>
                ) : (
                  <State kind="due">{m.moves_not_consulted()}</State>
                )}
                {mayWrite && asked !== object.id && (
                  <LinkButton size="small" to={`/flyttar/${id}?gor=samrad&objekt=${object.id}`}>
                    {m.moves_record_consultation()}
                  </LinkButton>
                )}
              </li>
            ))}
          </ul>
        )}
        {consultations.map(({ object, on, note }) => (
          <blockquote key={`${object.id}${on}${note}`} className="sb-said">
            <p>{note}</p>
            <footer className="sb-small sb-quiet">{`${object.code}, ${longDay(on)}`}</footer>
          </blockquote>
        ))}
      </Panel>
      {mayWrite && asked !== undefined && <ConsultForm move={move} objectId={asked} />}
    </Section>
  )
}

function ConsultForm({ move: { id, version, concerned }, objectId }: { move: MoveSeen; objectId: string }) {
  const { today } = useSession()
  const { values, change, forget } = useDraft(`consultation:${id}:${objectId}`, { on: today, note: '' })
  const [gaps, setGaps] = useState<Readonly<Record<string, string>>>({})
  const act = useAct('POST /component-moves/{id}/consultations')
  const receipt = useReceipt()
  const error = componentErrors(act.problem, gaps)
  const code = concerned.find(({ object }) => object.id === objectId)?.object.code ?? ''

  async function record(event: FormEvent) {
    event.preventDefault()
    const missing = {
      ...(!isDay(values.on) && { on: m.people_write_day() }),
      ...(values.note.trim() === '' && { note: m.moves_write_note() }),
    }
    setGaps(missing)
    const [first] = Object.keys(missing)
    if (first !== undefined) return document.getElementById(first)?.focus()
    if ((await act.send({ params: { id }, body: { objectId, ...values } }, version)) === undefined) return
    forget()
    receipt({ text: m.moves_consultation_recorded({ code }) })
    push(`/flyttar/${id}`)
  }

  return (
    <Panel heading={m.moves_consult_heading({ code })} level={3}>
      <ProblemShown problem={act.problem} attempt={act.attempt} wrote={`${code}, ${values.on}`} />
      <form className="sb-form" onSubmit={(event) => void record(event)} noValidate>
        <DateField
          id="on"
          label={m.moves_consulted_on()}
          value={values.on}
          onChange={(on) => change({ on })}
          error={error('on')}
        />
        <TextArea
          id="note"
          label={m.moves_what_they_said()}
          rows={3}
          value={values.note}
          onChange={(note) => change({ note })}
          error={error('note')}
        />
        <div className="sb-form-actions">
          <Button kind="primary" type="submit" busy={act.busy}>
            {m.moves_record_consultation()}
          </Button>
          <LinkButton to={`/flyttar/${id}`} kind="text">
            {m.parts_cancel()}
          </LinkButton>
        </div>
      </form>
    </Panel>
  )
}
