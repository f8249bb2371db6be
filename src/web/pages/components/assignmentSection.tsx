import { ActDialog } from '../../forms/actDialog'
import { longDay } from '../../parts/days'
import { Facts } from '../../parts/facts'
import { LinkButton } from '../../parts/linkButton'
import { Panel } from '../../parts/panel'
import { Section } from '../../parts/section'
import { m } from '../../words/compiled/messages'
import { PersonLink } from '../roles/personLink'
import { AssignForm } from './assignForm'
import type { BusinessComponentSeen } from './componentSeen'

interface AssignmentSectionProps {
  component: BusinessComponentSeen
  isToday: boolean
  /** The act whose form is open: `uppdrag`. */
  doing: string | undefined
}

/** The operation answers for it, until it has given the object the assignment. */
export function AssignmentSection({ component, isToday, doing }: AssignmentSectionProps) {
  const { id, assignment, administration, can } = component
  const mayChange = isToday && can.change === null
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
                value: [
                  m.components_assigned_by({ name: assignment.by.name, day: longDay(assignment.on) }),
                  assignment.reference,
                ].join(' '),
              },
            ]}
          />
        )}
        {mayChange && doing !== 'uppdrag' && (
          <div className="sb-row sb-place-acts">
            <LinkButton size="small" to={`/verksamhetskomponenter/${id}?gor=uppdrag`}>
              {assignment === null ? m.components_assign() : m.components_change_assignment()}
            </LinkButton>
            {assignment !== null && <GivingBack component={component} />}
          </div>
        )}
      </Panel>
      {mayChange && doing === 'uppdrag' && <AssignForm component={component} />}
    </Section>
  )
}

function GivingBack({ component: { id, version, name } }: { component: BusinessComponentSeen }) {
  return (
    <ActDialog
      route="DELETE /business-components/{id}/assignment"
      params={{ id }}
      version={version}
      word={m.components_give_back()}
      size="small"
      heading={m.components_give_back_question({ name })}
      why={m.components_give_back_why()}
      done={() => ({ text: m.components_given_back({ name }), to: `/verksamhetskomponenter/${id}` })}
    />
  )
}
