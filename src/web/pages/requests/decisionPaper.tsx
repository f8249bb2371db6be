import { ClauseMark } from '../../parts/clauseMark'
import { longDay } from '../../parts/days'
import { Facts } from '../../parts/facts'
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
  const rule = paper.rule !== null && (
    <span className="sb-measure">
      {say(paper.rule)}{' '}
      {clause !== null && paper.section !== null && <ClauseMark number={paper.section} to={`/modellen#${clause}`} />}
    </span>
  )
  return (
    <Panel>
      <Facts
        rows={[
          { label: m.decisions_asked_of(), value: <AskedOf askedOf={askedOf} /> },
          {
            label: m.decisions_requested_by(),
            value: (
              <>
                <AccountName account={requestedBy} />, {longDay(dayOfMoment(requestedAt))}
              </>
            ),
          },
          ...paper.facts.map(({ label, value }) => ({ label: sayFirst(label), value: sayFirst(value) })),
          Boolean(note) && { label: m.decisions_note(), value: note },
          rule !== false && { label: m.parts_the_rule(), value: rule },
        ]}
      />
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

const AskedOf = ({ askedOf }: Pick<RequestSeen, 'askedOf'>) => (
  <>
    {askedOf === null ? m.decisions_nobody() : sayFirst(askedOf.title)}
    {(askedOf?.persons ?? []).map((person) => (
      <span key={person.id}>
        {', '}
        <LinkTo to={`/personer/${person.id}`}>{person.name}</LinkTo>
      </span>
    ))}
  </>
)
