import { requestList } from '#api/requestList'
import { ListPage } from '../../lists/listPage'
import { shownDay } from '../../parts/days'
import { LinkTo } from '../../parts/linkTo'
import { dayOfMoment } from '../../parts/moments'
import { m } from '../../words/compiled/messages'
import { say, sayFirst } from '../../words/say'
import { AccountName } from '../decisions/accountName'
import { DecisionTabs } from '../decisions/decisionTabs'
import { RequestState } from './requestState'

/** Decisions that somebody has asked for, and that wait for whoever may decide. */
export function RequestsPage() {
  return (
    <ListPage
      list={requestList}
      tabs={<DecisionTabs current="requests" />}
      shows={{
        title: {
          width: '42%',
          cell: ({ id, title }) => (
            <LinkTo to={`/begaran/${id}`} className="sb-name">
              {say(title)}
            </LinkTo>
          ),
        },
        askedOf: ({ askedOf }) => (askedOf === null ? m.decisions_nobody() : sayFirst(askedOf.title)),
        requestedBy: ({ requestedBy, requestedAt }) => (
          <>
            <AccountName account={requestedBy} />
            <span className="sb-cell-detail">{shownDay(dayOfMoment(requestedAt))}</span>
          </>
        ),
        state: ({ state, askedOfYou }) => <RequestState state={state} askedOfYou={askedOfYou} />,
      }}
    />
  )
}
