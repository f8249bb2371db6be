import type { AnswerOf } from '../../asking/api'
import { longDay } from '../../parts/days'
import { LinkTo } from '../../parts/linkTo'
import { State } from '../../parts/state'
import { m } from '../../words/compiled/messages'
import { say, sayFirst } from '../../words/say'
import { stateKinds, stateWord, whyWord } from './clauseWords'
import type { ClauseSeen } from './rulebookPage'

interface ClauseRowProps {
  clause: ClauseSeen
  /** Those of the clause that the reader may see by name. */
  findings: AnswerOf<'GET /findings'>['items']
  deviations: AnswerOf<'GET /deviations'>['items']
}

/** A clause's words, how its source is read, what carries it; in the margin how it is kept. */
export function ClauseRow({ clause, findings, deviations }: ClauseRowProps) {
  const { id, unclear, reading, enforcedBy, asked, missing } = clause
  const why = whyWord(clause)
  return (
    <article id={id} tabIndex={-1} className={`sb-clause-row sb-clause-${clause.state}`}>
      <div className="sb-stack">
        <p className="sb-clause-text">{say(clause.text)}</p>
        {unclear !== null && (
          <p className="sb-note">
            <strong>{m.rulebook_unclear()}</strong> {say(unclear)}{' '}
            {reading !== null && (
              <>
                <strong>{m.rulebook_reading()}</strong> {say(reading)}
              </>
            )}
          </p>
        )}
        {enforcedBy.length > 0 && (
          <p className="sb-small sb-quiet">
            {m.rulebook_carried_by()}{' '}
            {enforcedBy.map((carrier, index) => (
              <span key={`${carrier.kind} ${carrier.id}`}>
                {index > 0 && ', '}
                <LinkTo
                  to={carrier.kind === 'finding' ? `/brister?slag=${carrier.id}` : carrier.page}
                  className="sb-carrier"
                >
                  {carrierWord(carrier)}
                </LinkTo>
                {carrier.asked !== null && carrier.asked.count > 0 && (
                  <span>
                    {' '}
                    (
                    <LinkTo to={carrier.asked.page} className="sb-carrier">
                      {m.rulebook_carrier_asked(carrier.asked)}
                    </LinkTo>
                    )
                  </span>
                )}
              </span>
            ))}
          </p>
        )}
      </div>
      <div className="sb-clause-margin">
        <State kind={stateKinds[clause.state]}>{stateWord(clause)}</State>
        {asked > 0 && <p>{m.rulebook_asked({ count: asked })}</p>}
        {missing !== null && <p>{say(missing)}</p>}
        {why !== undefined && <p>{why}</p>}
        {findings.slice(0, most).map((finding) => (
          <p key={finding.id}>
            <LinkTo to={`/brister/${encodeURIComponent(finding.id)}`}>
              {finding.object === null || say(finding.title).includes(finding.object.code)
                ? say(finding.title)
                : `${finding.object.code}: ${say(finding.title)}`}
            </LinkTo>
          </p>
        ))}
        {findings.length > most && (
          <p>
            <LinkTo to={`/brister?klausul=${id}`}>{m.rulebook_more_findings({ count: findings.length - most })}</LinkTo>
          </p>
        )}
        {deviations.map(({ id: deviation, object, source, target, to }) => (
          <p key={deviation} className="sb-clause-departs">
            <LinkTo to={`/avsteg/${deviation}`}>
              {m.rulebook_deviation_moves({ object: object.code, from: sayFirst(source.title), to: say(target.title) })}
              {to !== null && ` ${m.rulebook_until({ day: longDay(to) })}`}
            </LinkTo>
          </p>
        ))}
      </div>
    </article>
  )
}

const most = 3

function carrierWord({ kind, name }: ClauseSeen['enforcedBy'][number]): string {
  switch (kind) {
    case 'act':
      return m.rulebook_carrier_act({ name: say(name) })
    case 'finding':
      return m.rulebook_carrier_finding({ name: say(name) })
    case 'obligation':
      return m.rulebook_carrier_obligation({ name: say(name) })
    case 'structure':
      return sayFirst(name)
    default:
      return kind satisfies never
  }
}
