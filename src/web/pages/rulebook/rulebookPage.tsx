import { useSuspenseQueries } from '@tanstack/react-query'
import type { AnswerOf } from '../../asking/api'
import { ask, askWhole } from '../../asking/queries'
import { ListDownload } from '../../lists/listDownload'
import { EmptyState } from '../../parts/emptyState'
import { LinkButton } from '../../parts/linkButton'
import { TitledPage } from '../../parts/titledPage'
import { useAsOf } from '../../routing/asOf'
import { useFilter } from '../../routing/useFilter'
import { m } from '../../words/compiled/messages'
import { ClauseCounts } from './clauseCounts'
import { ClauseSection } from './clauseSection'
import { stateNames } from './clauseWords'
import { Contents } from './contents'
import { isWithin, sectionsOf } from './sections'
import { useAnchor } from './useAnchor'
import { VersionLine } from './versionLine'

export type ClauseSeen = AnswerOf<'GET /model/clauses'>['items'][number]

/** The model as a document to read: every clause with how practice stands to it, and what carries it. */
export function RulebookPage() {
  const asOf = useAsOf()
  const filter = useFilter()
  const [{ data: inForce }, { data: clauses }, { data: findings }, { data: deviations }, { data: links }] =
    useSuspenseQueries({
      queries: [
        ask('GET /model', { query: { asOf } }),
        ask('GET /model/clauses', { query: { asOf } }),
        askWhole('GET /findings', { query: { asOf } }),
        askWhole('GET /deviations', { query: { asOf } }),
        ask('GET /links'),
      ],
    })
  const { model, version } = inForce
  const state = filter.value('lage')
  const under = filter.value('avsnitt')
  const shown = clauses.items.filter(
    (clause) => (state === '' || clause.state === state) && (under === '' || isWithin(clause.section, under)),
  )
  useAnchor()
  return (
    <TitledPage
      heading={m.rulebook_heading()}
      sentence={<VersionLine version={version} model={model} />}
      actions={
        <ListDownload
          route="GET /model/clauses"
          sent={{ query: { asOf, state: stateNames.find((each) => each === state), section: under || undefined } }}
        />
      }
    >
      <ClauseCounts clauses={clauses.items} current={state} addressWith={filter.addressWith} />
      <div className="sb-book">
        <Contents sections={sectionsOf(model.sections, clauses.items)} addressWith={filter.addressWith} />
        <div>
          {under !== '' && (
            <p className="sb-row">
              {m.rulebook_only_section({ number: under })}
              <LinkButton to={filter.addressWith({ avsnitt: undefined })} size="small">
                {m.rulebook_whole()}
              </LinkButton>
            </p>
          )}
          {model.sections
            .filter((section) => shown.some((clause) => clause.section === section.number))
            .map((section) => (
              <ClauseSection
                key={section.number}
                section={section}
                clauses={shown.filter((clause) => clause.section === section.number)}
                findings={findings.items}
                deviations={deviations.items}
                links={links.items}
                model={model}
              />
            ))}
          {shown.length === 0 && (
            <EmptyState
              kind="afterFilter"
              heading={m.rulebook_none_filtered()}
              actions={<LinkButton to="/modellen">{m.rulebook_whole()}</LinkButton>}
            >
              {m.rulebook_none_filtered_why({ count: clauses.items.length })}
            </EmptyState>
          )}
        </div>
      </div>
    </TitledPage>
  )
}
