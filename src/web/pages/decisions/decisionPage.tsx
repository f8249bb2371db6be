import { useSuspenseQuery } from '@tanstack/react-query'
import type { AnswerOf } from '../../asking/api'
import { ask } from '../../asking/queries'
import { ClauseMark } from '../../parts/clauseMark'
import { longDay } from '../../parts/days'
import { LinkTo } from '../../parts/linkTo'
import { clockOf, dayOfMoment } from '../../parts/moments'
import { PageHead } from '../../parts/pageHead'
import { Panel } from '../../parts/panel'
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
    <>
      <title>{`${decision.reference} · Styrbord`}</title>
      <PageHead
        heading={say(decision.wording)}
        crumbs={[{ word: m.decisions_heading(), to: '/beslut' }, { word: decision.reference }]}
        sentence={<DecisionState state={decision.state} filled />}
      />
      <Panel>
        <Facts decision={decision} />
      </Panel>
      <Aftermath decision={decision} />
      {isToday && <DecisionActs decision={decision} />}
    </>
  )
}

function Facts({ decision }: { decision: DecisionSeen }) {
  const { by, on, reference, clause, object, person, recordedBy, recordedAt, kind } = decision
  return (
    <dl className="sb-facts">
      <dt>{m.decisions_by()}</dt>
      <dd>{sayFirst(by.title)}</dd>
      <dt>{m.decisions_on()}</dt>
      <dd>{longDay(on)}</dd>
      <dt>{m.decisions_reference()}</dt>
      <dd>{reference}</dd>
      <dt>{m.decisions_kind()}</dt>
      <dd>
        {kindWords[kind]()} {clause !== '' && <ClauseMark {...clauseOf(clause)} />}
      </dd>
      {object !== null && (
        <>
          <dt>{m.decisions_object()}</dt>
          <dd>
            <LinkTo to={`/objekt/${object.id}`}>
              {object.code} {object.name}
            </LinkTo>
          </dd>
        </>
      )}
      {person !== null && (
        <>
          <dt>{m.decisions_person()}</dt>
          <dd>
            <LinkTo to={`/personer/${person.id}`}>{person.name}</LinkTo>
          </dd>
        </>
      )}
      <dt>{m.decisions_recorded()}</dt>
      <dd>
        <AccountName account={recordedBy} />, {longDay(dayOfMoment(recordedAt))} {clockOf(recordedAt)}
      </dd>
    </dl>
  )
}
