import type { AnswerOf } from '../../asking/api'
import { m } from '../../words/compiled/messages'

type Listed = AnswerOf<'GET /decisions'>['items'][number]
export type Kind = Listed['kind']
export type State = Listed['state']

export const kindWords = {
  appoint: m.decisions_kind_appoint,
  seat: m.decisions_kind_seat,
  'record-deviation': m.decisions_kind_deviation,
  'change-object-structure': m.decisions_kind_structure,
  'decide-on-model': m.decisions_kind_model,
  'adopt-model': m.decisions_kind_adopt,
  'set-shared-scope': m.decisions_kind_scope,
  'decide-content': m.decisions_kind_content,
  'assign-content': m.decisions_kind_assignment,
} as const satisfies Record<Kind, () => string>

export const stateWords = {
  'in-force': m.decisions_state_in_force,
  objected: m.decisions_state_objected,
  annulled: m.decisions_state_annulled,
} as const satisfies Record<State, () => string>
