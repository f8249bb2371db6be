import { useState } from 'react'
import { useAct } from '../../asking/useAct'
import { Button } from '../../parts/button'
import { longDay } from '../../parts/days'
import { LinkButton } from '../../parts/linkButton'
import { Panel } from '../../parts/panel'
import { ReasonDialog } from '../../parts/reasonDialog'
import { useReceipt } from '../../parts/receipt'
import { Section } from '../../parts/section'
import { push } from '../../routing/navigation'
import { m } from '../../words/compiled/messages'
import { Fact } from '../roles/fact'
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
          <dl className="sb-facts">
            <Fact word={m.components_owner()}>
              <PersonLink person={assignment.owner} />
            </Fact>
            <Fact word={m.components_review()}>{longDay(assignment.reviewOn)}</Fact>
            <Fact word={m.components_assignment()}>
              {m.components_assigned_by({ name: assignment.by.name, day: longDay(assignment.on) })}{' '}
              {assignment.reference}
            </Fact>
          </dl>
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
  const [isOpen, setOpen] = useState(false)
  const act = useAct('DELETE /business-components/{id}/assignment')
  const receipt = useReceipt()
  const send = async () => {
    if ((await act.send({ params: { id }, body: {} }, version)) === undefined) return
    setOpen(false)
    receipt({ text: m.components_given_back({ name }) })
    push(`/verksamhetskomponenter/${id}`)
  }
  return (
    <>
      <Button size="small" onClick={() => setOpen(true)}>
        {m.components_give_back()}
      </Button>
      <ReasonDialog
        isOpen={isOpen}
        onClose={() => setOpen(false)}
        heading={m.components_give_back_question({ name })}
        word={m.components_give_back()}
        busy={act.busy}
        error={act.problem === undefined ? undefined : act.problem.title || m.shell_server_away_form()}
        onSend={() => void send()}
      >
        {m.components_give_back_why()}
      </ReasonDialog>
    </>
  )
}
