import { useSuspenseQuery } from '@tanstack/react-query'
import type { AnswerOf } from '../../asking/api'
import { ask } from '../../asking/queries'
import { ClauseMark } from '../../parts/clauseMark'
import { PersonLine } from '../../parts/personLine'
import { RecordPage } from '../../parts/recordPage'
import { clauseOf } from '../../routing/addresses'
import { useAsOf } from '../../routing/asOf'
import { useParams } from '../../routing/navigation'
import { m } from '../../words/compiled/messages'
import { say, sayFirst } from '../../words/say'
import { ProductLinks } from '../objects/productLinks'
import { DecisionLine, periodWords } from '../roles/decisionLine'
import { forumInSentence, toForum } from './forumWords'
import { SeatActs } from './seatActs'

export type SeatSeen = AnswerOf<'GET /seats/{id}'>

/** One seat that somebody was given: on what ground, over which products, and what may be done with it. */
export function SeatPage() {
  const { id }: { id: string } = useParams()
  const isToday = useAsOf() === undefined
  const { data: seat } = useSuspenseQuery(ask('GET /seats/{id}', { params: { id } }))
  const { person, forum, grounds, products, decision } = seat
  const { protectedIdentity } = person
  const name = protectedIdentity ? m.parts_protected() : person.name
  return (
    <RecordPage
      heading={m.forums_seat_of({ name, forum: forumInSentence(forum.name) })}
      crumbs={[
        { word: m.shell_to_forums(), to: '/forum' },
        { word: say(forum.name), to: toForum(forum.id) },
        { word: m.forums_place() },
      ]}
      sentence={
        <>
          {m.forums_seat_of_sentence()} <ClauseMark {...clauseOf(decision.clause)} />
        </>
      }
      facts={[
        {
          label: m.roles_who(),
          value: (
            <PersonLine
              kind="office"
              name={name}
              isProtected={protectedIdentity}
              to={`/personer/${person.id}`}
              size={32}
            />
          ),
        },
        {
          label: m.forums_grounds(),
          value: grounds.map((ground, i) => (i === 0 ? sayFirst(ground.name) : say(ground.name))).join(', '),
        },
        {
          label: m.forums_products(),
          value: products.length === 0 ? m.forums_no_products() : <ProductLinks products={products} />,
        },
        { label: m.roles_period(), value: periodWords(seat.from, seat.to) },
        { label: m.roles_decision(), value: <DecisionLine decision={decision} /> },
      ]}
    >
      {isToday && <SeatActs seat={seat} />}
    </RecordPage>
  )
}
