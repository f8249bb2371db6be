import type { AnswerOf } from '../../asking/api'
import { dayAndMonth, shownDay } from '../../parts/days'
import { FindingRow } from '../../parts/findingRow'
import { LinkButton } from '../../parts/linkButton'
import { RowList } from '../../parts/rowList'
import { wayToMend } from '../../routing/mending'
import { say, sayFirst } from '../../words/say'

export type FindingSeen = AnswerOf<'GET /findings'>['items'][number]

interface FindingRowsProps {
  findings: readonly FindingSeen[]
  name: string
  /** No buttons on another day than today. */
  readOnly: boolean
}

/** Findings as rows: what, who should act, since when, the clause, and the one thing to press for whoever may. */
export function FindingRows({ findings, name, readOnly }: FindingRowsProps) {
  return (
    <RowList name={name}>
      {findings.map((finding) => {
        const way = wayToMend(finding.mend, finding.id)
        const able = finding.shouldAct[0]
        const person = able?.persons[0]
        return (
          <FindingRow
            key={finding.id}
            what={say(finding.title)}
            to={`/brister/${encodeURIComponent(finding.id)}`}
            subject={finding.object === null ? finding.subject.name : subjectOf(finding)}
            actor={able === undefined ? undefined : (person?.name ?? sayFirst(able.title))}
            isYou={finding.shouldYouAct}
            since={finding.days > 300 ? shownDay(finding.since) : dayAndMonth(finding.since)}
            days={finding.days}
            clause={{ number: finding.section ?? '', to: `/modellen#${finding.clause}` }}
            action={
              way !== undefined && finding.canYouAct && !readOnly ? (
                <LinkButton to={way.to} size="small">
                  {way.word}
                </LinkButton>
              ) : undefined
            }
          />
        )
      })}
    </RowList>
  )
}

const subjectOf = ({ object, subject }: FindingSeen): string =>
  object === null || subject.name === object.code ? (object?.code ?? subject.name) : `${object.code}, ${subject.name}`
