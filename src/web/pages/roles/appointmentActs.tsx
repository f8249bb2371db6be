import { useQuery } from '@tanstack/react-query'
import { confirmAppointmentFields } from '#api/appointmentFields'
import { endingFields } from '#api/decisionFields'
import { askWhole } from '../../asking/queries'
import { ActSection } from '../../forms/actSection'
import { Form } from '../../forms/form'
import { longDay } from '../../parts/days'
import { m } from '../../words/compiled/messages'
import { say } from '../../words/say'
import type { AppointmentSeen } from './appointmentPage'
import { toDecision } from './decisionLine'

export function AppointmentActs({ appointment }: { appointment: AppointmentSeen }) {
  const { id, version, can, object, role, side, person, title } = appointment
  const here = `/tillsattningar/${id}`
  // Whether a delegation must be confirmed is a finding; `can` only says whether the one who asks could.
  const { data: unconfirmed } = useQuery(
    askWhole('GET /findings', { query: { kind: 'delegation-not-confirmed', object: object.id } }),
  )
  const mustConfirm = unconfirmed?.items.some(({ mend }) => mend?.with.id === id) ?? false
  const decided = {
    ...{ params: { id }, version, back: here },
    matter: () => ({ kind: 'appoint' as const, role, side, object: object.id, person: person.id }),
  }
  return (
    <>
      {mustConfirm && (
        <ActSection
          heading={m.roles_confirm_heading()}
          refusal={can.confirm}
          here={here}
          doing="bekrafta"
          kind="primary"
          word={m.roles_confirm()}
          why={m.roles_confirm_why()}
        >
          <Form
            route="POST /appointments/{id}/confirmation"
            draft={`confirm:${id}`}
            fields={confirmAppointmentFields}
            {...decided}
            askable={{ act: 'appointments.confirm', params: { id } }}
            word={m.roles_confirm()}
            done={({ decision }) => ({ text: m.roles_confirmed(), link: toDecision(decision), to: here })}
          />
        </ActSection>
      )}
      <ActSection heading={m.roles_end_heading()} refusal={can.end} here={here} doing="avsluta" word={m.roles_end()}>
        <Form
          route="POST /appointments/{id}/ending"
          draft={`end:appointment:${id}`}
          fields={endingFields}
          {...decided}
          askable={{ act: 'appointments.end', params: { id } }}
          word={m.roles_end()}
          done={({ decision }, typed) => ({
            text: m.roles_ended({ title: say(title), day: longDay(typed.of('lastDay')) }),
            link: toDecision(decision),
            to: here,
          })}
        />
      </ActSection>
    </>
  )
}
