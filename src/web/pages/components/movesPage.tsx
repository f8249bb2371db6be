import { moveList } from '#api/moveList'
import { ListPage } from '../../lists/listPage'
import { LinkTo } from '../../parts/linkTo'
import { State } from '../../parts/state'
import { m } from '../../words/compiled/messages'
import { ComponentTabs } from './componentTabs'
import { MoveState } from './moveState'

/** Moves between objects: what is proposed, and which groups haven't decided yet. */
export function MovesPage() {
  return (
    <ListPage
      list={moveList}
      tabs={<ComponentTabs current="moves" />}
      shows={{
        component: ({ id, component }) => (
          <LinkTo to={`/flyttar/${id}`} className="sb-name">
            {component.name}
          </LinkTo>
        ),
        to: ({ fromObject, toObject, toProduct }) => (
          <>
            {m.moves_from_to({ from: fromObject.code, to: toObject.code })}
            <span className="sb-cell-detail">{toProduct?.name}</span>
          </>
        ),
        proposedOn: { width: '110px' },
        state: ({ state, awaiting }) =>
          state === 'open' ? (
            <State kind="due">{m.moves_awaits({ codes: awaiting.map(({ code }) => code).join(', ') })}</State>
          ) : (
            <MoveState state={state} />
          ),
      }}
    />
  )
}
