import { useSuspenseQuery } from '@tanstack/react-query'
import { daysLong, longDay } from '../../parts/days'
import { EmptyState } from '../../parts/emptyState'
import { LinkButton } from '../../parts/linkButton'
import { LinkTo } from '../../parts/linkTo'
import { Panel } from '../../parts/panel'
import { Section } from '../../parts/section'
import { State } from '../../parts/state'
import { TitledPage } from '../../parts/titledPage'
import { addressOfThing } from '../../routing/addresses'
import { useAsOf } from '../../routing/asOf'
import { useParams } from '../../routing/navigation'
import { m } from '../../words/compiled/messages'
import { say } from '../../words/say'
import { askFinding } from './askFinding'
import { ClauseBroken } from './clauseBroken'
import type { FindingSeen } from './findingRows'
import { WayToMend } from './wayToMend'
import { WhoShouldAct } from './whoShouldAct'

/** One finding: what, why, by which clause, since when, who should act, and the way to mend it. */
export function FindingPage() {
  const { id }: { id: string } = useParams()
  const asOf = useAsOf()
  const { data: finding } = useSuspenseQuery(askFinding(id, asOf))
  if (finding === null) return <NoLonger />
  const { title, why, since, days, solvedFrom, reminds, carries } = finding
  return (
    <TitledPage
      heading={say(title)}
      crumbs={[{ word: m.shell_to_findings(), to: '/brister' }, { word: m.findings_finding() }]}
      sentence={say(why)}
    >
      <p className="sb-row">
        {reminds ? (
          <State kind="due">{m.findings_reminds_since({ day: longDay(since) })}</State>
        ) : (
          <State kind="broken" filled>
            {m.findings_broken_since({ day: longDay(since) })}
          </State>
        )}
        {solvedFrom !== null && <State kind="proposed">{m.findings_solved_from({ day: longDay(solvedFrom) })}</State>}
        <span className="sb-quiet">{daysLong(days)}</span>
        <Subject finding={finding} />
      </p>
      <div className="sb-columns sb-finding-page">
        <div>
          <ClauseBroken id={finding.clause} asOf={asOf} />
          {carries.length > 0 && (
            <Panel heading={m.findings_carries()}>
              <ul>
                {carries.map((each) => (
                  <li key={`${each.clause}${say(each.title)}`}>{say(each.title)}</li>
                ))}
              </ul>
            </Panel>
          )}
        </div>
        <div>
          <Panel heading={m.findings_who_should_act()}>
            <WhoShouldAct finding={finding} />
          </Panel>
          {solvedFrom === null && (
            <Panel heading={m.findings_how_to_mend()}>
              <WayToMend finding={finding} readOnly={asOf !== undefined} />
            </Panel>
          )}
        </div>
      </div>
    </TitledPage>
  )
}

function Subject({ finding: { subject, object } }: { finding: FindingSeen }) {
  const to = addressOfThing(subject.type, subject.id)
  const isObject = object !== null && subject.name === object.code
  return (
    <>
      {object !== null && <LinkTo to={`/objekt/${object.id}`}>{`${object.code} ${object.name}`}</LinkTo>}
      {!isObject && (to === undefined ? <span>{subject.name}</span> : <LinkTo to={to}>{subject.name}</LinkTo>)}
    </>
  )
}

const NoLonger = () => (
  <TitledPage
    title={m.findings_no_longer()}
    heading={m.findings_finding()}
    crumbs={[{ word: m.shell_to_findings(), to: '/brister' }, { word: m.findings_finding() }]}
  >
    <Section heading={m.findings_state()}>
      <Panel>
        <EmptyState
          kind="done"
          heading={m.findings_no_longer()}
          level={3}
          actions={<LinkButton to="/brister">{m.findings_all_findings()}</LinkButton>}
        >
          {m.findings_no_longer_why()}
        </EmptyState>
      </Panel>
    </Section>
  </TitledPage>
)
