import { type StateKind, State as StateMark } from '../../parts/state'
import { type State, stateWords } from './decisionWords'

const kinds = { 'in-force': 'kept', objected: 'due', annulled: 'unbuilt' } as const satisfies Record<State, StateKind>

export const DecisionState = ({ state, filled }: { state: State; filled?: boolean }) => (
  <StateMark kind={kinds[state]} filled={filled}>
    {stateWords[state]()}
  </StateMark>
)
