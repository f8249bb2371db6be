import { useQuery } from '@tanstack/react-query'
import { endingFields } from '#api/decisionFields'
import { changeSeatFields } from '#api/seatFields'
import { ask } from '../../asking/queries'
import { ActSection } from '../../forms/actSection'
import { Form } from '../../forms/form'
import { longDay } from '../../parts/days'
import { m } from '../../words/compiled/messages'
import { toDecision } from '../roles/decisionLine'
import { useSeatChoices } from './seatMemberForm'
import type { SeatSeen } from './seatPage'

export function SeatActs({ seat }: { seat: SeatSeen }) {
  const { id, version, object, can } = seat
  const here = `/platser/${id}`
  return (
    <>
      <ActSection
        heading={m.forums_change_heading()}
        refusal={can.change}
        here={here}
        doing="andra"
        word={m.forums_change()}
      >
        <ChangeSeat seat={seat} />
      </ActSection>
      <ActSection
        heading={m.forums_leave_heading()}
        refusal={can.leave}
        here={here}
        doing="avsluta"
        word={m.forums_leave()}
      >
        <Form
          route="POST /seats/{id}/ending"
          draft={`end:seat:${id}`}
          fields={endingFields}
          params={{ id }}
          version={version}
          matter={() => ({ kind: 'seat', object: object.id })}
          askable={{ act: 'seats.leave', params: { id } }}
          word={m.forums_leave()}
          back={here}
          done={({ decision }, typed) => ({
            text: m.forums_left({ day: longDay(typed.of('lastDay')) }),
            link: toDecision(decision),
            to: here,
          })}
        />
      </ActSection>
    </>
  )
}

function ChangeSeat({ seat: { id, version, object, forum, grounds, products } }: { seat: SeatSeen }) {
  const { data } = useQuery(ask('GET /forums/{id}', { params: { id: forum.id } }))
  const handed = useSeatChoices(object.id, data?.grounds ?? grounds)
  return (
    <Form
      route="POST /seats/{id}/change"
      draft={`seat-change:${id}`}
      fields={changeSeatFields}
      handed={() => handed}
      stands={{ grounds: grounds.map((each) => each.id), productIds: products.map((each) => each.id) }}
      params={{ id }}
      version={version}
      matter={() => ({ kind: 'seat', object: object.id })}
      askable={{ act: 'seats.change', params: { id } }}
      word={m.forums_register_change()}
      back={`/platser/${id}`}
      done={(made) => ({ text: m.forums_changed(), link: toDecision(made.decision), to: `/platser/${made.id}` })}
    />
  )
}
