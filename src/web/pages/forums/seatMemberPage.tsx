import { useSuspenseQuery } from '@tanstack/react-query'
import { clauseOf } from '../../house/addresses'
import { useParams, useSearch } from '../../house/navigation'
import { ask } from '../../house/queries'
import { WhyNot } from '../../house/whyNot'
import { say } from '../../house/words'
import { ClauseMark } from '../../parts/clauseMark'
import { PageHead } from '../../parts/pageHead'
import { m } from '../../words/compiled/messages'
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
    <>
      <title>{`${heading} · Styrbord`}</title>
      <PageHead
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
      />
      {isSeated ? (
        <SeatMemberForm forum={forum} product={produkt} />
      ) : (
        forum.can.seat !== null && <WhyNot refusal={forum.can.seat} />
      )}
    </>
  )
}
