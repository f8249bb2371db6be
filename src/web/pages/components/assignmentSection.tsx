import { longDay } from '../../parts/days'
import { Facts } from '../../parts/facts'
import { LinkButton } from '../../parts/linkButton'
import { LinkTo } from '../../parts/linkTo'
import { Panel } from '../../parts/panel'
import { Section } from '../../parts/section'
import { WhyNot } from '../../refusals/whyNot'
import { m } from '../../words/compiled/messages'
import { PersonLink } from '../roles/personLink'
import { AssignForm, LookOverForm, ReleaseForm } from './assignForm'
import type { BusinessComponentSeen } from './componentSeen'

interface AssignmentSectionProps {
  component: BusinessComponentSeen
  isToday: boolean
  /** The act whose form is open: `uppdrag`, `oversyn`, `aterta`. */
  doing: string | undefined
}

/** The operation answers for it, until it has given the object the assignment. */
export function AssignmentSection({ component, isToday, doing }: AssignmentSectionProps) {
  const { id, assignment, administration, can } = component
  const mayRecord = isToday && !['uppdrag', 'aterta', 'oversyn'].includes(doing ?? '')
  return (
    <Section heading={m.components_answers()}>
      <Panel>
        {assignment === null ? (
          <p>
            {administration === null
              ? m.components_operation_answers()
              : m.components_administration_answers({ name: administration.name })}
          </p>
        ) : (
          <Facts
            rows={[
              { label: m.components_owner(), value: <PersonLink person={assignment.owner} /> },
              { label: m.components_review(), value: longDay(assignment.reviewOn) },
              {
                label: m.components_assignment(),
                value: (
                  <>
                    {m.components_assigned_by({ name: assignment.by.name, day: longDay(assignment.on) })}{' '}
                    {assignment.decisionId === null ? (
                      assignment.reference
                    ) : (
                      <LinkTo to={`/beslut/${assignment.decisionId}`}>{assignment.reference}</LinkTo>
                    )}
                  </>
                ),
              },
            ]}
          />
        )}
        {mayRecord && (
          <div className="sb-row sb-place-acts">
            <LinkButton size="small" to={`/verksamhetskomponenter/${id}?gor=uppdrag`}>
              {assignment === null ? m.components_assign() : m.components_change_assignment()}
            </LinkButton>
            {assignment !== null && can.change === null && (
              <LinkButton size="small" to={`/verksamhetskomponenter/${id}?gor=oversyn`}>
                {m.components_look_over()}
              </LinkButton>
            )}
            {assignment !== null && (
              <LinkButton size="small" to={`/verksamhetskomponenter/${id}?gor=aterta`}>
                {m.components_give_back()}
              </LinkButton>
            )}
          </div>
        )}
      </Panel>
      {mayRecord && can.assign !== null && <WhyNot refusal={can.assign} />}
      {isToday && doing === 'uppdrag' && <AssignForm component={component} />}
      {isToday && doing === 'oversyn' && assignment !== null && can.change === null && (
        <LookOverForm component={component} />
      )}
      {isToday && doing === 'aterta' && assignment !== null && <ReleaseForm component={component} />}
    </Section>
  )
}
