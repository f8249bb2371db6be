import type { AnswerOf } from '../../asking/api'
import { ClauseMark } from '../../parts/clauseMark'
import { LinkTo } from '../../parts/linkTo'
import { Panel } from '../../parts/panel'
import { RowList } from '../../parts/rowList'
import { Section } from '../../parts/section'
import { clauseOf } from '../../routing/addresses'
import { m } from '../../words/compiled/messages'
import { levelWords } from '../../words/levelWords'
import { say } from '../../words/say'
import { ForumLinks } from './forumLinks'
import { ForumMandates } from './forumMandates'
import { toForum } from './forumWords'

type Forum = AnswerOf<'GET /forums/{id}'>

/** What the model asks of the forum, what it may decide, its place among the others, and its routines. */
export function ForumTask({ forum, isToday }: { forum: Forum; isToday: boolean }) {
  const { responsibilities, levels, above, below } = forum
  return (
    <div className="sb-columns sb-forum-columns">
      <div>
        <Section heading={m.forums_responsibilities()}>
          <RowList name={m.forums_responsibilities()}>
            {responsibilities.map(({ name, clause }) => (
              <li key={clause} className="sb-list-line sb-forum-duty">
                <span>{say(name)}</span>
                <ClauseMark {...clauseOf(clause)} />
              </li>
            ))}
          </RowList>
        </Section>
        <ForumLinks forum={forum} isToday={isToday} />
      </div>
      <div>
        <Panel heading={m.forums_mandate()}>
          <ForumMandates forum={forum} />
        </Panel>
        <Panel heading={m.forums_among_others()}>
          <dl className="sb-stack">
            <div>
              <dt className="sb-small sb-quiet">{m.forums_level()}</dt>
              <dd>{levelWords(levels)}</dd>
            </div>
            <div>
              <dt className="sb-small sb-quiet">{m.forums_above()}</dt>
              <dd>
                {above === null ? m.forums_none_above() : <LinkTo to={toForum(above.id)}>{say(above.name)}</LinkTo>}
              </dd>
            </div>
            {below.length > 0 && (
              <div>
                <dt className="sb-small sb-quiet">{m.forums_below()}</dt>
                {below.map((each) => (
                  <dd key={each.id}>
                    <LinkTo to={toForum(each.id)}>{say(each.name)}</LinkTo>
                  </dd>
                ))}
              </div>
            )}
          </dl>
        </Panel>
      </div>
    </div>
  )
}
