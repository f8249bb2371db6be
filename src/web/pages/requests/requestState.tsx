import type { AnswerOf } from '../../asking/api'
import { type StateKind, State as StateMark } from '../../parts/state'
import { m } from '../../words/compiled/messages'

type State = AnswerOf<'GET /requests'>['items'][number]['state']

const looks = {
  draft: { kind: 'proposed', word: m.decisions_request_draft },
  asked: { kind: 'due', word: m.decisions_request_asked },
  registered: { kind: 'kept', word: m.decisions_request_registered },
  declined: { kind: 'broken', word: m.decisions_request_declined },
  withdrawn: { kind: 'unbuilt', word: m.decisions_request_withdrawn },
} as const satisfies Record<State, { kind: StateKind; word: () => string }>

interface RequestStateProps {
  state: State
  askedOfYou: boolean
  filled?: boolean | undefined
}

export function RequestState({ state, askedOfYou, filled }: RequestStateProps) {
  const { kind, word } = looks[state]
  return (
    <StateMark kind={kind} filled={filled}>
      {state === 'asked' && askedOfYou ? m.decisions_request_asked_of_you() : word()}
    </StateMark>
  )
}
