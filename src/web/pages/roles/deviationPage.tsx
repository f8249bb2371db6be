import { useSuspenseQuery } from '@tanstack/react-query'
import type { AnswerOf } from '../../asking/api'
import { ask } from '../../asking/queries'
import { ClauseMark } from '../../parts/clauseMark'
import { RecordPage } from '../../parts/recordPage'
import { State } from '../../parts/state'
import { clauseOf } from '../../routing/addresses'
import { useAsOf } from '../../routing/asOf'
import { useParams } from '../../routing/navigation'
import { m } from '../../words/compiled/messages'
import { say, sayFirst } from '../../words/say'
import { DecisionLine, periodWords } from './decisionLine'
import { DeviationActs } from './deviationActs'

export type DeviationSeen = AnswerOf<'GET /deviations/{id}'>

/** One deviation: what is moved from whom to whom, why, for how long and where it is written. */
export function DeviationPage() {
  const { id }: { id: string } = useParams()
  const isToday = useAsOf() === undefined
  const { data: deviation } = useSuspenseQuery(ask('GET /deviations/{id}', { params: { id } }))
  const { object, product, source, target, carriers, tasks, reason, notedIn, from, to, decision } = deviation
  const state =
    notedIn === null ? (
      <State kind="due">{m.roles_not_noted()}</State>
    ) : (
      <State kind="deviation">{m.objects_deviation_noted()}</State>
    )
  return (
    <RecordPage
      heading={m.roles_deviation_in({ object: object.code })}
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
      facts={[
        { label: m.roles_state(), value: state },
        product !== null && { label: m.roles_only_product(), value: product.name },
        { label: m.roles_tasks_moved(), value: tasks.map((task) => say(task.name)).join(', ') },
        { label: m.roles_from_role(), value: sayFirst(source.title) },
        { label: m.roles_to_role(), value: sayFirst(target.title) },
        {
          label: m.roles_carried_by(),
          value:
            carriers.length === 0 ? (
              <State kind="vacant">{m.roles_carried_by_nobody()}</State>
            ) : (
              carriers.map((each) => each.name).join(', ')
            ),
        },
        { label: m.roles_reason(), value: reason },
        { label: m.roles_period(), value: periodWords(from, to) },
        { label: m.roles_noted_in(), value: notedIn ?? m.roles_nowhere_yet() },
        { label: m.roles_decision(), value: <DecisionLine decision={decision} /> },
      ]}
    >
      {isToday && <DeviationActs deviation={deviation} />}
    </RecordPage>
  )
}
