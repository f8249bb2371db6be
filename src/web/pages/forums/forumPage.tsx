import { useSuspenseQueries } from '@tanstack/react-query'
import { ask } from '../../asking/queries'
import { useSession } from '../../asking/session'
import { ListDownload } from '../../lists/listDownload'
import { ClauseMark } from '../../parts/clauseMark'
import { longDay } from '../../parts/days'
import { LinkButton } from '../../parts/linkButton'
import { Section } from '../../parts/section'
import { Tabs } from '../../parts/tabs'
import { TitledPage } from '../../parts/titledPage'
import { WhyNot } from '../../refusals/whyNot'
import { clauseOf } from '../../routing/addresses'
import { useAsOf } from '../../routing/asOf'
import { useParams, useSearch } from '../../routing/navigation'
import { m } from '../../words/compiled/messages'
import { say } from '../../words/say'
import { Board } from './board'
import { ForumAside } from './forumAside'
import { ForumTask } from './forumTask'
import { seatsSummary, toForum } from './forumWords'
import { SeatsTable } from './seatsTable'

/** One forum: who sits around its table on the day and why, how often it meets, and what it may decide. */
export function ForumPage() {
  const { id }: { id: string } = useParams()
  const { flik = 'platser' }: { flik?: string } = useSearch()
  const asOf = useAsOf()
  const session = useSession()
  const [{ data: forum }, { data: seats }] = useSuspenseQueries({
    queries: [
      ask('GET /forums/{id}', { params: { id }, query: { asOf } }),
      ask('GET /forums/{id}/seats', { params: { id }, query: { asOf } }),
    ],
  })
  const { object, can, grounds } = forum
  const isToday = asOf === undefined
  const isSeated = grounds.length > 0
  const name = say(forum.name)
  const on = asOf === undefined ? m.forums_today() : m.forums_on_day({ day: longDay(asOf) })
  return (
    <TitledPage
      heading={name}
      crumbs={[
        { word: m.shell_to_forums(), to: '/forum' },
        ...(object === null ? [] : [{ word: object.code, to: `/objekt/${object.id}` }]),
        { word: forum.abbreviation },
      ]}
      sentence={
        <>
          {say(forum.mission)} <ClauseMark {...clauseOf(forum.clause)} />
        </>
      }
      actions={
        <>
          <ListDownload route="GET /forums/{id}/seats" sent={{ params: { id }, query: { asOf } }} />
          {isToday && isSeated && can.seat === null && (
            <LinkButton to={`${toForum(id)}/utse`} kind="primary">
              {m.forums_seat()}
            </LinkButton>
          )}
        </>
      }
    >
      <Tabs
        name={name}
        tabs={[
          { to: toForum(id), word: m.forums_places(), isCurrent: flik !== 'uppdrag' },
          { to: `${toForum(id)}?flik=uppdrag`, word: m.forums_task(), isCurrent: flik === 'uppdrag' },
        ]}
      />
      {flik === 'uppdrag' ? (
        <ForumTask forum={forum} isToday={isToday} />
      ) : (
        <>
          <Board heading={m.forums_board({ on })} summary={seatsSummary(forum)} seats={seats.items} />
          <div className="sb-columns sb-forum-columns">
            <Section
              heading={m.forums_places()}
              id="platser"
              note={isSeated ? m.forums_places_given() : m.forums_places_follow()}
            >
              <SeatsTable seats={seats.items} personHead={m.forums_person({ on })} />
              {isToday && isSeated && can.seat !== null && <WhyNot refusal={can.seat} />}
            </Section>
            <ForumAside
              forum={forum}
              changes={asOf !== undefined && asOf < session.today ? seats.changes : undefined}
            />
          </div>
        </>
      )}
    </TitledPage>
  )
}
