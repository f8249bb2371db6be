import { assignFields, lookOverFields, releaseFields } from '#api/businessComponentFields'
import { Form } from '../../forms/form'
import { Panel } from '../../parts/panel'
import { m } from '../../words/compiled/messages'
import type { BusinessComponentSeen } from './componentSeen'

const matterOf = ({ object, administration, assignment }: BusinessComponentSeen) =>
  ({ kind: 'assign-content', object: object?.id, administration: (assignment?.by ?? administration)?.id }) as const

/** Records the operation's decision to give the object the assignment: who owns it now, and when it is looked over. */
export function AssignForm({ component }: { component: BusinessComponentSeen }) {
  const { id, version, name, assignment } = component
  const here = `/verksamhetskomponenter/${id}`
  return (
    <Panel heading={m.components_assign()} level={3}>
      <Form
        route="PUT /business-components/{id}/assignment"
        draft={`assignment:${id}`}
        fields={assignFields}
        stands={{ ownerPersonId: assignment?.owner, reviewOn: assignment?.reviewOn }}
        params={{ id }}
        version={version}
        matter={() => matterOf(component)}
        askable={{ act: 'business-components.assign', params: { id } }}
        word={m.components_assign()}
        back={here}
        done={() => ({ text: m.componentforms_assignment_recorded({ name }), to: here })}
      />
    </Panel>
  )
}

/** Sets who owns it in the object, and when it is looked over next. */
export function LookOverForm({ component }: { component: BusinessComponentSeen }) {
  const { id, version, name, assignment } = component
  const here = `/verksamhetskomponenter/${id}`
  return (
    <Panel heading={m.components_look_over()} level={3}>
      <Form
        route="PUT /business-components/{id}/assignment/review"
        draft={`look-over:${id}`}
        fields={lookOverFields}
        stands={{ ownerPersonId: assignment?.owner, reviewOn: assignment?.reviewOn }}
        params={{ id }}
        version={version}
        word={m.components_look_over()}
        back={here}
        done={() => ({ text: m.components_looked_over({ name }), to: here })}
      />
    </Panel>
  )
}

/** Records that the operation takes the assignment back, and answers for it again. */
export function ReleaseForm({ component }: { component: BusinessComponentSeen }) {
  const { id, version, name } = component
  const here = `/verksamhetskomponenter/${id}`
  return (
    <Panel heading={m.components_give_back_question({ name })} level={3}>
      <p className="sb-measure">{m.components_give_back_why()}</p>
      <Form
        route="POST /business-components/{id}/assignment/ending"
        draft={`release:${id}`}
        fields={releaseFields}
        params={{ id }}
        version={version}
        matter={() => matterOf(component)}
        askable={{ act: 'business-components.release', params: { id } }}
        word={m.components_give_back()}
        back={here}
        done={() => ({ text: m.components_given_back({ name }), to: here })}
      />
    </Panel>
  )
}
