import { useSuspenseQueries } from '@tanstack/react-query'
import { ask } from '../../asking/queries'
import { longDay } from '../../parts/days'
import { LinkButton } from '../../parts/linkButton'
import { LinkTo } from '../../parts/linkTo'
import { dayOfMoment } from '../../parts/moments'
import { Panel } from '../../parts/panel'
import { Section } from '../../parts/section'
import { TitledPage } from '../../parts/titledPage'
import { useAsOf } from '../../routing/asOf'
import { useParams, useSearch } from '../../routing/navigation'
import { m } from '../../words/compiled/messages'
import { say, sayFirst } from '../../words/say'
import { DifferencesTable } from './differencesTable'
import { VersionActs } from './versionActs'
import { type VersionSeen, VersionState } from './versionsPage'

/** One version: where it stands, what it changes, and what can be done with a proposal. */
export function VersionPage() {
  const { id }: { id: string } = useParams()
  const { gor }: { gor?: string } = useSearch()
  const isToday = useAsOf() === undefined
  const [{ data }, { data: versions }, { data: differences }] = useSuspenseQueries({
    queries: [
      ask('GET /model/versions/{id}', { params: { id } }),
      ask('GET /model/versions'),
      ask('GET /model/versions/{id}/differences', { params: { id } }),
    ],
  })
  const { version } = data
  const inForce = versions.items.find((each) => each.state === 'in-force')
  const heading = m.rulebook_version_number({ number: version.number })
  return (
    <TitledPage
      heading={heading}
      crumbs={[
        { word: m.rulebook_heading(), to: '/modellen' },
        { word: m.rulebook_versions(), to: '/modellen/versioner' },
        { word: heading },
      ]}
      sentence={say(version.name)}
    >
      <VersionFacts version={version} clauses={data.model.clauses.length} />
      {isToday && version.adoptable && <VersionActs version={version} doing={gor} />}
      {isToday && version.state === 'coming' && version.adoption !== null && (
        <Section heading={m.rulebook_take_back_heading()}>
          <p className="sb-measure">{m.rulebook_take_back_why()}</p>
          <LinkButton to={`/beslut/${version.adoption.id}`}>{m.rulebook_take_back()}</LinkButton>
        </Section>
      )}
      {version.id !== inForce?.id && (
        <Section
          heading={m.rulebook_differences()}
          note={inForce === undefined ? undefined : m.rulebook_against({ number: inForce.number })}
        >
          <DifferencesTable differences={differences.items} />
        </Section>
      )}
    </TitledPage>
  )
}

function VersionFacts({ version, clauses }: { version: VersionSeen; clauses: number }) {
  const { adoption, ground, proposedAt } = version
  return (
    <Panel>
      <dl className="sb-facts">
        <dt>{m.rulebook_state()}</dt>
        <dd>
          <VersionState version={version} />
        </dd>
        <dt>{m.rulebook_proposed()}</dt>
        <dd>{longDay(dayOfMoment(proposedAt))}</dd>
        {adoption === null && version.from !== null && version.number > 1 && (
          <>
            <dt>{m.rulebook_adopted()}</dt>
            <dd>{m.rulebook_corrected()}</dd>
          </>
        )}
        {adoption !== null && <DecidedFact word={m.rulebook_adopted()} decision={adoption} />}
        {ground !== null && <DecidedFact word={m.rulebook_ground()} decision={ground} />}
        <dt>{m.rulebook_clauses()}</dt>
        <dd>{clauses}</dd>
      </dl>
    </Panel>
  )
}

function DecidedFact({ word, decision }: { word: string; decision: NonNullable<VersionSeen['ground']> }) {
  return (
    <>
      <dt>{word}</dt>
      <dd>
        {sayFirst(decision.by.title)}, {longDay(decision.on)},{' '}
        <LinkTo to={`/beslut/${decision.id}`}>{decision.reference}</LinkTo>
      </dd>
    </>
  )
}
