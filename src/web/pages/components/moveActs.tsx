import { useState } from 'react'
import { useAct } from '../../asking/useAct'
import { useDraft } from '../../forms/useDraft'
import { Button } from '../../parts/button'
import { DateField } from '../../parts/dateField'
import { isDay } from '../../parts/days'
import { LinkButton } from '../../parts/linkButton'
import { ReasonDialog } from '../../parts/reasonDialog'
import { useReceipt } from '../../parts/receipt'
import { Section } from '../../parts/section'
import { WhyNot } from '../../refusals/whyNot'
import { push } from '../../routing/navigation'
import { m } from '../../words/compiled/messages'
import { DecidedForm, type DecisionMade, noDecision } from '../roles/decidedForm'
import type { MoveSeen } from './componentSeen'

interface MoveActsProps {
  move: MoveSeen
  /** The act whose form is open: `besluta`. */
  doing: string | undefined
}

/** Records what a group decided, or takes the proposal back. */
export function MoveActs({ move, doing }: MoveActsProps) {
  const { id, can } = move
  return (
    <>
      <Section heading={m.moves_record_decision()} id="decide">
        {doing === 'besluta' ? (
          <DecideForm move={move} />
        ) : (
          <div className="sb-stack">
            <p className="sb-measure">{m.moves_decide_why()}</p>
            <div>
              <LinkButton to={`/flyttar/${id}?gor=besluta`} kind={can.decide === null ? 'primary' : 'outlined'}>
                {m.moves_record_decision()}
              </LinkButton>
            </div>
            {can.decide !== null && <WhyNot refusal={can.decide} />}
          </div>
        )}
      </Section>
      <Section heading={m.moves_withdraw_heading()}>
        {can.handle === null ? <Withdrawing move={move} /> : <WhyNot refusal={can.handle} />}
      </Section>
    </>
  )
}

function DecideForm({ move }: { move: MoveSeen }) {
  const { id, version, awaiting, toObject, component } = move
  const { values, change, forget } = useDraft(`decide-move:${id}`, { ...noDecision, from: '' })
  const act = useAct('POST /component-moves/{id}/decisions')
  const receipt = useReceipt()
  const matter = { kind: 'decide-content', object: awaiting[0]?.id ?? toObject.id } as const
  const isLast = awaiting.length === 1
  const from = values.from === '' ? null : values.from

  async function decide(decision: DecisionMade) {
    const made = await act.send({ params: { id }, body: { decision, from } }, version)
    if (made === undefined) return
    forget()
    receipt({
      text:
        made.state === 'done'
          ? m.moves_moved({ name: component.name, code: toObject.code })
          : m.moves_one_decided({ codes: made.awaiting.map(({ code }) => code).join(', ') }),
    })
    push(`/flyttar/${id}`)
  }

  return (
    <DecidedForm
      matter={isDay(values.on) ? { ...matter, on: values.on } : matter}
      values={values}
      change={change}
      gaps={from !== null && !isDay(from) ? { from: m.people_write_day() } : {}}
      act={act}
      wrote={[component.name, values.on, values.reference].filter(Boolean).join(', ')}
      word={m.moves_record_decision()}
      back={`/flyttar/${id}`}
      askable={{ act: 'component-moves.decide', params: { id }, body: { from } }}
      onAsked={forget}
      onSend={(decision) => void decide(decision)}
    >
      {(errors) => (
        <DateField
          id="from"
          label={m.moves_takes_effect()}
          hint={isLast ? m.moves_takes_effect_hint() : m.moves_takes_effect_later_hint()}
          optional
          value={values.from}
          onChange={(typed) => change({ from: typed })}
          error={errors.from}
        />
      )}
    </DecidedForm>
  )
}

function Withdrawing({ move: { id, version, component } }: { move: MoveSeen }) {
  const [isOpen, setOpen] = useState(false)
  const act = useAct('POST /component-moves/{id}/withdrawal')
  const receipt = useReceipt()
  const send = async () => {
    if ((await act.send({ params: { id }, body: {} }, version)) === undefined) return
    setOpen(false)
    receipt({ text: m.moves_withdrawn_done({ name: component.name }) })
  }
  return (
    <>
      <Button onClick={() => setOpen(true)}>{m.moves_withdraw()}</Button>
      <ReasonDialog
        isOpen={isOpen}
        onClose={() => setOpen(false)}
        heading={m.moves_withdraw_question({ name: component.name })}
        word={m.moves_withdraw()}
        closeWord={m.decisions_keep()}
        busy={act.busy}
        error={act.problem === undefined ? undefined : act.problem.title || m.shell_server_away_form()}
        onSend={() => void send()}
      >
        {m.moves_withdraw_why()}
      </ReasonDialog>
    </>
  )
}
