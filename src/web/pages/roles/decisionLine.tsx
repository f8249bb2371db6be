import type { AnswerOf } from '../../asking/api'
import { longDay } from '../../parts/days'
import { LinkTo } from '../../parts/linkTo'
import { m } from '../../words/compiled/messages'
import { sayFirst } from '../../words/say'

/** By whom, when and where it is written; leads to the decision. */
export function DecisionLine({ decision }: { decision: AnswerOf<'GET /appointments/{id}'>['decision'] }) {
  const { id, by, on, reference } = decision
  return (
    <>
      {m.roles_decided_by({ who: sayFirst(by.title), day: longDay(on) })}{' '}
      <LinkTo to={`/beslut/${id}`}>{reference}</LinkTo>
    </>
  )
}
