import { longDay } from '../../parts/days'
import { Panel } from '../../parts/panel'
import { Section } from '../../parts/section'
import { State } from '../../parts/state'
import { m } from '../../words/compiled/messages'
import { FindingRows } from '../findings/findingRows'
import { PersonLink } from '../roles/personLink'
import { Belonging } from './belonging'
import { ComponentInShort } from './componentInShort'
import type { ComponentSeen, FieldsSeen } from './componentSeen'
import { ComponentSides } from './componentSides'
import { Holes } from './holes'

interface ComponentOverviewProps {
  component: ComponentSeen
  fields: FieldsSeen
  isToday: boolean
}

/** Who answers and what they think, the first that is asked of it, where it belongs, and the holes. */
export function ComponentOverview({ component, fields, isToday }: ComponentOverviewProps) {
  const { attested, absentSince, openFindings } = component
  return (
    <>
      <ComponentSides component={component} fields={fields} isToday={isToday} />
      <div className="sb-columns sb-component-columns">
        <div>
          <ComponentInShort component={component} fields={fields} />
          <Holes component={component} fields={fields} isToday={isToday} />
        </div>
        <div>
          <Section heading={m.components_belongs()}>
            <Panel>
              <Belonging component={component} base={`/komponenter/${component.id}`} isToday={isToday} />
            </Panel>
          </Section>
          <Section heading={m.components_attested_heading()}>
            <Panel>
              {attested === null ? (
                <p>{m.components_never_attested()}</p>
              ) : (
                <p>
                  {m.components_attested_by()} <PersonLink person={attested.by} /> {longDay(attested.on)}
                </p>
              )}
              {absentSince !== null && (
                <p>
                  <State kind="due">{m.components_absent_since({ day: longDay(absentSince) })}</State>
                </p>
              )}
            </Panel>
          </Section>
        </div>
      </div>
      {openFindings.length > 0 && (
        <Section heading={m.shell_to_findings()}>
          <FindingRows findings={openFindings} name={m.shell_to_findings()} readOnly={!isToday} />
        </Section>
      )}
    </>
  )
}
