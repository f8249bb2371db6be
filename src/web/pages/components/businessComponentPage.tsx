import { useSuspenseQueries } from '@tanstack/react-query'
import { ask } from '../../asking/queries'
import { Facts } from '../../parts/facts'
import { LinkButton } from '../../parts/linkButton'
import { LinkTo } from '../../parts/linkTo'
import { Panel } from '../../parts/panel'
import { Section } from '../../parts/section'
import { Tabs } from '../../parts/tabs'
import { TitledPage } from '../../parts/titledPage'
import { WhyNot } from '../../refusals/whyNot'
import { useAsOf } from '../../routing/asOf'
import { useParams, useSearch } from '../../routing/navigation'
import { m } from '../../words/compiled/messages'
import { FindingRows } from '../findings/findingRows'
import { AssignmentSection } from './assignmentSection'
import { Belonging } from './belonging'
import { AboutList } from './businessColumns'
import { inRegister } from './componentFacts'
import { ComponentHistory } from './componentHistory'
import type { BusinessComponentSeen } from './componentSeen'
import { choiceWord } from './factWords'
import { NotTold } from './known'

/** One business component: who answers for it, where it belongs, and the IT that it is about. */
export function BusinessComponentPage() {
  const { id }: { id: string } = useParams()
  const { flik = 'oversikt', gor }: { flik?: string; gor?: string } = useSearch()
  const asOf = useAsOf()
  const [{ data: component }, { data: fields }] = useSuspenseQueries({
    queries: [
      ask('GET /business-components/{id}', { params: { id }, query: { asOf } }),
      ask('GET /component-fields', { query: { asOf } }),
    ],
  })
  const isToday = asOf === undefined
  const here = `/verksamhetskomponenter/${id}`
  const { name, openFindings, can } = component
  return (
    <TitledPage
      heading={name}
      crumbs={[{ word: m.components_business_components(), to: '/verksamhetskomponenter' }, { word: name }]}
      sentence={`${choiceWord({ choices: fields.businessTypes }, component.type)}. ${component.description ?? ''}`}
      actions={isToday && can.change === null && <LinkButton to={`${here}/andra`}>{m.components_change()}</LinkButton>}
    >
      <Tabs
        name={name}
        tabs={[
          { to: here, word: m.components_overview(), isCurrent: flik !== 'historik' },
          { to: `${here}?flik=historik`, word: m.components_history(), isCurrent: flik === 'historik' },
        ]}
      />
      {flik === 'historik' ? (
        <ComponentHistory component={component} subjectType="business-component" />
      ) : (
        <>
          {openFindings.length > 0 && (
            <Section heading={m.shell_to_findings()}>
              <FindingRows findings={openFindings} name={m.shell_to_findings()} readOnly={!isToday} />
            </Section>
          )}
          <div className="sb-columns sb-component-columns">
            <div>
              <AssignmentSection component={component} isToday={isToday} doing={gor} />
              <Section heading={m.components_facts()}>
                <BusinessFacts component={component} />
                {isToday && can.change !== null && <WhyNot refusal={can.change} />}
              </Section>
            </div>
            <Section heading={m.components_belongs()}>
              <Panel>
                <Belonging component={component} base={here} isToday={isToday} />
              </Panel>
            </Section>
          </div>
        </>
      )}
    </TitledPage>
  )
}

function BusinessFacts({ component }: { component: BusinessComponentSeen }) {
  const { aliases, url, itComponents } = component
  return (
    <Panel>
      <Facts
        rows={[
          aliases.length > 0 && { label: m.components_aliases(), value: aliases.join(', ') },
          { label: m.components_where_it_is(), value: url === null ? <NotTold /> : <LinkTo to={url}>{url}</LinkTo> },
          {
            label: m.components_about(),
            value: itComponents.length === 0 ? <NotTold /> : <AboutList itComponents={itComponents} />,
          },
          inRegister(component),
        ]}
      />
    </Panel>
  )
}
