import type { AnswerOf } from '../../asking/api'
import { longDay } from '../../parts/days'
import { LinkTo } from '../../parts/linkTo'
import { State } from '../../parts/state'
import { m } from '../../words/compiled/messages'
import { sayFirst } from '../../words/say'

/** By whom, when and where it is written; leads to the decision. */
export function DecisionLine({ decision }: { decision: AnswerOf<'GET /appointments/{id}'>['decision'] }) {
  const { id, by, on, reference, withoutMandate } = decision
  return (
    <>
      {m.roles_decided_by({ who: sayFirst(by.title), day: longDay(on) })}{' '}
      <LinkTo to={`/beslut/${id}`}>{reference}</LinkTo>
      {withoutMandate !== null && <State kind="broken">{m.decisions_without_mandate()}</State>}
    </>
  )
}

export const periodWords = (from: string, to: string | null): string =>
  to === null
    ? m.roles_from_until_further({ from: longDay(from) })
    : m.roles_from_to({ from: longDay(from), to: longDay(to) })

/** In a receipt: the way to the decision that was made. */
export const toDecision = ({ id }: { readonly id: string }) => ({ to: `/beslut/${id}`, word: m.parts_show_decision() })
