import { assignFields } from '#api/businessComponentFields'
import { Form } from '../../forms/form'
import { Panel } from '../../parts/panel'
import { m } from '../../words/compiled/messages'
import type { BusinessComponentSeen } from './componentSeen'

/** Records the operation's assignment: who gave it, when and where it is written, who owns it now and when it is looked over. */
export function AssignForm({ component }: { component: BusinessComponentSeen }) {
  const { id, version, name, assignment, administration } = component
  const here = `/verksamhetskomponenter/${id}`
  return (
    <Panel heading={m.components_assign()} level={3}>
      <Form
        route="PUT /business-components/{id}/assignment"
        draft={`assignment:${id}`}
        fields={assignFields}
        stands={{
          byAdministrationId: assignment?.by.id ?? administration?.id,
          on: assignment?.on,
          reference: assignment?.reference,
          ownerPersonId: assignment?.owner,
          reviewOn: assignment?.reviewOn,
        }}
        params={{ id }}
        version={version}
        word={m.components_assign()}
        back={here}
        done={() => ({ text: m.componentforms_assignment_recorded({ name }), to: here })}
      />
    </Panel>
  )
}
