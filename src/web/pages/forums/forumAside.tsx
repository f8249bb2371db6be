import type { AnswerOf } from '../../asking/api'
import { ClauseMark } from '../../parts/clauseMark'
import { Panel } from '../../parts/panel'
import { Timeline } from '../../parts/timeline'
import { clauseOf } from '../../routing/addresses'
import { m } from '../../words/compiled/messages'
import { say } from '../../words/say'
import { ForumMandates } from './forumMandates'

interface ForumAsideProps {
  forum: AnswerOf<'GET /forums/{id}'>
  /** What has changed between the day shown and today; undefined when today is shown. */
  changes: AnswerOf<'GET /forums/{id}/seats'>['changes'] | undefined
}

export function ForumAside({ forum, changes }: ForumAsideProps) {
  const { cadence } = forum
  return (
    <div>
      <Panel heading={m.forums_cadence({ count: cadence.floor })}>
        <div className="sb-stack">
          <p>
            {cadence.perYear > cadence.floor
              ? m.forums_cadence_planned({ count: cadence.perYear })
              : m.forums_cadence_is_floor()}{' '}
            <ClauseMark {...clauseOf(cadence.clause)} />
          </p>
          <p className="sb-small sb-quiet">{m.forums_no_meetings()}</p>
        </div>
      </Panel>
      {changes !== undefined && (
        <Panel heading={m.forums_since_then()}>
          {changes.length === 0 ? (
            <p className="sb-quiet">{m.forums_nothing_since()}</p>
          ) : (
            <Timeline
              events={changes.map(({ on, text }, index) => ({ id: `${on}~${index}`, day: on, what: say(text) }))}
            />
          )}
        </Panel>
      )}
      <Panel heading={m.forums_mandate()}>
        <ForumMandates forum={forum} />
      </Panel>
    </div>
  )
}
