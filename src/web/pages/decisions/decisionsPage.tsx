import { decisionList } from '#api/decisionList'
import { ListPage } from '../../lists/listPage'
import { ClauseMark } from '../../parts/clauseMark'
import { isDay } from '../../parts/days'
import { LinkTo } from '../../parts/linkTo'
import { clauseOf } from '../../routing/addresses'
import { useAsOf } from '../../routing/asOf'
import { useFilter } from '../../routing/useFilter'
import { say } from '../../words/say'
import { DecisionState } from './decisionState'
import { DecisionTabs } from './decisionTabs'

/** What forums, offices and roles have decided, the latest first; up to the day that is shown. */
export function DecisionsPage() {
  const asOf = useAsOf()
  const isUpTo = isDay(useFilter().value('till'))
  return (
    <ListPage
      list={decisionList}
      mayAdd
      also={asOf === undefined || isUpTo ? {} : { to: asOf }}
      tabs={<DecisionTabs current="decisions" />}
      shows={{
        wording: {
          width: '38%',
          cell: ({ id, wording, reference }) => (
            <>
              <LinkTo to={`/beslut/${id}`} className="sb-name">
                {say(wording)}
              </LinkTo>
              <span className="sb-cell-detail">{reference}</span>
            </>
          ),
        },
        by: true,
        on: { width: '110px' },
        object: {
          width: '84px',
          cell: ({ object }) => object !== null && <LinkTo to={`/objekt/${object.id}`}>{object.code}</LinkTo>,
        },
        state: { width: '130px', cell: ({ state }) => <DecisionState state={state} /> },
        clause: { width: '110px', cell: ({ clause }) => clause !== '' && <ClauseMark {...clauseOf(clause)} /> },
      }}
    />
  )
}
