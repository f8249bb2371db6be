import { useSuspenseQuery } from '@tanstack/react-query'
import type { AnswerOf } from '../../asking/api'
import { ask } from '../../asking/queries'
import { ClauseMark } from '../../parts/clauseMark'
import { longDay } from '../../parts/days'
import type { Fact } from '../../parts/facts'
import { LinkTo } from '../../parts/linkTo'
import { clockOf, dayOfMoment } from '../../parts/moments'
import { RecordPage } from '../../parts/recordPage'
import { clauseOf } from '../../routing/addresses'
import { useAsOf } from '../../routing/asOf'
import { useParams } from '../../routing/navigation'
import { m } from '../../words/compiled/messages'
import { say, sayFirst } from '../../words/say'
import { AccountName } from './accountName'
import { Aftermath } from './aftermath'
import { DecisionActs } from './decisionActs'
import { DecisionState } from './decisionState'
import { kindWords } from './decisionWords'

export type DecisionSeen = AnswerOf<'GET /decisions/{id}'>

/** One decision: what, by whom, when, by which rule, and what came of it. */
export function DecisionPage() {
  const { id = '' }: { id?: string } = useParams()
  const { data: decision } = useSuspenseQuery(ask('GET /decisions/{id}', { params: { id } }))
  const isToday = useAsOf() === undefined
  return (
    <RecordPage
      title={decision.reference}
      heading={say(decision.wording)}
      crumbs={[{ word: m.decisions_heading(), to: '/beslut' }, { word: decision.reference }]}
      sentence={<DecisionState state={decision.state} filled />}
      facts={factsOf(decision)}
    >
      <Aftermath decision={decision} />
      {isToday && <DecisionActs decision={decision} />}
    </RecordPage>
  )
}

function factsOf(decision: DecisionSeen): readonly Fact[] {
  const { by, on, reference, clause, object, person, recordedBy, recordedAt, kind } = decision
  return [
    { label: m.decisions_by(), value: sayFirst(by.title) },
    { label: m.decisions_on(), value: longDay(on) },
    { label: m.decisions_reference(), value: reference },
    {
      label: m.decisions_kind(),
      value: (
        <>
          {kindWords[kind]()} {clause !== '' && <ClauseMark {...clauseOf(clause)} />}
        </>
      ),
    },
    object !== null && {
      label: m.decisions_object(),
      value: <LinkTo to={`/objekt/${object.id}`}>{`${object.code} ${object.name}`}</LinkTo>,
    },
    person !== null && {
      label: m.decisions_person(),
      value: <LinkTo to={`/personer/${person.id}`}>{person.name}</LinkTo>,
    },
    {
      label: m.decisions_recorded(),
      value: (
        <>
          <AccountName account={recordedBy} />, {longDay(dayOfMoment(recordedAt))} {clockOf(recordedAt)}
        </>
      ),
    },
  ]
}
