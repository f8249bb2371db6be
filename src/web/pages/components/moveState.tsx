import { State } from '../../parts/state'
import { m } from '../../words/compiled/messages'

export function MoveState({ state }: { state: 'open' | 'done' | 'withdrawn' }) {
  switch (state) {
    case 'open':
      return <State kind="due">{m.moves_open_one()}</State>
    case 'done':
      return <State kind="kept">{m.moves_done_one()}</State>
    case 'withdrawn':
      return <State kind="unbuilt">{m.moves_withdrawn_one()}</State>
    default:
      return state satisfies never
  }
}
