import { State } from '../../parts/state'
import { m } from '../../words/compiled/messages'

/** Has the steering group decided that the object answers for it? */
export const ContentState = ({ state }: { state: 'confirmed' | 'proposed' }) =>
  state === 'confirmed' ? (
    <State kind="kept">{m.components_confirmed()}</State>
  ) : (
    <State kind="proposed">{m.components_proposed()}</State>
  )
