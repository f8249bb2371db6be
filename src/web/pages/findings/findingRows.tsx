import { XMarkOctagonFillIcon } from '@navikt/aksel-icons'
import type { AnswerOf } from '../../asking/api'
import { ClauseMark } from '../../parts/clauseMark'
import { dayAndMonth, daysLong, shownDay } from '../../parts/days'
import { LinkButton } from '../../parts/linkButton'
import { LinkTo } from '../../parts/linkTo'
import { RowList } from '../../parts/rowList'
import { wayToMend } from '../../routing/mending'
import { m } from '../../words/compiled/messages'
import { say, sayFirst } from '../../words/say'

export type FindingSeen = AnswerOf<'GET /findings'>['items'][number]

interface FindingRowsProps {
  findings: readonly FindingSeen[]
  name: string
  /** No buttons on another day than today. */
  readOnly: boolean
}

/** Findings as rows: what, who should act, since when, the clause, and the one thing to press for whoever may. */
export const FindingRows = ({ findings, name, readOnly }: FindingRowsProps) => (
  <RowList name={name}>
    {findings.map((finding) => (
      <FindingRow key={finding.id} finding={finding} readOnly={readOnly} />
    ))}
  </RowList>
)

function FindingRow({ finding, readOnly }: { finding: FindingSeen; readOnly: boolean }) {
  const { id, title, shouldAct, shouldYouAct, canYouAct, since, days, section, clause, mend, solvedFrom } = finding
  const way = canYouAct && !readOnly ? wayToMend(mend, id) : undefined
  const [able] = shouldAct
  return (
    <li className="sb-finding">
      <XMarkOctagonFillIcon aria-hidden />
      <div className="sb-finding-what">
        <LinkTo to={`/brister/${encodeURIComponent(id)}`} className="sb-name">
          {say(title)}
        </LinkTo>
        <p>{subjectOf(finding)}</p>
      </div>
      {(shouldYouAct || able !== undefined) && (
        <div className="sb-finding-actor">
          <span>{m.parts_should_act()} </span>
          {shouldYouAct ? <strong>{m.parts_you()}</strong> : able && (able.persons[0]?.name ?? sayFirst(able.title))}
        </div>
      )}
      {solvedFrom !== null && (
        <div className="sb-finding-actor">{m.findings_solved_from({ day: dayAndMonth(solvedFrom) })}</div>
      )}
      <div className="sb-finding-since">
        <span>{m.parts_since({ day: days > 300 ? shownDay(since) : dayAndMonth(since) })} </span>
        {daysLong(days)}
      </div>
      <div className="sb-finding-end">
        <ClauseMark number={section ?? ''} to={`/modellen#${clause}`} />
        {way !== undefined && (
          <LinkButton to={way.to} size="small">
            {way.word}
          </LinkButton>
        )}
      </div>
    </li>
  )
}

function subjectOf({ object, subject }: FindingSeen): string {
  if (object === null) return subject.name
  return subject.name === object.code ? object.code : `${object.code}, ${subject.name}`
}
