import { useSuspenseQuery } from '@tanstack/react-query'
import { ask } from '../../asking/queries'
import { ClauseMark } from '../../parts/clauseMark'
import { TitledPage } from '../../parts/titledPage'
import { WhyNot } from '../../refusals/whyNot'
import { clauseOf } from '../../routing/addresses'
import { useParams, useSearch } from '../../routing/navigation'
import { m } from '../../words/compiled/messages'
import { say } from '../../words/say'
import { forumInSentence, toForum } from './forumWords'
import { SeatMemberForm } from './seatMemberForm'

/** Records a seat that the owners have given: `/forum/ID/utse?produkt=PRODUCT`. */
export function SeatMemberPage() {
  const { id }: { id: string } = useParams()
  const { produkt }: { produkt?: string } = useSearch()
  const { data: forum } = useSuspenseQuery(ask('GET /forums/{id}', { params: { id } }))
  const heading = m.forums_seat_heading({ forum: forumInSentence(forum.name) })
  const isSeated = forum.object !== null && forum.grounds.length > 0
  return (
    <TitledPage
      heading={heading}
      crumbs={[
        { word: m.shell_to_forums(), to: '/forum' },
        { word: say(forum.name), to: toForum(id) },
        { word: m.forums_seat() },
      ]}
      sentence={
        <>
          {m.forums_seat_sentence()} <ClauseMark {...clauseOf(forum.clause)} />
        </>
      }
    >
      {isSeated ? (
        <SeatMemberForm forum={forum} product={produkt} />
      ) : (
        forum.can.seat !== null && <WhyNot refusal={forum.can.seat} />
      )}
    </TitledPage>
  )
}
