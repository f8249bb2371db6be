import { LinkIcon } from '@navikt/aksel-icons'
import type { AnswerOf } from '../../asking/api'
import { LinkTo } from '../../parts/linkTo'
import { say } from '../../words/say'
import { ClauseRow } from './clauseRow'
import { linksIn } from './elements'
import type { ClauseSeen } from './rulebookPage'

type Model = AnswerOf<'GET /model'>['model']

interface ClauseSectionProps {
  section: Model['sections'][number]
  clauses: readonly ClauseSeen[]
  findings: AnswerOf<'GET /findings'>['items']
  deviations: AnswerOf<'GET /deviations'>['items']
  links: AnswerOf<'GET /links'>['items']
  model: Model
}

/** One section: its routines kept elsewhere, and its clauses. */
export function ClauseSection({ section, clauses, findings, deviations, links, model }: ClauseSectionProps) {
  const routines = linksIn(section.number, links, model)
  const anchor = `avsnitt-${section.number}`
  return (
    <section className="sb-book-section" aria-labelledby={anchor}>
      <h2 id={anchor} tabIndex={-1}>
        <span className="sb-book-number">{section.number}</span> {say(section.title)}
      </h2>
      {routines.length > 0 && (
        <p className="sb-row sb-small sb-book-links">
          {routines.map(({ id, title, url }) => (
            <LinkTo key={id} to={url} className="sb-book-link">
              <LinkIcon aria-hidden />
              {title}
            </LinkTo>
          ))}
        </p>
      )}
      {clauses.map((clause) => (
        <ClauseRow
          key={clause.id}
          clause={clause}
          findings={findings.filter(({ id }) => clause.findingIds.includes(id))}
          deviations={deviations.filter(({ id }) => clause.deviationIds.includes(id))}
        />
      ))}
    </section>
  )
}
