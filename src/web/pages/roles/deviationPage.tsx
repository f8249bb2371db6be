import { useSuspenseQuery } from '@tanstack/react-query'
import { ask } from '../../asking/queries'
import { ClauseMark } from '../../parts/clauseMark'
import { PageHead } from '../../parts/pageHead'
import { Panel } from '../../parts/panel'
import { State } from '../../parts/state'
import { clauseOf } from '../../routing/addresses'
import { useAsOf } from '../../routing/asOf'
import { useParams, useSearch } from '../../routing/navigation'
import { m } from '../../words/compiled/messages'
import { say, sayFirst } from '../../words/say'
import { periodWords } from './appointmentFacts'
import { DecisionLine } from './decisionLine'
import { DeviationActs } from './deviationActs'
import { Fact } from './fact'

/** One deviation: what is moved from whom to whom, why, for how long and where it is written. */
export function DeviationPage() {
  const { id }: { id: string } = useParams()
  const { gor }: { gor?: string } = useSearch()
  const isToday = useAsOf() === undefined
  const { data: deviation } = useSuspenseQuery(ask('GET /deviations/{id}', { params: { id } }))
  const { object, source, target, tasks, reason, notedIn, from, to, decision } = deviation
  const heading = m.roles_deviation_in({ object: object.code })
  return (
    <>
      <title>{`${heading} · Styrbord`}</title>
      <PageHead
        heading={heading}
        crumbs={[
          { word: m.shell_to_objects(), to: '/objekt' },
          { word: object.code, to: `/objekt/${object.id}` },
          { word: m.roles_deviation() },
        ]}
        sentence={
          <>
            {m.roles_moves({ from: say(source.title), to: say(target.title) })}{' '}
            <ClauseMark {...clauseOf(decision.clause)} />
          </>
        }
      />
      <Panel>
        <dl className="sb-facts">
          <Fact word={m.roles_state()}>
            {notedIn === null ? (
              <State kind="due">{m.roles_not_noted()}</State>
            ) : (
              <State kind="deviation">{m.objects_deviation_noted()}</State>
            )}
          </Fact>
          <Fact word={m.roles_tasks_moved()}>{tasks.map((task) => say(task.name)).join(', ')}</Fact>
          <Fact word={m.roles_from_role()}>{sayFirst(source.title)}</Fact>
          <Fact word={m.roles_to_role()}>{sayFirst(target.title)}</Fact>
          <Fact word={m.roles_reason()}>{reason}</Fact>
          <Fact word={m.roles_period()}>{periodWords(from, to)}</Fact>
          <Fact word={m.roles_noted_in()}>{notedIn ?? m.roles_nowhere_yet()}</Fact>
          <Fact word={m.roles_decision()}>
            <DecisionLine decision={decision} />
          </Fact>
        </dl>
      </Panel>
      {isToday && <DeviationActs deviation={deviation} doing={gor} />}
    </>
  )
}
