import { ClauseMark } from '../../parts/clauseMark'
import { longDay } from '../../parts/days'
import { LinkTo } from '../../parts/linkTo'
import { dayOfMoment } from '../../parts/moments'
import { Panel } from '../../parts/panel'
import { m } from '../../words/compiled/messages'
import { say, sayFirst } from '../../words/say'
import { AccountName } from '../decisions/accountName'
import type { RequestSeen } from './requestPage'

/** What whoever decides needs to read. On paper it ends with lines for the decision. */
export function DecisionPaper({ request }: { request: RequestSeen }) {
  const { askedOf, requestedBy, requestedAt, note, paper, clause } = request
  return (
    <Panel>
      <dl className="sb-facts">
        <dt>{m.decisions_asked_of()}</dt>
        <dd>
          {askedOf === null ? m.decisions_nobody() : sayFirst(askedOf.title)}
          {(askedOf?.persons ?? []).map((person) => (
            <span key={person.id}>
              {', '}
              <LinkTo to={`/personer/${person.id}`}>{person.name}</LinkTo>
            </span>
          ))}
        </dd>
        <dt>{m.decisions_requested_by()}</dt>
        <dd>
          <AccountName account={requestedBy} />, {longDay(dayOfMoment(requestedAt))}
        </dd>
        {paper.facts.map(({ label, value }) => (
          <Fact key={label.sv} label={sayFirst(label)} value={sayFirst(value)} />
        ))}
        {note !== null && note !== '' && <Fact label={m.decisions_note()} value={note} />}
        {paper.rule !== null && (
          <>
            <dt>{m.parts_the_rule()}</dt>
            <dd className="sb-measure">
              {say(paper.rule)}{' '}
              {clause !== null && paper.section !== null && (
                <ClauseMark number={paper.section} to={`/modellen#${clause}`} />
              )}
            </dd>
          </>
        )}
      </dl>
      <div className="sb-paper-lines">
        <p>{m.decisions_paper_decided()}</p>
        {[m.decisions_on(), m.decisions_reference(), m.decisions_paper_signature()].map((line) => (
          <p key={line} className="sb-paper-line">
            {line}
          </p>
        ))}
      </div>
    </Panel>
  )
}

const Fact = ({ label, value }: { label: string; value: string }) => (
  <>
    <dt>{label}</dt>
    <dd>{value}</dd>
  </>
)
