import type { AnswerOf } from '../../asking/api'
import { useAct } from '../../asking/useAct'
import { useDraft } from '../../forms/useDraft'
import { isDay } from '../../parts/days'
import { useReceipt } from '../../parts/receipt'
import { push } from '../../routing/navigation'
import { m } from '../../words/compiled/messages'
import { PeriodFields } from '../people/periodFields'
import { type PersonChosen, PersonField } from '../people/personField'
import { DecidedForm, type DecisionMade, noDecision } from '../roles/decidedForm'
import { forumInSentence, toForum } from './forumWords'
import { GroundsField } from './groundsField'
import { ProductsField } from './productsField'

interface SeatMemberFormProps {
  forum: AnswerOf<'GET /forums/{id}'>
  /** A product that nobody in the group has a mandate over: chosen from the start. */
  product: string | undefined
}

interface Typed {
  readonly personText: string
  readonly person: PersonChosen | null
  readonly grounds: string[]
  readonly productIds: string[]
  readonly from: string
  readonly to: string
}

export function SeatMemberForm({ forum, product }: SeatMemberFormProps) {
  const nothing: Typed = {
    personText: '',
    person: null,
    grounds: [],
    productIds: product ? [product] : [],
    from: '',
    to: '',
  }
  const { values, change, forget } = useDraft(`seat:${forum.id}:${product ?? ''}`, { ...nothing, ...noDecision })
  const act = useAct('POST /forums/{id}/seats')
  const receipt = useReceipt()
  const { person, grounds, productIds, from, to, on, reference } = values
  const back = toForum(forum.id)
  const objectId = forum.object?.id ?? ''
  const order = { personId: person?.id ?? '', grounds, productIds, from, to: to === '' ? null : to }
  const gaps = {
    ...(person === null && { personId: m.people_choose_person() }),
    ...(!isDay(from) && { from: m.people_write_day() }),
    ...(to !== '' && !isDay(to) && { to: m.people_write_day() }),
  }
  const seat = async (decision: DecisionMade) => {
    const made = await act.send({ params: { id: forum.id }, body: { ...order, decision } })
    if (made === undefined) return
    forget()
    receipt({
      text: m.forums_seated({ name: made.person.name, forum: forumInSentence(made.forum.name) }),
      link: { to: `/beslut/${made.decision.id}`, word: m.people_show_decision() },
    })
    push(back)
  }
  return (
    <DecidedForm
      matter={{ kind: 'seat', object: objectId, on: isDay(on) ? on : undefined }}
      values={values}
      change={change}
      gaps={gaps}
      act={act}
      wrote={[person?.name, on, reference].filter(Boolean).join(', ')}
      word={m.forums_register_seat()}
      back={back}
      askable={{ act: 'seats.take', params: { id: forum.id }, body: order }}
      onAsked={forget}
      onSend={(decision) => void seat(decision)}
    >
      {(errors) => (
        <>
          <PersonField
            id="personId"
            label={m.people_person()}
            text={values.personText}
            chosen={person}
            onChange={(personText, chosen) => change({ personText, person: chosen })}
            error={errors.personId}
          />
          <GroundsField
            grounds={forum.grounds}
            chosen={grounds}
            onChange={(chosen) => change({ grounds: chosen })}
            error={errors.grounds}
          />
          <ProductsField
            objectId={objectId}
            chosen={productIds}
            onChange={(chosen) => change({ productIds: chosen })}
            error={errors.productIds}
          />
          <PeriodFields from={from} to={to} onChange={change} errors={errors} />
        </>
      )}
    </DecidedForm>
  )
}
