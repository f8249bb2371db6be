import type { AnswerOf } from '../../asking/api'
import { ClauseMark } from '../../parts/clauseMark'
import { clauseOf } from '../../routing/addresses'
import { m } from '../../words/compiled/messages'
import { say } from '../../words/say'
import { decidesWords } from './forumWords'

/** What the forum decides, and its step on the ladder when others disagree. */
export function ForumMandates({ forum: { mandates, ladder } }: { forum: AnswerOf<'GET /forums/{id}'> }) {
  return (
    <div className="sb-stack">
      {mandates.length === 0 && ladder.length === 0 && <p>{m.forums_decides_nothing()}</p>}
      {mandates.map(({ decision, role, side, limit, clause }) => (
        <p key={`${decision}~${role}~${side}`}>
          <strong>{m.forums_decides()}</strong> {decidesWords[decision]()}
          {limit !== null && `, ${say(limit)}`}. <ClauseMark {...clauseOf(clause)} />
        </p>
      ))}
      {ladder.map(({ step, name, decidedBy, clause }) => (
        <p key={step}>
          <strong>{m.forums_ladder_step({ step })}</strong> {say(name)}.
          {decidedBy !== null && ` ${m.forums_decided_by({ who: say(decidedBy) })}`}{' '}
          <ClauseMark {...clauseOf(clause)} />
        </p>
      ))}
    </div>
  )
}
