import { useQuery } from '@tanstack/react-query'
import type { AnswerOf } from '../../asking/api'
import { ask } from '../../asking/queries'
import { useAct } from '../../asking/useAct'
import { useDraft } from '../../forms/useDraft'
import { DateField } from '../../parts/dateField'
import { isDay, longDay } from '../../parts/days'
import { LinkButton } from '../../parts/linkButton'
import { useReceipt } from '../../parts/receipt'
import { Section } from '../../parts/section'
import { WhyNot } from '../../refusals/whyNot'
import { push } from '../../routing/navigation'
import { m } from '../../words/compiled/messages'
import { DecidedForm, type DecisionMade, noDecision } from '../roles/decidedForm'
import { EndingForm } from '../roles/endingForm'
import { GroundsField } from './groundsField'
import { ProductsField } from './productsField'

type SeatSeen = AnswerOf<'GET /seats/{id}'>

interface SeatActsProps {
  seat: SeatSeen
  /** The act whose form is open: `andra` or `avsluta`. */
  doing: string | undefined
}

export function SeatActs({ seat, doing }: SeatActsProps) {
  const { id, can } = seat
  return (
    <>
      <Section heading={m.forums_change_heading()}>
        {can.change !== null ? (
          <WhyNot refusal={can.change} />
        ) : doing === 'andra' ? (
          <Changing seat={seat} />
        ) : (
          <LinkButton to={`/platser/${id}?gor=andra`}>{m.forums_change()}</LinkButton>
        )}
      </Section>
      <Section heading={m.forums_leave_heading()}>
        {can.leave !== null ? (
          <WhyNot refusal={can.leave} />
        ) : doing === 'avsluta' ? (
          <Leaving seat={seat} />
        ) : (
          <LinkButton to={`/platser/${id}?gor=avsluta`}>{m.forums_leave()}</LinkButton>
        )}
      </Section>
    </>
  )
}

function Changing({ seat }: { seat: SeatSeen }) {
  const { id, version, object, person, forum } = seat
  const { values, change, forget } = useDraft(`seat-change:${id}`, {
    grounds: seat.grounds.map((ground) => ground.id),
    productIds: seat.products.map((product) => product.id),
    from: '',
    ...noDecision,
  })
  const { data } = useQuery(ask('GET /forums/{id}', { params: { id: forum.id } }))
  const act = useAct('POST /seats/{id}/change')
  const receipt = useReceipt()
  const { grounds, productIds, from, on, reference } = values
  const body = { grounds, productIds, ...(isDay(from) ? { from } : {}) }
  const save = async (decision: DecisionMade) => {
    const made = await act.send({ params: { id }, body: { ...body, decision } }, version)
    if (made === undefined) return
    forget()
    receipt({ text: m.forums_changed(), link: { to: `/beslut/${made.decision.id}`, word: m.people_show_decision() } })
    push(`/platser/${made.id}`)
  }
  return (
    <DecidedForm
      matter={{ kind: 'seat', object: object.id, on: isDay(on) ? on : undefined }}
      values={values}
      change={change}
      gaps={{}}
      act={act}
      wrote={[person.name, on, reference].filter(Boolean).join(', ')}
      word={m.forums_register_change()}
      back={`/platser/${id}`}
      askable={{ act: 'seats.change', params: { id }, body }}
      onAsked={forget}
      onSend={(decision) => void save(decision)}
    >
      {(errors) => (
        <>
          <GroundsField
            grounds={data?.grounds ?? seat.grounds}
            chosen={grounds}
            onChange={(chosen) => change({ grounds: chosen })}
            error={errors.grounds}
          />
          <ProductsField
            objectId={object.id}
            chosen={productIds}
            onChange={(chosen) => change({ productIds: chosen })}
            error={errors.productIds}
          />
          <DateField
            id="from"
            label={m.people_from()}
            hint={m.forums_change_from_hint()}
            optional
            value={from}
            onChange={(day) => change({ from: day })}
            error={errors.from}
          />
        </>
      )}
    </DecidedForm>
  )
}

function Leaving({ seat }: { seat: SeatSeen }) {
  const { id, version, object } = seat
  const act = useAct('POST /seats/{id}/ending')
  const receipt = useReceipt()
  return (
    <EndingForm
      name={`seat:${id}`}
      askable={{ act: 'seats.leave', params: { id } }}
      matter={{ kind: 'seat', object: object.id }}
      act={act}
      word={m.forums_leave()}
      back={`/platser/${id}`}
      onEnd={async (order) => {
        const left = await act.send({ params: { id }, body: order }, version)
        if (left === undefined) return false
        receipt({
          text: m.forums_left({ day: longDay(order.lastDay) }),
          link: { to: `/beslut/${left.decision.id}`, word: m.people_show_decision() },
        })
        push(`/platser/${id}`)
        return true
      }}
    />
  )
}
