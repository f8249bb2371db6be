import { PrinterSmallIcon } from '@navikt/aksel-icons'
import { useSuspenseQuery } from '@tanstack/react-query'
import type { AnswerOf } from '../../asking/api'
import { ask } from '../../asking/queries'
import { Button } from '../../parts/button'
import { longDay } from '../../parts/days'
import { LinkTo } from '../../parts/linkTo'
import { dayOfMoment } from '../../parts/moments'
import { Panel } from '../../parts/panel'
import { TitledPage } from '../../parts/titledPage'
import { addressOfThing } from '../../routing/addresses'
import { useAsOf } from '../../routing/asOf'
import { useParams } from '../../routing/navigation'
import { m } from '../../words/compiled/messages'
import { say } from '../../words/say'
import { AccountName } from '../decisions/accountName'
import { DecisionPaper } from './decisionPaper'
import { RegisterRequest } from './registerRequest'
import { RequestActs } from './requestActs'
import { RequestState } from './requestState'

export type RequestSeen = AnswerOf<'GET /requests/{id}'>

/** One request: reads and prints as a decision paper, and is registered in one press when it is decided. */
export function RequestPage() {
  const { id = '' }: { id?: string } = useParams()
  const { data: request } = useSuspenseQuery(ask('GET /requests/{id}', { params: { id } }))
  const isToday = useAsOf() === undefined
  return (
    <TitledPage
      heading={say(request.title)}
      crumbs={[{ word: m.decisions_requests(), to: '/begaran' }, { word: say(request.title) }]}
      sentence={<RequestState state={request.state} askedOfYou={request.askedOfYou} filled />}
      actions={
        <Button icon={PrinterSmallIcon} onClick={() => print()}>
          {m.decisions_print()}
        </Button>
      }
    >
      <DecisionPaper request={request} />
      {request.closed !== null && <Closed request={request} closed={request.closed} />}
      {isToday && request.closed === null && (
        <>
          <RegisterRequest request={request} />
          <RequestActs request={request} />
        </>
      )}
    </TitledPage>
  )
}

function Closed({ request, closed }: { request: RequestSeen; closed: NonNullable<RequestSeen['closed']> }) {
  const made = closed.resultId === null ? undefined : addressOfThing(typeMade(request.act), closed.resultId)
  return (
    <Panel heading={m.decisions_closed_heading()}>
      {closed.reason !== null && closed.reason !== '' && (
        <blockquote className="sb-measure">{closed.reason}</blockquote>
      )}
      <p>
        <AccountName account={closed.by} />, {longDay(dayOfMoment(closed.at))}.{' '}
        {request.state === 'registered' && made !== undefined && <LinkTo to={made}>{m.decisions_show_result()}</LinkTo>}
      </p>
    </Panel>
  )
}

/** What an act leaves behind, after its subject: `appointments.make` makes an appointment. */
function typeMade(act: string): string {
  const made: Readonly<Record<string, string>> = {
    appointments: 'appointment',
    seats: 'seating',
    deviations: 'deviation',
    objects: 'object',
    decisions: 'decision',
  }
  return made[act.split('.')[0] ?? ''] ?? ''
}
