import { useSuspenseQuery } from '@tanstack/react-query'
import { ask } from '../../asking/queries'
import { ClauseMark } from '../../parts/clauseMark'
import { LinkTo } from '../../parts/linkTo'
import { PageHead } from '../../parts/pageHead'
import { Panel } from '../../parts/panel'
import { PersonLine } from '../../parts/personLine'
import { clauseOf } from '../../routing/addresses'
import { useAsOf } from '../../routing/asOf'
import { useParams, useSearch } from '../../routing/navigation'
import { m } from '../../words/compiled/messages'
import { say, sayFirst } from '../../words/say'
import { periodWords } from '../roles/appointmentFacts'
import { DecisionLine } from '../roles/decisionLine'
import { Fact } from '../roles/fact'
import { forumInSentence, toForum } from './forumWords'
import { SeatActs } from './seatActs'

/** One seat that somebody was given: on what ground, over which products, and what may be done with it. */
export function SeatPage() {
  const { id }: { id: string } = useParams()
  const { gor }: { gor?: string } = useSearch()
  const isToday = useAsOf() === undefined
  const { data: seat } = useSuspenseQuery(ask('GET /seats/{id}', { params: { id } }))
  const { person, forum, grounds, products, decision } = seat
  const name = person.protectedIdentity ? m.parts_protected() : person.name
  const heading = m.forums_seat_of({ name, forum: forumInSentence(forum.name) })
  return (
    <>
      <title>{`${heading} · Styrbord`}</title>
      <PageHead
        heading={heading}
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
      />
      <Panel>
        <dl className="sb-facts">
          <Fact word={m.roles_who()}>
            <PersonLine
              kind="office"
              name={name}
              isProtected={person.protectedIdentity}
              to={`/personer/${person.id}`}
              size={32}
            />
          </Fact>
          <Fact word={m.forums_grounds()}>
            {grounds.map((ground, index) => (index === 0 ? sayFirst(ground.name) : say(ground.name))).join(', ')}
          </Fact>
          <Fact word={m.forums_products()}>
            {products.length === 0 ? (
              m.forums_no_products()
            ) : (
              <span className="sb-row">
                {products.map((product) => (
                  <LinkTo key={product.id} to={`/produkter/${product.id}`}>
                    {product.name}
                  </LinkTo>
                ))}
              </span>
            )}
          </Fact>
          <Fact word={m.roles_period()}>{periodWords(seat.from, seat.to)}</Fact>
          <Fact word={m.roles_decision()}>
            <DecisionLine decision={decision} />
          </Fact>
        </dl>
      </Panel>
      {isToday && <SeatActs seat={seat} doing={gor} />}
    </>
  )
}
