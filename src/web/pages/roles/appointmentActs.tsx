import { useQuery } from '@tanstack/react-query'
import type { AnswerOf } from '../../asking/api'
import { ask } from '../../asking/queries'
import { useAct } from '../../asking/useAct'
import { useDraft } from '../../forms/useDraft'
import { isDay, longDay } from '../../parts/days'
import { LinkButton } from '../../parts/linkButton'
import { useReceipt } from '../../parts/receipt'
import { Section } from '../../parts/section'
import { WhyNot } from '../../refusals/whyNot'
import { push } from '../../routing/navigation'
import { m } from '../../words/compiled/messages'
import { say } from '../../words/say'
import { DecidedForm, type DecisionMade, noDecision } from './decidedForm'
import { EndingForm } from './endingForm'

type AppointmentSeen = AnswerOf<'GET /appointments/{id}'>

interface AppointmentActsProps {
  appointment: AppointmentSeen
  /** The act whose form is open: `bekrafta` or `avsluta`. */
  doing: string | undefined
}

export function AppointmentActs({ appointment, doing }: AppointmentActsProps) {
  const { id, can } = appointment
  const here = `/tillsattningar/${id}`
  // Whether a delegation must be confirmed is a finding; `can` only says whether the one who asks could.
  const { data: unconfirmed } = useQuery(
    ask('GET /findings', { query: { kind: 'delegation-not-confirmed', object: appointment.object.id } }),
  )
  const mustConfirm = unconfirmed?.items.some(({ mend }) => mend?.with.id === id) ?? false
  return (
    <>
      {mustConfirm && (
        <Section heading={m.roles_confirm_heading()}>
          {can.confirm !== null ? (
            <WhyNot refusal={can.confirm} />
          ) : doing === 'bekrafta' ? (
            <Confirming appointment={appointment} />
          ) : (
            <div className="sb-stack">
              <p className="sb-measure">{m.roles_confirm_why()}</p>
              <div>
                <LinkButton to={`${here}?gor=bekrafta`} kind="primary">
                  {m.roles_confirm()}
                </LinkButton>
              </div>
            </div>
          )}
        </Section>
      )}
      <Section heading={m.roles_end_heading()}>
        {can.end !== null ? (
          <WhyNot refusal={can.end} />
        ) : doing === 'avsluta' ? (
          <Ending appointment={appointment} />
        ) : (
          <LinkButton to={`${here}?gor=avsluta`}>{m.roles_end()}</LinkButton>
        )}
      </Section>
    </>
  )
}

const matterOf = ({ role, side, object, person }: AppointmentSeen) => ({
  kind: 'appoint' as const,
  ...{ role, side },
  object: object.id,
  person: person.id,
})

function Confirming({ appointment }: { appointment: AppointmentSeen }) {
  const { id, version, person } = appointment
  const { values, change, forget } = useDraft(`confirm:${id}`, noDecision)
  const act = useAct('POST /appointments/{id}/confirmation')
  const receipt = useReceipt()
  const matter = matterOf(appointment)
  const confirm = async (decision: DecisionMade) => {
    const made = await act.send({ params: { id }, body: { decision } }, version)
    if (made === undefined) return
    forget()
    receipt({ text: m.roles_confirmed(), link: { to: `/beslut/${made.decision.id}`, word: m.people_show_decision() } })
    push(`/tillsattningar/${id}`)
  }
  return (
    <DecidedForm
      matter={isDay(values.on) ? { ...matter, on: values.on } : matter}
      values={values}
      change={change}
      gaps={{}}
      act={act}
      wrote={[person.protectedIdentity ? m.parts_protected() : person.name, values.on, values.reference]
        .filter(Boolean)
        .join(', ')}
      word={m.roles_confirm()}
      back={`/tillsattningar/${id}`}
      askable={{ act: 'appointments.confirm', params: { id }, body: {} }}
      onAsked={forget}
      onSend={(decision) => void confirm(decision)}
    />
  )
}

function Ending({ appointment }: { appointment: AppointmentSeen }) {
  const { id, version, title } = appointment
  const act = useAct('POST /appointments/{id}/ending')
  const receipt = useReceipt()
  return (
    <EndingForm
      name={`appointment:${id}`}
      askable={{ act: 'appointments.end', params: { id } }}
      matter={matterOf(appointment)}
      act={act}
      word={m.roles_end()}
      back={`/tillsattningar/${id}`}
      onEnd={async (order) => {
        const ended = await act.send({ params: { id }, body: order }, version)
        if (ended === undefined) return false
        receipt({
          text: m.roles_ended({ title: say(title), day: longDay(order.lastDay) }),
          link: { to: `/beslut/${ended.decision.id}`, word: m.people_show_decision() },
        })
        push(`/tillsattningar/${id}`)
        return true
      }}
    />
  )
}
